"""Makes one move on several placements, each in a transaction of its own, and says which could not be made and why."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.refusals import Refused
from kakehashi.common.state import NotNow
from kakehashi.placements import locks, messages, rights, states
from kakehashi.placements.actions.forwarding import decline_to_forward, forward_application, pass_on_invitation
from kakehashi.placements.actions.holding import hold, lift_hold
from kakehashi.placements.actions.interviews import refuse
from kakehashi.placements.actions.moving import company_knows, reason_in
from kakehashi.placements.actions.wording import reason_of_company, refuse_names
from kakehashi.placements.models import Hold, Move, Placement
from kakehashi.placements.refusals import Held, MovedMeanwhile, NotAllowed, NotHeld
from kakehashi.placements.states import Party

WhyNot = Refused | NotNow | NotAllowed
MOST_AT_ONCE: Final = 50


@dataclass(frozen=True, kw_only=True)
class Together:
    """A move that can be made on several at once: its action, and how its one reason is checked where it has one."""

    act: Callable[..., object]
    reason: Callable[[str, Sequence[Placement]], str] | None = None


def _of_sender(text: str, placements: Sequence[Placement]) -> str:
    """This function will return one reason that goes to several people and companies; it names none of the people."""
    if len(placements) == 1:
        return reason_in(text)  # the action itself looks at what the company may read
    return refuse_names(reason_in(text), people=[one.seeker for one in placements if one.seeker])


def _of_company(text: str, _placements: Sequence[Placement]) -> str:
    return reason_of_company(text)


TOGETHER: Final[Mapping[str, Together]] = {
    states.FORWARD.name: Together(act=forward_application),
    states.PASS_ON.name: Together(act=pass_on_invitation),
    states.DECLINE_TO_FORWARD.name: Together(act=decline_to_forward, reason=_of_sender),
    states.REFUSE.name: Together(act=refuse, reason=_of_company),
    states.HOLD: Together(act=hold, reason=_of_company),
    states.LIFT_HOLD: Together(act=lift_hold),
}


@dataclass(frozen=True, kw_only=True)
class Foreseen:
    """What a move would do to a placement: what each audience is told, or why it cannot be made."""

    placement: Placement
    told: Mapping[str, str]
    why_not: WhyNot | None


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of a placement; ``why_not`` is None where the move was made."""

    placement: Placement
    why_not: WhyNot | None


def possible_together(*, party: Party) -> list[str]:
    """This function will return the moves that a party can make on several placements at once."""
    return [move for move in TOGETHER if party in rights.MOVERS[move]]


def foresee(*, placements: Iterable[Placement], move: str, party: Party) -> list[Foreseen]:
    """This function will say of each placement what a move would do; it changes nothing, with one query for all."""
    rows = list(placements)
    held = {row.placement_id: row for row in Hold.objects.filter(placement__in=rows, lifted_at=None)}
    return [_foreseen(row, move=move, party=party, hold=held.get(row.pk)) for row in rows]


def move_together(
    *, placements: Iterable[Placement], move: str, reason: str, seen_at: datetime, by: User, now: datetime
) -> list[Outcome]:
    """This function will make a move on each of the placements and return what became of them.

    The move's own action asks for the right, the state and the hold of each; what it refuses stops no other.
    A placement that moved after ``seen_at`` is left alone, and one on which this person made the move since then
    counts as done, so that a button pressed twice says what was done. Raises NoReason, ContactInText or NameInText,
    and changes nothing, when the one reason cannot stand.
    """
    together, rows = TOGETHER[move], list(placements)
    given: dict[str, Any] = {"by": by, "now": now}
    if together.reason:
        given["reason"] = together.reason(reason, rows)
    return [_moved(row, together.act, move=move, seen_at=seen_at, given=given) for row in rows]


def _moved(
    placement: Placement, act: Callable[..., object], *, move: str, seen_at: datetime, given: dict[str, Any]
) -> Outcome:
    try:
        with transaction.atomic():
            row = locks.placement(pk=placement.pk)
            if not _made_already(row, move=move, by=given["by"], since=seen_at):
                if row.moved_at > seen_at:
                    raise MovedMeanwhile
                act(placement=row, **given)
    except (Refused, NotNow, NotAllowed) as why_not:
        return Outcome(placement=placement, why_not=why_not)
    return Outcome(placement=placement, why_not=None)


def _made_already(placement: Placement, *, move: str, by: User, since: datetime) -> bool:
    """This function will say whether the latest thing that happened is this move by this person."""
    last = Move.objects.filter(placement=placement).order_by("-at", "-id").first()
    return last is not None and last.name == move and last.by_public_id == by.public_id and last.at >= since


def _foreseen(placement: Placement, *, move: str, party: Party, hold: Hold | None) -> Foreseen:
    why_not = _why_not(placement, move=move, party=party, hold=hold)
    if why_not:
        return Foreseen(placement=placement, told={}, why_not=why_not)
    knows = company_knows(placement, name=move, before=placement.state)
    told = messages.what_is_told(event=move, party=party, placement=placement, company_knows=knows)
    return Foreseen(placement=placement, told=told, why_not=None)


def _why_not(placement: Placement, *, move: str, party: Party, hold: Hold | None) -> WhyNot | None:
    if not rights.has_right(party=party, move=move, state=placement.state):
        return NotAllowed()
    if move in rights.possible(party=party, state=placement.state, held=hold is not None):
        return None
    if move == states.LIFT_HOLD:
        return NotHeld()
    if hold is not None:
        return Held(reason=hold.reason)
    return NotNow(transition=move, state=placement.state)
