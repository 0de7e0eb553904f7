"""Nobody is invited and no places are posted above the quota; what is not known or not sure refuses nobody."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from kakehashi.messaging.models import Notice
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.states import OpportunityState
from kakehashi.organizations.models import Workforce
from kakehashi.placements import actions, quotas
from kakehashi.placements.models import Move, Offer, Placement
from kakehashi.placements.refusals import AboveQuota, NotAllowed
from tests import cast
from tests.placements import story
from tests.portals.company.quota_numbers import tell_numbers

pytestmark = pytest.mark.django_db


def nothing_happened() -> bool:
    return not (Placement.objects.exists() or Move.objects.exists() or Notice.objects.exists())


def promised(world: story.World, opportunity: Opportunity | None = None, **fields: Any) -> Placement:
    """Somebody else who has an offer, or who has accepted one."""
    seeker, _page = story.make_candidate(sending=world.sending)
    fields.setdefault("state", "offered")
    return cast.make_placement(
        opportunity=opportunity or world.opportunity, seeker=seeker, sending=world.sending, **fields
    )


def accepted(world: story.World, *, starts_on: date, number: int = 1) -> Placement:
    made = promised(world, state="accepted", place_number=number)
    Offer.objects.create(
        placement=made,
        monthly_wage=190_000,
        monthly_deductions=45_000,
        weekly_hours=40,
        starts_on=starts_on,
        months=12,
        offered_at=cast.NOW,
        answer_until=cast.TODAY,
    )
    return made


def test_an_invitation_within_the_quota_goes_out() -> None:
    world = story.make_world()
    tell_numbers(world.company, titp_1=4)
    assert story.invite(world).state == "invited"


def test_an_invitation_above_the_quota_is_refused_with_the_computation() -> None:
    world = story.make_world()
    tell_numbers(world.company, titp_1=5)
    with pytest.raises(AboveQuota) as caught:
        story.invite(world)
    standing = caught.value.standing
    assert (standing.present, standing.promised, standing.finding.reason) == (5, 0, "above_quota")
    assert standing.finding.detail["allowed"] == 5
    assert nothing_happened()


def test_the_supervising_organization_is_refused_too() -> None:
    world = story.make_world()
    tell_numbers(world.company, titp_1=5)
    with pytest.raises(AboveQuota):
        story.invite(world, organization=world.supervising, by=world.supervisor)
    assert nothing_happened()


def test_who_has_no_right_does_not_learn_the_numbers() -> None:
    world = story.make_world()
    tell_numbers(world.company, titp_1=5)
    with pytest.raises(NotAllowed):
        story.invite(world, by=world.other_boss)


def test_offers_and_accepted_places_of_all_opportunities_of_the_company_count() -> None:
    world = story.make_world(places=3)
    tell_numbers(world.company, titp_1=3)
    promised(world)
    assert story.invite(world).state == "invited"
    Placement.objects.filter(state="invited").delete()
    promised(world, story.make_second_opportunity(world))
    with pytest.raises(AboveQuota) as caught:
        story.invite(world)
    assert (caught.value.standing.present, caught.value.standing.promised) == (3, 2)


def test_what_is_open_but_no_offer_does_not_count_nor_do_other_companies_and_stages() -> None:
    world = story.make_world(places=9)
    tell_numbers(world.company, titp_1=4)
    for state in ("applied", "invited", "forwarded", "passed", "declined", "withdrawn"):
        promised(world, state=state)
    promised(world, story.make_second_opportunity(world, stage="ii"))
    other = cast.make_organization(kind="accepting")
    promised(world, cast.make_opportunity(company=other, supervising=world.supervising))
    assert story.invite(world).state == "invited"


def test_who_has_accepted_counts_until_the_company_counts_them_itself() -> None:
    world = story.make_world(places=3)
    tell_numbers(world.company, titp_1=4, trainees_as_of=date(2026, 11, 1))
    accepted(world, starts_on=date(2026, 11, 1))
    assert story.invite(world).state == "invited"
    accepted(world, starts_on=date(2026, 11, 2), number=2)
    Placement.objects.filter(state="invited").delete()
    with pytest.raises(AboveQuota):
        story.invite(world)


def test_without_the_number_of_staff_the_invitation_passes() -> None:
    world = story.make_world()
    found = quotas.standings(opportunities=[world.opportunity], on=cast.TODAY)[world.opportunity.public_id]
    assert found.finding.reason == "staff_not_told"
    assert story.invite(world).state == "invited"


def test_a_no_that_rests_on_rounding_refuses_nobody() -> None:
    world = story.make_world()
    tell_numbers(world.company, full_time_staff=319, titp_1=15)
    assert story.invite(world).state == "invited"
    Placement.objects.all().delete()
    Workforce.objects.update(titp_1=16)
    with pytest.raises(AboveQuota):
        story.invite(world)


def test_an_unknown_rating_that_decides_refuses_nobody() -> None:
    world = story.make_world()
    tell_numbers(world.company, titp_1=5, rated_excellent=None)
    assert story.invite(world).state == "invited"


def test_care_and_other_programmes_are_not_refused() -> None:
    for fields in ({"programme": "esd", "stage": "", "starts_on": date(2027, 6, 1)}, {"work": _care()}):
        world = story.make_world(**fields)
        tell_numbers(world.company, titp_1=50, esd=50)
        assert story.invite(world).state == "invited"


def _care() -> Any:
    return cast.Work.objects.get(code="7-13-1")


def test_after_the_last_filing_day_nobody_is_invited_to_stage_i_any_more() -> None:
    world = story.make_world(open_until=date(2027, 5, 1), starts_on=date(2027, 6, 1))
    before, after = datetime(2027, 3, 31, 14, 59, tzinfo=cast.UTC), datetime(2027, 3, 31, 15, 0, tzinfo=cast.UTC)
    with pytest.raises(AboveQuota) as caught:
        story.invite(world, now=after)
    assert caught.value.standing.finding.reason == "no_new_plans"
    assert nothing_happened()
    assert story.invite(world, now=before).state == "invited"


# --- Offers and acceptances ------------------------------------------------------------------------------------------


def test_an_offer_within_the_quota_is_made_and_one_above_it_is_refused_with_the_computation() -> None:
    world = story.make_world(places=3)
    first, second = story.passed(world), _passed_too(world)
    tell_numbers(world.company, titp_1=4)
    story.offer(world, first)
    notices = Notice.objects.count()
    with pytest.raises(AboveQuota) as caught:
        story.offer(world, second)
    standing = caught.value.standing
    assert (standing.present, standing.promised, standing.finding.detail["allowed"]) == (4, 1, 5)
    assert Placement.objects.get(pk=second.pk).state == "passed"
    assert (Offer.objects.count(), Notice.objects.count()) == (1, notices)


def test_who_may_not_offer_does_not_learn_the_numbers() -> None:
    world = story.make_world()
    placement = story.passed(world)
    tell_numbers(world.company, titp_1=5)
    for other in (world.sender, world.other_boss, world.person):
        with pytest.raises(NotAllowed):
            story.offer(world, placement, by=other)


def test_an_offer_is_accepted_while_the_quota_has_room_though_more_offers_are_open() -> None:
    world = story.make_world(places=3)
    placement = story.offered(world)
    promised(world)
    tell_numbers(world.company, titp_1=4)
    actions.accept_offer(placement=placement, by=world.person, now=story.NOW)
    assert Placement.objects.get(pk=placement.pk).state == "accepted"


def test_an_acceptance_above_the_quota_is_refused_and_the_offer_stays() -> None:
    world = story.make_world(places=3)
    placement = story.offered(world)
    accepted(world, starts_on=date(2027, 5, 1))
    tell_numbers(world.company, titp_1=4)
    with pytest.raises(NotAllowed):
        actions.accept_offer(placement=placement, by=world.other_seeker.user, now=story.NOW)
    with pytest.raises(AboveQuota) as caught:
        actions.accept_offer(placement=placement, by=world.person, now=story.NOW)
    assert (caught.value.standing.present, caught.value.standing.promised) == (4, 1)
    found = Placement.objects.get(pk=placement.pk)
    assert (found.state, found.place_number) == ("offered", None)


def test_after_the_last_filing_day_nobody_is_offered_stage_i_but_an_offer_is_still_accepted() -> None:
    world = story.make_world(places=3, open_until=date(2027, 5, 1), starts_on=date(2027, 6, 1))
    first, second = story.passed(world), _passed_too(world)
    late = {"answer_until": date(2027, 4, 20), "starts_on": date(2027, 6, 1)}
    story.offer(world, first, **late)
    after = datetime(2027, 4, 5, tzinfo=cast.UTC)
    with pytest.raises(AboveQuota) as caught:
        story.offer(world, second, **late, now=after)
    assert caught.value.standing.finding.reason == "no_new_plans"
    actions.accept_offer(placement=first, by=world.person, now=after)
    assert Placement.objects.get(pk=first.pk).state == "accepted"


def _passed_too(world: story.World) -> Placement:
    seeker, _page = story.make_candidate(sending=world.sending)
    return story.passed(world, seeker=seeker, by=seeker.user)


# --- Posting places -------------------------------------------------------------------------------------------------


def submit(world: story.World, **changes: Any) -> None:
    given = {"opportunity": world.opportunity, "by": world.boss, "now": cast.NOW + timedelta(hours=1)}
    actions.submit_opportunity(**{**given, **changes})


def test_as_many_places_as_are_left_are_posted() -> None:
    world = story.make_world(state=OpportunityState.DRAFT, places=2)
    tell_numbers(world.company, titp_1=2)
    promised(world, story.make_second_opportunity(world))
    submit(world)
    assert Opportunity.objects.get(pk=world.opportunity.pk).state == "submitted"


def test_more_places_than_are_left_are_refused_and_nothing_is_sent() -> None:
    world = story.make_world(state=OpportunityState.DRAFT, places=3)
    tell_numbers(world.company, titp_1=2)
    promised(world, story.make_second_opportunity(world))
    with pytest.raises(AboveQuota) as caught:
        submit(world)
    assert (caught.value.standing.finding.detail["more"], caught.value.standing.finding.detail["remaining"]) == (3, 2)
    assert Opportunity.objects.get(pk=world.opportunity.pk).state == "draft"
    assert not Notice.objects.exists()


def test_places_that_were_given_before_it_was_taken_back_do_not_count_twice() -> None:
    world = story.make_world(state=OpportunityState.REFUSED, decision_reason="x", places=5)
    tell_numbers(world.company, titp_1=0)
    accepted(world, starts_on=date(2027, 5, 1))
    submit(world)
    assert Opportunity.objects.get(pk=world.opportunity.pk).state == "submitted"


@pytest.mark.parametrize("who", ["person", "sender", "other_boss", "other_supervisor"])
def test_others_do_not_submit(who: str) -> None:
    world = story.make_world(state=OpportunityState.DRAFT, places=99)
    tell_numbers(world.company)
    with pytest.raises(NotAllowed):
        submit(world, by=getattr(world, who))
    assert Opportunity.objects.get(pk=world.opportunity.pk).state == "draft"
