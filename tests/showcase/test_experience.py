"""Months in work, from dates of which only the year may be known."""

from datetime import date

import pytest
from django.utils import translation

from kakehashi.seekers.models import Job
from kakehashi.showcase.experience import months_worked
from kakehashi.showcase.sheet import duration, month

DAY = date(2026, 11, 22)


def job(first, last):
    return Job(
        from_year=first[0],
        from_month=first[1],
        until_year=last[0] if last else None,
        until_month=last[1] if last else None,
    )


@pytest.mark.parametrize(
    ("jobs", "months"),
    [
        ([], 0),
        ([job((2022, None), (2025, None))], 36),
        ([job((2022, 4), (2025, 3))], 36),
        ([job((2024, None), (2024, None))], 1),
        ([job((2024, 5), (2024, 5))], 1),
        ([job((2026, 9), None)], 2),
        ([job((2022, 1), (2022, 12)), job((2022, 7), (2023, 6))], 18),
        ([job((2020, 1), (2020, 3)), job((2022, 1), (2022, 3))], 6),
    ],
)
def test_each_month_counts_once(jobs, months):
    assert months_worked(jobs, on=DAY) == months


@translation.override("en")
def test_durations_and_months_are_written_plainly():
    assert [duration(months) for months in (0, 1, 12, 30)] == ["0 months", "1 month", "1 year", "2 years 6 months"]
    assert [month(text) for text in ("", "2024", "2024-06")] == ["", "2024", "Jun 2024"]
