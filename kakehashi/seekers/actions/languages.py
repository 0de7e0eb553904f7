"""Saves languages and earlier stays in Japan."""

from datetime import datetime
from decimal import Decimal

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.catalogue.certificates import code_or_words
from kakehashi.catalogue.models import Work
from kakehashi.common.text import clean
from kakehashi.seekers.actions.changing import changing, set_fields
from kakehashi.seekers.models import LanguageSkill, Seeker, Stay
from kakehashi.seekers.queries import JAPANESE
from kakehashi.seekers.states import BY_FIELD, BY_WORK, PROGRAMMES, StayPurpose


@transaction.atomic
def save_japanese(
    *,
    seeker: Seeker,
    level: str,
    certificate: str,
    by: User,
    now: datetime,
    certificate_kind: str = "",
    certificate_year: int | None = None,
    certificate_score: Decimal | None = None,
) -> LanguageSkill:
    """This function will save the level of Japanese, ``none`` to ``N1``, with the certificate if any. Seeker only."""
    return save_language(
        seeker=seeker,
        language=JAPANESE,
        level=level,
        certificate=certificate,
        certificate_kind=certificate_kind,
        certificate_year=certificate_year,
        certificate_score=certificate_score,
        by=by,
        now=now,
    )


@transaction.atomic
def save_language(
    *,
    seeker: Seeker,
    language: str,
    level: str,
    certificate: str,
    by: User,
    now: datetime,
    certificate_kind: str = "",
    certificate_year: int | None = None,
    certificate_score: Decimal | None = None,
) -> LanguageSkill:
    """This function will save how well the seeker knows a language; a language is named once. Seeker only.

    Of the certificate its code is kept, or own words where the catalogue does not know it.
    """
    kind, words = code_or_words(code=certificate_kind, words=clean(certificate), language=language)
    with changing(seeker=seeker, section="languages", by=by, now=now):
        said = {
            "level": level,
            "certificate_kind": kind,
            "certificate": words,
            "certificate_year": certificate_year,
            "certificate_score": certificate_score,
        }
        skill, _made = LanguageSkill.objects.update_or_create(seeker=seeker, language=language, defaults=said)
        if language != JAPANESE:
            set_fields(row=seeker, no_languages=False)
    return skill


@transaction.atomic
def remove_language(*, skill: LanguageSkill, by: User, now: datetime) -> None:
    """This function will remove a language. Seeker only."""
    with changing(seeker=skill.seeker, section="languages", by=by, now=now):
        skill.delete()


@transaction.atomic
def say_no_other_languages(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will note that the seeker knows no language beside the own and Japanese. Seeker only."""
    with changing(seeker=seeker, section="languages", by=by, now=now):
        seeker.languages.exclude(language=JAPANESE).delete()
        set_fields(row=seeker, no_languages=True)


@transaction.atomic
def save_stay(
    *,
    seeker: Seeker,
    stay: Stay | None,
    purpose: str,
    stage: int | None = None,
    work: Work | None = None,
    field: str = "",
    completed: bool | None = None,
    from_year: int,
    from_month: int | None,
    until_year: int,
    until_month: int | None,
    by: User,
    now: datetime,
) -> Stay:
    """This function will add a stay in Japan, or change the one given, the seeker's own. Seeker only.

    Only what belongs to the purpose is kept: the stage of training, a work or a field, whether it was completed.
    """
    with changing(seeker=seeker, section="stays", by=by, now=now):
        fields = {
            "purpose": purpose,
            "stage": stage if purpose == StayPurpose.TRAINING else None,
            "work": work if purpose in BY_WORK else None,
            "field": field if purpose in BY_FIELD else "",
            "completed": completed if purpose in PROGRAMMES else None,
            "from_year": from_year,
            "from_month": from_month,
            "until_year": until_year,
            "until_month": until_month,
        }
        if stay is None:
            stay = Stay.objects.create(seeker=seeker, **fields)
        else:
            stay = seeker.stays.get(pk=stay.pk)
            set_fields(row=stay, **fields)
        set_fields(row=seeker, no_stays=False)
    return stay


@transaction.atomic
def save_stay_kind(*, stay: Stay, purpose: str, stage: int | None, by: User, now: datetime) -> Stay:
    """This function will change what a stay was, and keep of it what belongs to the new purpose. Seeker only."""
    return save_stay(
        seeker=stay.seeker,
        stay=stay,
        purpose=purpose,
        stage=stage,
        work=stay.work,
        field=stay.field,
        completed=stay.completed,
        from_year=stay.from_year,
        from_month=stay.from_month,
        until_year=stay.until_year,
        until_month=stay.until_month,
        by=by,
        now=now,
    )


@transaction.atomic
def remove_stay(*, stay: Stay, by: User, now: datetime) -> None:
    """This function will remove an earlier stay. Seeker only."""
    with changing(seeker=stay.seeker, section="stays", by=by, now=now):
        stay.delete()


@transaction.atomic
def say_no_stays(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will note that the seeker never was in Japan; stays that were entered are removed. Seeker only."""
    with changing(seeker=seeker, section="stays", by=by, now=now):
        seeker.stays.all().delete()
        set_fields(row=seeker, no_stays=True)
