"""What all moves share: the right, the lock, the table, the history, the log and the notices."""

from dataclasses import dataclass
from datetime import date, datetime

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.clock import day_in_japan
from kakehashi.common.state import Transition
from kakehashi.common.text import clean
from kakehashi.placements import locks, messages, policies, queries
from kakehashi.placements.actions.calls import ask_to_call, drop_calls
from kakehashi.placements.models import Move, Placement
from kakehashi.placements.reasons import Ground, grounds_for
from kakehashi.placements.refusals import Held, NoReason, NotAllowed
from kakehashi.placements.states import (
    FORWARD,
    FREE_OF_HOLD,
    OPEN,
    TO_PASS_ON,
    Cause,
    Origin,
    Party,
    PlacementState,
)
from kakehashi.timing import actions as timing
from kakehashi.timing.states import Step


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Who makes a move: the person, or None for the program itself, and the party for which they make it."""

    person: User | None
    party: Party


@dataclass(frozen=True, kw_only=True)
class Noted:
    """What a line of the history says besides its words: the reason from the list, or a step of the papers."""

    ground: str = ""
    step: str = ""
    day: date | None = None


PROGRAM = Actor(person=None, party=Party.PROGRAM)


def begin(*, placement: Placement, move: str, by: User, now: datetime) -> tuple[Placement, Actor]:
    """This function will lock the placement, check the right to the move, and return the row and who moves it.

    It raises NotAllowed, and Held when the supervising organization holds the placement.
    """
    row = locks.placement(pk=placement.pk)
    party = policies.party_of(user=by, placement=row, on=day_in_japan(now))
    if party is None or not policies.may_move(party=party, move=move, placement=row):
        raise NotAllowed
    if move not in FREE_OF_HOLD:
        refuse_if_held(row)
    return row, Actor(person=by, party=party)


def refuse_if_held(placement: Placement) -> None:
    """This function will raise Held, with the reason, when the placement is held."""
    hold = queries.hold_of(placement=placement)
    if hold is not None:
        raise Held(reason=hold.reason)


def reason_in(text: str, *, ground: str = "") -> str:
    """This function will return the words of a reason as they are kept.

    It raises NoReason when there are none and no ground from the list that says enough by itself.
    """
    reason = clean(text)
    if not reason and ground in ("", Ground.OTHER):
        raise NoReason
    return reason


def ground_in(ground: str, *, move: str, party: Party) -> str:
    """This function will return a reason from the list, or raise NoReason when the party cannot give it for the move.

    None is allowed: then the words say why.
    """
    if ground and ground not in grounds_for(move=move, party=party):
        raise NoReason
    return ground


def simple_move(
    *, placement: Placement, transition: Transition, by: User, now: datetime, reason: str = "", ground: str = ""
) -> None:
    """This function will make a move that changes nothing but the state. Raises NotAllowed, Held, NotNow."""
    row, actor = begin(placement=placement, move=transition.name, by=by, now=now)
    noted = Noted(ground=ground_in(ground, move=transition.name, party=actor.party))
    carry_out(placement=row, transition=transition, actor=actor, now=now, reason=reason, noted=noted)
    follow(placement, row)


def carry_out(
    *,
    placement: Placement,
    transition: Transition,
    actor: Actor,
    now: datetime,
    reason: str = "",
    cause: Cause | None = None,
    also: dict[str, object] | None = None,
    until: datetime | None = None,
    noted: Noted | None = None,
    told: bool = True,
) -> None:
    """This function will make a move whose right has been checked, and write and tell what belongs to it.

    It raises NotNow, and changes nothing, when the table does not allow the move. ``until`` is the moment before
    which a seeker without e-mail has to hear of it. Without ``told`` the caller tells the parties.
    """
    before = state.apply(placement, transition, also={"moved_at": now, **(also or {})})
    if placement.state not in OPEN:
        placement.holds.filter(lifted_at=None).update(lifted_at=now)
    write(
        placement=placement,
        name=transition.name,
        before=before,
        actor=actor,
        now=now,
        reason=reason,
        cause=cause,
        until=until,
        noted=noted,
        told=told,
    )


def write(
    *,
    placement: Placement,
    name: str,
    before: str,
    actor: Actor,
    now: datetime,
    reason: str = "",
    cause: Cause | None = None,
    until: datetime | None = None,
    noted: Noted | None = None,
    told: bool = True,
) -> None:
    """This function will add a step to the history and the log, tell the parties, and ask for telephone calls."""
    Move.objects.create(
        placement=placement,
        name=name,
        state_before=before,
        state_after=placement.state,
        at=now,
        party=actor.party,
        by_public_id=actor.person.public_id if actor.person else "",
        cause=cause or "",
        reason=reason,
        **vars(noted or Noted()),
    )
    Placement.objects.filter(pk=placement.pk).update(heard_at=now)
    _log(placement, name=name, before=before, actor=actor, cause=cause or "", now=now)
    _keep_time(placement, before=before, party=actor.party, now=now)
    news = messages.News(
        placement=placement,
        event=_event(name, cause=cause, noted=noted),
        party=actor.party,
        by=actor.person,
        company_knows=company_knows(placement, name=name, before=before),
        now=now,
        day=noted.day if noted else None,
    )
    if told:
        _tell(news, until=until)


def _tell(news: messages.News, *, until: datetime | None) -> None:
    """This function will tell the parties, and ask for or drop telephone calls."""
    messages.tell_parties(news)
    if news.party == Party.SEEKER and news.placement.state not in OPEN:
        drop_calls(placement=news.placement)
    else:
        ask_to_call(news=news, until=until)


def _log(placement: Placement, *, name: str, before: str, actor: Actor, cause: str, now: datetime) -> None:
    """This function will record the step in the log of the site."""
    record(
        f"placement.{name}",
        by=actor.person,
        thing="placement",
        thing_public_id=placement.public_id,
        organization_public_id=_organization_of(actor.party, placement),
        now=now,
        before=before,
        after=placement.state,
        cause=cause,
    )


def _event(name: str, *, cause: Cause | None, noted: Noted | None) -> str:
    """This function will name what the parties are told of; each step of the papers has sentences of its own."""
    if cause:
        return f"ended.{cause}"
    return f"{name}.{noted.step}" if noted and noted.step else name


def _keep_time(placement: Placement, *, before: str, party: Party, now: datetime) -> None:
    """This function will begin the turn of a sending organization that has to pass something on, and end it."""
    if placement.state == before:
        return
    if placement.state in TO_PASS_ON and placement.seeker:
        timing.begin_turn(
            step=Step.FORWARD,
            organization_public_id=placement.sending.public_id,
            seeker_public_id=placement.seeker.public_id,
            thing_public_id=placement.public_id,
            now=now,
        )
    elif before in TO_PASS_ON and party == Party.SENDER:
        timing.end_turn(step=Step.FORWARD, thing_public_id=placement.public_id, now=now)
    elif before in TO_PASS_ON:
        timing.drop_turn(step=Step.FORWARD, thing_public_id=placement.public_id)


def follow(placement: Placement, row: Placement) -> None:
    """This function will bring the caller's copy of a placement up to date with the row that was changed."""
    placement.state, placement.moved_at = row.state, row.moved_at
    placement.place_number, placement.name_for_company = row.place_number, row.name_for_company


def _organization_of(party: Party, placement: Placement) -> str:
    """This function will name the organization for which a party acts, by public id; empty for seekers."""
    organizations = {
        Party.SENDER: placement.sending,
        Party.COMPANY: placement.opportunity.company,
        Party.SUPERVISING: placement.opportunity.supervising,
    }
    return organizations[party].public_id if party in organizations else ""


def company_knows(placement: Placement, *, name: str, before: str) -> bool:
    """This function will say whether the placement has reached the company's side with this move or before it."""
    if placement.origin == Origin.INVITATION or name == FORWARD.name:
        return True
    return before not in ("", PlacementState.APPLIED)
