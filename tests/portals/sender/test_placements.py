"""Placements as a sending organization moves them, and the calls that it has to make."""

import pytest
from django.urls import reverse

from kakehashi.placements import states
from kakehashi.placements.models import PhoneCall
from kakehashi.placements.rights import MOVERS
from kakehashi.placements.states import Origin, PlacementState
from kakehashi.portals.sender import labels
from kakehashi.seekers.states import ChoiceState
from kakehashi.translation.queries import REASONS, STATES_SHOWN
from kakehashi.translation.states import RequestState
from tests import cast

pytestmark = pytest.mark.django_db


def post(stage, name, placement, **fields):
    return stage.client.post(reverse(f"sender:{name}", args=[placement.public_id]), fields)


def state_of(placement):
    placement.refresh_from_db()
    return placement.state


def test_the_demand_letter_is_a_paper_unless_the_opportunity_is_being_rewritten(stage, placement):
    url = reverse("sender:demand_letter", args=[placement.public_id])
    assert stage.client.get(url).content.startswith(b"%PDF")
    opportunity = placement.opportunity
    type(opportunity).objects.filter(pk=opportunity.pk).update(state="refused", decision_reason="x")
    assert stage.client.get(url).status_code == 404
    assert url not in stage.client.get(reverse("sender:placement", args=[placement.public_id])).content.decode()


def test_an_application_is_forwarded_once(stage, placement):
    assert post(stage, "forward", placement).status_code == 302
    assert state_of(placement) == PlacementState.FORWARDED
    assert post(stage, "forward", placement).status_code == 409


def test_an_invitation_is_passed_on(stage):
    invited = cast.make_placement(
        opportunity=stage.opportunity, seeker=stage.seeker, sending=stage.organization, origin=Origin.INVITATION
    )
    assert post(stage, "pass_on", invited).status_code == 302
    assert state_of(invited) == PlacementState.PASSED_ON


def test_declining_needs_a_reason(stage, placement):
    assert post(stage, "decline_to_forward", placement, reason="").status_code == 422
    assert state_of(placement) == PlacementState.APPLIED
    assert post(stage, "decline_to_forward", placement, reason="Chưa đủ kinh nghiệm.").status_code == 302
    assert state_of(placement) == PlacementState.NOT_FORWARDED


def test_one_of_the_proposed_times_is_confirmed_and_no_other(stage, proposed):
    address = reverse("sender:confirm_time", args=[proposed.public_id])
    page = stage.client.get(address).content.decode()
    assert "12:00 Tokyo / 10:00 Hanoi" in page
    assert stage.client.post(address, {"at": "2030-01-01T00:00:00+00:00"}).status_code == 422
    assert state_of(proposed) == PlacementState.TIMES_PROPOSED
    assert stage.client.post(address, {"at": proposed.interview.proposed[0]}).status_code == 302
    assert state_of(proposed) == PlacementState.INTERVIEW_CONFIRMED


def test_other_times_are_asked_for(stage, proposed):
    assert post(stage, "ask_for_other_times", proposed, reason="Hôm đó có kỳ thi.").status_code == 302
    assert state_of(proposed) == PlacementState.FORWARDED


def test_another_organization_moves_nothing(stage, placement, proposed):
    for name in ("forward", "pass_on", "decline_to_forward", "confirm_time", "ask_for_other_times", "withdraw"):
        for one in (placement, proposed):
            answer = stage.decoy_client.post(reverse(f"sender:{name}", args=[one.public_id]), {"reason": "x"})
            assert answer.status_code == 404
    assert (state_of(placement), state_of(proposed)) == (PlacementState.APPLIED, PlacementState.TIMES_PROPOSED)


def test_somebody_who_left_us_is_named_by_code_only(stage, placement):
    PhoneCall.objects.create(
        placement=placement,
        kind="placement.forward.seeker",
        data={"company": "Example Welding Works", "code": "K00001", "sending": "Cầu Vồng"},
        created_at=cast.NOW,
        due_at=cast.NOW,
    )
    stage.seeker.choices.update(state="left")
    calls = stage.client.get(reverse("sender:calls")).content.decode()
    assert placement.page_code in calls
    assert stage.seeker.phone not in calls
    assert stage.seeker.name_native not in calls
    page = stage.client.get(reverse("sender:placement", args=[placement.public_id])).content.decode()
    assert placement.page_code in page
    assert stage.seeker.name_passport not in page


def test_a_call_says_who_what_by_when_and_is_ticked(stage, placement):
    call = PhoneCall.objects.create(
        placement=placement,
        kind="placement.forward.seeker",
        data={"company": "Example Welding Works", "code": "K00001", "sending": "Cầu Vồng"},
        created_at=cast.NOW,
        due_at=cast.NOW,
    )
    page = stage.client.get(reverse("sender:calls")).content.decode()
    assert "Your application is with Example Welding Works" in page
    assert stage.seeker.phone in page
    told = reverse("sender:told", args=[call.public_id])
    assert stage.decoy_client.post(told).status_code == 404
    assert stage.client.post(told).status_code == 302
    call.refresh_from_db()
    assert call.done_by == stage.member
    assert stage.client.post(told).status_code == 404


def test_no_state_move_or_reason_is_without_words():
    assert set(labels.PLACEMENT) == set(labels.PLACEMENT_TONE) == set(labels.NEXT) == set(PlacementState)
    assert set(labels.WAITING) == set(states.WAITS_FOR_SENDER)
    assert set(labels.MOVE) == set(MOVERS) | {states.APPLY, states.INVITE}
    assert set(labels.PARTY) == set(states.Party)
    assert set(labels.CAUSE) == set(states.Cause)
    assert set(labels.CHOICE) == set(labels.CHOICE_TONE) == set(ChoiceState)
    assert set(labels.PART) == set(labels.PART_TONE) == set(STATES_SHOWN)
    assert set(labels.REQUEST) == set(labels.REQUEST_TONE) == set(RequestState)
    assert set(labels.MISSING) == set(REASONS)
