"""Reckoning with birthdays and months."""

import calendar
from datetime import date

_MONTHS = 12


def birthday(*, born_on: date, age: int) -> date:
    """This function will return the day on which a person reaches an age.

    Who was born on 29 February has the birthday on 1 March in other years: the later of the two days that are in use,
    so that nobody is told a day too early.
    """
    year = born_on.year + age
    if (born_on.month, born_on.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 3, 1)
    return born_on.replace(year=year)


def months_after(*, day: date, months: int) -> date:
    """This function will return the same day some months later, or the last day of a month that is too short."""
    total = day.year * _MONTHS + day.month - 1 + months
    year, month = divmod(total, _MONTHS)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_between(first: date, last: date) -> int:
    """This function will return the whole months from one day to a later one; none when it is not later."""
    months = (last.year - first.year) * _MONTHS + last.month - first.month
    return max(0, months if months_after(day=first, months=months) <= last else months - 1)
