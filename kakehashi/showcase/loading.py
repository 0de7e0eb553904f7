"""Loads staff information pages from lines of JSON, many at once, for trials and measurements."""

import json
import os
import re
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import islice
from typing import Any

from django.db import connection, transaction

from kakehashi.catalogue.models import Work
from kakehashi.common.identity import LENGTH
from kakehashi.seekers.models import Seeker
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.search.facets import JAPANESE_LEVELS
from kakehashi.showcase.search.index import MADE, index_of

TRIAL = "trial"
_AT_ONCE = 500
# From so many pages on all processors make rows.
_TOGETHER_FROM = 2_000
# From so many pages on the index of words is taken away and made anew after them.
_INDEX_AFTERWARDS_FROM = 5_000
_CODE = re.compile(r"[A-Za-z0-9._-]{1,32}")
_NAMES = frozenset({"code", "text", "country", "work", "years", "japanese", "waiting_since"})
_COLUMNS = (
    *("public_id", "code", "seeker_public_id", "sending_public_id", "sending_name", "initial", "country", "birth_year"),
    *("wished_works", "worked_works", "months_of_experience", "months_by_work", "japanese_level", "programmes"),
    *("sections", "words", "index_made", "is_shown", "waiting_since", "published_at", "changed_at"),
)
_LONGEST_WORK = 10
_HALF_A_NAME = LENGTH // 2  # each byte is written with two signs
_MOST_YEARS = 80


class BadLine(ValueError):
    """A line cannot be loaded; the message says which and why."""


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """The works of the catalogue by code, and their codes by their names."""

    works: Mapping[str, Work]
    codes: Mapping[str, str] = field(default_factory=dict)


def holds_real_people() -> bool:
    """This function will say whether somebody registered here; a demo has example people only, and asks nobody."""
    return Seeker.objects.exists()


def load_pages(*, lines: Iterable[bytes], number: int, on: datetime, tell: Callable[[int], None]) -> int:
    """This function will load one page for each line, all or none, and return how many; ``tell`` hears how many so far.

    A page with the code of an earlier trial replaces it. It raises BadLine for a line that is no page, for a code
    that stands twice and for one that a real page has. ``number`` is about how many lines there are: where they are
    many, other processes make the rows, and the index of words is made after them.
    """
    works = {work.code: work for work in Work.objects.select_related("occupation")}
    names = {name: work.code for work in works.values() for name in (work.name_ja, work.name_en)}
    catalogue = Catalogue(works=works, codes=names)
    with ExitStack() as stack:
        pool = stack.enter_context(_processes(catalogue, on)) if number >= _TOGETHER_FROM else None
        if pool is None:
            _begin(catalogue, on)
        stack.enter_context(transaction.atomic())
        index = _take_index_away() if number >= _INDEX_AFTERWARDS_FROM else ""
        loaded = 0
        seen: set[str] = set()
        for rows in _made(pool, enumerate(lines, start=1)):
            _store(rows, seen)
            loaded += len(rows)
            tell(loaded)
        if index:
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL maintenance_work_mem = '512MB'")
                cursor.execute(index)
    return loaded


def _processes(catalogue: Catalogue, on: datetime) -> ProcessPoolExecutor:
    """This function will start processes that make rows; none of them shares our connection, so it is closed first."""
    connection.close()
    pool = ProcessPoolExecutor(max_workers=os.cpu_count(), initializer=_begin, initargs=(catalogue, on))
    pool.submit(_rows_of, []).result()
    return pool


def _made(pool: ProcessPoolExecutor | None, lines: Iterator[tuple[int, bytes]]) -> Iterator[list[tuple[Any, ...]]]:
    """This function will yield rows in portions and in order; other processes make some portions ahead."""
    ahead = 2 * (os.cpu_count() or 1) if pool else 0
    waiting: list[Future[list[tuple[Any, ...]]]] = []
    while portion := list(islice(lines, _AT_ONCE)):
        if pool is None:
            yield _rows_of(portion)
            continue
        waiting.append(pool.submit(_rows_of, portion))
        if len(waiting) > ahead:
            yield waiting.pop(0).result()
    for last in waiting:
        yield last.result()


def _store(rows: list[tuple[Any, ...]], seen: set[str]) -> None:
    """This function will replace earlier trials with these codes, and copy the rows in."""
    codes = [row[_COLUMNS.index("code")] for row in rows]
    for code in codes:
        if code in seen:
            raise BadLine(f"The code {code} stands twice.")
        seen.add(code)
    StaffPage.objects.filter(code__in=codes, sending_public_id=TRIAL).delete()
    if taken := StaffPage.objects.filter(code__in=codes).values_list("code", flat=True).first():
        raise BadLine(f"A real page has the code {taken}.")
    columns = ", ".join(_COLUMNS)
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {StaffPage._meta.db_table} ({columns}) FROM STDIN") as copied,
    ):
        for row in rows:
            copied.write_row(row)


