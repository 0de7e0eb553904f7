"""The works that companies search by, kept while the program runs: they change when it is started."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from kakehashi.catalogue.queries import works_on


@lru_cache(maxsize=2)
def works_of(day: date) -> tuple[Any, ...]:
    """This function will return the works of a day with their occupations and categories."""
    return tuple(works_on(day=day))


@lru_cache(maxsize=2)
def works_by_code(day: date) -> Mapping[str, Any]:
    """This function will return the works of a day by their codes."""
    return {work.code: work for work in works_of(day)}
