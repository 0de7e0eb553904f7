"""Saves the single answers: names, birth date, country, contact, start, sex, self-promotion."""

from datetime import date, datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.seekers.actions.changing import changing, set_fields
from kakehashi.seekers.actions.registration import refuse_too_young
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.states import Sex
from kakehashi.seekers.told import SEX


@transaction.atomic
def save_names(
    *, seeker: Seeker, native: str, passport: str, katakana: str, by: User, now: datetime, called_as: str = ""
) -> None:
    """This function will save the names as typed, in normal form C; any of them may still be empty. Seeker only."""
    with changing(seeker=seeker, section="names", by=by, now=now):
        set_fields(
            row=seeker,
            name_native=clean(native),
            name_passport=clean(passport),
            name_katakana=clean(katakana),
            called_as=clean(called_as),
        )


@transaction.atomic
def save_birth_date(*, seeker: Seeker, birth_on: date, by: User, now: datetime) -> None:
    """This function will correct the birth date. Seeker only; TooYoung when the corrected date is too late."""
    with changing(seeker=seeker, section="birth_date", by=by, now=now):
        refuse_too_young(birth_on=birth_on, on=now.date())
        set_fields(row=seeker, birth_on=birth_on)


@transaction.atomic
def save_country(*, seeker: Seeker, country: str, by: User, now: datetime) -> None:
    """This function will save the country in which the seeker lives. Seeker only; NotAllowed for unknown countries."""
    with changing(seeker=seeker, section="country", by=by, now=now):
        if country not in COUNTRIES:
            raise NotAllowed
        set_fields(row=seeker, country=country)


@transaction.atomic
def save_contact(
    *,
    seeker: Seeker,
    phone: str,
    phone_owner: str,
    contact_email: str,
    address: str,
    by: User,
    now: datetime,
    safe_times: str = "",
) -> None:
    """This function will save how the sending organization reaches the seeker; ``phone`` is in E.164. Seeker only."""
    with changing(seeker=seeker, section="contact", by=by, now=now):
        set_fields(
            row=seeker,
            phone=phone,
            phone_owner=phone_owner,
            safe_times=clean(safe_times),
            contact_email=contact_email,
            address=clean(address),
        )


@transaction.atomic
def save_start(*, seeker: Seeker, year: int | None, month: int | None, by: User, now: datetime) -> None:
    """This function will save from when the seeker could go; no year means not known yet. Seeker only."""
    with changing(seeker=seeker, section="start", by=by, now=now):
        set_fields(
            row=seeker, starts_from_year=year, starts_from_month=month if year else None, start_open=year is None
        )


@transaction.atomic
def save_sex(*, seeker: Seeker, sex: str, by: User, now: datetime) -> None:
    """This function will save the sex for the official résumé, or that the person writes it there. Seeker only."""
    with changing(seeker=seeker, section=SEX, by=by, now=now):
        if sex not in Sex.values:
            raise NotAllowed
        set_fields(row=seeker, sex=sex)


@transaction.atomic
def save_self_promotion(*, seeker: Seeker, text: str, by: User, now: datetime) -> None:
    """This function will save the seeker's own words about themselves. Seeker only."""
    with changing(seeker=seeker, section="self_promotion", by=by, now=now):
        set_fields(row=seeker, self_promotion=clean(text))
