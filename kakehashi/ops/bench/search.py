"""How fast companies find people among a million pages, in a database that is made for it and thrown away."""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import Any

import psycopg

from config import embedded
from config.database import database
from kakehashi.ops.bench import people
from kakehashi.ops.bench.measurement import Measurement

ROWS = int(os.environ.get("KAKEHASHI_BENCH_PAGES", "1000000"))
# A database that is kept between runs; without it one is made and thrown away.
SERVER = os.environ.get("KAKEHASHI_BENCH_DATABASE", "")
SEED = 20261123
ROUNDS = 5
_NOW = datetime(2026, 11, 23, tzinfo=UTC)
_TABLE = "showcase_staffpage"
_SHOWN = "is_shown AND hidden_since IS NULL"

Call = Callable[[], object]
# What companies ask: the usual word of two characters, frequent and rare ones, phrases, filters, and nothing at all.
QUESTIONS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("溶接", {}),
    ("作業", {}),
    ("介護", {}),
    ("研磨 切断", {}),
    ("溶接 -建設", {}),
    ('"半自動"', {}),
    ("打ち込み", {}),
    ("組立", {}),
    ("アーク溶接", {}),
    ("フォークリフト", {}),
    ("サーバ", {}),
    ("担当しました", {}),
    ("溶", {}),
    ("溶接", {"country": "VN", "japanese_level": "N4"}),
    ("塗装", {"min_years": 5, "country": "NP"}),
    ("", {"country": "KH", "japanese_level": "N2", "min_years": 10}),
    ("", {"country": "VN"}),
    ("", {}),
    ("鋳造", {"order": "newest"}),
)


def measure() -> Iterator[Measurement]:
    """This function will load the pages, and measure first and next pages, whole responses and finding a new page.

    The floor of a page is the best of three ways to ask for the same rows by SQL: matches first, walking the order,
    and what the planner chooses by itself.
    """
    with ExitStack() as stack:
        url = SERVER or stack.enter_context(embedded.throwaway()).owner_url
        prepare(url)
        with psycopg.connect(url, autocommit=True) as bare:
            if not bare.execute(f"SELECT 1 FROM {_TABLE} LIMIT 1").fetchone():
                yield from _load()
            yield from _pages(bare, _rare_words())
            _show_plans(["溶接", _rare_words()[-1]])
            yield from _found_after_publishing()
        from django.db import connection  # noqa: PLC0415  needs the settings

        connection.close()


