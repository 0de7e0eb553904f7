"""The glossary: the official list, trade words and an organization's own terms, and where they stand in a text."""

import re
import threading
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.db.models import Count, Max, QuerySet

from kakehashi.catalogue.countries import SENDING_COUNTRIES
from kakehashi.catalogue.models import Occupation, Work
from kakehashi.common.text import clean, fold
from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker
from kakehashi.translation.glossary_models import OwnTerm, TermList, key_of
from kakehashi.translation.term_index import Entry, FoundTerm, TermIndex
from kakehashi.translation.trade_words import TradeWord, trade_words

_BY_COUNTRY = {country.code: country.language for country in SENDING_COUNTRIES}
LANGUAGES = (*_BY_COUNTRY.values(), "en")
# The official list has no names in the other languages, and who writes them mixes in English: both are looked for.
_ALONE = ("vi", "id", "en")
_VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_KEPT = 32
_indexes: "OrderedDict[tuple[int, str], tuple[object, TermIndex]]" = OrderedDict()
_lock = threading.Lock()


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A stretch of a source; with ``japanese`` it is a term."""

    text: str
    japanese: str = ""
    note: str = ""


def terms_in(*, organization: Organization, language: str, text: str) -> list[FoundTerm]:
    """This function will return the terms of a text in the language, in order, the longest at each place.

    It takes one query; the tree of the terms is made again only when the organization's terms have changed.
    """
    return index_for(organization=organization, language=language).find(text)


def index_for(*, organization: Organization, language: str) -> TermIndex:
    """This function will return the terms of an organization in a language, kept in this process by version."""
    languages = (language,) if language in _ALONE else ("en", language)
    own = own_terms(organization=organization).filter(language__in=languages).order_by()
    version: object = tuple(own.aggregate(count=Count("id"), last=Max("changed_at")).values())
    place = (organization.pk, language)
    with _lock:
        kept = _indexes.get(place)
        if kept and kept[0] == version:
            _indexes.move_to_end(place)
            return kept[1]
    entries = [*_own(own), *(entry for one in languages for entry in (*_trade(one), *_official(one)))]
    index = TermIndex(entries, language=languages[0])
    with _lock:
        _indexes[place] = (version, index)
        while len(_indexes) > _KEPT:
            _indexes.popitem(last=False)
    return index


def own_terms(*, organization: Organization) -> QuerySet[OwnTerm]:
    """This function will return the terms that an organization added, by the alphabet."""
    return OwnTerm.objects.filter(organization=organization).order_by("key", "id")


def search(*, organization: Organization, text: str, language: str = "") -> QuerySet[OwnTerm]:
    """This function will return the own terms that hold a text, in the term, the Japanese or the note."""
    found = own_terms(organization=organization)
    if language:
        found = found.filter(language=language)
    wanted = clean(text)
    if wanted:
        found = (
            found.filter(key__contains=key_of(wanted))
            | found.filter(note__icontains=wanted)
            | found.filter(japanese__contains=[wanted])
        )
    return found


def own_term(*, organization: Organization, public_id: str) -> OwnTerm | None:
    """This function will return one of the organization's terms, or None."""
    return own_terms(organization=organization).filter(public_id=public_id).first()


def waiting_list(*, organization: Organization) -> TermList | None:
    """This function will return the list of terms that somebody sent and nobody has taken over yet, or None."""
    return TermList.objects.filter(organization=organization).first()


def known_elsewhere(*, language: str, text: str, most: int = 50) -> list[TradeWord]:
    """This function will return the trade words that hold a text, for the page of the glossary."""
    wanted = fold(text)
    return [
        word
        for word in trade_words()
        if (not language or word.language == language)
        and (wanted in fold(word.term) or any(text in japanese for japanese in word.japanese))
    ][:most]


def language_of(*, seeker: Seeker, text: str) -> str:
    """This function will return the language that a seeker's words are in, by their letters and the country."""
    if _VIETNAMESE.search(text):
        return "vi"
    return language_of_country(country=seeker.country)


def language_of_country(*, country: str) -> str:
    """This function will return the language in which people of a country write here."""
    return _BY_COUNTRY.get(country, "en")


def stretches(*, text: str, found: list[FoundTerm]) -> list[Stretch]:
    """This function will take a text apart into terms with their first Japanese, and what is between them."""
    pieces, at = [], 0
    for term in found:
        pieces.append(Stretch(text=text[at : term.start]))
        pieces.append(Stretch(text=term.text, japanese=term.japanese[0] if term.japanese else "", note=term.note))
        at = term.end
    pieces.append(Stretch(text=text[at:]))
    return [piece for piece in pieces if piece.text]


def _own(terms: QuerySet[OwnTerm]) -> Iterator[Entry]:
    columns = terms.values_list("term", "japanese", "forbidden", "note")
    for term, japanese, forbidden, note in columns.iterator(chunk_size=5000):
        yield Entry(term=term, japanese=tuple(japanese), forbidden=tuple(forbidden), note=note, origin="own")


def _trade(language: str) -> Iterator[Entry]:
    for word in trade_words():
        if word.language == language:
            yield Entry(term=word.term, japanese=word.japanese, origin="trade")


@cache
def _official(language: str) -> tuple[Entry, ...]:
    """This function will read the official names once; the list changes only with the program's data."""
    if language not in {"vi", "en"}:
        return ()
    rows = [*Work.objects.all(), *Occupation.objects.all()]
    return tuple(
        Entry(
            term=name.strip(),
            japanese=tuple(dict.fromkeys((row.name_ja, row.reading_ja or row.name_ja))),
            origin="official",
        )
        for row in rows
        for name in row.name_in(language).split(" / ")
    )
