"""The account portal: home, notices, details, terms, waiting; and what has to be set up first."""

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.accounts import actions, queries, terms
from kakehashi.accounts.models import Acceptance, User
from kakehashi.accounts.refusals import NoSuchTerms
from kakehashi.messaging.actions import tell
from kakehashi.messaging.models import Notice
from kakehashi.organizations.audiences import terms_audience
from kakehashi.organizations.states import MemberRole, OrganizationKind
from kakehashi.organizations.visitors import visitor_of
from tests import cast

pytestmark = pytest.mark.django_db
PATHS = ("/account/notices/", "/account/details/", "/account/terms/", "/account/email/", "/account/second-factor/")


def note(user: User, **about: str) -> Notice:
    tell("account.password_recovered", to=queries.recipients(users=[user]), now=cast.NOW, **about)
    return Notice.objects.get(to_public_id=user.public_id)


@pytest.mark.parametrize("path", [*PATHS, "/account/", "/account/new-code/", "/account/sessions/"])
def test_a_stranger_has_to_sign_in(anonymous: Client, path: str) -> None:
    assert anonymous.get(path)["Location"] == f"/account/sign-in/?next={path}"


@pytest.mark.parametrize("path", PATHS)
def test_every_page_opens_for_every_kind_of_person(path: str) -> None:
    people = (
        cast.make_seeker().user,
        cast.make_member(organization=cast.make_organization()),
        cast.make_member(organization=cast.make_organization(kind=OrganizationKind.ACCEPTING)),
        cast.make_member(organization=cast.make_organization(state="applied", decided_at=None)),
        cast.make_user(),
    )
    for person in people:
        assert cast.signed_in(person).get(path).status_code in {200, 302}


def test_everybody_is_led_to_their_own_home() -> None:
    homes = {
        "/seeker/": cast.make_seeker().user,
        "/sending-organization/": cast.make_member(organization=cast.make_organization()),
        "/company/": cast.make_member(organization=cast.make_organization(kind=OrganizationKind.SUPERVISING)),
        "/secretariat/": cast.make_secretariat(),
        "/account/waiting/": cast.make_user(),
    }
    assert {home: cast.signed_in(person).get("/account/")["Location"] for home, person in homes.items()} == {
        home: home for home in homes
    }


def test_notices_are_marked_as_read_by_a_post_only() -> None:
    user = cast.make_seeker().user
    found = note(user)
    client = cast.signed_in(user)
    assert "New" in client.get("/account/notices/").content.decode()
    assert client.get(f"/account/notices/{found.public_id}/").status_code == 200
    assert Notice.objects.get().read_at is None
    assert client.post("/account/notices/").status_code == 302
    assert Notice.objects.get().read_at is not None


def test_somebody_elses_notice_is_not_found_and_stays_unread() -> None:
    found = note(cast.make_seeker().user)
    other = cast.signed_in(cast.make_seeker().user)
    assert other.get(f"/account/notices/{found.public_id}/").status_code == 404
    other.post("/account/notices/")
    assert Notice.objects.get().read_at is None


def test_a_notice_leads_to_its_thing_in_the_readers_own_portal() -> None:
    seeker = cast.make_seeker().user
    found = note(seeker, about="seeker", about_public_id="abc")
    page = cast.signed_in(seeker).get(f"/account/notices/{found.public_id}/").content.decode()
    assert f'href="{reverse("seeker:information")}"' in page


@pytest.mark.parametrize("count", [1, 50])
def test_one_notice_and_fifty_need_the_same_queries(count: int, django_assert_max_num_queries) -> None:
    user = cast.make_seeker().user
    for _ in range(count):
        tell("account.password_recovered", to=queries.recipients(users=[user]), now=cast.NOW)
    client = cast.signed_in(user)
    client.get("/account/notices/")
    with django_assert_max_num_queries(12):
        assert client.get("/account/notices/").status_code == 200


def test_details_are_saved_and_the_page_speaks_the_new_language() -> None:
    user = cast.make_seeker().user
    client = cast.signed_in(user)
    answer = client.post("/account/details/", {"name": "Lan", "language": "vi", "time_zone": "Asia/Tokyo"})
    assert answer.status_code == 302
    saved = User.objects.get(pk=user.pk)
    assert (saved.name, saved.language, saved.time_zone) == ("Lan", "vi", "Asia/Tokyo")
    assert 'lang="vi"' in client.get("/account/details/").content.decode()[:400]


def test_an_unknown_zone_is_refused_and_nothing_changes() -> None:
    user = cast.make_seeker().user
    answer = cast.signed_in(user).post(
        "/account/details/", {"name": "Lan", "language": "vi", "time_zone": "Mars/Olympus"}
    )
    assert answer.status_code == 422
    assert User.objects.get(pk=user.pk).name == ""


