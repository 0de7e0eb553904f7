"""Reads interview days: those of an organization, those at which a company sees people, those of a seeker.

What is read for companies touches no table of seekers; the person is known by what stands in the placement.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, Exists, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from kakehashi.interviews.models import Candidate, Event, Seat, Slot
from kakehashi.interviews.states import Answer, Choice, EventState
from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations.models import Organization
from kakehashi.placements import queries as placements
from kakehashi.placements.models import Placement
from kakehashi.placements.states import ON_A_DAY, PlacementState
from kakehashi.seekers.models import Seeker, SendingChoice
from kakehashi.seekers.states import ChoiceState

CURRENT = (ChoiceState.CHOSEN, ChoiceState.ACCEPTED)
SEEN_WITH = (
    "placement__opportunity__company",
    "placement__opportunity__supervising",
    "placement__opportunity__work",
    "placement__sending",
)
# Somebody is on a day while the interview is still to be held there, or once the day's results are released.
ACTIVE = Q(event__state=EventState.RELEASED) | (
    ~Q(event__state=EventState.CANCELLED) & Q(placement__state__in=sorted(ON_A_DAY))
)


def active() -> QuerySet[Candidate]:
    """This function will return everybody who is on a day."""
    return Candidate.objects.filter(ACTIVE).select_related(*SEEN_WITH)


def on(event: Event) -> QuerySet[Candidate]:
    """This function will return who is on one day, with their times, in the order in which they were picked."""
    times = Prefetch("seats", Seat.objects.select_related("slot").order_by("slot__starts_at", "id"))
    return active().filter(event=event).prefetch_related(times).order_by("id")


# --- The sending organization ----------------------------------------------------------------------------------------


def for_sender(*, organization: Organization) -> QuerySet[Event]:
    """This function will return an organization's days with how many times and people each has."""
    return Event.objects.filter(sending=organization).annotate(
        times=_count(Slot.objects.filter(event=OuterRef("pk")), "event"),
        people=_count(Candidate.objects.filter(ACTIVE, event=OuterRef("pk")), "event"),
        coming=_count(Candidate.objects.filter(ACTIVE, event=OuterRef("pk"), answer=Answer.YES), "event"),
    )


def one_for_sender(*, organization: Organization, public_id: str) -> Event | None:
    """This function will return the organization's day of this name, or None."""
    return for_sender(organization=organization).filter(public_id=public_id).first()


def slot_for_sender(*, event: Event, public_id: str) -> Slot | None:
    """This function will return a time of the day, or None."""
    return Slot.objects.filter(event=event, public_id=public_id).select_related("opportunity__company").first()


def candidate_for_sender(*, organization: Organization, public_id: str) -> Candidate | None:
    """This function will return somebody on one of the organization's days, with ``is_ours``, or None."""
    found = with_ours(Candidate.objects.filter(event__sending=organization, public_id=public_id))
    return found.select_related("event__sending", "seeker__user", *SEEN_WITH).first()


def with_ours(people: QuerySet[Candidate]) -> QuerySet[Candidate]:
    """This function will add ``is_ours``: whether the seeker belongs to the organization of the day now."""
    return people.annotate(is_ours=_ours(seeker=OuterRef("seeker"), sending=OuterRef("event__sending")))


def _ours(*, seeker: OuterRef, sending: OuterRef) -> Exists:
    chosen = SendingChoice.objects.filter(seeker=seeker, organization=sending, state__in=CURRENT)
    return Exists(chosen.order_by())


def slots_of(*, event: Event, seats: QuerySet[Seat]) -> QuerySet[Slot]:
    """This function will return the times of a day, each with the given seats and how many are ``taken`` in all."""
    return (
        Slot.objects.filter(event=event)
        .select_related("opportunity__company", "opportunity__work")
        .annotate(taken=_count(taking(slot=OuterRef("pk")), "slot"))
        .prefetch_related(Prefetch("seats", seats, to_attr="seen"))
    )


def taking(*, slot: Any) -> QuerySet[Seat]:
    """This function will return the seats that fill a time: a reserve takes none, nor who cannot come."""
    people = active().filter(choice=Choice.FIRST).exclude(answer=Answer.NO)
    return Seat.objects.filter(slot=slot, candidate__in=people)


def seats_for_sender(*, event: Event) -> QuerySet[Seat]:
    """This function will return who sits where on a day, with the seekers and ``is_ours``."""
    people = active().filter(event=event)
    shown = tuple(f"candidate__{name}" for name in SEEN_WITH)
    ours = _ours(seeker=OuterRef("candidate__seeker"), sending=OuterRef("candidate__event__sending"))
    seats = Seat.objects.filter(candidate__in=people).select_related("candidate__seeker", *shown)
    return seats.annotate(is_ours=ours)