def _take_index_away() -> str:
    """This function will drop the index of words and return how it is made; pages cannot be searched meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'staff_page_words'")
        ((definition,),) = cursor.fetchall()
        cursor.execute("DROP INDEX staff_page_words")
        return str(definition)


_given: dict[str, Any] = {}


def _begin(catalogue: Catalogue, on: datetime) -> None:
    """This function will keep, in a process that makes rows, what all rows need."""
    _given.update(catalogue=catalogue, on=on)


def _rows_of(lines: list[tuple[int, bytes]]) -> list[tuple[Any, ...]]:
    """This function will make the rows of some lines; empty lines make none."""
    return [
        row_of(number, line, catalogue=_given["catalogue"], on=_given["on"]) for number, line in lines if line.strip()
    ]


def row_of(number: int, line: bytes, *, catalogue: Catalogue, on: datetime) -> tuple[Any, ...]:
    """This function will make the row of a line, ready to be copied, or raise BadLine."""
    try:
        told = _read(line)
        page = _page(told, catalogue)
    except (ValueError, TypeError, KeyError) as error:
        raise BadLine(f"Line {number}: {error}") from None
    own = [catalogue.works[code] for code in page.wished_works if code in catalogue.works]
    page.words = index_of(page, works=own)
    page.index_made, page.changed_at = MADE, on
    values = {name: getattr(page, name) for name in _COLUMNS}
    values |= {name: json.dumps(values[name], ensure_ascii=False) for name in ("months_by_work", "sections")}
    return tuple(values[name] for name in _COLUMNS)


def _read(line: bytes) -> dict[str, Any]:
    told = json.loads(line)
    if not isinstance(told, dict):
        raise TypeError("it is no object.")
    if more := told.keys() - _NAMES:
        raise ValueError(f"it has {', '.join(sorted(more))}; it may have {', '.join(sorted(_NAMES))}.")
    if missing := {"code", "text", "waiting_since"} - told.keys():
        raise ValueError(f"it lacks {', '.join(sorted(missing))}.")
    return told


def _page(told: Mapping[str, Any], catalogue: Catalogue) -> StaffPage:
    """This function will make the page, without its index."""
    code, text = str(told["code"]), told["text"]
    if not _CODE.fullmatch(code):
        raise ValueError(f"the code {code!r} has other signs than letters, digits, dots and dashes, or over 32.")
    if not isinstance(text, str):
        raise TypeError("the text is no text.")
    since = _moment(told["waiting_since"])
    sections = [{"key": "self_promotion", "text": text.replace("\x00", "")}]
    named = [name for name in _works(told.get("work")) if name]
    works = [name if name in catalogue.works else catalogue.codes.get(name, name) for name in named]
    if unknown := [name for name in works if name not in catalogue.works]:
        if any(len(name) > _LONGEST_WORK for name in unknown):
            raise ValueError(f"there is no work {', '.join(unknown)}.")
        sections += [{"key": "job", "text": "", "other_work": name} for name in unknown]
    months = _months(told.get("years"))
    return StaffPage(
        public_id=secrets.token_hex(_HALF_A_NAME),
        code=code,
        seeker_public_id=secrets.token_hex(_HALF_A_NAME),
        sending_public_id=TRIAL,
        sending_name="Trial（例）",
        initial="例",
        country=_country(told.get("country")),
        birth_year=2000,
        wished_works=works,
        worked_works=works if months else [],
        months_of_experience=months,
        months_by_work=dict.fromkeys(works, months) if months else {},
        japanese_level=_level(told.get("japanese")),
        sections=sections,
        waiting_since=since,
        published_at=since,
    )


def _works(told: Any) -> list[str]:
    return [str(one) for one in told] if isinstance(told, list) else [str(told or "")]


def _country(told: Any) -> str:
    if not isinstance(told, str | None) or len(told or "") not in (0, 2):
        raise ValueError(f"{told!r} is no country; write it as VN.")
    return (told or "").upper()


def _level(told: Any) -> str:
    level = str(told or "").upper()
    if level not in {"", "NONE", *JAPANESE_LEVELS}:
        raise ValueError(f"{told!r} is no level of Japanese; there are {', '.join(JAPANESE_LEVELS)}.")
    return "" if level == "NONE" else level


def _months(told: Any) -> int:
    years = float(told or 0)
    if not 0 <= years <= _MOST_YEARS:
        raise ValueError(f"{told!r} is no number of years.")
    return round(years * 12)


def _moment(told: Any) -> datetime:
    """This function will read a day or a moment; without a zone it is one of Greenwich."""
    text = str(told)
    if len(text) == len("2026-12-01"):
        return datetime.combine(date.fromisoformat(text), datetime.min.time(), tzinfo=UTC)
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
