"""No text makes the guard work longer than its length allows."""

import importlib
import pkgutil
import re
import re._constants as signs
import re._parser as parser
import sys
from collections.abc import Iterator
from typing import Any

import kakehashi.guard
from kakehashi.guard import find_contacts

MOST_REPEATED = 256
LONG = 100_000
CALLS_EACH_CHARACTER = 40
PIECES = (
    "1", "0 9 ", "9 8 7 6 ", "a@", "a.", "-", "a at ", "a dot ", "zalo ", "zalo:", "ライン", "九八", "2019-", "1,",
    "chín ", "tel ", "\u0301\u0323", "www.", "http://", "@a", "(((", "+84 9", "912345678 ", "の1", "1 then ",
    "岡山市北区", "中山路", "1丁目", "12/5 Nguyen, phuong 5 ",
    "Jl. Merdeka ", "12 Main ", "အမှတ် ၁၂၊ ", "ផ្ទះលេខ ", "12 ถนน",
    "मार्ग", "Facebook Nguyen ", "add Nguyen on ", "ngo 5 ", "one hundred and ", "байр ",
)  # fmt: skip
UNENDED = {
    "kakehashi.guard.folding._LETTERS_AMONG_DIGITS",
    "kakehashi.guard.phones._GROUP",
    "kakehashi.guard.phones._RUN",
}
CALLS = ("call", "c_call")
REPEATS = {signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT}


def flat(value: Any) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from flat(one)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for found in pkgutil.iter_modules(kakehashi.guard.__path__):
        module = importlib.import_module(f"kakehashi.guard.{found.name}")
        for name, value in vars(module).items():
            for one in flat(value):
                yield f"{module.__name__}.{name}", one


def repetitions(parsed: Any) -> Iterator[int]:
    for sign, value in parsed:
        if sign in REPEATS:
            yield int(value[1])
        for part in value if isinstance(value, (tuple, list)) else (value,):
            if isinstance(part, parser.SubPattern):
                yield from repetitions(part)
            elif isinstance(part, list):
                for branch in part:
                    if isinstance(branch, parser.SubPattern):
                        yield from repetitions(branch)


def test_every_repetition_in_every_pattern_has_an_end():
    endless = {
        name
        for name, one in patterns()
        if max(repetitions(parser.parse(one.pattern, one.flags)), default=0) > MOST_REPEATED
    }
    assert endless <= UNENDED


def test_a_hundred_thousand_characters_made_to_hold_it_up_take_a_bounded_number_of_calls():
    each = LONG // len(PIECES)
    text = "\n".join((piece * each)[: each - 1] for piece in PIECES).ljust(LONG, "1")
    calls = 0

    def count(_frame: object, event: str, _about: object) -> None:
        nonlocal calls
        calls += event in CALLS

    sys.setprofile(count)
    try:
        find_contacts(text)
    finally:
        sys.setprofile(None)
    assert len(text) == LONG
    assert calls < CALLS_EACH_CHARACTER * LONG
