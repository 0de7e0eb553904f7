"""How fast terms are found in a text, and how fast a part is checked."""

import random
import re
import time
from collections.abc import Callable, Iterator
from functools import partial

from kakehashi.checks import Term, check
from kakehashi.ops.bench.measurement import Measurement
from kakehashi.translation.term_index import Entry, TermIndex
from kakehashi.translation.trade_words import trade_words

TERMS = 20_000
SOURCE_LENGTH, JAPANESE_LENGTH = 2_000, 6_000
SEED = 20261123
_TIMES = 60
_WORD = re.compile(r"\w+")
_SOURCES = (
    "Tôi làm thợ hàn đã {n} năm ở xưởng cơ khí, hàn khung thép bằng máy hàn và kiểm tra mối hàn mỗi ngày.",
    "Mỗi tháng tôi vận hành máy tiện CNC {n} giờ, đọc bản vẽ và đo kích thước sản phẩm {n} mm.",
)
_JAPANESE = (
    "溶接工として{n}年間、機械工場で働き、溶接機で鉄骨を溶接し、毎日溶接部を検査しています。",
    "毎月{n}時間CNC旋盤を操作し、図面を読み、製品の寸法を{n}ミリの公差で測定しています。",
)


def measure_terms() -> Iterator[Measurement]:
    """This function will look for 20,000 terms in 2,000 characters; the floor cuts the same text into words."""
    index = TermIndex(_entries(), language="vi")
    texts = [_text(_SOURCES, SOURCE_LENGTH, seed) for seed in range(_TIMES)]
    yield Measurement(
        name="glossary.terms.p95",
        value=round(_p95([partial(index.find, text) for text in texts]), 2),
        unit="ms",
        floor=round(_p95([partial(_WORD.findall, text) for text in texts]), 3),
        rows=len(index),
    )


def measure_checks() -> Iterator[Measurement]:
    """This function will check 6,000 characters of Japanese; the floor searches them for a plain pattern."""
    index = TermIndex(_entries(), language="vi")
    pattern = re.compile("[0-9]+[年月日]")
    works: list[Callable[[], object]] = []
    floors: list[Callable[[], object]] = []
    for seed in range(_TIMES):
        source, japanese = _text(_SOURCES, JAPANESE_LENGTH, seed), _text(_JAPANESE, JAPANESE_LENGTH, seed)
        terms = [Term(text=one.text, japanese=one.japanese) for one in index.find(source)]
        works.append(partial(check, source=source, japanese=japanese, terms=terms))
        floors.append(partial(pattern.findall, japanese))
    yield Measurement(
        name="checks.part.p95",
        value=round(_p95(works), 2),
        unit="ms",
        floor=round(_p95(floors), 3),
        rows=JAPANESE_LENGTH,
    )


def _entries() -> list[Entry]:
    """This function will make the trade words into 20,000 terms, the same ones each time."""
    words = [word for word in trade_words() if word.language == "vi"]
    chance = random.Random(SEED)  # noqa: S311  data to measure with
    entries = [Entry(term=word.term, japanese=word.japanese, origin="trade") for word in words]
    while len(entries) < TERMS:
        first, second = chance.choice(words), chance.choice(words)
        entries.append(Entry(term=f"{first.term} {second.term} {len(entries)}", japanese=second.japanese))
    return entries


def _text(sentences: tuple[str, ...], length: int, seed: int) -> str:
    """This function will write sentences with numbers until the text is long enough."""
    chance = random.Random(seed)  # noqa: S311  the same
    pieces: list[str] = []
    while sum(map(len, pieces)) < length:
        pieces.append(chance.choice(sentences).format(n=chance.randrange(2, 60)))
    return "".join(pieces)[:length]


def _p95(works: list[Callable[[], object]]) -> float:
    """This function will return what 95 of 100 calls take at most, in milliseconds."""
    taken = []
    for work in works:
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return sorted(taken)[int(len(taken) * 0.95)] * 1000
