"""From the accepted offer to the departure: who records which step, what everybody hears, and how it can end."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import translation

from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow
from kakehashi.messaging import queries as notices
from kakehashi.messaging.models import Notice
from kakehashi.opportunities import actions as opportunities
from kakehashi.opportunities.states import Programme
from kakehashi.placements import actions, queries, steps
from kakehashi.placements.models import Fetching, Move, PaperStep, Placement, Release
from kakehashi.placements.reasons import WORDS, Ground, grounds_for
from kakehashi.placements.refusals import NameInText, NoReason, StepNotPossible, WrongDay
from kakehashi.placements.release_fields import FIELDS
from kakehashi.placements.states import TABLE, Party, PlacementState
from kakehashi.placements.steps import Step
from kakehashi.placements.timeline import Said, lay_out
from tests import cast
from tests.placements import story
from tests.placements.story import NOW, TODAY

WAY = [
    ("supervisor", Step.PLAN_APPLIED), ("boss", Step.PLAN_APPROVED), ("supervisor", Step.CERTIFICATE_APPLIED),
    ("sender", Step.LECTURES_BEGUN), ("boss", Step.CERTIFICATE_ISSUED), ("sender", Step.HOME_PERMIT),
    ("sender", Step.VISA_APPLIED), ("sender", Step.LECTURES_ENDED), ("sender", Step.VISA_ISSUED),
    ("sender", Step.TICKET), ("sender", Step.DEPARTED),
]  # fmt: skip


def accepted(world: story.World) -> Placement:
    placement = story.offered(world)
    actions.accept_offer(placement=placement, by=world.person, now=NOW)
    return placement


def record(world: story.World, placement: Placement, who: str, step: Step, *, day: date = TODAY) -> None:
    actions.record_step(placement=placement, step=step, day=day, by=getattr(world, who), now=NOW)


def last_words(world: story.World) -> tuple[str, str]:
    """The last notice of the seeker, as it is read."""
    with translation.override("en"):
        words = notices.in_words(Notice.objects.filter(to_public_id=world.person.public_id).latest("id"))
    return words.subject, words.body


@pytest.mark.django_db
def test_the_whole_way_from_the_yes_to_the_departure_and_back_from_a_wrong_record() -> None:
    world = story.make_world()
    placement = accepted(world)
    for who, step in [("boss", Step.VISA_APPLIED), ("sender", Step.PLAN_APPLIED), ("sender", Step.DEPARTED)]:
        with pytest.raises(StepNotPossible):
            record(world, placement, who, step)
    for day in (TODAY + timedelta(days=1), TODAY - timedelta(days=1)):
        with pytest.raises(WrongDay):
            record(world, placement, "boss", Step.PLAN_APPLIED, day=day)
    for stranger in ("other_boss", "other_sender", "other_supervisor", "person"):
        with pytest.raises(NotAllowed):
            record(world, placement, stranger, Step.PLAN_APPLIED)
    assert (PaperStep.objects.count(), placement.state) == (0, PlacementState.ACCEPTED)

    in_a_month = TODAY + timedelta(days=30)
    actions.expect_step(placement=placement, step=Step.PLAN_APPLIED, day=in_a_month, by=world.boss, now=NOW)
    assert last_words(world)[0].startswith("Your papers, expected by ")
    for who, step in WAY:
        record(world, placement, who, step)
        subject, body = last_words(world)
        assert "%(" not in subject + body
        if step == Step.CERTIFICATE_ISSUED:
            assert subject.startswith("Your certificate of eligibility was issued on ")
    assert (placement.state, placement.place_number) == (PlacementState.DEPARTED, 1)
    assert queries.is_placed(seeker=world.seeker)
    with pytest.raises(NotNow):
        record(world, placement, "sender", Step.TICKET)

    with pytest.raises(StepNotPossible):
        actions.take_back_step(placement=placement, step=Step.TICKET, reason="x", by=world.sender, now=NOW)
    with pytest.raises(NoReason):
        actions.take_back_step(placement=placement, step=Step.DEPARTED, reason="", by=world.sender, now=NOW)
    back = "The flight was moved."
    actions.take_back_step(placement=placement, step=Step.DEPARTED, reason=back, by=world.sender, now=NOW)
    assert placement.state == PlacementState.PAPERS
    actions.take_back_step(placement=placement, step=Step.TICKET, reason=back, by=world.sender, now=NOW)
    assert last_words(world)[0] == "A record about your papers was wrong: Ticket bought"
    told = [step.step for step in queries.history(placement=placement, party=Party.SEEKER) if step.step]
    assert told == [Step.PLAN_APPLIED, *(step for _who, step in WAY), Step.DEPARTED, Step.TICKET]


@pytest.mark.django_db
def test_after_the_yes_an_organization_calls_off_or_the_seeker_withdraws_and_the_place_is_free_again() -> None:
    world = story.make_world()
    placement = accepted(world)
    record(world, placement, "boss", Step.PLAN_APPLIED)
    world.opportunity.refresh_from_db()
    assert world.opportunity.state == "filled"
    for ground, reason, refusal in [
        ("", "We changed our mind.", NoReason),
        (Ground.TERMS, "", NoReason),
        (Ground.OTHER, "", NoReason),
    ]:
        with pytest.raises(refusal):
            actions.call_off(placement=placement, ground=ground, reason=reason, by=world.boss, now=NOW)
    with pytest.raises(NotAllowed):
        actions.withdraw(placement=placement, reason="Ill.", by=world.sender, now=NOW)
    actions.call_off(placement=placement, ground=Ground.PAPERS_REFUSED, reason="", by=world.boss, now=NOW)
    assert (placement.state, placement.place_number) == (PlacementState.CALLED_OFF, None)
    assert last_words(world)[0] == "The way to Example Company has ended"
    world.opportunity.refresh_from_db()
    assert world.opportunity.state == "paused"
    assert queries.history(placement=placement, party=Party.SEEKER)[-1].ground == Ground.PAPERS_REFUSED

    opportunities.resume(opportunity=world.opportunity, by=world.boss, now=NOW)
    again = accepted(world)
    actions.withdraw(placement=again, reason="", ground=Ground.PRIVATE, by=world.person, now=NOW)
    assert (again.state, queries.places_left(opportunity=world.opportunity)) == (PlacementState.WITHDRAWN, 1)
    assert queries.history(placement=again, party=Party.COMPANY)[-1].ground == ""
    assert queries.history(placement=again, party=Party.SENDER)[-1].ground == Ground.PRIVATE
    assert Move.objects.filter(placement=again, name="withdraw").get().ground == Ground.PRIVATE


@pytest.mark.django_db
def test_a_reason_that_names_somebody_or_is_not_on_the_list_is_refused() -> None:
    world = story.make_world()
    placement = story.forwarded(world)
    with pytest.raises(NoReason):
        actions.refuse(placement=placement, reason="", ground=Ground.NOT_READY, by=world.boss, now=NOW)
    with pytest.raises(NameInText):
        actions.withdraw(
            placement=placement,
            reason=f"{world.seeker.name_native} cannot come",
            ground=Ground.OTHER,
            by=world.sender,
            now=NOW,
        )
    actions.refuse(placement=placement, reason="", ground=Ground.MORE_JAPANESE, by=world.boss, now=NOW)
    assert placement.state == PlacementState.REFUSED


# --- Without a database ----------------------------------------------------------------------------------------------


def test_every_step_has_a_name_somebody_who_does_it_and_comes_after_what_it_needs() -> None:
    assert set(steps.NAMES) == set(Step)
    for step in Step:
        doers = [party for party in Party if steps.does(party=party, step=step)]
        assert doers in ([Party.SENDER], [Party.COMPANY, Party.SUPERVISING])
        assert all(list(Step).index(one) < list(Step).index(step) for one in steps.NEEDS.get(step, ()))
    assert Step.PLAN_APPLIED not in steps.steps_of(Programme.SSW)


def test_every_reason_has_words_for_both_and_somebody_who_can_give_it() -> None:
    offered = {ground for move in TABLE for party in Party for ground in grounds_for(move=move.name, party=party)}
    assert set(WORDS) == set(Ground) == offered


def test_the_timeline_says_what_is_usual_what_is_late_and_whose_turn_it_is() -> None:
    yes = date(2026, 1, 10)

    def standing(said: dict[Step, Said], on: date, programme: str = Programme.TITP) -> dict[Step, str]:
        found = lay_out(programme=programme, accepted=yes, said=said, on=on)
        return {line.step: line.standing for line in found.lines}

    first = lay_out(programme=Programme.TITP, accepted=yes, said={}, on=yes)
    usual = {line.step: line.usual for line in first.lines if line.usual}
    assert usual[Step.PLAN_APPLIED] == (date(2026, 2, 10), date(2026, 2, 10))
    assert usual[Step.CERTIFICATE_ISSUED] == (date(2026, 7, 10), date(2026, 8, 10))
    assert usual[Step.DEPARTED] == (date(2026, 8, 24), date(2026, 9, 24))
    assert usual[Step.VISA_ISSUED] == (date(2026, 7, 25), date(2026, 8, 25))
    assert {value.confidence for value in first.rests_on} == {"secondary"}

    assert standing({}, date(2026, 2, 11))[Step.PLAN_APPLIED] == "late"
    filed = {Step.PLAN_APPLIED: Said(done_on=date(2026, 3, 1)), Step.LECTURES_BEGUN: Said(done_on=date(2026, 2, 1))}
    lay = lay_out(programme=Programme.TITP, accepted=yes, said=filed, on=date(2026, 8, 2))
    by_step = {line.step: line for line in lay.lines}
    assert by_step[Step.CERTIFICATE_ISSUED].usual == (date(2026, 8, 1), date(2026, 9, 1))
    assert by_step[Step.LECTURES_ENDED].standing == "late"
    much_later = standing(filed, date(2027, 6, 1))
    assert (much_later[Step.CERTIFICATE_ISSUED], much_later[Step.DEPARTED]) == ("late", "later")
    promised = {**filed, Step.CERTIFICATE_ISSUED: Said(expected_on=date(2027, 7, 1))}
    assert standing(promised, date(2027, 6, 1))[Step.CERTIFICATE_ISSUED] == "later"
    assert set(standing({}, date(2030, 1, 1), Programme.SSW).values()) == {"now", "later"}


# --- What the organizations in Japan get -----------------------------------------------------------------------------


@pytest.mark.django_db
def test_only_named_answers_go_to_japan_the_seeker_sees_who_got_them_and_takes_them_back() -> None:
    world = story.make_world()
    placement = story.offered(world)
    with pytest.raises(NotNow):
        actions.release_papers(placement=placement, language="vi", by=world.person, now=NOW)
    actions.accept_offer(placement=placement, by=world.person, now=NOW)
    for other in (world.sender, world.boss, world.other_seeker.user):
        with pytest.raises(NotAllowed):
            actions.release_papers(placement=placement, language="vi", by=other, now=NOW)
    assert not Release.objects.exists()
    mine = cast.signed_in(world.person)
    page = reverse("seeker:placement_papers", args=[placement.public_id])
    assert mine.post(page, {"understood": "on"}).status_code == 302
    got = {one.party: set(one.fields) for one in Release.objects.all()}
    assert got == {party.value: set(names) for party, names in FIELDS.items()}

    texts = [world.seeker.name_passport, world.seeker.phone, world.seeker.address, world.person.email]
    for user in (world.boss, world.supervisor):
        shown = cast.signed_in(user).get(reverse("company:placement_file", args=[placement.public_id])).content.decode()
        assert [text in shown for text in texts if text] == [True] + [False] * (len([t for t in texts if t]) - 1)
    strange = cast.signed_in(world.other_boss).get(reverse("company:placement_file", args=[placement.public_id]))
    assert strange.status_code == 404
    file = cast.signed_in(world.boss).post(reverse("company:placement_file", args=[placement.public_id]))
    assert file["Content-Type"].startswith("application/vnd.openxmlformats")
    assert Fetching.objects.get().release.party == Party.COMPANY
    assert "Taken away as a file:" in mine.get(page).content.decode()

    assert mine.post(reverse("seeker:placement_papers_back", args=[placement.public_id])).status_code == 302
    assert [one.fields for one in Release.objects.all()] == [{}, {}]
    empty = cast.signed_in(world.boss).get(reverse("company:placement_file", args=[placement.public_id]))
    assert "Nothing is released" in empty.content.decode()
    actions.release_papers(placement=placement, language="vi", by=world.person, now=NOW)
    actions.cancel_membership(seeker=world.seeker, by=world.person, now=NOW)
    assert not Release.objects.exclude(fields={}).exists()


@pytest.mark.django_db
def test_the_pages_of_all_three_show_the_steps_and_record_them() -> None:
    world = story.make_world()
    placement = accepted(world)
    args = [placement.public_id]
    sent = {"step": "plan_applied", "how": "done"}
    sent |= {"day_day": str(TODAY.day), "day_month": str(TODAY.month), "day_year": str(TODAY.year)}
    steps_page = reverse("company:placement_steps", args=args)
    boss = cast.signed_in(world.boss)
    assert boss.get(steps_page).status_code == 200
    answer = boss.post(steps_page, sent)
    assert answer.status_code == 302
    for user, name in [(world.person, "seeker"), (world.sender, "sender"), (world.supervisor, "company")]:
        page = cast.signed_in(user).get(reverse(f"{name}:placement", args=args)).content.decode()
        assert "1 of 11 steps is done." in page
        assert "Training plan applied for" in page
    sender = cast.signed_in(world.sender)
    assert sender.get(reverse("sender:steps", args=args)).status_code == 200
    assert sender.post(reverse("sender:steps", args=args), {}).status_code == 422
    assert sender.get(reverse("sender:step_back", args=args)).status_code == 200
    off = {"ground": "papers_refused", "reason": ""}
    assert sender.post(reverse("sender:call_off", args=args), off).status_code == 302
    kind = "Ask your sending organization why, and whether to try again."
    assert kind in cast.signed_in(world.person).get(reverse("seeker:placement", args=args)).content.decode()
    office = cast.signed_in(cast.make_secretariat()).get(reverse("secretariat:silence")).content.decode()
    assert "Example Sending" in office
    assert "Example Company" in office