def prepare(url: str) -> None:
    """This function will point the program at the database, and make its tables and works."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("KAKEHASHI_DEMO", "1")
    import django  # noqa: PLC0415  needs the settings

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415  the same
    from django.db import connections  # noqa: PLC0415  the same

    connections.databases["default"].update(database(url, assume_web_role=False, pooled=False))
    if hasattr(connections["default"], "close"):
        connections["default"].close()
        del connections["default"]
    call_command("migrate", verbosity=0)
    call_command("load_catalogue", verbosity=0, stdout=open(os.devnull, "w"))  # noqa: PTH123, SIM115  not its words
    call_command("createcachetable", verbosity=0)


def _load() -> Iterator[Measurement]:
    from django.db import connection  # noqa: PLC0415  needs the settings

    from kakehashi.catalogue.models import Work  # noqa: PLC0415  the same
    from kakehashi.showcase.loading import load_pages  # noqa: PLC0415  the same

    works = list(Work.objects.order_by("sort_key").values_list("code", flat=True))
    lines = people.lines(count=ROWS, seed=SEED, works=works)
    started = time.monotonic()
    loaded = load_pages(lines=lines, number=ROWS, on=_NOW, tell=_told)
    seconds = time.monotonic() - started
    with connection.cursor() as cursor:
        cursor.execute(f"VACUUM ANALYZE {_TABLE}")
        cursor.execute(f"SELECT pg_table_size('{_TABLE}') / 1048576, pg_relation_size('staff_page_words') / 1048576")
        table, index = cursor.fetchone()
    sys.stderr.write(f"\n{loaded} pages in {seconds:.0f} s, index and all; table {table} MB, its index {index} MB\n")
    yield Measurement(
        name="search.load.rows_per_second", value=round(loaded / seconds), unit="rows/s", floor=0, rows=ROWS
    )


def _told(loaded: int) -> None:
    if loaded % 50_000 == 0:
        sys.stderr.write(f"\r{loaded} of {ROWS} pages")
        sys.stderr.flush()


def _rare_words() -> list[str]:
    """This function will return words that fewer and fewer pages have."""
    words = people.vocabulary(seed=SEED)
    return [words[at] for at in (500, 3_000, 12_000, 30_000, 39_000)]


def _pages(bare: "psycopg.Connection[Any]", rare: Sequence[str]) -> Iterator[Measurement]:
    """This function will measure each question: its first page, its next, and the response that shows it."""
    from kakehashi.showcase.queries import Wanted, search  # noqa: PLC0415  needs the settings

    client = _company()
    first, following, floors, extra, ratios = [], [], [], [], []
    row = "{:<28}{:>7}{:>9}{:>9}{:>9}{:>9}{:>9}  {}\n"
    sys.stderr.write(row.format("question", "count", "first", "best SQL", "ratio", "next", "response", "plan"))
    for words, filters in (*QUESTIONS, *((word, {}) for word in rare)):
        wanted = Wanted(words=words, **filters)
        found = search(wanted=wanted)
        again = [_time(lambda w=wanted: search(wanted=w)) for _round in range(ROUNDS)]  # type: ignore[misc]  # called before the next round
        after = found.next
        nexts = [_time(lambda w=wanted, a=after: search(wanted=w, after=a)) for _round in range(ROUNDS)]  # type: ignore[misc]  # called before the next round
        floor, plan = _best_sql(bare, wanted, [page.code for page in found.pages])
        address = _address(wanted)
        client.get(address)
        responses = [_time(lambda a=address: client.get(a)) for _round in range(ROUNDS)]  # type: ignore[misc]  # called before the next round
        value, response = _median(again), _median(responses)
        first += again
        following += nexts if after else []
        floors.append(floor)
        ratios.append(value / floor)
        extra.append(response - value)
        count = f"{found.count}{'+' if found.more_than_counted else ''}"
        named = f"{words} {' '.join(str(one) for one in filters.values())}".strip() or "(nothing)"
        numbers = [f"{one:.1f}" for one in (value, floor, value / floor, _median(nexts), response)]
        sys.stderr.write(row.format(named, count, *numbers, plan))
    yield _measurement("search.first_page.p95", _p95(first), _p95(floors))
    yield _measurement("search.next_page.p95", _p95(following), 0)
    yield _measurement("search.over_best_sql.median", round(_median(ratios), 2), 0, unit="times")
    yield _measurement("search.over_best_sql.worst", round(max(ratios), 2), 0, unit="times")
    yield _measurement("search.response_above_query.p95", _p95(extra), 0)


def _best_sql(bare: "psycopg.Connection[Any]", wanted: Any, codes: list[str]) -> tuple[float, str]:
    """This function will return the time of the quickest way to ask by hand for count and rows, and its name."""
    from kakehashi.showcase.search.engine import question_of  # noqa: PLC0415  needs the settings

    question = question_of(wanted)
    column = question.column
    order = f"{column} DESC, id DESC" if question.newest else f"{column}, id"
    asked = f" AND words @@ '{question.lexemes.replace(chr(39), chr(39) * 2)}'::tsquery" if question.lexemes else ""
    off = " + ".join(f"(NOT words @@ '{form.replace(chr(39), chr(39) * 2)}'::tsquery)::int" for form in question.forms)
    ranked = f"{off}, {order}" if off else order
    count = f"SELECT count(*) FROM (SELECT 1 FROM {_TABLE} WHERE {_SHOWN}{asked} LIMIT 1001) counted"
    columns = "id, code, sections, country, wished_works, months_of_experience, japanese_level"
    rows = f"FROM {_TABLE} WHERE {_SHOWN}"
    ways = {
        "matches first": f"WITH hits AS MATERIALIZED (SELECT {columns}, words, {column} {rows}{asked})"
        f" SELECT {columns} FROM hits ORDER BY {ranked} LIMIT 21",
        "in order": f"SELECT {columns} FROM (SELECT {columns}, words {rows} ORDER BY {order} OFFSET 0)"
        f" walk WHERE true{asked} LIMIT 21",
        "the planner's": f"SELECT {columns} {rows}{asked} ORDER BY {ranked} LIMIT 21",
    }
    bare.execute("SET statement_timeout = '10s'")
    best, name = float("inf"), ""
    counting = _median([_time(lambda: bare.execute(count).fetchall()) for _round in range(3)])
    for way, sql in ways.items():
        try:
            found = bare.execute(sql).fetchall()
            taken = _median([_time(lambda s=sql: bare.execute(s).fetchall()) for _round in range(3)])  # type: ignore[misc]  # called before the next round
        except psycopg.errors.QueryCanceled:
            continue
        same = [one[1] for one in found[:20]] == codes
        if same and taken < best:
            best, name = taken, way
    return best + counting, name


def _show_plans(questions: Sequence[str]) -> None:
    """This function will print which indexes the statements of a search use."""
    from django.db import connection  # noqa: PLC0415  needs the settings

    from kakehashi.showcase.queries import Wanted, search  # noqa: PLC0415  the same

    asked: list[tuple[str, Any]] = []

    def note(execute: Any, sql: str, values: Any, *rest: Any) -> Any:
        asked.append((sql, values))
        return execute(sql, values, *rest)

    for words in questions:
        asked.clear()
        with connection.execute_wrapper(note):
            search(wanted=Wanted(words=words))
        for number, (sql, values) in enumerate(list(asked), start=1):
            with connection.cursor() as cursor:
                cursor.execute(f"EXPLAIN {sql}", values)
                scans = [line.split("(cost")[0].strip(" ->") for (line,) in cursor.fetchall() if "Scan" in line]
            sys.stderr.write(f"{words}, statement {number}: {'; '.join(scans)}\n")


def _found_after_publishing() -> Iterator[Measurement]:
    """This function will measure how long a page that is saved takes until a search finds it."""
    from kakehashi.showcase.loading import load_pages  # noqa: PLC0415  needs the settings
    from kakehashi.showcase.queries import Wanted, search  # noqa: PLC0415  the same

    told = {"code": f"NEW{time.monotonic_ns()}", "text": "新しい頁見付丸の作業です。", "waiting_since": "2026-11-23"}
    line = json.dumps(told)
    started = time.perf_counter()
    load_pages(lines=[line.encode()], number=1, on=_NOW, tell=lambda _loaded: None)
    while not search(wanted=Wanted(words="頁見付丸")).pages:
        time.sleep(0.01)
    taken = (time.perf_counter() - started) * 1000
    yield _measurement("search.found_after_publishing", round(taken, 1), 0)


def _company() -> Any:
    """This function will return a client that is signed in as a member of a company, made for this."""
    from django.test import Client  # noqa: PLC0415  needs the settings

    from kakehashi.accounts import terms  # noqa: PLC0415  the same
    from kakehashi.accounts.models import Acceptance, User  # noqa: PLC0415  the same
    from kakehashi.organizations.models import Membership, Organization  # noqa: PLC0415  the same

    moments = {"applied_at": _NOW, "decided_at": _NOW}
    named = {"name": "Example", "sort_key": "example", "country": "JP"}
    company = Organization.objects.create(kind="accepting", state="admitted", **named, **moments)
    person = {"username": company.public_id, "name": "Example", "language": "ja"}
    user = User.objects.create(kind="member", created_at=_NOW, **person)
    Membership.objects.create(user=user, organization=company, role="owner", joined_at=_NOW)
    for audience in terms.AUDIENCES:
        version = terms.in_force(audience=audience)
        Acceptance.objects.create(user=user, audience=audience, version=version, language="ja", accepted_at=_NOW)
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user)
    return client


def _address(wanted: Any) -> str:
    from django.http import QueryDict  # noqa: PLC0415  needs the settings

    query = QueryDict(mutable=True)
    for name in ("words", "country", "min_years", "japanese_level", "order"):
        if value := getattr(wanted, name):
            query[name] = str(value)
    return f"/company/staff/?{query.urlencode()}"


def _measurement(name: str, value: float, floor: float, *, unit: str = "ms") -> Measurement:
    return Measurement(name=name, value=value, unit=unit, floor=floor, rows=ROWS)


def _time(call: Call) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


def _p95(values: Sequence[float]) -> float:
    return round(sorted(values)[len(values) * 95 // 100], 1)
