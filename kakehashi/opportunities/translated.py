"""Reads translations of opportunities: what an organization may translate, its texts, and what seekers are shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet

from kakehashi.accounts.models import User
from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.opportunities import queries
from kakehashi.opportunities.models import Opportunity, OpportunityPresence, TranslatedText
from kakehashi.opportunities.states import FREE_TEXTS
from kakehashi.organizations.models import Organization
from kakehashi.organizations.queries import supervising_served_by
from kakehashi.organizations.states import Admission
from kakehashi.translation.differences import mark_of
from kakehashi.translation.presence import GONE_AFTER
from kakehashi.translation.queries import NOT_STARTED, NeededPart
from kakehashi.translation.states import PartState

WRITTEN_IN = "ja"
SECTION = "opportunity"


@dataclass(frozen=True, kw_only=True)
class Shown:
    """An approved translation as a seeker reads it, with whose it is and since when it holds."""

    words: str
    language: str
    by: str
    on: datetime


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How many texts of an opportunity are approved, and how many there are."""

    done: int
    total: int


def language_of(*, organization: Organization) -> str:
    """This function will return the language into which an organization translates: that of its country."""
    return COUNTRIES[organization.country].language


def to_translate(*, organization: Organization, on: date) -> QuerySet[Opportunity]:
    """This function will return the opportunities that an organization may translate on a day, newest first.

    They are shown, and an agreement between it and their supervising organization is in force.
    """
    partners = supervising_served_by(senders=Q(pk=organization.pk), on=on)
    return queries.shown(on=on).filter(supervising__in=partners)


def one_to_translate(*, organization: Organization, public_id: str, on: date) -> Opportunity | None:
    """This function will return one of them, or None."""
    return to_translate(organization=organization, on=on).filter(public_id=public_id).first()


def sources_of(*, opportunity: Opportunity) -> dict[str, str]:
    """This function will return the Japanese texts of an opportunity by key; what is not told is left out."""
    found = {key: getattr(opportunity, key) for key, _label in FREE_TEXTS}
    return {key: text for key, text in found.items() if text.strip()}


def parts_of(*, opportunity: Opportunity, organization: Organization) -> list[NeededPart]:
    """This function will return the texts as the desk shows them; ``japanese`` is the translator's text here."""
    sources, labels = sources_of(opportunity=opportunity), dict(FREE_TEXTS)
    stored = {row.key: row for row in stored_texts(opportunity=opportunity, organization=organization)}
    return [_part(key, str(labels[key]), source, stored.get(key)) for key, source in sources.items()]


def stored_texts(*, opportunity: Opportunity, organization: Organization) -> QuerySet[TranslatedText]:
    """This function will return what an organization has written for an opportunity, in its language."""
    return TranslatedText.objects.filter(
        opportunity=opportunity, organization=organization, language=language_of(organization=organization)
    )


def present_at_desk(
    *, opportunity: Opportunity, organization: Organization, besides: User, now: datetime
) -> QuerySet[OpportunityPresence]:
    """This function will return who else of an organization has its desk of an opportunity open now, by arrival."""
    others = OpportunityPresence.objects.filter(
        opportunity=opportunity, organization=organization, seen_at__gte=now - GONE_AFTER
    ).exclude(user=besides)
    return others.select_related("user").order_by("since", "id")


def progress_of(*, opportunities: Iterable[Opportunity], organization: Organization) -> dict[int, Progress]:
    """This function will count what an organization has approved for each opportunity, in one query."""
    rows = list(opportunities)
    approved = TranslatedText.objects.filter(
        opportunity__in=rows,
        organization=organization,
        language=language_of(organization=organization),
        state=PartState.APPROVED,
    ).values_list("opportunity_id", "key", "source")
    found = set(approved)
    counted = {}
    for row in rows:
        sources = sources_of(opportunity=row)
        done = sum((row.pk, key, text) in found for key, text in sources.items())
        counted[row.pk] = Progress(done=done, total=len(sources))
    return counted


def shown_texts(
    *, opportunity: Opportunity, languages: Sequence[str], organization: Organization | None = None
) -> dict[str, Shown]:
    """This function will return the translations that somebody reads who knows these languages, the best known first.

    Those of ``organization`` come before others, later ones before earlier. Only admitted organizations' approved
    texts count, and only for the Japanese of now. Who reads Japanese first reads what the company wrote.
    """
    wanted = list(dict.fromkeys(languages))
    if not wanted or wanted[0] == WRITTEN_IN:
        return {}
    sources = sources_of(opportunity=opportunity)
    rows = TranslatedText.objects.filter(
        opportunity=opportunity,
        language__in=wanted,
        state=PartState.APPROVED,
        organization__state=Admission.ADMITTED,
        approved_at__isnull=False,
    ).select_related("organization")
    own = organization.pk if organization else None
    best = sorted(
        (row for row in rows if sources.get(row.key) == row.source),
        key=lambda row: (-wanted.index(row.language), row.organization_id == own, row.approved_at),
    )
    return {
        row.key: Shown(words=row.words, language=row.language, by=row.organization.name, on=row.approved_at)
        for row in best
        if row.approved_at
    }


def _part(key: str, label: str, source: str, row: TranslatedText | None) -> NeededPart:
    words = row.words if row else ""
    state: str = row.state if row else NOT_STARTED
    if row and row.source != source:
        state = PartState.OUTDATED
    return NeededPart(
        key=key,
        section=SECTION,
        label=label,
        source=source,
        japanese=words,
        proposal=words,
        state=state,
        required=False,
        source_then=row.source if row else "",
        seen=mark_of(words, source),
        changed_at=row.changed_at if row else None,
        changed_by_id=row.written_by_id if row else None,
        written_by_id=row.written_by_id if row else None,
    )
