"""Finds pairs: the same words, similar words with their score and difference, and words inside pairs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from math import inf
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Q
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from kakehashi.common.text import clean, fold
from kakehashi.organizations.models import Organization
from kakehashi.translation.differences import Piece, difference
from kakehashi.translation.memory import grams
from kakehashi.translation.models import Pair, SharedMemory

FEWEST_SCORE = 60
GOOD_SCORE = 85
MOST_FOR_STRETCH = 100
MOST_FOR_WORDS = 200
# The index reads every pair that holds a number before it gives the first: at most so many for a text and step.
MOST_READ = 30_000
EXACT = 100

# One look into the index for each set of numbers; a set that fits too many pairs gives only some of them. What the
# server knows of the most frequent numbers says how many pairs a look reads: the rarest sets are looked for first,
# and those left out with which a text would read too many. A table that the server never looked at has no such figures.
HITS = """
WITH frequent AS MATERIALIZED (
    SELECT known.number, known.share * class.reltuples AS pairs
    FROM pg_class class
    JOIN pg_stats stats ON stats.schemaname = class.relnamespace::regnamespace::text
        AND stats.tablename = class.relname AND stats.attname = 'grams'
    CROSS JOIN LATERAL unnest(stats.most_common_elems::text::int[], stats.most_common_elem_freqs)
        AS known (number, share)
    WHERE class.oid = 'translation_pair'::regclass
), weighed AS (
    SELECT given.place, given.grams, given.fewest, given.most, min(coalesce(frequent.pairs, 0)) AS pairs
    FROM unnest(%(places)s::int[], %(pieces)s::text[], %(fewest)s::int[], %(most)s::int[])
        AS given (place, grams, fewest, most)
    CROSS JOIN LATERAL unnest(given.grams::int[]) AS one (number)
    LEFT JOIN frequent ON frequent.number = one.number
    GROUP BY given.place, given.grams, given.fewest, given.most
), piece AS MATERIALIZED (
    SELECT weighed.*, sum(weighed.pairs) OVER (PARTITION BY weighed.place ORDER BY weighed.pairs, weighed.grams) AS read
    FROM weighed
), hit AS MATERIALIZED (
    SELECT DISTINCT piece.place, found.id
    FROM piece
    CROSS JOIN LATERAL (
        SELECT pair.id FROM translation_pair pair
        WHERE pair.grams @> piece.grams::int[] AND pair.words BETWEEN piece.fewest AND piece.most
        LIMIT %(limit)s
    ) found
    WHERE piece.read <= %(most_read)s
)
SELECT hit.place, pair.public_id, pair.organization_id, pair.source, pair.japanese, pair.used_on
FROM hit JOIN translation_pair pair ON pair.id = hit.id
"""


@dataclass(frozen=True, kw_only=True)
class Match:
    """A pair whose words are the same (score 100) or similar; ``pieces`` lead from its words to those asked for."""

    public_id: str
    source: str
    japanese: str
    score: int
    pieces: tuple[Piece, ...]
    is_own: bool
    used_on: date


@dataclass(frozen=True, kw_only=True)
class Use:
    """A pair that holds the words that somebody looked for."""

    public_id: str
    source: str
    japanese: str
    is_own: bool
    used_on: date


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A set of numbers that a pair must hold, for the text at ``place``, and how many words it may have."""

    place: int
    numbers: grams.Grams
    fewest: int = 0
    most: int = grams.MOST_WORDS


class Found(NamedTuple):
    """A pair as the index finds it."""

    public_id: str
    organization_id: int
    source: str
    japanese: str
    used_on: date


def matches(*, organization: Organization, language: str, source: str, limit: int = 3) -> list[Match]:
    """This function will return the pairs whose words are most like these, the best first, from a score of 60 on.

    Those of the organization and of organizations that share are looked through.
    """
    return matches_of_all(organization=organization, texts=[(language, source)], limit=limit)[0]


