"""The words of the trades, read from their file; plain Python."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

_FILE = Path(__file__).parent / "data" / "trade_words.csv"


@dataclass(frozen=True, kw_only=True)
class TradeWord:
    """A word of the trades as the file has it, with its source and how sure it is."""

    language: str
    term: str
    japanese: tuple[str, ...]
    source: str
    confidence: Literal["confirmed", "secondary", "unconfirmed"]


@cache
def trade_words() -> tuple[TradeWord, ...]:
    """This function will read the words of the trades once."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple(
            TradeWord(
                language=row["language"],
                term=row["term"],
                japanese=tuple(row["japanese"].split("|")),
                source=row["source"],
                confidence=row["confidence"],  # type: ignore[arg-type]  # a test reads the file
            )
            for row in csv.DictReader(file)
        )
