"""Measures the contact guard on labelled texts: `python -m tests.guard.measure FILE.jsonl …` prints a table.

Each line is ``{"text": …, "held": [{"kind": …, "start": …, "end": …}]}``. An item counts as held when half of its
characters lie in returned spans. A returned span is right when it overlaps an item and reaches at most ten characters
beyond it.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kakehashi.guard import Finding, find_contacts

MOST_BEYOND = 10


@dataclass(frozen=True, kw_only=True)
class Item:
    """A piece of contact data as somebody marked it."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Labelled:
    """A text with the contact data that it holds."""

    text: str
    items: tuple[Item, ...]


@dataclass(kw_only=True)
class Measured:
    """Counts by kind, and the mistakes as lines to read."""

    items: Counter[str] = field(default_factory=Counter)
    held: Counter[str] = field(default_factory=Counter)
    spans: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    mistakes: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """This function will return the share of the items that are held."""
        return self.held.total() / self.items.total()

    @property
    def precision(self) -> float:
        """This function will return the share of the spans that are right."""
        return self.right.total() / self.spans.total()


def read(path: Path) -> Iterator[Labelled]:
    """This function will read a labelled file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        items = tuple(Item(kind=one["kind"], start=one["start"], end=one["end"]) for one in row["held"])
        yield Labelled(text=row["text"], items=items)


def measure(texts: Iterable[Labelled]) -> Measured:
    """This function will run the guard over labelled texts and count."""
    measured = Measured()
    for one in texts:
        findings = find_contacts(one.text)
        for item in one.items:
            measured.items[item.kind] += 1
            if _is_held(item, findings):
                measured.held[item.kind] += 1
            else:
                measured.mistakes.append(f"missed {item.kind} {one.text[item.start : item.end]!r} in {one.text!r}")
        for finding in findings:
            measured.spans[finding.kind] += 1
            if any(_is_right(finding, item) for item in one.items):
                measured.right[finding.kind] += 1
            else:
                measured.mistakes.append(f"wrong {finding.kind} {finding.text!r} in {one.text!r}")
    return measured


def _is_held(item: Item, findings: list[Finding]) -> bool:
    """This function will say whether at least half of an item lies in findings, which do not overlap."""
    covered = sum(max(0, min(item.end, one.end) - max(item.start, one.start)) for one in findings)
    return covered * 2 >= item.end - item.start


def _is_right(finding: Finding, item: Item) -> bool:
    """This function will say whether a finding is about an item and hardly more."""
    overlaps = finding.start < item.end and item.start < finding.end
    beyond = max(0, item.start - finding.start) + max(0, finding.end - item.end)
    return overlaps and beyond <= MOST_BEYOND


def table(measured: Measured) -> str:
    """This function will lay the counts out, a kind a line."""
    kinds = sorted({*measured.items, *measured.spans})
    rows = [f"{'kind':<12}{'items':>7}{'held':>7}{'spans':>7}{'right':>7}"]
    rows += [
        f"{kind:<12}{measured.items[kind]:>7}{measured.held[kind]:>7}{measured.spans[kind]:>7}{measured.right[kind]:>7}"
        for kind in kinds
    ]
    return "\n".join([*rows, f"recall {measured.recall:.4f}, precision {measured.precision:.4f}"])


def main(arguments: list[str]) -> int:
    """This function will print the mistakes and the table of every file named."""
    for name in arguments:
        measured = measure(read(Path(name)))
        sys.stdout.write("\n".join([*measured.mistakes, name, table(measured), ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
