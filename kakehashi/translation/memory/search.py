"""Finds pairs: the same words, similar words with their score and difference, and words inside pairs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

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
MOST_FOR_STRETCH = 100
MOST_READ = 500
EXACT = 100

_SIMILAR = """
WITH hit AS MATERIALIZED (
    SELECT DISTINCT piece.asked, found.id
    FROM unnest(%(asked)s::int[], %(pieces)s::text[], %(fewest)s::int[], %(most)s::int[])
        AS piece (asked, grams, fewest, most)
    CROSS JOIN LATERAL (
        SELECT pair.id FROM translation_pair pair
        WHERE pair.grams @> piece.grams::int[] {also} AND pair.words BETWEEN piece.fewest AND piece.most
        LIMIT %(limit)s
    ) found
)
SELECT hit.asked, pair.public_id, pair.organization_id, pair.source, pair.japanese, pair.used_on
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
class _Found:
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
    """This function will do the same for several texts, each with its language, in the same two queries."""
    candidates = _candidates(organization, texts)
    return [
        _best(clean(source), found, organization=organization, limit=limit)
        for (_language, source), found in zip(texts, candidates, strict=True)
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
    signs = grams.searched_japanese(words)
    languages = [language] if language else list(_languages(organization))
    numbers = [grams.of_words(looked_for, language=one) for one in languages] if looked_for else []
    wanted = [row for row in [*numbers, signs] if row]
    open_to = _open_to(organization)
    rows: dict[int, Pair] = {}
    for row in wanted:
        inside = Pair.objects.filter(grams__contains=[*row, *_scope_if_alone(open_to)])
        found = inside.filter(organization_id__in=open_to, **({"language": language} if language else {}))
        rows |= {pair.pk: pair for pair in found.defer("grams")[:MOST_READ]}
    kept = [pair for pair in rows.values() if _holds(pair, words, looked_for)]
    kept.sort(key=lambda pair: (pair.organization_id != organization.pk, -pair.used_on.toordinal(), len(pair.source)))
    return [
        Use(
            public_id=pair.public_id,
            source=pair.source,
            japanese=pair.japanese,
            is_own=pair.organization_id == organization.pk,
            used_on=pair.used_on,
        )
        for pair in kept[:limit]
    ]


def is_shared(*, organization: Organization) -> bool:
    """This function will say whether every organization may use the memory of this one."""
    return SharedMemory.objects.filter(organization=organization).exists()


def size_of(*, organization: Organization) -> int:
    """This function will count the pairs of the organization itself."""
    return Pair.objects.filter(organization=organization).count()


def _languages(organization: Organization) -> Iterable[str]:
    """This function will return the languages of the pairs that the organization may use."""
    theirs = Pair.objects.filter(organization_id__in=_open_to(organization))
    return theirs.order_by().values_list("language", flat=True).distinct()


def _open_to(organization: Organization) -> list[int]:
    """This function will return whose pairs the organization may use: its own, and those of all who share."""
    sharing = SharedMemory.objects.exclude(organization=organization).values_list("organization_id", flat=True)
    return [organization.pk, *sorted(sharing)]


def _scope_if_alone(open_to: Sequence[int]) -> list[int]:
    return [grams.scope(open_to[0])] if len(open_to) == 1 else []


def _candidates(organization: Organization, texts: Sequence[tuple[str, str]]) -> list[list[_Found]]:
    """This function will let the index find what holds a stretch of a text, and is about as long."""
    found: list[list[_Found]] = [[] for _text in texts]
    if not texts:
        return found
    open_to = _open_to(organization)
    asked, pieces, fewest, most = [], [], [], []
    for place, (language, source) in enumerate(texts):
        words = grams.words_of(source)
        for stretch in grams.stretches(words, language=language):
            asked.append(place)
            pieces.append("{" + ",".join(map(str, [*stretch, *_scope_if_alone(open_to)])) + "}")
            fewest.append(len(words) * FEWEST_SCORE // 100)
            most.append(len(words) * 100 // FEWEST_SCORE + 1)
    if not asked:
        return found
    also = "" if len(open_to) == 1 else "AND pair.grams && %(scopes)s::int[]"
    values = {
        "asked": asked,
        "pieces": pieces,
        "fewest": fewest,
        "most": most,
        "limit": MOST_FOR_STRETCH,
        "scopes": [grams.scope(one) for one in open_to],
    }
    with connection.cursor() as cursor:
        cursor.execute(_SIMILAR.format(also=also), values)
        for place, public_id, organization_id, source, japanese, used_on in cursor.fetchall():
            found[place].append(
                _Found(
                    public_id=public_id,
                    organization_id=organization_id,
                    source=source,
                    japanese=japanese,
                    used_on=used_on,
                )
            )
    return found


def _best(source: str, found: Sequence[_Found], *, organization: Organization, limit: int) -> list[Match]:
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


def _match(one: "_Found | Pair", source: str, *, score: int, organization: Organization) -> Match:
    return Match(
        public_id=one.public_id,
        source=one.source,
        japanese=one.japanese,
        score=score,
        pieces=tuple(difference(before=one.source, after=source)),
        is_own=one.organization_id == organization.pk,
        used_on=one.used_on,
    )


def _holds(pair: Pair, typed: str, words: Sequence[str]) -> bool:
    """This function will look whether the words really stand side by side, for the index only knows pairs of them."""
    row = f" {' '.join(grams.words_of(pair.source))} "
    signs = fold(typed).replace(" ", "")
    return bool(words and f" {' '.join(words)} " in row) or signs in fold(pair.japanese).replace(" ", "")
