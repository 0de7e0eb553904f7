"""What a page or a paper shows of an opportunity, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kakehashi.catalogue.countries import COUNTRIES, SENDING_COUNTRIES
from kakehashi.catalogue.exchange import Rate, rate_of
from kakehashi.catalogue.prefectures import PREFECTURE
from kakehashi.costs.states import ItemKind, Payer
from kakehashi.opportunities.checks import rent_finding, rent_of, wage_finding
from kakehashi.opportunities.models import Opportunity, read_rows
from kakehashi.opportunities.sentences import rent_sentence, sure, wage_sentence
from kakehashi.opportunities.states import FREE_TEXTS, DeductionKind, Lodging, Selection
from kakehashi.opportunities.translated import WRITTEN_IN, Shown


@dataclass(frozen=True, kw_only=True)
class Text:
    """A company's own words, and the language in which they are shown; where translated, by whom and when.

    ``is_untranslated``: a reader who wants another language has to be told.
    """

    label: str | Promise
    words: str
    language: str = WRITTEN_IN
    by: str = ""
    on: datetime | None = None
    is_untranslated: bool = False


@dataclass(frozen=True, kw_only=True)
class Amount:
    """Something that is kept back; ``words`` are the company's own name for it."""

    label: str
    words: str
    yen: Decimal


@dataclass(frozen=True, kw_only=True)
class There:
    """What is left each month in the money of the reader's country; ``rate`` is None where none was read."""

    currency: str
    rate: Rate | None
    amount: Decimal | None
    is_old: bool
    sure: str


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """An opportunity with the words for what its columns hold."""

    opportunity: Opportunity
    prefecture: str
    texts: dict[str, Text]
    deductions: list[Amount]
    there: There | None
    costs: list[tuple[str, str]]
    lodging: str
    selection: str
    japanese_level: str

    @property
    def has_untranslated(self) -> bool:
        """This function will say whether a text is shown in Japanese because nobody has translated it."""
        return any(text.words and text.is_untranslated for text in self.texts.values())


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What a check says, and whether it is a warning."""

    sentence: str
    is_warning: bool


def sheet_of(
    *, opportunity: Opportunity, on: date, currency: str = "", translated: Mapping[str, Shown] | None = None
) -> Sheet:
    """This function will return what is shown of an opportunity; with a currency also what is left in it.

    Texts that are ``translated`` stand there in that language, the others in Japanese; without such a mapping the
    reader is one who works with the Japanese.
    """
    read_rows(opportunity)
    language = get_language() or "en"
    place = PREFECTURE.get(opportunity.prefecture)
    return Sheet(
        opportunity=opportunity,
        prefecture=place.name_in(language) if place else "",
        texts={name: _text(label, getattr(opportunity, name), name, translated) for name, label in FREE_TEXTS},
        deductions=[
            Amount(label=str(DeductionKind(row.kind).label), words=row.label_ja, yen=row.amount)
            for row in opportunity.deductions.all()
        ],
        there=_there(opportunity.net_wage, currency=currency, on=on) if currency else None,
        costs=[(str(ItemKind(row.kind).label), str(Payer(row.payer).label)) for row in opportunity.costs_before.all()],
        lodging=str(Lodging(opportunity.lodging).label) if opportunity.lodging else "",
        selection=", ".join(str(Selection(one).label) for one in opportunity.selection),
        japanese_level=_("None needed") if opportunity.japanese_level == "none" else opportunity.japanese_level,
    )


def findings_of(*, opportunity: Opportunity, on: date) -> list[Finding]:
    """This function will say what the checks of the money find, for those who write and those who decide."""
    found = []
    wage = wage_finding(opportunity=opportunity)
    if wage is not None:
        said = wage_sentence(wage, prefecture=opportunity.prefecture)
        found.append(Finding(sentence=said, is_warning=not wage.satisfied))
    rent = rent_finding(programme=opportunity.programme, rent=rent_of(opportunity), on=on)
    if rent is not None and rent_sentence(rent):
        found.append(Finding(sentence=rent_sentence(rent), is_warning=True))
    return found


def currency_of(*, country: str = "", language: str = "") -> str:
    """This function will name the money of a country that sends, or of the one country that speaks a language."""
    if country in COUNTRIES:
        return COUNTRIES[country].currency
    return next((one.currency for one in SENDING_COUNTRIES if one.language == language), "")


def _text(label: str | Promise, japanese: str, name: str, translated: Mapping[str, Shown] | None) -> Text:
    shown = (translated or {}).get(name)
    if shown is None:
        return Text(label=label, words=japanese, is_untranslated=translated is not None)
    return Text(label=label, words=shown.words, language=shown.language, by=shown.by, on=shown.on)


def _there(net: Decimal, *, currency: str, on: date) -> There | None:
    if currency == "JPY":
        return None
    rate = rate_of(currency=currency, on=on)
    return There(
        currency=currency,
        rate=rate,
        amount=rate.of(net) if rate else None,
        is_old=rate.is_old(on=on) if rate else False,
        sure=sure(rate.confidence) if rate else "",
    )
