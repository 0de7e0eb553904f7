"""Saves whether a training plan was filed for a seeker, which decides while the old programme closes."""

from datetime import date, datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan
from kakehashi.seekers.actions.changing import changing, set_fields
from kakehashi.seekers.models import Seeker


@transaction.atomic
def save_plan(*, seeker: Seeker, filed: bool | None, on: date | None, by: User, now: datetime) -> None:
    """This function will save the day on which a plan was filed, or that none was until today. Seeker only.

    A no holds for the days up to that on which it was said: a plan may still come. None forgets both.
    """
    with changing(seeker=seeker, section="plan", by=by, now=now):
        until = day_in_japan(now) if filed is False else None
        set_fields(row=seeker, plan_filed_on=on if filed else None, no_plan_filed_by=until)
