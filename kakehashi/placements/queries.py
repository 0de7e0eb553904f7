"""Reads placements: a party's own, their history, what can be done next, and what waits for whom.

What is read for companies touches no table of seekers; the person is known by what stands in the placement itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, TextField, Value, When

from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements import rights, states
from kakehashi.placements.models import Hold, Move, PhoneCall, Placement
from kakehashi.placements.states import AFTER_FORWARDING, OPEN, PLACED, Origin, Party, PlacementState
from kakehashi.seekers.models import Seeker
from kakehashi.showcase.models import StaffPage

_SHOWN_WITH = (
    "opportunity__work",
    "opportunity__company",
    "opportunity__supervising",
    "sending",
    "interview",
    "offer",
)


def _all() -> QuerySet[Placement]:
    """This function will return placements with all that a page shows of them, and ``is_held``."""
    return Placement.objects.select_related(*_SHOWN_WITH).annotate(is_held=is_held()).order_by("-moved_at", "-id")


def is_held() -> Exists:
    """This function will return the condition that a placement is held."""
    return Exists(Hold.objects.filter(placement=OuterRef("pk"), lifted_at=None))


# --- A party's own ---------------------------------------------------------------------------------------------------


def of_seeker(*, seeker: Seeker) -> QuerySet[Placement]:
    """This function will return a seeker's placements, latest move first."""
    return _all().filter(seeker=seeker)


def one_of_seeker(*, seeker: Seeker, public_id: str) -> Placement | None:
    """This function will return the seeker's placement of this name, or None."""
    return of_seeker(seeker=seeker).filter(public_id=public_id).first()


def for_sender(*, organization: Organization) -> QuerySet[Placement]:
    """This function will return the placements that go through a sending organization, with their seekers.

    ``seeker`` is None when the person has left the site. ``is_ours`` says whether the seeker still belongs to the
    organization; where it is false, the page names the person by ``page_code`` only.
    """
    choice = organization.chosen_by.filter(seeker=OuterRef("seeker"), state__in=("chosen", "accepted"))
    mine = _all().filter(sending=organization)
    return mine.select_related("seeker__user", *_SHOWN_WITH).annotate(is_ours=Exists(choice))


def one_for_sender(*, organization: Organization, public_id: str) -> Placement | None:
    """This function will return the organization's placement of this name, or None."""
    return for_sender(organization=organization).filter(public_id=public_id).first()


def for_company(*, organization: Organization, on: date) -> QuerySet[Placement]:
    """This function will return what a company, or a supervising organization for its companies, may see on a day.

    An application is there from the moment when the sending organization has forwarded it. A seeker's own words
    (``message`` of an application) are left out; ``invitation`` holds what the company's side wrote itself.
    """
    words = Case(When(origin=Origin.INVITATION, then=F("message")), default=Value(""), output_field=TextField())
    reached = Q(origin=Origin.INVITATION) | Q(state__in=AFTER_FORWARDING) | was_forwarded()
    mine = _all().filter(of_company_side(organization, on), reached)
    return mine.defer("message").annotate(invitation=words)


def was_forwarded() -> Exists:
    """This function will return the condition that an application has been with the company, wherever it is now."""
    return Exists(Move.objects.filter(placement=OuterRef("pk"), name=states.FORWARD.name))


def of_company_side(organization: Organization, on: date) -> Q:
    """This function will return the condition for placements of a company, or of the companies that one supervises."""
    if organization.kind != OrganizationKind.SUPERVISING:
        return Q(opportunity__company=organization)
    companies = organizations.companies_supervised(supervising=organization, on=on)
    return Q(opportunity__supervising=organization, opportunity__company__in=companies)


def pages_invited_by(*, organization: Organization, on: date) -> QuerySet[StaffPage, int]:
    """This function will return the database ids of the pages whose people a company's side has invited, ever."""
    invited = Placement.objects.filter(of_company_side(organization, on), origin=Origin.INVITATION)
    codes = invited.order_by().values("page_code")
    return StaffPage.objects.filter(code__in=codes).order_by().values_list("id", flat=True)


def one_for_company(*, organization: Organization, public_id: str, on: date) -> Placement | None:
    """This function will return the placement of this name if the company's side may see it on a day, or None."""
    return for_company(organization=organization, on=on).filter(public_id=public_id).first()


# --- What waits ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Waiting:
    """How many placements wait in one state, and since when the oldest does."""

    state: PlacementState
    count: int
    since: datetime


def in_hand(*, seeker: Seeker) -> QuerySet[Placement]:
    """This function will return what waits for the seeker, has an interview, or is accepted, the oldest first."""
    wanted = states.WAITS_FOR_SEEKER | states.ON_A_DAY | PLACED
    return of_seeker(seeker=seeker).filter(state__in=wanted).order_by("moved_at", "id")


def waiting_for_sender(*, organization: Organization) -> QuerySet[Placement]:
    """This function will return the placements that wait for the sending organization, the oldest first; none held."""
    mine = for_sender(organization=organization).filter(~is_held(), state__in=states.WAITS_FOR_SENDER)
    return mine.order_by("moved_at", "id")