def matches_of_all(
    *, organization: Organization, texts: Sequence[tuple[str, str]], limit: int = 3
) -> list[list[Match]]:
    """This function will do the same for several texts, each with its language, in the same two or three queries.

    The long stretches of a text are asked for first: they find pairs that differ in up to three places. The short
    ones are asked for too where that brought fewer pairs than wanted, or none that is good.
    """
    if not texts:
        return []
    open_to = _open_to(organization)
    long, short = _asked(texts, open_to)
    found: list[list[Found]] = [[] for _text in texts]
    best: list[list[Match]] = [[] for _text in texts]
    places = list(range(len(texts)))
    for step in (long, short):
        asked = [piece for place in places for piece in step[place]]
        for where, one in hits(asked, limit=MOST_FOR_STRETCH, most_read=MOST_READ):
            found[where].append(one)
        for place in places:
            source = clean(texts[place][1])
            best[place] = _best(source, found[place], organization=organization, limit=limit)
        places = [place for place in places if len(best[place]) < limit or best[place][0].score < GOOD_SCORE]
    return best


def matches_of_japanese(
    *, organization: Organization, language: str, texts: Sequence[str], limit: int = 3
) -> list[list[Match]]:
    """This function will look the other way: which words of a language were approved for such Japanese.

    A match has the sides of a translation from Japanese: ``source`` is the pair's Japanese, ``japanese`` its words.
    """
    sides = [grams.of_side(organization_id=one, language=language) for one in _open_to(organization)]
    asked = [
        Asked(place=place, numbers=numbers)
        for place, text in enumerate(texts)
        for side in sides
        for numbers in grams.japanese_stretches(text, within=side)
    ]
    found: list[list[Found]] = [[] for _text in texts]
    for place, one in hits(asked, limit=MOST_FOR_STRETCH, most_read=MOST_READ):
        found[place].append(one._replace(source=one.japanese, japanese=one.source))
    return [
        _best(clean(text), rows, organization=organization, limit=limit)
        for text, rows in zip(texts, found, strict=True)
    ]


def pair_for(*, organization: Organization, public_id: str) -> Match | None:
    """This function will return a pair that the organization may use, or None."""
    mine = Q(organization_id__in=_open_to(organization))
    pair = Pair.objects.filter(mine, public_id=public_id).first()
    if pair is None:
        return None
    return _match(pair, pair.source, score=EXACT, organization=organization)


def concordance(*, organization: Organization, language: str, words: str, limit: int = 20) -> list[Use]:
    """This function will return pairs that hold these words side by side, in their source or in their Japanese.

    The organization's own come first, then those used last, then the shorter ones. An empty language means all.
    """
    looked_for = grams.words_of(words)
    open_to = _open_to(organization)
    languages = [language] if language else _languages(open_to)
    sides = [grams.of_side(organization_id=one, language=other) for one in open_to for other in languages]
    asked = [
        Asked(place=0, numbers=numbers)
        for side in sides
        for numbers in (grams.of_words(looked_for, within=side), grams.of_japanese(words, within=side))
        if numbers
    ]
    found = list({one.public_id: one for _place, one in hits(asked, limit=MOST_FOR_WORDS)}.values())
    found.sort(key=lambda one: (one.organization_id != organization.pk, -one.used_on.toordinal(), len(one.source)))
    kept = islice((one for one in found if _holds(one, words, looked_for)), limit)
    return [
        Use(
            public_id=pair.public_id,
            source=pair.source,
            japanese=pair.japanese,
            is_own=pair.organization_id == organization.pk,
            used_on=pair.used_on,
        )
        for pair in kept
    ]


def is_shared(*, organization: Organization) -> bool:
    """This function will say whether every organization may use the memory of this one."""
    return SharedMemory.objects.filter(organization=organization).exists()


def size_of(*, organization: Organization) -> int:
    """This function will count the pairs of the organization itself."""
    return Pair.objects.filter(organization=organization).count()


def _languages(open_to: Sequence[int]) -> list[str]:
    """This function will return the languages of the pairs of these organizations: one look for each language.

    The index of the table's constraint is jumped through, for counting all pairs would take too long.
    """
    found: list[str] = []
    for one in open_to:
        theirs = Pair.objects.filter(organization_id=one).order_by("language").values_list("language", flat=True)
        last = theirs.first()
        while last is not None:
            found.append(last)
            last = theirs.filter(language__gt=last).first()
    return sorted(set(found))


