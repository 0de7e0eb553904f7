"""The beginning and the end of a seeker's membership."""

from datetime import date

import pytest

from kakehashi.accounts.models import User, UserKind
from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.seekers import actions, queries
from kakehashi.seekers.models import Consent, Job, Seeker, SendingChoice
from kakehashi.seekers.refusals import TooYoung
from tests import cast

pytestmark = pytest.mark.django_db


def test_registering_makes_account_and_information_at_once() -> None:
    made = actions.register(
        email="", password="a long enough password", language="vi", birth_on=date(2004, 3, 27), country="VN",
        now=cast.NOW,
    )  # fmt: skip
    seeker = queries.find_seeker(user=made.user)
    assert seeker is not None
    assert (seeker.country, seeker.birth_on, seeker.user.username) == ("VN", date(2004, 3, 27), made.username)
    assert made.recovery_code
    assert Entry.objects.filter(action="seeker.registered", thing_public_id=seeker.public_id).count() == 1


def test_on_the_birthday_itself_it_is_possible() -> None:
    user = cast.make_user(kind=UserKind.SEEKER)
    actions.start_registration(user=user, birth_on=date(2008, 11, 22), country="VN", now=cast.NOW)
    assert queries.find_seeker(user=user) is not None


def test_somebody_too_young_is_told_from_which_day_and_nothing_is_made() -> None:
    with pytest.raises(TooYoung) as refused:
        actions.register(
            email="", password="a long enough password", language="vi", birth_on=date(2008, 11, 23), country="VN",
            now=cast.NOW,
        )  # fmt: skip
    assert (refused.value.first_day, refused.value.minimum_age) == (date(2026, 11, 23), 18)
    assert not User.objects.exists()


@pytest.mark.parametrize("kind", [UserKind.MEMBER, UserKind.SECRETARIAT])
def test_nobody_else_gets_registered_information(kind: str) -> None:
    with pytest.raises(NotAllowed):
        actions.start_registration(
            user=cast.make_user(kind=kind), birth_on=date(2000, 1, 1), country="VN", now=cast.NOW
        )
    assert not Seeker.objects.exists()


def test_erasing_takes_everything_that_hangs_on_the_person() -> None:
    seeker, other = cast.make_seeker(organization=cast.make_organization()), cast.make_seeker()
    actions.erase(seeker=seeker, by=seeker.user, now=cast.NOW)
    assert list(Seeker.objects.all()) == [other]
    assert {job.seeker_id for job in Job.objects.all()} == {other.pk}
    assert {consent.seeker_id for consent in Consent.objects.all()} == {other.pk}
    assert not SendingChoice.objects.exists()


def test_nobody_erases_another_person() -> None:
    seeker, other = cast.make_seeker(), cast.make_seeker()
    with pytest.raises(NotAllowed):
        actions.erase(seeker=seeker, by=other.user, now=cast.NOW)
    assert Seeker.objects.count() == 2
