"""What an interview day says to nobody too early, to nobody else, and not any more."""

import pytest
import time_machine
from django.urls import reverse

from kakehashi.interviews import actions
from kakehashi.interviews.models import Candidate, Seat, Slot
from kakehashi.interviews.refusals import NameInText, NoRoomLeft
from kakehashi.placements.actions import change_sending_organization
from kakehashi.placements.models import Placement
from tests import cast
from tests.cast import NOW
from tests.interviews.day import at, fixed_day, make_world, open_day, pick, seat_on_a_day
from tests.interviews.test_pages import text_of

pytestmark = pytest.mark.django_db


def test_the_sending_organization_prints_no_points_before_the_release() -> None:
    world = make_world(people=1)
    event, (candidate,) = fixed_day(world)
    (company,) = world.companies
    with time_machine.travel(NOW, tick=False):
        candidate = Candidate.objects.get()
        scores = {candidate.seats.get().pk: 987.5}
        actions.record_result(candidate=candidate, scores=scores, result="pass", note="", by=company.clerk, now=NOW)
        sender, clerk = cast.signed_in(world.sender), cast.signed_in(company.clerk)
        address = reverse("sender:day_room_sheet", args=[event.public_id])
        assert "987.5" not in text_of(sender.get(address))
        assert "987.5" in text_of(clerk.get(reverse("company:day_sheet", args=[event.public_id])))
    with time_machine.travel(at(18), tick=False):
        actions.end(event=event, by=world.sender, now=at(18))
        actions.release(event=event, by=world.sender, now=at(18))
        assert "987.5" in text_of(cast.signed_in(world.sender).get(address))


def test_the_reason_of_a_cancelled_day_names_nobody_to_the_others() -> None:
    world = make_world(companies=2, people=1, name_passport="TRAN THI BI MAT")
    event, _people = fixed_day(world)  # the companies know the katakana names of their own people now
    with pytest.raises(NameInText):
        actions.cancel(event=event, reason="Tran Thi Bi Mat is ill.", by=world.sender, now=NOW)
    event.refresh_from_db()
    assert (event.state, event.reason) == ("fixed", "")
    actions.cancel(event=event, reason="The hall is flooded.", by=world.sender, now=NOW)


def test_a_former_organization_knows_the_people_of_its_old_days_by_code_alone() -> None:
    world = make_world(people=1, name_passport="TRAN THI BI MAT")
    (placement,) = world.companies[0].placements
    Placement.objects.filter(pk=placement.pk).update(state="refused")
    candidate = seat_on_a_day(placement)
    sender, seeker = cast.signed_in(world.sender), candidate.seeker
    pages = (
        reverse("sender:day", args=[candidate.event.public_id]),
        reverse("sender:day_person", args=[candidate.public_id]),
    )
    sheet = reverse("sender:day_waiting_sheet", args=[candidate.event.public_id])
    assert all("TRAN THI" in sender.get(page).content.decode() for page in pages)
    assert "TRANTHI" in text_of(sender.get(sheet))
    change_sending_organization(seeker=seeker, organization=cast.make_organization(), by=seeker.user, now=NOW)
    for page in pages:
        shown = sender.get(page).content.decode()
        assert "TRAN THI" not in shown
        assert placement.page_code in shown
    assert "TRANTHI" not in text_of(sender.get(sheet))


def test_a_pick_looks_at_the_times_as_they_are_now() -> None:
    world = make_world(people=2)
    (company,) = world.companies
    event, slots = open_day(world)
    Slot.objects.filter(pk=slots[0].pk).update(holds=2)
    seen = Slot.objects.get(pk=slots[0].pk)
    pick(event, company, 0, [seen])
    Slot.objects.filter(pk=seen.pk).update(holds=1)  # changed while the second page was open
    with pytest.raises(NoRoomLeft):
        pick(event, company, 1, [seen])
    Slot.objects.filter(pk=slots[1].pk).delete()
    with pytest.raises(NoRoomLeft):
        pick(event, company, 1, [slots[1]])
    assert Seat.objects.count() == 1
