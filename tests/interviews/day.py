"""An interview day for the tests: one sending organization, companies with people who wait for an interview."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from kakehashi.accounts.models import User
from kakehashi.interviews import actions
from kakehashi.interviews.actions.planning import Plan
from kakehashi.interviews.actions.times import Row
from kakehashi.interviews.models import Candidate, Event, Slot
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements.models import Placement
from kakehashi.placements.states import PlacementState
from tests import cast
from tests.cast import NOW, TODAY

DAY = TODAY + timedelta(days=14)
ADDRESS = "120 Nguyễn Trãi, Thanh Xuân, Hà Nội"
MORNING = time(9, 0)


@dataclass(kw_only=True)
class Company:
    organization: Organization
    clerk: User
    placements: list[Placement]


@dataclass(kw_only=True)
class World:
    sending: Organization
    sender: User
    companies: list[Company]


def make_world(*, companies: int = 1, people: int = 2, country: str = "VN", **seekers: Any) -> World:
    """One sending organization, and companies that each have so many people waiting for an interview."""
    sending = cast.make_organization(name="Example Sending", country=country)
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING)
    made = []
    for number in range(companies):
        organization = cast.make_organization(kind=OrganizationKind.ACCEPTING, name=f"Example Company {number + 1}")
        cast.make_supervision(supervising=supervising, company=organization)
        opportunity = cast.make_opportunity(company=organization, supervising=supervising, places=9)
        placements = [
            cast.make_placement(
                opportunity=opportunity,
                seeker=cast.make_seeker(organization=sending, country=country, **seekers),
                sending=sending,
                state=PlacementState.FORWARDED,
                page_code=f"K{number + 1}{place:04d}",
            )
            for place in range(people)
        ]
        clerk = cast.make_member(organization=organization)
        made.append(Company(organization=organization, clerk=clerk, placements=placements))
    return World(sending=sending, sender=cast.make_member(organization=sending), companies=made)


def at(hour: int, minute: int = 0, *, zone: str = "Asia/Ho_Chi_Minh", day: date = DAY) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=ZoneInfo(zone))


def make_day(world: World, **changes: Any) -> Event:
    given: dict[str, Any] = {"day": DAY, "how": "on_site", "place": ADDRESS, "room": "Room 2", "bring": "Hộ chiếu"}
    return actions.make(organization=world.sending, plan=Plan(**{**given, **changes}), by=world.sender, now=NOW)


def make_times(world: World, event: Event, **changes: Any) -> list[Slot]:
    zone = event.zone
    given: dict[str, Any] = {"kind": "individual", "starts_at": at(9, zone=zone), "until": at(12, zone=zone)}
    return actions.make_slots(event=event, row=Row(**{**given, "minutes": 20, **changes}), by=world.sender, now=NOW)


def open_day(world: World, **changes: Any) -> tuple[Event, list[Slot]]:
    event = make_day(world, **changes)
    slots = make_times(world, event)
    actions.open_up(event=event, by=world.sender, now=NOW)
    return event, slots


def pick(event: Event, company: Company, place: int, slots: list[Slot], choice: str = "first") -> Candidate:
    return actions.pick(
        event=event, placement=company.placements[place], slots=slots, choice=choice, by=company.clerk, now=NOW
    )


def come(candidate: Candidate, *, comes: bool = True, reason: str = "") -> None:
    actions.answer(candidate=candidate, comes=comes, reason=reason, by=candidate.seeker.user, now=NOW)


def fixed_day(world: World, **changes: Any) -> tuple[Event, list[Candidate]]:
    """A fixed day on which everybody comes, each at a time of their own."""
    event, slots = open_day(world, **changes)
    pairs = [(company, place) for company in world.companies for place in range(len(company.placements))]
    people = [pick(event, company, place, [slots[n]]) for n, (company, place) in enumerate(pairs)]
    for candidate in people:
        come(candidate)
    assert actions.fix(event=event, by=world.sender, now=NOW) == []
    return event, people


def seat_on_a_day(placement: Placement) -> Candidate:
    """Somebody on a day that has taken place, with an answer, points and a note."""
    event = Event.objects.create(
        sending=placement.sending, state="released", day=TODAY, zone="Asia/Ho_Chi_Minh", how="video", made_at=NOW
    )
    slot = Slot.objects.create(event=event, kind="written", starts_at=NOW, minutes=60)
    candidate = Candidate.objects.create(
        event=event, placement=placement, seeker=placement.seeker, answer_reason="x", note="x"
    )
    candidate.seats.create(slot=slot, score=7)
    return candidate