def opportunities_for(*, organization: Organization) -> QuerySet[Opportunity]:
    """This function will return the opportunities of which placements wait for an interview here."""
    waiting = Placement.objects.filter(
        sending=organization, opportunity=OuterRef("pk"), state__in=(PlacementState.FORWARDED, *ON_A_DAY)
    )
    return Opportunity.objects.filter(Exists(waiting)).select_related("company", "work").order_by("company__sort_key")


# --- The company's side ----------------------------------------------------------------------------------------------


def waiting_for_a_day(*, organization: Organization, event: Event, on: date) -> QuerySet[Placement]:
    """This function will return whom the company's side may pick for a day: those who wait for an interview."""
    mine = placements.for_company(organization=organization, on=on).filter(sending_id=event.sending_id)
    return mine.filter(
        Q(state=PlacementState.FORWARDED)
        | Q(state=PlacementState.TIMES_PROPOSED, interview__day_public_id__in=("", event.public_id))
        | Q(interview__day_public_id=event.public_id, state__in=ON_A_DAY)
    ).order_by("id")


def for_company(*, organization: Organization, on: date) -> QuerySet[Event]:
    """This function will return the days that a company's side sees: where its people are, or could be picked."""
    mine = placements.for_company(organization=organization, on=on).order_by()
    waiting = mine.filter(state=PlacementState.FORWARDED).values("sending_id")
    there = Candidate.objects.filter(placement__in=mine.values("pk")).values("event_id")
    open_to = Q(state=EventState.OPEN, sending__in=waiting)
    return (
        Event.objects.exclude(state=EventState.DRAFT)
        .filter(open_to | Q(pk__in=there))
        .select_related("sending")
        .annotate(people=_count(candidates_for_company(organization=organization, on=on, of=OuterRef("pk")), "event"))
    )


def one_for_company(*, organization: Organization, public_id: str, on: date) -> Event | None:
    """This function will return the day of this name if the company's side sees it, or None."""
    return for_company(organization=organization, on=on).filter(public_id=public_id).first()


def candidates_for_company(*, organization: Organization, on: date, of: Any) -> QuerySet[Candidate]:
    """This function will return the company's own people on a day."""
    mine = placements.for_company(organization=organization, on=on).order_by().values("pk")
    times = Prefetch("seats", Seat.objects.select_related("slot").order_by("slot__starts_at", "id"))
    return active().filter(event=of, placement__in=mine).prefetch_related(times).order_by("id")


def free_slots(*, event: Event, opportunities: Iterable[int]) -> QuerySet[Slot]:
    """This function will return the times at which somebody for one of these opportunities may sit."""
    mine = Q(opportunity=None) | Q(opportunity__in=list(opportunities))
    return slots_of(event=event, seats=Seat.objects.none()).filter(mine)


# --- The seeker ------------------------------------------------------------------------------------------------------


def of_seeker(*, seeker: Seeker) -> QuerySet[Candidate]:
    """This function will return a seeker's interview days, the latest first; called off ones too."""
    times = Prefetch("seats", Seat.objects.select_related("slot").order_by("slot__starts_at", "id"))
    return (
        Candidate.objects.filter(seeker=seeker)
        .select_related("event__sending", *SEEN_WITH)
        .prefetch_related(times)
        .order_by("-event__day", "-id")
    )


def one_of_seeker(*, seeker: Seeker, public_id: str) -> Candidate | None:
    """This function will return the seeker's day of this name, or None."""
    return of_seeker(seeker=seeker).filter(public_id=public_id).first()


def day_to_answer() -> Subquery:
    """This function will give placements the name of the day to which the seeker has not said yes or no yet."""
    asked = Candidate.objects.filter(
        ACTIVE, placement=OuterRef("pk"), answer=Answer.WAITING, event__state__in=(EventState.OPEN, EventState.FIXED)
    )
    return Subquery(asked.values("public_id")[:1])


def is_on(candidate: Candidate) -> bool:
    """This function will say whether somebody is still on the day."""
    event = candidate.event
    if event.state == EventState.RELEASED:
        return True
    return event.state != EventState.CANCELLED and candidate.placement.state in ON_A_DAY


def _count(rows: QuerySet[Any], by: str) -> Coalesce:
    """This function will count rows of a correlated query without joining them."""
    counted = rows.order_by().values(by).annotate(n=Count("pk")).values("n")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)
