"""What a benchmark says, and how a call is timed."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

_MILLISECONDS = 1000


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """One figure: its stable name, value and unit, the bare cost of the same work (the floor), and on how many rows."""

    name: str
    value: float
    unit: str
    floor: float
    rows: int

    @property
    def ratio(self) -> float:
        """This function will return value over floor; 0 where there is no floor."""
        return self.value / self.floor if self.floor else 0.0

    def as_json(self) -> dict[str, Any]:
        """This function will return the figure as the file holds it."""
        return {**asdict(self), "ratio": round(self.ratio, 2)}


def milliseconds(work: Callable[[], object], *, times: int) -> float:
    """This function will return the median time of a call, in milliseconds."""
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return sorted(taken)[len(taken) // 2] * _MILLISECONDS


def per_second(work: Callable[[], object], *, count: int) -> float:
    """This function will return how many a second were done by a call that does ``count`` of them."""
    started = time.perf_counter()
    work()
    return count / (time.perf_counter() - started)
