"""Lets people do things at the very same moment, each on a database connection of their own."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections

WON = "won"
ROUNDS = int(os.environ.get("KAKEHASHI_RACE_ROUNDS", "20"))
# Two who meet need fewer: whether they collide is decided anew in each round.
PAIR_ROUNDS = max(1, ROUNDS // 3)


_runners: dict[int, ThreadPoolExecutor] = {}


def at_once(*doings: Callable[[], object]) -> list[str]:
    """This function will start all at one moment and return, for each, that it won or the name of what stopped it."""
    gate = Barrier(len(doings))

    def run(doing: Callable[[], object]) -> str:
        try:
            connections["default"].ensure_connection()
            gate.wait(timeout=30)
            doing()
        except Exception as stopped:  # noqa: BLE001  # the name of whatever it was is the result
            return type(stopped).__name__
        else:
            return WON

    runners = _runners.setdefault(len(doings), ThreadPoolExecutor(max_workers=len(doings)))
    return list(runners.map(run, doings))


def send_home() -> None:
    """This function will end the runners, who keep their connections from round to round."""
    while _runners:
        count, runners = _runners.popitem()
        gate = Barrier(count)

        def leave(_number: int, gate: Barrier = gate) -> None:
            gate.wait(timeout=30)
            connections.close_all()

        with runners:
            list(runners.map(leave, range(count)))


def counted(outcomes: Sequence[str]) -> dict[str, int]:
    """This function will count outcomes by name."""
    return {name: outcomes.count(name) for name in sorted(set(outcomes))}
