"""Who issues a recovery code shows first that it is they, does so ten times a day at most, and not without need."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kakehashi.accounts.models import RecoveryCode, User
from kakehashi.messaging.models import Notice
from kakehashi.seekers import actions
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.refusals import ResetsByMail, TooManyCodes
from tests import cast

pytestmark = pytest.mark.django_db
PASSWORD = "sieben gelbe Vögel am See"


@pytest.fixture(autouse=True)
def _quick_hashes(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def member(db: None) -> User:
    found = cast.make_member(organization=cast.make_organization())
    found.set_password(PASSWORD)
    found.save()
    return found


@pytest.fixture
def seeker(member: User) -> Seeker:
    return cast.make_seeker(organization=member.memberships.get().organization, email="")


def address(seeker: Seeker) -> str:
    return reverse("sender:recovery", args=[seeker.public_id])


def issue(seeker: Seeker, member: User, *, hours: int = 0) -> str:
    return actions.issue_recovery_code(choice=seeker.choices.get(), by=member, now=cast.NOW + timedelta(hours=hours))


def confirm(client: Client, path: str) -> None:
    answer = client.post(f"{reverse('account_reauthenticate')}?next={path}", {"password": PASSWORD})
    assert answer.headers["Location"] == path


def test_the_password_is_asked_for_again_before_the_page_opens(member: User, seeker: Seeker) -> None:
    client, path = cast.signed_in(member), address(seeker)
    for answer in (client.get(path), client.post(path, {"checked": "on"})):
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith(reverse("account_reauthenticate"))
    assert not RecoveryCode.objects.exists()
    confirm(client, path)
    assert client.get(path).status_code == 200
    assert not RecoveryCode.objects.exists()
    assert client.post(path, {"checked": "on"}).status_code == 200
    assert RecoveryCode.objects.filter(user=seeker.user).count() == 1


def test_the_eleventh_code_of_a_day_is_refused_and_the_next_day_is_free(member: User) -> None:
    organization = member.memberships.get().organization
    people = [cast.make_seeker(organization=organization, email="") for _ in range(11)]
    for one in people[:10]:
        issue(one, member)
    colleague = cast.make_member(organization=organization)
    told = Notice.objects.count()
    with pytest.raises(TooManyCodes):
        issue(people[10], colleague, hours=23)
    assert (RecoveryCode.objects.count(), Notice.objects.count()) == (10, told)
    other = cast.make_organization()
    issue(cast.make_seeker(organization=other, email=""), cast.make_member(organization=other), hours=1)
    issue(people[10], colleague, hours=25)


def test_the_page_says_what_to_do_after_the_tenth_code(member: User, seeker: Seeker, monkeypatch) -> None:
    monkeypatch.setattr("kakehashi.seekers.actions.organization.MOST_CODES_A_DAY", 0)
    client = cast.signed_in(member)
    confirm(client, address(seeker))
    answer = client.post(address(seeker), {"checked": "on"})
    assert answer.status_code == 422
    assert "You have issued ten codes within a day." in answer.content.decode()


def test_somebody_with_a_confirmed_address_needs_no_code(member: User) -> None:
    seeker = cast.make_seeker(organization=member.memberships.get().organization)
    client = cast.signed_in(member)
    page = client.get(address(seeker))
    assert page.status_code == 200
    assert "can choose a new password by mail" in page.content.decode()
    assert client.post(address(seeker), {"checked": "on"}).status_code == 409
    with pytest.raises(ResetsByMail):
        issue(seeker, member)
    assert not RecoveryCode.objects.exists()
    assert not Notice.objects.exists()
