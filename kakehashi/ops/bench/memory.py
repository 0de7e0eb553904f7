"""How fast the translation memory answers at a million pairs, in a database that is made for it and thrown away."""

import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import psycopg

from config import embedded
from config.database import database
from kakehashi.ops.bench.measurement import Measurement
from kakehashi.ops.bench.sentences import changed, sentences

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization

ROWS = int(os.environ.get("KAKEHASHI_BENCH_PAIRS", "1000000"))
SEED = 20261122
ASKED = 200
LOOKED_FOR = ("khung thép", "đóng gói", "cá đông lạnh", "rangka baja", "steel frames", "鉄骨", "冷凍魚を測定", "無遅刻")
_DAY = date(2026, 11, 22)
_COLUMNS = (
    "public_id organization_id language source japanese mark words grams given_by origin used_count made_on used_on"
)
_REST: tuple[object, ...] = ([], "approved", 1, _DAY, _DAY)
_BARE = """
SELECT found.id FROM unnest(%s::text[]) AS piece (grams)
CROSS JOIN LATERAL (SELECT id FROM translation_pair pair WHERE pair.grams @> piece.grams::int[] LIMIT %s) found
"""

Call = Callable[[], object]


def measure() -> Iterator[Measurement]:
    """This function will load the pairs, all of one organization, and measure the three kinds of question.

    The floor of each is the bare query of the same index through psycopg, without reading or scoring what it finds:
    for sentences their long stretches, with which every search begins.
    """
    with embedded.throwaway() as server:
        organization = _prepared(server.owner_url)
        with psycopg.connect(server.owner_url, autocommit=True) as bare:
            started = time.monotonic()
            kept = _load(bare, organization)
            sys.stderr.write(f"{ROWS} pairs loaded and indexed in {time.monotonic() - started:.0f} s\n")
            yield from _questions(bare, organization, kept)
        from django.db import connection  # noqa: PLC0415  needs the settings

        connection.close()


def _prepared(url: str) -> "Organization":
    """This function will point Django at a new database, make its tables, and an organization in it."""
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
    from kakehashi.organizations.models import Organization  # noqa: PLC0415  the same

    now = datetime.combine(_DAY, datetime.min.time(), tzinfo=UTC)
    return Organization.objects.create(
        kind="sending",
        state="admitted",
        name="Example",
        sort_key="example",
        country="VN",
        applied_at=now,
        decided_at=now,
    )


def _load(bare: "psycopg.Connection[Any]", organization: "Organization") -> list[tuple[str, str]]:
    """This function will copy the pairs in, build the index after them, and return some of them."""
    from kakehashi.translation.memory import grams  # noqa: PLC0415  needs the settings

    chance = random.Random(SEED)  # noqa: S311  data to measure with
    kept = []
    (index,) = bare.execute("SELECT indexdef FROM pg_indexes WHERE indexname = 'pair_by_grams'").fetchone() or ("",)
    bare.execute("DROP INDEX pair_by_grams")
    columns = ", ".join(_COLUMNS.split())
    with bare.cursor().copy(f"COPY translation_pair ({columns}) FROM STDIN".encode()) as rows:
        for number, (language, source, japanese) in enumerate(sentences(count=ROWS, seed=SEED)):
            side = grams.of_side(organization_id=organization.pk, language=language)
            numbers = grams.of_pair(within=side, source=source, japanese=japanese)
            words = len(grams.words_of(source))
            rows.write_row(
                (f"p{number:019}", organization.pk, language, source, japanese, f"{number:040}", words, numbers, *_REST)
            )
            if chance.random() * ROWS < ASKED * 2:
                kept.append((language, source))
    bare.execute("SET maintenance_work_mem = '256MB'")
    bare.execute(index.encode())
    bare.execute("VACUUM ANALYZE translation_pair")
    return kept[:ASKED]


def _questions(
    bare: "psycopg.Connection[Any]", organization: "Organization", kept: Sequence[tuple[str, str]]
) -> Iterator[Measurement]:
    """This function will ask for sentences that are there, for changed ones, and for words."""
    from kakehashi.translation.memory import concordance, grams, matches  # noqa: PLC0415  needs the settings
    from kakehashi.translation.memory.search import MOST_FOR_STRETCH, MOST_FOR_WORDS  # noqa: PLC0415  the same

    chance = random.Random(SEED)  # noqa: S311  data to measure with
    varied = [(language, changed(source, chance)) for language, source in kept]
    sides = {code: grams.of_side(organization_id=organization.pk, language=code) for code in ("vi", "id", "en")}

    def ask(language: str, source: str) -> Call:
        return lambda: matches(organization=organization, language=language, source=source)

    def ask_bare(language: str, source: str) -> Call:
        pieces = grams.stretches(grams.words_of(source), within=sides[language])
        return lambda: _bare(bare, pieces.long, MOST_FOR_STRETCH)

    def find(words: str) -> Call:
        return lambda: concordance(organization=organization, language="", words=words)

    def find_bare(words: str) -> Call:
        looked_for = grams.words_of(words)
        pieces = [grams.of_words(looked_for, within=side) for side in sides.values()]
        pieces += [grams.of_japanese(words, within=side) for side in sides.values()]
        return lambda: _bare(bare, pieces, MOST_FOR_WORDS)

    rounds = [words for _round in range(10) for words in LOOKED_FOR]
    for name, calls, floor in (
        ("exact", [ask(*one) for one in kept], [ask_bare(*one) for one in kept]),
        ("similar", [ask(*one) for one in varied], [ask_bare(*one) for one in varied]),
        ("concordance", [find(words) for words in rounds], [find_bare(words) for words in rounds]),
    ):
        yield Measurement(name=f"memory.{name}.p95", value=_slowest(calls), unit="ms", floor=_slowest(floor), rows=ROWS)


def _bare(bare: "psycopg.Connection[Any]", pieces: Sequence[Sequence[int]], limit: int) -> object:
    return bare.execute(_BARE, (["{" + ",".join(map(str, piece)) + "}" for piece in pieces], limit)).fetchall()


def _slowest(calls: Sequence[Call]) -> float:
    """This function will return the time, in milliseconds, within which 95 of 100 calls are answered, once warm."""
    for call in calls:
        call()
    taken = []
    for call in calls:
        started = time.perf_counter()
        call()
        taken.append((time.perf_counter() - started) * 1000)
    return round(sorted(taken)[len(taken) * 95 // 100], 2)
