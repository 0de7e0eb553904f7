"""The table of names with the katakana in common use: each is proposed so, and other spellings are told."""

from collections import Counter
from pathlib import Path

import pytest

from kakehashi.katakana import propose

LINES = [
    line
    for line in Path(__file__).with_name("names.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def _row(line: str) -> tuple[str, str, list[str]]:
    """This function will read a line: the language, the name, and the spellings, the proposed one first."""
    head, _bar, spellings = line.partition(" | ")
    language, _space, name = head.partition(" ")
    return language, name, spellings.split(" / ")


def test_the_table_holds_many_names_of_every_language() -> None:
    rows = [_row(line) for line in LINES]
    assert len(rows) == len({(language, name) for language, name, _spellings in rows})
    languages = Counter(language for language, _name, _spellings in rows)
    assert sum(languages.values()) >= 120
    assert set(languages) == {"vi", "id", "tl", "my", "zh"}
    assert min(languages.values()) >= 25


@pytest.mark.parametrize("line", LINES)
def test_a_name_is_proposed_as_papers_in_japan_write_it(line: str) -> None:
    language, name, (first, *others) = _row(line)
    proposal = propose(name, country_or_language=language)
    assert proposal.text == first
    assert set(others) <= set(proposal.others)
