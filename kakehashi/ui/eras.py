"""Years of the Japanese eras (和暦) beside western ones, for months and years of which no day is known.

The days come from ``ui.formats``. Source: the cabinet orders on the name of the era, 平成31年政令第143号 (令和 from
2019-05-01) and 昭和64年政令第1号 (平成 from 1989-01-08), and the edict of 1926-12-25 (昭和): confirmed.
"""

import re
from calendar import monthrange
from datetime import date

from kakehashi.ui.formats import ERAS

_WRITTEN = re.compile(r"(?<!\d)(\d{4})(?:年(?:(\d{1,2})月)?)?(?!\d)")


def eras_of(*, first: date, last: date) -> str:
    """This function will name the year of every era that has a day between these two, the older first: 令和4年."""
    names, until = [], last
    for start, name in ERAS:
        begun = max(start, first)
        if begun <= until:
            year = begun.year - start.year + 1
            names.append(f"{name}{'元' if year == 1 else year}年")
            until = date.fromordinal(start.toordinal() - 1)
    return "・".join(reversed(names))


def with_eras(text: str) -> str:
    """This function will write the year of the era behind each western year of a text that the program wrote.

    2022年4月 becomes 2022年（令和4年）4月, and a year alone 2022年（令和4年）. In the year in which an era began both
    are named, unless the month decides. Years before 大正 stay as they are.
    """
    return _WRITTEN.sub(_with_era, text)


def _with_era(found: re.Match[str]) -> str:
    year, month = int(found[1]), int(found[2] or 0)
    first, last = date(year, month or 1, 1), date(year, month or 12, 31 if not month else monthrange(year, month)[1])
    eras = eras_of(first=first, last=last)
    named = f"{year}年（{eras}）" if eras else f"{year}年"
    return f"{named}{month}月" if month else named
