"""The columns of the board and what takes long in them: pure, since they are made from the table."""

from datetime import timedelta
from types import SimpleNamespace

from kakehashi.placements.board import states_of
from kakehashi.placements.groups import GROUPS, TURNS, Group, Turn, days_in_stage, group_of, takes_long, turn_of
from kakehashi.placements.states import OPEN, TABLE, PlacementState
from tests.cast import NOW, TODAY

S = PlacementState


def test_each_state_stands_in_one_column_and_each_open_one_is_somebodys_turn() -> None:
    assert sorted(state for states in GROUPS.values() for state in states) == sorted(S.values)
    assert group_of(S.ACCEPTED) == Group.YES
    assert {move.target for move in TABLE if move.name in {"refuse", "decline", "withdraw", "close"}} <= GROUPS[
        Group.ENDED
    ]
    assert sorted(state for states in TURNS.values() for state in states) == sorted(OPEN)
    assert (turn_of(S.PASSED_ON), turn_of(S.CLOSED)) == (Turn.SEEKER, None)


def test_a_choice_of_column_state_and_turn_leaves_what_fits_all_of_them() -> None:
    assert states_of() == states_of(group="nonsense", state="x", turn="y") == frozenset(S.values)
    assert states_of(group="interview", turn="company") == {S.INTERVIEW_CONFIRMED, S.PASSED}
    assert states_of(group="interview", state="closed") == frozenset()


def standing(state: str, *, days: float, **more: object) -> SimpleNamespace:
    return SimpleNamespace(state=state, moved_at=NOW - timedelta(days=days), **more)


def test_what_waits_longer_than_the_site_asks_for_is_marked() -> None:
    in_a_week = SimpleNamespace(confirmed_for=NOW + timedelta(days=7))
    two_weeks_ago = SimpleNamespace(confirmed_for=NOW - timedelta(days=14))
    late = [
        standing(S.APPLIED, days=6),
        standing(S.FORWARDED, days=8),
        standing(S.INTERVIEW_CONFIRMED, days=20, interview=two_weeks_ago),
    ]
    in_time = [
        standing(S.APPLIED, days=5),
        standing(S.FORWARDED, days=7),
        standing(S.INTERVIEW_CONFIRMED, days=20, interview=in_a_week),
        standing(S.OFFERED, days=20, offer=SimpleNamespace(answer_until=TODAY)),
        standing(S.ACCEPTED, days=99),
        standing(S.CLOSED, days=99),
    ]
    assert [takes_long(one, now=NOW) for one in (*late, *in_time)] == [True] * len(late) + [False] * len(in_time)
    assert days_in_stage(late[0], now=NOW) == 6
