"""The clock of each step: begun and ended by what people do, late by the calendar, told once."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from kakehashi.accounts.models import User
from kakehashi.audit.models import Entry
from kakehashi.messaging.models import Notice
from kakehashi.messaging.queries import in_words
from kakehashi.organizations.models import Organization
from kakehashi.placements import actions as placements
from kakehashi.seekers import actions as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.queries import current_choice
from kakehashi.timing import actions as timing
from kakehashi.timing import queries as times
from kakehashi.timing.models import Turn
from kakehashi.timing.states import DAYS, FEWEST_FOR_FIGURES, LONGEST_PAUSE, Step
from kakehashi.translation import actions as translation
from tests import cast
from tests.cast import NOW
from tests.placements import story

pytestmark = pytest.mark.django_db


@pytest.fixture
def sending() -> Organization:
    return cast.make_organization(name="Example Sending")


@pytest.fixture
def member(sending: Organization) -> User:
    return cast.make_member(organization=sending)


def after(days: float) -> datetime:
    return NOW + timedelta(days=days)


def choose(seeker: Seeker, organization: Organization, now: datetime = NOW) -> None:
    seekers.choose_organization(seeker=seeker, organization=organization, by=seeker.user, now=now)


def turn(step: Step) -> Turn:
    return Turn.objects.get(step=step)


def ended(organization: Organization, step: Step, days: float, *, began: datetime = NOW - timedelta(days=20)) -> None:
    """A turn of anybody that took so many days."""
    Turn.objects.create(
        step=step,
        organization_public_id=organization.public_id,
        thing_public_id=f"{days}",
        began_at=began,
        ended_at=began + timedelta(days=days),
    )


def test_the_answer_to_a_choice_is_timed_and_the_translation_begins_with_it(
    sending: Organization, member: User
) -> None:
    seeker = cast.make_seeker()
    choose(seeker, sending)
    choice = current_choice(seeker=seeker)
    assert choice is not None
    seekers.accept_seeker(choice=choice, by=member, now=after(3))
    assert (turn(Step.ACCEPT).began_at, turn(Step.ACCEPT).ended_at) == (NOW, after(3))
    assert (turn(Step.TRANSLATE).began_at, turn(Step.TRANSLATE).ended_at) == (after(3), None)


def test_a_seeker_who_leaves_waits_for_nothing_there_any_more(sending: Organization, member: User) -> None:
    seeker = cast.make_seeker()
    choose(seeker, sending)
    seekers.leave_organization(seeker=seeker, by=seeker.user, now=after(1))
    assert not Turn.objects.exists()


def test_a_declined_seeker_was_answered_and_nothing_else_begins(sending: Organization, member: User) -> None:
    seeker = cast.make_seeker()
    choose(seeker, sending)
    choice = current_choice(seeker=seeker)
    assert choice is not None
    seekers.decline_seeker(choice=choice, reason="No courses this year", by=member, now=after(2))
    assert [(one.step, one.ended_at) for one in Turn.objects.all()] == [(Step.ACCEPT, after(2))]


def test_a_change_request_is_timed_until_its_answer_and_forgotten_when_it_is_taken_back(
    sending: Organization, member: User
) -> None:
    seeker = cast.make_seeker(organization=sending, self_promotion="Tôi hàn.")
    first = translation.request_change(
        seeker=seeker, key="self_promotion", wanted="Tôi hàn giỏi.", by=seeker.user, now=NOW
    )
    translation.take_back_change(request=first, by=seeker.user, now=after(1))
    assert not Turn.objects.exists()
    second = translation.request_change(
        seeker=seeker, key="self_promotion", wanted="Tôi hàn giỏi.", by=seeker.user, now=after(2)
    )
    translation.decline_change(request=second, reason="It says so already", by=member, now=after(4))
    assert (turn(Step.CHANGE).began_at, turn(Step.CHANGE).ended_at) == (after(2), after(4))


def test_an_application_is_timed_until_it_is_forwarded_and_dropped_when_the_seeker_withdraws() -> None:
    world = story.make_world()
    placement = story.apply(world)
    assert turn(Step.FORWARD).organization_public_id == world.sending.public_id
    placements.forward_application(placement=placement, by=world.sender, now=after(2))
    assert turn(Step.FORWARD).ended_at == after(2)
    Turn.objects.all().delete()
    other = story.make_second_opportunity(world)
    withdrawn = placements.apply_to_opportunity(
        seeker=world.seeker, opportunity=other, message="", by=world.person, now=NOW
    )
    placements.withdraw(placement=withdrawn, reason="", by=world.person, now=after(1))
    assert not Turn.objects.exists()


def test_time_in_which_the_organization_waits_for_the_seeker_does_not_count(sending: Organization) -> None:
    seeker = cast.make_seeker()
    choose(seeker, sending)
    about = {"step": Step.ACCEPT, "thing_public_id": turn(Step.ACCEPT).thing_public_id}
    timing.pause_turn(**about, now=after(1))  # type: ignore[arg-type]  # a step and a text
    assert not turn(Step.ACCEPT).is_late(now=after(DAYS[Step.ACCEPT] + LONGEST_PAUSE.days))
    assert turn(Step.ACCEPT).is_late(now=after(DAYS[Step.ACCEPT] + LONGEST_PAUSE.days + 0.1)), "nobody waits for ever"
    timing.resume_turn(**about, now=after(11))  # type: ignore[arg-type]  # the same
    assert turn(Step.ACCEPT).due_at == after(DAYS[Step.ACCEPT] + 10)
    timing.end_turn(**about, now=after(12))  # type: ignore[arg-type]  # the same
    assert turn(Step.ACCEPT).paused_for == timedelta(days=10)


def test_several_pauses_count_together_no_longer_than_is_allowed(sending: Organization) -> None:
    choose(cast.make_seeker(), sending)
    about = {"step": Step.ACCEPT, "thing_public_id": turn(Step.ACCEPT).thing_public_id}
    for begins, ends in ((1, 11), (12, 22)):
        timing.pause_turn(**about, now=after(begins))  # type: ignore[arg-type]  # a step and a text
        timing.resume_turn(**about, now=after(ends))  # type: ignore[arg-type]  # the same
    assert turn(Step.ACCEPT).paused_for == LONGEST_PAUSE
    timing.pause_turn(**about, now=after(23))  # type: ignore[arg-type]  # the same
    assert turn(Step.ACCEPT).is_late(now=after(23)), "no pause is left"


def test_late_work_is_told_once_to_the_organization_the_secretariat_and_the_seeker(
    sending: Organization, member: User
) -> None:
    secretary, seeker = cast.make_secretariat(), cast.make_seeker()
    other, stranger = cast.make_seeker(), cast.make_member(organization=cast.make_organization())
    choose(seeker, sending)
    choose(other, sending, now=after(DAYS[Step.ACCEPT] - 1))
    Notice.objects.all().delete()
    on_the_day = after(DAYS[Step.ACCEPT])
    assert seekers.tell_of_late_work(now=on_the_day) == 0
    assert not Notice.objects.exists()
    assert seekers.tell_of_late_work(now=on_the_day + timedelta(seconds=1)) == 1
    told = {notice.to_public_id: in_words(notice).subject for notice in Notice.objects.all()}
    assert told == {
        member.public_id: "Seekers wait too long",
        secretary.public_id: "An organization is late",
        seeker.user.public_id: "Your sending organization is late",
    }
    assert stranger.public_id not in told
    entry = Entry.objects.latest("id")
    assert (entry.action, entry.by_role, entry.data) == ("organization.late", "program", {"turns": 1})
    assert seekers.tell_of_late_work(now=on_the_day + timedelta(days=8)) == 1, "the other seeker's, and no second time"
    assert Notice.objects.filter(to_public_id=seeker.user.public_id).count() == 1


def test_figures_need_enough_turns_of_the_last_90_days_and_count_begun_days(sending: Organization) -> None:
    ended(sending, Step.FORWARD, 50, began=after(-150))
    for days in range(1, FEWEST_FOR_FIGURES):
        ended(sending, Step.FORWARD, days - 0.5)
    step = {one.step: one for one in times.figures(organization_public_id=sending.public_id, now=NOW)}
    few = step[Step.FORWARD]
    assert (few.count, few.half, few.most) == (4, None, None)
    assert (step[Step.ACCEPT].count, step[Step.ACCEPT].asked) == (0, DAYS[Step.ACCEPT])
    ended(sending, Step.FORWARD, 9.5)
    enough = next(
        one for one in times.figures(organization_public_id=sending.public_id, now=NOW) if one.step == Step.FORWARD
    )
    assert (enough.count, enough.half, enough.most) == (5, 3, 8)  # 9 of 10: between 3.5 and 9.5 days, at 7.1


def test_somebody_who_cancels_leaves_ended_turns_without_a_person(sending: Organization, member: User) -> None:
    seeker = cast.make_seeker()
    choose(seeker, sending)
    choice = current_choice(seeker=seeker)
    assert choice is not None
    seekers.accept_seeker(choice=choice, by=member, now=after(1))
    placements.cancel_membership(seeker=seeker, by=seeker.user, now=after(2))
    assert [(one.step, one.seeker_public_id, one.thing_public_id) for one in Turn.objects.all()] == [
        (Step.ACCEPT, "", "")
    ]


def test_what_ended_two_years_ago_is_deleted(sending: Organization) -> None:
    for number, ended_at in enumerate((after(-731), after(-729), None)):
        Turn.objects.create(
            step=Step.CHANGE,
            organization_public_id=sending.public_id,
            thing_public_id=str(number),
            began_at=after(-800),
            ended_at=ended_at,
        )
    assert timing.delete_old(now=NOW) == 1
    assert [one.thing_public_id for one in Turn.objects.all()] == ["1", "2"]


# --- Where it shows ---------------------------------------------------------------------------------------------------


def test_the_seeker_reads_since_when_and_until_when_and_later_that_others_know(sending: Organization) -> None:
    seeker = cast.make_seeker()
    choose(seeker, sending)
    browser = cast.signed_in(seeker.user)
    page = browser.get(reverse("seeker:home")).content.decode()
    assert "The organization reads your information." in page
    assert "This site asks for it until 29 Nov 2026. If it is late, we tell the Secretariat." in page
    assert "Not enough yet to say how long it usually takes here." in page
    for days in range(1, FEWEST_FOR_FIGURES + 1):
        ended(sending, Step.ACCEPT, days)
    with time_machine.travel(after(8)):
        page = cast.signed_in(seeker.user).get(reverse("seeker:home")).content.decode()
    assert "It usually takes 3 days here. 9 of 10 people wait at most 5 days." in page
    assert "Not enough yet to say" not in page
    assert "We told the organization and the Secretariat. You need do nothing." in page


def test_the_queue_holds_the_organizations_own_work_by_age(
    sending: Organization, member: User, django_assert_max_num_queries: object
) -> None:
    stranger = cast.make_seeker(name_passport="SOMEBODY ELSE")
    choose(stranger, cast.make_organization())
    people = [cast.make_seeker(name_passport=f"PERSON {number:02}") for number in range(50)]
    for number, seeker in enumerate(people):
        choose(seeker, sending, now=after(-number))
    browser = cast.signed_in(member)
    browser.get(reverse("account:home"))  # a first visit writes the session
    with django_assert_max_num_queries(12):  # type: ignore[operator]  # the fixture is a function
        page = browser.get(reverse("sender:queue")).content.decode()
    assert [page.index(f"PERSON {number:02}") for number in range(50)] == sorted(
        (page.index(f"PERSON {number:02}") for number in range(50)), reverse=True
    )
    assert "SOMEBODY ELSE" not in page
    assert page.count(">Late</strong>") == 43, "those of seven days ago and more"


def test_the_public_page_shows_the_figures_and_what_is_not_a_law(sending: Organization) -> None:
    for number in range(5):
        Turn.objects.create(
            step=Step.ACCEPT,
            organization_public_id=sending.public_id,
            seeker_public_id="someone",
            thing_public_id=str(number),
            began_at=after(-10),
            ended_at=after(-8),
        )
    page = cast.Client().get(reverse("public:sending_organization", args=[sending.public_id])).content.decode()
    assert "2 days" in page
    assert page.count("Not enough yet to say") == 4
    assert "its own rule, not a law" in page


def test_the_secretariat_sees_who_is_late(sending: Organization) -> None:
    office = cast.signed_in(cast.make_secretariat())
    assert "Nothing is late" in office.get(reverse("secretariat:late")).content.decode()
    choose(cast.make_seeker(), sending, now=after(-8))
    choose(cast.make_seeker(), cast.make_organization(name="Punctual Sending"), now=after(-6))
    page = office.get(reverse("secretariat:late")).content.decode()
    assert "Example Sending" in page
    assert "since 14 Nov 2026" in page
    assert "Punctual Sending" not in page
    assert "Late work of sending organizations" in office.get(reverse("secretariat:home")).content.decode()
