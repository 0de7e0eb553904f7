"""Puts approved pairs into the memory, and lets an owner share it."""

from collections.abc import Collection, Iterable
from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.db.models import F, Func, Value
from django.utils.crypto import salted_hmac

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.common.refusals import NotAllowed
from kakehashi.organizations import policies as organizations
from kakehashi.organizations.models import Organization
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.translation.memory import grams
from kakehashi.translation.memory.private import Private, may_enter, of_person
from kakehashi.translation.memory.segments import pairs
from kakehashi.translation.models import Pair, Part, SharedMemory
from kakehashi.translation.pairs import Origin
from kakehashi.translation.sources import OTHER_WISH, SELF_PROMOTION

_OF_A_JOB = (".other_work", ".duties")
ENGLISH = "en"
_ENGLISH_WORDS = frozenset(
    ["the", "and", "to", "of", "in", "is", "was", "am", "have", "my", "with", "for", "i", "at", "on"]
)
_FEWEST_ENGLISH = 0.2


def enters(key: str) -> bool:
    """This function will say whether parts of this kind enter the memory: sentences do, names never."""
    return key in {SELF_PROMOTION, OTHER_WISH} or key.endswith(_OF_A_JOB)


def language_of(*, seeker: Seeker, text: str) -> str:
    """This function will return in which language a seeker wrote: the country's, or English where it reads so."""
    words = grams.words_of(text)
    english = sum(word in _ENGLISH_WORDS for word in words)
    if words and english / len(words) >= _FEWEST_ENGLISH:
        return ENGLISH
    return COUNTRIES[seeker.country].language if seeker.country in COUNTRIES else ENGLISH


def remember_parts(*, seeker: Seeker, parts: Iterable[Part], now: datetime) -> None:
    """This function will remember approved parts of a seeker for the organization that accepted the seeker."""
    entering = [part for part in parts if enters(part.key)]
    organization = seekers.accepted_organization(seeker=seeker) if entering else None
    if organization is None:
        return
    stored = Part.objects.filter(seeker=seeker).values_list("key", "japanese")
    private = of_person(seeker, japanese=list(stored))
    for part in entering:
        language = language_of(seeker=seeker, text=part.source)
        found = pairs(source=part.source, japanese=part.japanese)
        _keep(organization, language, found, private=private, now=now, giver=_mark_of_giver(seeker))


def forget_person(*, seeker: Seeker) -> None:
    """This function will take a person's words out of every memory; what others have said as well stays."""
    giver = _mark_of_giver(seeker)
    given = Pair.objects.filter(given_by__contains=[giver])
    given.filter(given_by=[giver], origin=Origin.APPROVED).delete()
    given.update(given_by=Func(F("given_by"), Value(giver), function="array_remove"))


def remember(
    *,
    organization: Organization,
    language: str,
    source: str,
    japanese: str,
    private: Collection[str],
    now: datetime,
) -> int:
    """This function will remember a pair for an organization, sentence by sentence where both sides have as many.

    Sentences that hold something of ``private``, also a part of it, the name of anybody, or contact data stay out.
    It returns how many pairs were kept.
    """
    told = Private(names=tuple(private))
    return _keep(organization, language, pairs(source=source, japanese=japanese), private=told, now=now)


def remember_imported(
    *, organization: Organization, language: str, found: Iterable[tuple[str, str]], now: datetime
) -> int:
    """This function will remember the pairs of a file, all of one language, and return how many were kept."""
    cut = [pair for source, japanese in found for pair in pairs(source=source, japanese=japanese)]
    return _keep(organization, language, cut, private=Private(), now=now, origin=Origin.IMPORTED)


@transaction.atomic
def share_memory(*, organization: Organization, shared: bool, by: User, now: datetime) -> None:
    """This function will let all organizations use this one's memory, or end that; an owner may, else NotAllowed."""
    if not organizations.may_manage_members(by=by, organization=organization):
        raise NotAllowed
    if shared:
        _row, changed = SharedMemory.objects.get_or_create(organization=organization, defaults={"shared_at": now})
    else:
        changed = bool(SharedMemory.objects.filter(organization=organization).delete()[0])
    if changed:
        record(
            "memory.shared" if shared else "memory.closed",
            by=by,
            thing="organization",
            thing_public_id=organization.public_id,
            organization_public_id=organization.public_id,
            now=now,
        )


def mark_of_pair(*, source: str, japanese: str) -> str:
    """This function will name a pair by its two texts."""
    return sha256(f"{source}\0{japanese}".encode()).hexdigest()[:40]


def _keep(
    organization: Organization,
    language: str,
    found: Iterable[tuple[str, str]],
    *,
    private: Private,
    now: datetime,
    origin: str = Origin.APPROVED,
    giver: str = "",
) -> int:
    """This function will save pairs, in an order that does not tell where they stood, and count a use of known ones."""
    wanted = {
        mark_of_pair(source=source, japanese=japanese): (source, japanese)
        for source, japanese in found
        if may_enter(source, japanese, private=private)
    }
    theirs = Pair.objects.filter(organization=organization, language=language)
    known = set(theirs.filter(mark__in=wanted).values_list("mark", flat=True))
    if known:
        again = theirs.filter(mark__in=known)
        again.update(used_count=F("used_count") + 1, used_on=now.date())
        if giver:
            unknown = again.exclude(given_by__contains=[giver])
            unknown.update(given_by=Func(F("given_by"), Value(giver), function="array_append"))
    new = [
        _pair(organization, language, mark, *wanted[mark], origin=origin, giver=giver, now=now)
        for mark in sorted(wanted)
        if mark not in known
    ]
    Pair.objects.bulk_create(new, ignore_conflicts=True)
    return len(wanted)


def _mark_of_giver(seeker: Seeker) -> str:
    """This function will return what marks a person's words: sealed with the installation's key."""
    return salted_hmac("translation.memory", seeker.public_id, algorithm="sha256").hexdigest()[:32]


def _pair(
    organization: Organization,
    language: str,
    mark: str,
    source: str,
    japanese: str,
    *,
    origin: str,
    giver: str,
    now: datetime,
) -> Pair:
    side = grams.of_side(organization_id=organization.pk, language=language)
    return Pair(
        organization=organization,
        language=language,
        source=source,
        japanese=japanese,
        mark=mark,
        words=len(grams.words_of(source)),
        grams=grams.of_pair(within=side, source=source, japanese=japanese),
        given_by=[giver] if giver else [],
        origin=origin,
        made_on=now.date(),
        used_on=now.date(),
    )
