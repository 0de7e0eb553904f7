"""Ways in which somebody could get into another person's account, and the traces that secrets could leave."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.contrib.sessions.models import Session
from django.test import Client, override_settings
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.accounts import actions, terms
from kakehashi.accounts.models import RecoveryCode, User
from kakehashi.accounts.refusals import AddressTaken
from kakehashi.common.refusals import NotAllowed
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements import actions as placements
from kakehashi.seekers import actions as seekers
from tests import cast
from tests.accounts.mails import waiting_mails

pytestmark = pytest.mark.django_db
PASSWORD = "ba con trâu xanh"
ADDRESS = "lan@people.example"


def register(email: str = "") -> actions.Registered:
    return actions.register_seeker(email=email, password=PASSWORD, language="vi", now=cast.NOW)


def test_the_owner_of_a_mistyped_address_gets_no_link_for_a_new_password(anonymous: Client) -> None:
    register(ADDRESS)
    assert anonymous.post("/account/password/forgotten/", {"email": ADDRESS}).status_code == 302
    assert waiting_mails() == []
    EmailAddress.objects.update(verified=True)
    User.objects.update(email=ADDRESS)
    anonymous.post("/account/password/forgotten/", {"email": ADDRESS.upper()})
    assert [mail["to"].lower() for mail in waiting_mails()] == [ADDRESS]


def test_an_applicant_who_has_not_opened_the_link_can_still_choose_a_new_password(anonymous: Client) -> None:
    user = cast.make_member(organization=cast.make_organization())
    EmailAddress.objects.update(verified=False)
    anonymous.post("/account/password/forgotten/", {"email": user.email})
    assert [mail["to"] for mail in waiting_mails()] == [user.email]


@override_settings(BASE_URL="https://kakehashi.example", ALLOWED_HOSTS=["*"])
def test_links_in_mails_lead_to_the_site_whatever_host_the_request_names(anonymous: Client) -> None:
    user = cast.make_user()
    anonymous.post("/account/password/forgotten/", {"email": user.email}, headers={"host": "evil.example"})
    EmailAddress.objects.update(verified=False)
    cast.signed_in(user).post(
        "/account/email/", {"action_send": "", "email": user.email}, headers={"host": "evil.example"}
    )
    bodies = [mail["body"] for mail in waiting_mails()]
    assert bodies
    for body in bodies:
        assert set(re.findall(r"https?://[^/\s]+", body)) == {"https://kakehashi.example"}


def test_members_issue_recovery_codes_to_the_seekers_of_their_own_organization_only() -> None:
    sending, other = cast.make_organization(), cast.make_organization()
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING)
    seeker = cast.make_seeker(organization=sending, email="")
    choice = seeker.choices.get()
    ours = cast.make_member(organization=sending)
    suspended = cast.make_organization(state="suspended", decision_reason="x")
    for stranger in (
        cast.make_member(organization=other),
        cast.make_member(organization=company),
        cast.make_member(organization=suspended),
        cast.make_user(),
    ):
        with pytest.raises(NotAllowed):
            seekers.issue_recovery_code(choice=choice, by=stranger, now=cast.NOW)
        with pytest.raises(NotAllowed):
            actions.issue_recovery_code(user=seeker.user, by=stranger, now=cast.NOW)
    assert not RecoveryCode.objects.exists()
    assert seekers.issue_recovery_code(choice=choice, by=ours, now=cast.NOW)
    seekers.leave_organization(seeker=seeker, by=seeker.user, now=cast.NOW)
    with pytest.raises(NotAllowed):
        seekers.issue_recovery_code(choice=choice, by=ours, now=cast.NOW)
    assert RecoveryCode.objects.count() == 1


def test_an_organization_that_was_only_chosen_issues_no_recovery_code() -> None:
    sending = cast.make_organization()
    seeker = cast.make_seeker(organization=sending, accepted=False)
    with pytest.raises(NotAllowed):
        seekers.issue_recovery_code(
            choice=seeker.choices.get(), by=cast.make_member(organization=sending), now=cast.NOW
        )
    assert not RecoveryCode.objects.exists()


def test_a_shown_recovery_code_stands_in_no_session_and_in_no_cache(anonymous: Client) -> None:
    registered = register()
    new = "bốn con trâu xanh"
    typed = {"username": registered.username, "code": registered.recovery_code, "password": new, "password_again": new}
    assert anonymous.post("/account/recover/", typed)["Location"] == "/account/recovered/"
    page = anonymous.get("/account/recovered/")
    code = re.search(r"[A-Z2-9]{4}(-[A-Z2-9]{4}){3}", page.content.decode())
    assert code is not None
    assert registered.username in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    kept = str([session.get_decoded() for session in Session.objects.all()])
    assert code[0] not in kept
    assert registered.username not in kept


def test_an_address_that_is_taken_takes_as_long_as_one_that_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    hashed = []
    encode = Argon2PasswordHasher.encode
    monkeypatch.setattr(Argon2PasswordHasher, "encode", lambda *given: hashed.append(1) or encode(*given))
    person = {"name": "Lan", "password": PASSWORD, "language": "en", "now": cast.NOW}
    free = actions.create_member(email=ADDRESS, audience=terms.COMPANY, **person)
    with pytest.raises(AddressTaken):
        actions.create_member(email=free.email, audience=terms.COMPANY, **person)
    assert len(hashed) == 2


def test_behind_a_proxy_guesses_are_counted_by_whoever_makes_them(anonymous: Client) -> None:
    registered = register()
    typed = {"username": registered.username, "code": "AAAA-BBBB-CCCC-DDDD", "password": PASSWORD}
    typed["password_again"] = PASSWORD
    with override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1):
        for _ in range(5):
            assert anonymous.post("/account/recover/", typed, headers={"x-forwarded-for": "198.51.100.7"})
        again = anonymous.post("/account/recover/", typed, headers={"x-forwarded-for": "198.51.100.7"})
        elsewhere = anonymous.post("/account/recover/", typed, headers={"x-forwarded-for": "203.0.113.9"})
    assert (again.status_code, elsewhere.status_code) == (429, 422)


def test_a_session_ends_with_the_browser_however_it_began(anonymous: Client) -> None:
    start = {"birth_on_day": "17", "birth_on_month": "5", "birth_on_year": "2004", "country": "VN", "language": "vi"}
    anonymous.post("/register/", start)
    account = {"email": "", "password": PASSWORD, "password_again": PASSWORD, "agree": "on"}
    answer = anonymous.post("/register/account/", account)
    assert answer.cookies["kk_session"]["max-age"] == ""


def test_without_the_second_factor_nobody_of_the_secretariat_reads_notices() -> None:
    officer = cast.make_secretariat()
    officer.authenticator_set.all().delete()
    client = cast.signed_in(officer)
    for path in ("/account/notices/", "/account/notices/abc/"):
        assert client.get(path)["Location"] == "/account/second-factor/app/"


def test_mail_with_links_that_still_waits_goes_with_the_account(anonymous: Client) -> None:
    seeker = cast.make_seeker()
    other = cast.make_seeker()
    for user in (seeker.user, other.user):
        anonymous.post("/account/password/forgotten/", {"email": user.email})
    assert [mail["to"] for mail in waiting_mails()] == [seeker.user.email, other.user.email]
    placements.cancel_membership(seeker=seeker, by=seeker.user, now=cast.NOW)
    assert [mail["to"] for mail in waiting_mails()] == [other.user.email]
    assert ProcrastinateJob.objects.filter(task_name="mail_sealed").count() == 1


def test_a_changed_password_is_not_told_to_an_address_that_waits_for_its_link() -> None:
    registered = register(ADDRESS)
    new = "bốn con trâu xanh"
    typed = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    client = cast.signed_in(registered.user)
    assert client.post("/account/password/", typed).status_code == 302
    assert User.objects.get().check_password(new)
    assert waiting_mails() == []
