"""Public help lines may be written to everybody; each is listed with its source."""

from datetime import date

import pytest

from kakehashi.guard import find_contacts
from kakehashi.guard.help_lines import help_lines


def test_every_help_line_says_where_it_was_read_and_when():
    lines = help_lines()
    assert len({line.number for line in lines}) == len(lines)
    for line in lines:
        assert line.name
        assert line.source.startswith("http")
        assert line.checked_on <= date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        "困ったら0120-250-168へ",
        "OTIT: ０１２０（２５０）１６８",
        "hotline 0120250168",
        "+81 120 250 168",
        "110または119",
    ],
)
def test_a_help_line_is_not_held_however_it_is_written(text):
    assert find_contacts(text) == []


def test_a_number_beside_a_help_line_is_held():
    found = find_contacts("0120-250-168または0120-250-167")
    assert [one.text for one in found] == ["0120-250-167"]
