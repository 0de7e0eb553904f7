"""Reads the placements of one organization as a table or a board: filtered, a page at a time, counted up to a limit.

Each state is read by itself, from an index and no further than a page; what is read is put together here. So a page
costs the same whether an organization has fifty placements or a hundred thousand.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from heapq import nlargest
from typing import Any, Final

from django.db import connection
from django.db.models import Exists, Q, QuerySet

from kakehashi.accounts.models import User
from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations.models import Organization
from kakehashi.placements import queries
from kakehashi.placements.groups import GROUPS, TURNS, Group, group_of
from kakehashi.placements.models import KeptView, Placement
from kakehashi.placements.states import AFTER_FORWARDING, Origin, PlacementState

COUNTED_UP_TO: Final = 1_000
CARDS: Final = 20
ROWS: Final = 50
MOST_CHOICES: Final = 200
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MARK = "{}-{}"
Key = tuple[datetime, int]


@dataclass(frozen=True, kw_only=True)
class Scope:
    """Whose placements are read: the rows, which of those in a state, and how a row is read with all it shows.

    ``seen_in`` returns conditions of which each row meets at most one: together in one statement they would have the
    database read every history before the first row.
    """

    rows: QuerySet[Placement]
    seen_in: Callable[[str], Sequence[Q | Exists]]
    whole: Callable[[], QuerySet[Placement]]


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a reader wants to see; nothing chosen means everything. Things stand by their public ids.

    ``held`` leaves those on hold, ``free`` all others.
    """

    states: frozenset[str] = field(default_factory=lambda: frozenset(PlacementState.values))
    opportunity: str = ""
    company: str = ""
    sending: str = ""
    held: bool = False
    free: bool = False


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of the board: its first cards, and how many there are; ``more`` when that is counted no further."""

    group: Group
    placements: list[Placement]
    count: int

    @property
    def more(self) -> bool:
        """This function will say whether there are more than are counted."""
        return self.count > COUNTED_UP_TO


@dataclass(frozen=True, kw_only=True)
class Rows:
    """A page of the table, with the marks from which the pages before and after it begin; empty where there is none."""

    placements: list[Placement]
    before: str
    after: str


def of_sender(organization: Organization) -> Scope:
    """This function will return what a sending organization reads."""
    return Scope(
        rows=Placement.objects.filter(sending=organization),
        seen_in=lambda _state: (Q(),),
        whole=partial(queries.for_sender, organization=organization),
    )


def of_company(organization: Organization, *, on: date) -> Scope:
    """This function will return what a company, or a supervising organization for its companies, may read on a day."""
    return Scope(
        rows=Placement.objects.filter(queries.of_company_side(organization, on)),
        seen_in=_seen_by_company,
        whole=partial(queries.for_company, organization=organization, on=on),
    )


def _seen_by_company(state: str) -> Sequence[Q | Exists]:
    if state in AFTER_FORWARDING:
        return (Q(),)
    return (Q(origin=Origin.INVITATION), Q(queries.was_forwarded(), origin=Origin.APPLICATION))


def states_of(*, group: str = "", turn: str = "", state: str = "") -> frozenset[str]:
    """This function will return the states that column, state and turn leave; a word that is not known leaves all."""
    found = frozenset(PlacementState.values)
    if group in Group.values:
        found &= GROUPS[Group(group)]
    if state in PlacementState.values:
        found &= {state}
    return found & TURNS[turn] if turn in TURNS else found  # type: ignore[index]  # keys are their words


def columns(scope: Scope, wanted: Wanted) -> list[Column]:
    """This function will return the columns that hold a wanted state, each with its first cards; three queries."""
    keys: dict[str, list[Key]] = {}
    for pk, moved_at, state in _first(scope, wanted, size=CARDS, mark=Q(), backwards=False):
        keys.setdefault(state, []).append((moved_at, pk))
    shown = {
        group: nlargest(CARDS, (key for state in states for key in keys.get(state, ())))
        for group, states in GROUPS.items()
        if states & wanted.states
    }
    rows = _whole(scope, [pk for group in shown.values() for _at, pk in group])
    counts = count(scope, wanted)
    return [
        Column(group=group, placements=[rows[pk] for _at, pk in found if pk in rows], count=counts[group])
        for group, found in shown.items()
    ]


def table(scope: Scope, wanted: Wanted, *, after: str = "", before: str = "", size: int = ROWS) -> Rows:
    """This function will return a page, the latest move first, that begins behind a mark; the first for no mark."""
    given = _read_mark(after or before)
    backwards = bool(before) and not after and given is not None
    mark = _beyond(*given, backwards=backwards) if given else Q()
    keys = [(at, pk) for pk, at, _state in _first(scope, wanted, size=size + 1, mark=mark, backwards=backwards)]
    ordered = sorted(keys, reverse=not backwards)
    page = sorted(ordered[:size], reverse=True)
    rows = _whole(scope, [pk for _at, pk in page])
    shown = [rows[pk] for _at, pk in page if pk in rows]
    there_are_more = len(ordered) > size
    return Rows(
        placements=shown,
        before=_mark_of(shown[0]) if shown and given and (there_are_more or not backwards) else "",
        after=_mark_of(shown[-1]) if shown and (backwards or there_are_more) else "",
    )


def count(scope: Scope, wanted: Wanted) -> dict[Group, int]:
    """This function will count the placements of each column, up to one more than COUNTED_UP_TO, in one query."""
    parts, values = [], []
    for state in sorted(wanted.states):
        for rows in _of_state(scope, wanted, state):
            sql, given = rows.values("id")[: COUNTED_UP_TO + 1].query.sql_with_params()
            parts.append(f"SELECT %s AS state, count(*) FROM ({sql}) counted")
            values += [state, *given]
    found = dict.fromkeys(Group, 0)
    if parts:
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts), values)
            for state, number in cursor.fetchall():
                group = group_of(state)
                found[group] = min(COUNTED_UP_TO + 1, found[group] + number)
    return found


def first(scope: Scope, wanted: Wanted, *, most: int) -> list[Placement]:
    """This function will return the first rows of what is wanted, for a list that is taken along."""
    return table(scope, wanted, size=most).placements


def named(scope: Scope, public_ids: Collection[str]) -> list[Placement]:
    """This function will return the placements of these names that the reader may see, the latest move first."""
    return list(scope.whole().filter(public_id__in=[one for one in public_ids if one.isprintable()]))


def choices_in(scope: Scope) -> tuple[list[Opportunity], list[Organization]]:
    """This function will return the opportunities and the sending organizations by which the reader can filter.

    They come from rows that the reader may see: an application that is not forwarded yet names nobody to a company.
    """
    parts = [
        rows.values_list("opportunity_id", "sending_id").distinct()
        for state in PlacementState
        for rows in _of_state(scope, Wanted(), state)
    ]
    pairs = set(parts[0].union(*parts[1:]))
    opportunities = Opportunity.objects.filter(pk__in={opportunity for opportunity, _sending in pairs})
    sending = Organization.objects.filter(pk__in={pk for _opportunity, pk in pairs}).order_by("sort_key", "id")
    shown = opportunities.select_related("work", "company", "supervising").order_by("-id")
    return list(shown[:MOST_CHOICES]), list(sending[:MOST_CHOICES])


def kept_view(*, user: User) -> dict[str, str]:
    """This function will return how a member last chose to see the placements; empty for the usual way."""
    kept = KeptView.objects.filter(user=user).first()
    return dict(kept.asked) if kept else {}


def _of_state(scope: Scope, wanted: Wanted, state: str) -> list[QuerySet[Placement]]:
    """This function will return the wanted rows of a state, in parts that share none."""
    rows = scope.rows.filter(state=state).order_by()
    if wanted.opportunity:
        rows = rows.filter(opportunity__public_id=wanted.opportunity)
    if wanted.company:
        rows = rows.filter(opportunity__company__public_id=wanted.company)
    if wanted.sending:
        rows = rows.filter(sending__public_id=wanted.sending)
    if wanted.held:
        rows = rows.filter(queries.is_held())
    if wanted.free:
        rows = rows.filter(~queries.is_held())
    return [rows.filter(seen) for seen in scope.seen_in(state)]


def _first(
    scope: Scope, wanted: Wanted, *, size: int, mark: Q, backwards: bool
) -> Collection[tuple[int, datetime, str]]:
    """This function will return database id, moment and state of the first rows of each state behind a mark."""
    order = ("moved_at", "id") if backwards else ("-moved_at", "-id")
    parts: list[QuerySet[Placement, Any]] = [
        rows.filter(mark).order_by(*order).values_list("id", "moved_at", "state")[:size]
        for state in sorted(wanted.states)
        for rows in _of_state(scope, wanted, state)
    ]
    if len(parts) < 2:  # noqa: PLR2004  one needs no union
        return list(parts[0]) if parts else []
    return list(parts[0].union(*parts[1:], all=True))


def _whole(scope: Scope, ids: Collection[int]) -> dict[int, Placement]:
    return {row.pk: row for row in scope.whole().order_by().filter(pk__in=ids)} if ids else {}


def _mark_of(placement: Placement) -> str:
    """This function will name the place of a row: its moment in microseconds, and the row by public id."""
    return _MARK.format((placement.moved_at - _EPOCH) // timedelta(microseconds=1), placement.public_id)


def _read_mark(text: str) -> tuple[datetime, str] | None:
    moment, _is, public_id = text.partition("-")
    usable = moment.isascii() and moment.isdigit() and len(moment) <= 16 and public_id.isalnum()  # noqa: PLR2004  microseconds of our centuries
    return (_EPOCH + timedelta(microseconds=int(moment)), public_id) if usable else None


def _beyond(at: datetime, public_id: str, *, backwards: bool) -> Q:
    """This function will return the condition that a row comes behind a mark, also when its row has moved since."""
    way = "gt" if backwards else "lt"
    its_id = Placement.objects.filter(public_id=public_id).order_by().values("id")[:1]
    within = Q(**{f"moved_at__{way}e": at})
    return within & (Q(**{f"moved_at__{way}": at}) | Q(**{f"id__{way}": its_id}))
