"""Which party may make which move from which state: data, and the one function that reads it."""

from typing import Final

from kakehashi.placements import states
from kakehashi.placements.states import BEFORE_OFFER, OPEN, PLACED, PREPARING, Party

_COMPANY_SIDE = frozenset({Party.COMPANY, Party.SUPERVISING})
_SENDER = frozenset({Party.SENDER})
_SEEKER = frozenset({Party.SEEKER})
_SUPERVISING = frozenset({Party.SUPERVISING})

MOVERS: Final[dict[str, frozenset[Party]]] = {
    states.FORWARD.name: _SENDER,
    states.PASS_ON.name: _SENDER,
    states.DECLINE_TO_FORWARD.name: _SENDER,
    states.AGREE.name: _SEEKER,
    states.DECLINE.name: _SEEKER,
    states.PROPOSE_TIMES.name: _COMPANY_SIDE,
    states.ASK_FOR_OTHER_TIMES.name: _SENDER,
    states.CONFIRM_TIME.name: _SENDER,
    states.PASS.name: _COMPANY_SIDE,
    states.OFFER.name: _COMPANY_SIDE,
    states.ACCEPT.name: _SEEKER,
    states.REFUSE.name: _COMPANY_SIDE,
    states.WITHDRAW.name: _SEEKER | _SENDER,
    states.CLOSE.name: frozenset(),
    states.LAPSE.name: frozenset(),
    states.BEGIN_PAPERS.name: frozenset(),
    states.DEPART.name: frozenset(),
    states.TAKE_BACK_DEPARTURE.name: frozenset(),
    states.CALL_OFF.name: _COMPANY_SIDE | _SENDER,
    states.EXPECT_STEP: _COMPANY_SIDE | _SENDER,
    states.RECORD_STEP: _COMPANY_SIDE | _SENDER,
    states.TAKE_BACK_STEP: _COMPANY_SIDE | _SENDER,
    states.HOLD: _SUPERVISING,
    states.LIFT_HOLD: _SUPERVISING,
}
_SOURCES = {move.name: move.sources for move in states.TABLE} | {
    states.HOLD: OPEN,
    states.LIFT_HOLD: OPEN,
    states.EXPECT_STEP: PREPARING,
    states.RECORD_STEP: PREPARING,
    states.TAKE_BACK_STEP: PLACED - {states.PlacementState.ACCEPTED},
}


def has_right(*, party: Party, move: str, state: str) -> bool:
    """This function will say whether a party may make a move at all on a placement that stands in this state.

    A sending organization withdraws somebody only before there is an offer: saying no to an offer is the seeker's
    alone. The supervising organization holds what its companies can see. Whether the table allows the move from the
    state is another question.
    """
    if party not in MOVERS[move]:
        return False
    if party == Party.SENDER and move == states.WITHDRAW.name:
        return state in BEFORE_OFFER
    return not (party in _COMPANY_SIDE and state == states.PlacementState.APPLIED)


def possible(*, party: Party, state: str, held: bool) -> frozenset[str]:
    """This function will return the names of the moves that a party can make now."""
    names = {
        move
        for move, sources in _SOURCES.items()
        if state in sources and has_right(party=party, move=move, state=state)
    }
    if held:
        return frozenset(names & (states.FREE_OF_HOLD | {states.LIFT_HOLD}))
    return frozenset(names - {states.LIFT_HOLD})