@pytest.mark.parametrize("kind", [OrganizationKind.SENDING, OrganizationKind.ACCEPTING])
def test_who_has_not_accepted_the_terms_reads_them_first(kind: str) -> None:
    member = cast.make_member(organization=cast.make_organization(kind=kind))
    Acceptance.objects.all().delete()
    client = cast.signed_in(member)
    home = "/sending-organization/" if kind == OrganizationKind.SENDING else "/company/"
    assert client.get(home)["Location"] == "/account/terms/"
    version = terms.in_force(audience=terms_audience(kind))
    assert client.post("/account/terms/", {"version": version}).status_code == 422
    assert not Acceptance.objects.exists()
    assert client.post("/account/terms/", {"version": version, "agree": "on"}).status_code == 302
    assert client.get(home).status_code == 200
    accepted = Acceptance.objects.get()
    assert (accepted.user, accepted.version, accepted.language) == (member, version, "en")


def test_terms_that_are_not_published_cannot_be_accepted() -> None:
    user = cast.make_user(kind="seeker")
    with pytest.raises(NoSuchTerms):
        actions.accept_terms(user=user, version="1999-01-01", language="en", now=cast.NOW)


def test_an_older_version_in_a_page_left_open_is_not_accepted() -> None:
    user = cast.make_seeker().user
    Acceptance.objects.all().delete()
    answer = cast.signed_in(user).post("/account/terms/", {"version": "1999-01-01", "agree": "on"})
    assert answer.status_code == 422
    assert not Acceptance.objects.exists()


@pytest.mark.parametrize("audience", terms.AUDIENCES)
@pytest.mark.parametrize("document", terms.DOCUMENTS)
@pytest.mark.parametrize("language", ["en", "ja", "vi"])
def test_everybody_can_read_every_text_in_every_language(
    anonymous: Client, audience: str, document: str, language: str
) -> None:
    page = anonymous.get(f"/{document}/{audience}/", headers={"accept-language": language}).content.decode()
    version = terms.in_force(audience=audience)
    blocks = terms.text(audience=audience, document=document, version=version, language=language)
    assert f'lang="{language}"' in page[:400]
    assert {block.kind for block in blocks} == {"heading", "paragraph", "list"}
    assert all(block.text.split("'")[0] in page for block in blocks if block.kind == "heading")


@pytest.mark.parametrize("path", ["/terms/nobody/", "/terms/seeker/?version=1999-01-01", "/privacy/../"])
def test_texts_that_do_not_exist_are_not_found(anonymous: Client, path: str) -> None:
    assert anonymous.get(path).status_code == 404


def test_the_people_of_an_organization_that_applied_see_where_it_stands_and_nothing_else() -> None:
    organization = cast.make_organization(state="applied", decided_at=None, name="Example Sending")
    client = cast.signed_in(cast.make_member(organization=organization))
    page = client.get("/account/waiting/").content.decode()
    assert "Example Sending" in page
    assert "Applied for" in page
    for path in ("/sending-organization/", "/company/", "/secretariat/", "/seeker/"):
        assert client.get(path).status_code == 403


@pytest.mark.parametrize("state", ["refused", "suspended"])
def test_a_refused_or_suspended_organization_reads_the_reason_and_how_to_answer(state: str) -> None:
    organization = cast.make_organization(state=state, decision_reason="The licence has run out.")
    page = cast.signed_in(cast.make_member(organization=organization)).get("/account/waiting/").content.decode()
    assert "The licence has run out." in page
    assert reverse("public:contact") in page


def test_the_door_asks_the_database_little() -> None:
    people = (
        cast.make_secretariat(),
        cast.make_seeker().user,
        cast.make_member(organization=cast.make_organization(), role=MemberRole.MEMBER),
    )
    for person in people:
        request = RequestFactory().get("/")
        request.user = person
        with CaptureQueriesContext(connection) as asked:
            assert visitor_of(request).must_set_up == ""
        assert len(asked) <= 2


def test_a_closed_account_holds_nothing_about_the_person_and_lets_nobody_in() -> None:
    registered = actions.register_seeker(
        email="lan@people.example", password="ba con trâu", language="vi", now=cast.NOW
    )
    client = cast.signed_in(registered.user)
    note(registered.user)
    actions.close_account(user=registered.user, now=cast.NOW)
    left = User.objects.get(pk=registered.user.pk)
    assert (left.name, left.email, left.is_active, left.has_usable_password()) == ("", "", False, False)
    assert registered.username not in left.username
    assert not Notice.objects.exists()
    assert not Acceptance.objects.exists()
    assert client.get("/account/notices/").status_code == 302