def _open_to(organization: Organization) -> list[int]:
    """This function will return whose pairs the organization may use: its own, and those of all who share."""
    sharing = SharedMemory.objects.exclude(organization=organization).values_list("organization_id", flat=True)
    return [organization.pk, *sorted(sharing)]


def hits(asked: Sequence[Asked], *, limit: int, most_read: float = inf) -> Iterator[tuple[int, Found]]:
    """This function will let the index find the pairs that hold all numbers of a set, and yield them with its place.

    ``limit`` is for a set, ``most_read`` for all sets of a place together.
    """
    if not asked:
        return
    values: dict[str, Any] = {
        "places": [one.place for one in asked],
        "pieces": ["{" + ",".join(map(str, one.numbers)) + "}" for one in asked],
        "fewest": [one.fewest for one in asked],
        "most": [one.most for one in asked],
        "limit": limit,
        "most_read": most_read,
    }
    with connection.cursor() as cursor:
        cursor.execute(HITS, values)
        for place, *columns in cursor.fetchall():
            yield place, Found(*columns)


def _asked(texts: Sequence[tuple[str, str]], open_to: Sequence[int]) -> tuple[list[list[Asked]], list[list[Asked]]]:
    """This function will return what to ask the index for each text: long stretches, and short ones."""
    long: list[list[Asked]] = []
    short: list[list[Asked]] = []
    for place, (language, source) in enumerate(texts):
        words = grams.words_of(source)
        sides = [grams.of_side(organization_id=one, language=language) for one in open_to]
        stretches = [grams.stretches(words, within=side) for side in sides]
        long.append([_piece(numbers, words, place) for one in stretches for numbers in one.long])
        short.append([_piece(numbers, words, place) for one in stretches for numbers in one.short])
    return long, short


def _piece(numbers: grams.Grams, words: Sequence[str], place: int) -> Asked:
    """This function will ask for a stretch of a text, in pairs that are about as long as the text."""
    fewest, most = len(words) * FEWEST_SCORE // 100, len(words) * 100 // FEWEST_SCORE + 1
    return Asked(place=place, numbers=numbers, fewest=fewest, most=most)


def _best(source: str, found: Sequence[Found], *, organization: Organization, limit: int) -> list[Match]:
    """This function will score what the index found, leave out what is too far off, and keep the best of each."""
    texts = [one.source for one in found]
    scored = process.extract(
        source, texts, scorer=Levenshtein.normalized_similarity, score_cutoff=FEWEST_SCORE / 100, limit=None
    )
    rows = [(_score(similarity, one=source, other=text), found[place]) for text, similarity, place in scored]
    rows.sort(key=lambda row: (-row[0], row[1].organization_id != organization.pk, -row[1].used_on.toordinal()))
    best: dict[tuple[str, str], Match] = {}
    for score, one in rows:
        if len(best) == limit:
            break
        if (one.source, one.japanese) not in best:
            best[one.source, one.japanese] = _match(one, source, score=score, organization=organization)
    return list(best.values())


def _score(similarity: float, *, one: str, other: str) -> int:
    """This function will return whole points; only the very same text has a hundred."""
    return EXACT if one == other else min(round(similarity * 100), EXACT - 1)


def _match(one: Found | Pair, source: str, *, score: int, organization: Organization) -> Match:
    return Match(
        public_id=one.public_id,
        source=one.source,
        japanese=one.japanese,
        score=score,
        pieces=tuple(difference(before=one.source, after=source)),
        is_own=one.organization_id == organization.pk,
        used_on=one.used_on,
    )


def _holds(pair: Found, typed: str, words: Sequence[str]) -> bool:
    """This function will look whether the words really stand side by side, for the index only knows pairs of them."""
    row = f" {' '.join(grams.words_of(pair.source))} "
    signs = fold(typed).replace(" ", "")
    return bool(words and f" {' '.join(words)} " in row) or signs in fold(pair.japanese).replace(" ", "")
