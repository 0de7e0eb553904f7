"""Periods of days as people say them (first day, last day) and as the database keeps them (end excluded)."""

from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

from kakehashi.organizations.refusals import NotAPeriod


def period(*, valid_from: date, valid_until: date | None) -> DateRange:
    """This function will return the period from a day until a day, which is excluded; None means without an end."""
    if valid_until is not None and valid_until <= valid_from:
        raise NotAPeriod
    return DateRange(valid_from, valid_until)


def day_after(last_day: date | None) -> date | None:
    """This function will return the excluded end for a last day that is included."""
    return None if last_day is None else last_day + timedelta(days=1)


def last_day(kept: DateRange) -> date | None:
    """This function will return the last day that belongs to a kept period, None when it has no end."""
    return None if kept.upper is None else kept.upper - timedelta(days=1)
