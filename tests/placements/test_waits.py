"""The usual wait is a median over enough people, of interviews that took place, and never tells of one person."""

from datetime import timedelta

import pytest

from kakehashi.catalogue.models import Work
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements.models import Interview, Move
from kakehashi.placements.states import Party, PlacementState
from kakehashi.placements.waits import usual_wait
from kakehashi.showcase.models import StaffPage
from tests import cast

pytestmark = pytest.mark.django_db
NOW = cast.NOW


@pytest.fixture
def welding():
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING)
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING)
    return cast.make_opportunity(company=company, supervising=supervising)


def interview(opportunity, *, waited, ago=10, page=None):
    """This function will let somebody have had an interview so many days ago, after so many days of waiting."""
    sending = cast.make_organization()
    seeker = cast.make_seeker(organization=sending)
    held_at = NOW - timedelta(days=ago)
    if page is None:
        page = cast.make_page(seeker=seeker, organization=sending)
        StaffPage.objects.filter(pk=page.pk).update(published_at=held_at - timedelta(days=waited))
    placement = cast.make_placement(
        opportunity=opportunity,
        seeker=seeker,
        sending=sending,
        page_code=page.code,
        state=PlacementState.INTERVIEW_CONFIRMED,
    )
    type(placement).objects.filter(pk=placement.pk).update(began_at=held_at - timedelta(days=1))
    Interview.objects.create(placement=placement, how="video", confirmed_for=held_at)
    return placement, page


def wait():
    return usual_wait(work_code=cast.WELDING, now=NOW)


def test_the_wait_is_the_median_of_five_people(welding):
    for waited in (10, 20, 30, 40, 400):
        interview(welding, waited=waited)
    assert wait() == 30


def test_four_people_are_not_enough_to_tell(welding):
    for waited in (10, 20, 30, 40):
        interview(welding, waited=waited)
    assert wait() is None


def test_five_interviews_of_four_people_are_not_enough_to_tell(welding):
    for waited in (10, 20, 30):
        interview(welding, waited=waited)
    _placement, page = interview(welding, waited=40)
    interview(welding, waited=0, ago=5, page=page)
    assert wait() is None


def test_only_the_first_interview_of_a_person_counts(welding):
    for waited in (10, 20, 30, 40):
        interview(welding, waited=waited)
    _placement, page = interview(welding, waited=5, ago=20)
    interview(welding, waited=0, ago=1, page=page)
    assert wait() == 20


@pytest.mark.parametrize(("ago", "counted"), [(364, True), (365, False), (-1, False), (0, True)])
def test_only_interviews_of_the_last_year_that_took_place_count(welding, ago, counted):
    for waited in (10, 20, 30, 40):
        interview(welding, waited=waited)
    interview(welding, waited=30, ago=ago)
    assert (wait() is not None) is counted


def test_a_person_whose_first_interview_was_long_ago_does_not_count_with_a_later_one(welding):
    for waited in (10, 20, 30, 40):
        interview(welding, waited=waited)
    _placement, page = interview(welding, waited=30, ago=400)
    interview(welding, waited=0, ago=10, page=page)
    assert wait() is None


def test_an_interview_that_was_called_off_does_not_count(welding):
    for waited in (10, 20, 30, 40):
        interview(welding, waited=waited)
    placement, _page = interview(welding, waited=30)
    Move.objects.create(
        placement=placement,
        name="withdraw",
        state_before=PlacementState.INTERVIEW_CONFIRMED,
        state_after=PlacementState.WITHDRAWN,
        at=NOW - timedelta(days=11),
        party=Party.SEEKER,
    )
    assert wait() is None
    Move.objects.update(name="pass", at=NOW - timedelta(days=9))
    assert wait() == 30


def test_interviews_in_other_works_and_of_people_who_left_do_not_count(welding):
    for waited in (10, 20, 30, 40):
        interview(welding, waited=waited)
    other = cast.make_opportunity(
        company=welding.company, supervising=welding.supervising, work=Work.objects.get(code="7-7-1")
    )
    interview(other, waited=30)
    _placement, page = interview(welding, waited=30)
    page.delete()
    assert wait() is None


def test_a_page_that_was_published_anew_since_does_not_count(welding):
    for waited in (10, 20, 30, 40):
        interview(welding, waited=waited)
    interview(welding, waited=-3)
    assert wait() is None


def test_it_is_one_question_however_many_cases(welding, django_assert_num_queries):
    for waited in range(8):
        interview(welding, waited=waited)
    with django_assert_num_queries(1):
        assert wait() == 4
