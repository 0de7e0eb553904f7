"""How fast the contact guard reads a text, also one that was made to hold it up."""

import re
from collections.abc import Iterator
from functools import partial

from kakehashi.guard import find_contacts
from kakehashi.ops.bench.measurement import Measurement, milliseconds

LENGTH, LONG = 6_000, 100_000
_TIMES = 20
_PROSE = (
    "溶接工として3年間働き、月給180,000円でした。2027年4月1日から岡山県で働きたいです。"
    "Tôi làm thợ hàn đã 5 năm, lương 12.000.000đ. "
)
_TRAPS = ("0 9 ", "a@a.", "zalo ", "a b ", "エム・", "岡山市1-", "အမှတ် ၁၂၊ ", "12/5 Nguyen, ", "một ", "1 then ")
_DIGITS = re.compile("[0-9]+")


def measure() -> Iterator[Measurement]:
    """This function will read 6,000 characters of prose and 100,000 of traps; the floor looks for rows of digits."""
    traps = "\n".join(trap * (LONG // len(_TRAPS) // len(trap)) for trap in _TRAPS)
    yield _measured("guard.prose", (_PROSE * LENGTH)[:LENGTH], times=_TIMES)
    yield _measured("guard.traps", traps, times=1)


def _measured(name: str, text: str, *, times: int) -> Measurement:
    """This function will time one text."""
    return Measurement(
        name=name,
        value=round(milliseconds(partial(find_contacts, text), times=times), 2),
        unit="ms",
        floor=round(milliseconds(partial(_DIGITS.findall, text), times=times), 3),
        rows=len(text),
    )