def waiting_for_company(*, organization: Organization, on: date) -> QuerySet[Placement]:
    """This function will return the placements that wait for the company's side, the oldest first; none held."""
    mine = for_company(organization=organization, on=on).filter(~is_held(), state__in=states.WAITS_FOR_COMPANY)
    return mine.order_by("moved_at", "id")


def by_state(placements: Iterable[Placement]) -> list[Waiting]:
    """This function will count waiting placements by state, the kind with the oldest first."""
    kinds: dict[str, list[datetime]] = {}
    for placement in placements:
        kinds.setdefault(placement.state, []).append(placement.moved_at)
    found = [Waiting(state=PlacementState(s), count=len(at), since=min(at)) for s, at in kinds.items()]
    return sorted(found, key=lambda waiting: waiting.since)


def calls_for(*, organization: Organization) -> QuerySet[PhoneCall]:
    """This function will return what an organization still has to tell by telephone, the most urgent first."""
    return (
        PhoneCall.objects.filter(placement__sending=organization, done_at=None)
        .select_related("placement__seeker", "placement__opportunity__company")
        .order_by("due_at", "id")
    )


def one_call_for(*, organization: Organization, public_id: str) -> PhoneCall | None:
    """This function will return the organization's call of this name that is still to be made, or None."""
    return calls_for(organization=organization).filter(public_id=public_id).first()


# --- One placement ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Step:
    """One line of a history, as one party may read it."""

    name: str
    state_before: str
    state_after: str
    at: datetime
    party: Party
    cause: str
    ground: str
    step: str
    day: date | None
    reason: str


def history(*, placement: Placement, party: Party) -> list[Step]:
    """This function will return what happened, in order, as far as the party may know it.

    A company's side reads from the moment on when the placement reached it, and never a seeker's own words.
    """
    moves = list(placement.moves.order_by("at", "id"))
    for_company_side = party in (Party.COMPANY, Party.SUPERVISING)
    if for_company_side and placement.origin == Origin.APPLICATION:
        names = [move.name for move in moves]
        moves = moves[names.index(states.FORWARD.name) :] if states.FORWARD.name in names else []
    return [_step(move, hide_words=for_company_side and move.party == Party.SEEKER) for move in moves]


def _step(move: Move, *, hide_words: bool) -> Step:
    """This function will turn a stored move into a line of a history."""
    return Step(
        name=move.name,
        state_before=move.state_before,
        state_after=move.state_after,
        at=move.at,
        party=Party(move.party),
        cause=move.cause,
        ground="" if hide_words else move.ground,
        step=move.step,
        day=move.day,
        reason="" if hide_words else move.reason,
    )


def hold_of(*, placement: Placement) -> Hold | None:
    """This function will return the hold under which a placement is now, or None."""
    return placement.holds.filter(lifted_at=None).first()


def proposed_times(*, placement: Placement) -> list[datetime]:
    """This function will return the moments proposed for the interview, in order; none before there are any."""
    interview = getattr(placement, "interview", None)
    return [datetime.fromisoformat(moment) for moment in interview.proposed] if interview else []


def party_of_organization(*, placement: Placement, organization: Organization) -> Party | None:
    """This function will say as what an organization takes part in a placement, or None."""
    opportunity = placement.opportunity
    return {
        placement.sending_id: Party.SENDER,
        opportunity.company_id: Party.COMPANY,
        opportunity.supervising_id: Party.SUPERVISING,
    }.get(organization.pk)


def possible_moves(*, placement: Placement, party: Party) -> frozenset[str]:
    """This function will return the names of the moves that a party can make on the placement now."""
    held = getattr(placement, "is_held", None)
    if held is None:
        held = hold_of(placement=placement) is not None
    names = rights.possible(party=party, state=placement.state, held=held)
    return names - states.ON_THE_DAYS_PAGE if day_of(placement=placement) else names


def day_of(*, placement: Placement) -> str:
    """This function will return the public id of the interview day on which a placement is seen, empty for none."""
    interview = getattr(placement, "interview", None)
    return interview.day_public_id if interview and placement.state in states.ON_A_DAY else ""


def taken_numbers(*, opportunity: Opportunity) -> set[int]:
    """This function will return the numbers of the places that are taken."""
    taken = Placement.objects.filter(opportunity=opportunity, place_number__isnull=False)
    return {number for number in taken.values_list("place_number", flat=True) if number is not None}


def places_left(*, opportunity: Opportunity) -> int:
    """This function will return how many places of an opportunity are free."""
    return max(0, opportunity.places - len(taken_numbers(opportunity=opportunity)))


def is_placed(*, seeker: Seeker) -> bool:
    """This function will say whether a seeker has accepted an offer, also after the departure."""
    return Placement.objects.filter(seeker=seeker, state__in=PLACED).exists()


def has_open(*, seeker: Seeker, opportunity: Opportunity) -> bool:
    """This function will say whether the pair has an open placement."""
    return Placement.objects.filter(seeker=seeker, opportunity=opportunity, state__in=OPEN).exists()
