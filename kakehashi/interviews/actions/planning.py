"""Planning a day: making and changing it, opening it to the companies, and cancelling it with a reason."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common import state
from kakehashi.common.clock import day_in_japan
from kakehashi.interviews import calendars, messages, queries, states
from kakehashi.interviews.actions.locking import expect, expect_move, log, revise, run
from kakehashi.interviews.models import Event
from kakehashi.interviews.refusals import NoSlots, NotAllowed, SlotsNotUsable
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements import actions as placements
from kakehashi.placements import policies as placement_policies
from kakehashi.placements.actions.wording import place_of_interview, reason_for_everybody, without_contacts


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What the sending organization says of a day."""

    day: date
    how: Literal["video", "on_site"]
    place: str
    room: str = ""
    interpreter: str = ""
    bring: str = ""


def _usable(plan: Plan, *, now: datetime) -> dict[str, object]:
    """This function will return the columns of a plan. Raises ContactInText, and SlotsNotUsable for a past day."""
    if plan.day < day_in_japan(now):
        raise SlotsNotUsable
    return {
        "how": plan.how,
        "place": place_of_interview(plan.place, how=plan.how),
        "room": without_contacts(plan.room),
        "interpreter": without_contacts(plan.interpreter),
        "bring": without_contacts(plan.bring),
    }


@transaction.atomic
def make(*, organization: Organization, plan: Plan, by: User, now: datetime) -> Event:
    """This function will make a day, a draft that nobody else sees, in the time zone of the organization's country.

    People of the sending organization only (NotAllowed). Raises ContactInText, SlotsNotUsable.
    """
    acting = placement_policies.acting_for(user=by)
    if acting is None or acting.pk != organization.pk or organization.kind != OrganizationKind.SENDING:
        raise NotAllowed
    zone = calendars.zone_of(organization.country)
    made = Event.objects.create(sending=organization, day=plan.day, zone=zone, made_at=now, **_usable(plan, now=now))
    log("made", event=made, by=by, now=now)
    return made


@transaction.atomic
def change(*, event: Event, plan: Plan, by: User, now: datetime) -> None:
    """This function will change a day before it takes place; its times move along with the date, everybody is told.

    People of its organization only (NotAllowed). Raises ContactInText, SlotsNotUsable, Held, NotNow.
    """
    row = run(event, by=by)
    expect(row, states.MAY_BE_PLANNED, what="change")
    columns = {"day": plan.day, **_usable(plan, now=now)}
    moved = plan.day - row.day
    if all(getattr(row, name) == value for name, value in columns.items()):
        return
    for name, value in columns.items():
        setattr(row, name, value)
    row.save(update_fields=list(columns))
    _move_times(row, by=moved)
    log("changed", event=row, by=by, now=now)
    tell_change(row, slots=None, by=by, now=now)


def _move_times(event: Event, *, by: timedelta) -> None:
    """This function will move all times of a day by whole days; the zones that we know have no summer time."""
    if by:
        for slot in event.slots.all():
            slot.starts_at += by
            slot.save(update_fields=["starts_at"])


def tell_change(event: Event, *, slots: set[int] | None, by: User, now: datetime) -> None:
    """This function will tell everybody whom a change concerns, and ask the seekers again whether they come.

    ``slots`` names the times that changed, by their keys; None stands for the whole day.
    """
    revise(event)
    concerned = [
        one
        for one in queries.on(event).select_related("event__sending", "seeker__user", *queries.SEEN_WITH)
        if slots is None or slots & {seat.slot_id for seat in one.seats.all()}
    ]
    for candidate in concerned:
        first = candidate.seats.all()[0].slot.starts_at
        placements.move_on_day(
            placement=candidate.placement, at=first, how=event.how, place=event.place, by=by, now=now
        )
        candidate.event, candidate.answer, candidate.answer_reason = event, states.Answer.WAITING, ""
        candidate.save(update_fields=["answer", "answer_reason"])
        messages.tell_seeker("changed", candidate=candidate, method="REQUEST", now=now)
    if event.state == states.S.FIXED:
        everybody = list(queries.on(event))
        messages.tell_companies("changed", day=event, candidates=everybody, method="REQUEST", now=now)
    else:
        messages.tell_companies("changed", day=event, candidates=concerned, now=now)


@transaction.atomic
def open_up(*, event: Event, by: User, now: datetime) -> None:
    """This function will offer the times to the companies whose placements here wait for an interview.

    People of its organization only (NotAllowed). Raises NoSlots for a day without times, NotNow.
    """
    row = run(event, by=by)
    expect_move(row, states.OPEN_UP)
    if not row.slots.exists():
        raise NoSlots
    state.apply(row, states.OPEN_UP)
    log("opened", event=row, by=by, now=now)
    told = {}
    for opportunity in queries.opportunities_for(organization=row.sending).select_related("supervising"):
        told[opportunity.company_id] = opportunity.company
        if placement_policies.is_supervised(opportunity=opportunity, on=day_in_japan(now)):
            told[opportunity.supervising_id] = opportunity.supervising
    for organization in told.values():
        messages.tell_organization("opened", day=row, organization=organization, now=now)
    event.state = row.state


@transaction.atomic
def cancel(*, event: Event, reason: str, by: User, now: datetime) -> None:
    """This function will cancel a day with a reason that everybody reads, and take the entries out of the calendars.

    Each placement goes back to its company, which may propose other times. People of its organization only
    (NotAllowed). Raises NoReason, ContactInText, NameInText, Held, NotNow.
    """
    row = run(event, by=by)
    expect_move(row, states.CANCEL)
    people = list(queries.on(row).select_related("event__sending", "seeker__user", *queries.SEEN_WITH))
    words = reason_for_everybody(reason, people=[one.seeker for one in people])
    was_draft = row.state == states.S.DRAFT
    state.apply(row, states.CANCEL, also={"reason": words, "revision": row.revision + 1})
    for candidate in people:
        placements.leave_day(placement=candidate.placement, reason=words, by=by, now=now)
        candidate.event = row
        messages.tell_seeker("cancelled", candidate=candidate, method="CANCEL", now=now)
    if not was_draft:
        messages.tell_companies("cancelled", day=row, candidates=people, method="CANCEL", now=now)
    log("cancelled", event=row, by=by, now=now)
    event.state, event.reason = row.state, row.reason
