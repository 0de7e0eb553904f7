"""Counts the months that a person has worked, from dates of which only the year may be known."""

from collections.abc import Iterable, Sequence
from datetime import date

from kakehashi.seekers.models import Job

YEAR = 12


def months_worked(jobs: Iterable[Job], *, on: date) -> int:
    """This function will return the months in work until a day, each month once, however many jobs it held.

    Where both months are known the last one counts; where a month is unknown the years are taken apart, so that
    2022 to 2025 are 36 months and a job within one year is one month.
    """
    counted: set[int] = set()
    for job in jobs:
        counted |= _months_of(job, on)
    return len(counted)


def months_by_work(jobs: Sequence[Job], *, on: date) -> dict[str, int]:
    """This function will return the months in each work of the list, each month once."""
    codes = dict.fromkeys(job.work_id for job in jobs if job.work_id)
    return {code: months_worked([job for job in jobs if job.work_id == code], on=on) for code in codes}


def _months_of(job: Job, on: date) -> set[int]:
    first = job.from_year * YEAR + (job.from_month or 1)
    if job.until_year is None:
        end = on.year * YEAR + on.month
    elif job.from_month and job.until_month:
        end = job.until_year * YEAR + job.until_month + 1
    else:
        end = job.until_year * YEAR + (job.until_month or job.from_month or 1)
    return set(range(first, max(end, first + 1)))
