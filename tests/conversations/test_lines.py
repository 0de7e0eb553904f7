"""Who may write to whom: every pair of sides against the table, in the code and in the database."""

from itertools import product

import pytest
from django.db import IntegrityError, transaction

from kakehashi.conversations.lines import LINES, Side, is_held, line_between
from kakehashi.conversations.models import Letter, Thread
from tests import cast

ALLOWED = {
    frozenset({"seeker", "sending"}),
    frozenset({"sending", "company"}),
    frozenset({"sending", "supervising"}),
    frozenset({"secretariat", "seeker"}),
    frozenset({"secretariat", "sending"}),
    frozenset({"secretariat", "company"}),
    frozenset({"secretariat", "supervising"}),
}
PAIRS = list(product(Side, Side))


def test_the_table_has_these_lines_and_no_other() -> None:
    assert {frozenset(pair) for pair in LINES} == ALLOWED
    for one, other in PAIRS:
        assert (line_between(one, other) is not None) == (frozenset({one.value, other.value}) in ALLOWED)


def test_what_goes_to_the_companys_side_and_what_comes_from_it_to_those_who_speak_for_seekers_is_held() -> None:
    held = {(one.value, other.value) for one, other in PAIRS if line_between(one, other)} & {
        (one.value, other.value) for one, other in PAIRS if is_held(writer=one, reader=other)
    }
    assert held == {
        *(("sending", there) for there in ("company", "supervising")),
        *((there, "sending") for there in ("company", "supervising")),
        *(("secretariat", there) for there in ("company", "supervising")),
    }


@pytest.mark.django_db
def test_the_database_makes_no_thread_of_another_line_and_no_letter_of_a_third_side() -> None:
    sending, other = cast.make_organization(), cast.make_organization()
    kinds = {
        "company": cast.make_organization(kind="accepting"),
        "supervising": cast.make_organization(kind="supervising"),
    }
    seeker = cast.make_seeker(organization=sending)

    def make(first: str, second: str, **columns: object) -> Thread:
        with transaction.atomic():
            return Thread.objects.create(
                first=first, second=second, subject="x", began_at=cast.NOW, last_at=cast.NOW, **columns
            )

    made = set()
    for one, two in PAIRS:
        sides = {one.value, two.value}
        columns = {"seeker": seeker if "seeker" in sides else None, "sending": sending if "sending" in sides else None}
        columns["receiving"] = next((kinds[side] for side in kinds if side in sides), None)
        try:
            make(one, two, **columns)
        except IntegrityError:
            continue
        made.add((one, two))
    assert made == set(LINES)

    for wrong in (
        {"first": "seeker", "second": "sending", "seeker": seeker, "sending": other},  # not the seeker's own
        {"first": "seeker", "second": "sending", "seeker": seeker, "sending": kinds["company"]},
        {"first": "sending", "second": "company", "sending": sending, "receiving": kinds["supervising"]},
        {"first": "sending", "second": "company", "sending": sending, "receiving": other},
        {"first": "secretariat", "second": "company", "seeker": seeker, "receiving": kinds["company"]},
        {"first": "secretariat", "second": "seeker", "seeker": seeker, "receiving": kinds["company"]},
    ):
        with pytest.raises(IntegrityError):
            make(**wrong)

    thread = Thread.objects.get(first="seeker", second="sending")
    for side in ("company", "secretariat"):
        with pytest.raises(IntegrityError), transaction.atomic():
            Letter.objects.create(thread=thread, by_side=side, body="x", language="en", sent_at=cast.NOW)
