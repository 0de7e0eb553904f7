"""The commands `kakehashi load-pages` and `kakehashi search`: public interfaces, described in docs/search.md."""

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from config import reach

MOST = 1000
FILTERS = {"country": "country", "work": "work", "years": "min_years", "japanese": "japanese_level"}
LEVELS = ("N5", "N4", "N3", "N2", "N1")
_EVERY = 0.5
_WIDTH = 30


class _Refused(Exception):
    """The command cannot be answered; the message says why, for standard error."""


class _Parser(argparse.ArgumentParser):
    """Raises instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        """This function will hand a mistake in the arguments on."""
        raise _Refused(f"{message}\n{self.format_usage().strip()}")


def load_pages(arguments: list[str]) -> int:
    """This function will load the pages of a file, all or none; 0, or 2 with a sentence when it cannot."""
    parser = _Parser(prog="kakehashi load-pages", description="Loads staff information pages for trials.")
    parser.add_argument("file", metavar="FILE.jsonl", help="one page a line, as docs/search.md describes")
    parser.add_argument(
        "--among-real-people", action="store_true", help="load them even where real people are registered"
    )
    return _run(lambda: _load(parser.parse_args(arguments)))


def search(arguments: list[str]) -> int:
    """This function will print the codes of the pages found, one a line; 0, or 2 with a sentence for a bad question."""
    parser = _Parser(prog="kakehashi search", description="Searches the staff information pages as a company does.")
    parser.add_argument("words", nargs="?", default="", help="words, “phrases”, -what is left out")
    parser.add_argument("--filter", action="append", default=[], metavar="NAME=VALUE", help="|".join(FILTERS))
    parser.add_argument("--order", choices=("fit", "newest"), default="fit", help="fit: who fits best, then who waits")
    parser.add_argument("--limit", type=int, default=20, help=f"how many at most; {MOST} is the most")
    parser.add_argument("--json", action="store_true", help="count, codes and reasons as JSON")
    return _run(lambda: _search(_parsed(parser, arguments)))


def _run(work: Any) -> int:
    try:
        work()
    except (_Refused, reach.UnreachableError) as refused:
        sys.stderr.write(f"{refused}\n")
        return 2
    return 0


def _parsed(parser: argparse.ArgumentParser, arguments: list[str]) -> argparse.Namespace:
    """This function will read the arguments; words that begin with a minus are words and no option."""
    known = {"-h", "--help", "--filter", "--order", "--limit", "--json", "--"}
    options, words, takes = [], [], False
    for one in arguments:
        if takes or one.partition("=")[0] in known:
            options.append(one)
            takes = not takes and one in {"--filter", "--order", "--limit"}
        else:
            words.append(one)
    asked = parser.parse_args([one for one in options if one != "--"])
    asked.words = " ".join(words)
    return asked


def _load(asked: argparse.Namespace) -> None:
    path = Path(asked.file)
    try:
        with path.open("rb") as lines:
            number = sum(1 for _line in lines)
    except OSError as error:
        raise _Refused(f"{path} cannot be read: {error}") from None
    with reach.program():
        from django.conf import settings  # noqa: PLC0415  only after setup

        from kakehashi.common import clock  # noqa: PLC0415  the same
        from kakehashi.showcase import loading  # noqa: PLC0415  the same

        if not settings.DEMO and not asked.among_real_people and loading.holds_real_people():
            raise _Refused(
                "Real people are registered here, and companies would see these pages among theirs. "
                "Nothing was loaded. If you mean it, add --among-real-people; for a demo, set KAKEHASHI_DEMO=1."
            )
        bar = _Bar(number)
        try:
            with path.open("rb") as lines:
                loaded = loading.load_pages(lines=lines, number=number, on=clock.now(), tell=bar.tell)
        except loading.BadLine as bad:
            raise _Refused(f"{bad} Nothing was loaded.") from None
        _analyze()
        bar.end(loaded)


def _analyze() -> None:
    """This function will let the planner know what was loaded."""
    from django.db import connection  # noqa: PLC0415  only after setup

    with connection.cursor() as cursor:
        cursor.execute("ANALYZE showcase_staffpage")


class _Bar:
    """Shows on standard error how far the loading is."""

    def __init__(self, number: int) -> None:
        """This function will begin to count."""
        self.number, self.begun, self.told = number, time.monotonic(), 0.0

    def tell(self, loaded: int) -> None:
        """This function will show how many were loaded, not more often than twice a second."""
        now = time.monotonic()
        if sys.stderr.isatty() and (now - self.told > _EVERY or loaded >= self.number):
            self.told = now
            done = _WIDTH * loaded // max(self.number, 1)
            speed = loaded / max(now - self.begun, 0.001)
            end = "; making the index …" if loaded >= self.number else ""
            line = f"\r[{'#' * done}{'.' * (_WIDTH - done)}] {loaded} of {self.number}, {speed:.0f} a second{end}\033[K"
            sys.stderr.write(line)
            sys.stderr.flush()

    def end(self, loaded: int) -> None:
        """This function will say how many were loaded and how long it took, index and all."""
        seconds = time.monotonic() - self.begun
        start = "\r\033[K" if sys.stderr.isatty() else ""
        speed = loaded / max(seconds, 0.001)
        sys.stderr.write(f"{start}{loaded} pages loaded in {seconds:.1f} s, {speed:.0f} a second.\n")


def _search(asked: argparse.Namespace) -> None:
    if not 1 <= asked.limit <= MOST:
        raise _Refused(f"--limit is a number from 1 to {MOST}.")
    given = _filters(asked.filter)
    with reach.program():
        from kakehashi.showcase import queries  # noqa: PLC0415  only after setup

        order = "newest" if asked.order == "newest" else ""
        wanted = queries.Wanted(words=asked.words, order=order, **given)
        found = queries.search(wanted=wanted, size=asked.limit)
        if found.typed.unclosed:
            sys.stderr.write("A quotation mark is open; everything after it was taken as one phrase.\n")
        lines = (
            json.dumps(_as_json(found), ensure_ascii=False) if asked.json else "\n".join(p.code for p in found.pages)
        )
    try:
        sys.stdout.write(f"{lines}\n" if lines else "")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _filters(given: Sequence[str]) -> dict[str, Any]:
    """This function will read the filters; one that is repeated takes any of its values, of years the least."""
    found: dict[str, list[str]] = {}
    for one in given:
        name, sign, value = one.partition("=")
        if name not in FILTERS or not sign or not value.strip():
            raise _Refused(f"--filter {one} is not known; there are {', '.join(f'{name}=…' for name in FILTERS)}.")
        found.setdefault(name, []).append(value.strip())
    wanted: dict[str, Any] = {FILTERS[name]: ",".join(values) for name, values in found.items()}
    if "years" in found:
        if not all(value.isascii() and value.isdigit() for value in found["years"]):
            raise _Refused("--filter years= takes a whole number of years.")
        wanted["min_years"] = min(map(int, found["years"]))
    if "japanese" in found:
        values = [value.upper() for value in found["japanese"]]
        if not set(values) <= set(LEVELS):
            raise _Refused(f"--filter japanese= takes one of {', '.join(LEVELS)}.")
        wanted["japanese_level"] = min(values, key=LEVELS.index)
    if "country" in found:
        wanted["country"] = wanted["country"].upper()
    return wanted


def _as_json(found: Any) -> dict[str, Any]:
    from kakehashi.showcase import queries  # noqa: PLC0415  only after setup
    from kakehashi.showcase.search.index import works_of  # noqa: PLC0415  the same

    works = works_of(found.pages)
    pages = []
    for page in found.pages:
        own = [works[code] for code in dict.fromkeys((*page.wished_works, *page.worked_works)) if code in works]
        reasons = queries.reasons_of(page=page, terms=found.typed.wanted, works=own)
        told = [
            {"word": one.word, "in": one.place, "form": one.form, "text": f"{one.before}{one.found}{one.after}"}
            for one in reasons
        ]
        waits = {"waiting_since": page.waiting_since.isoformat()}
        pages.append({"code": page.code, "reasons": told or [waits]})
    return {"count": found.count, "count_is_capped": found.more_than_counted, "pages": pages}
