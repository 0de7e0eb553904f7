"""The log in the reader's language: complete phrases, filters, pages."""

from datetime import timedelta

import pytest
from django.urls import reverse

from kakehashi.audit.actions import record
from kakehashi.audit.models import Entry
from kakehashi.ui.paging import SIZE
from tests import cast

pytestmark = pytest.mark.django_db

LOG = "secretariat:log"


def log(count, by=None, action="organization.suspended", **data):
    for number in range(count):
        record(
            action,
            by=by,
            thing="organization",
            thing_public_id="x" * 20,
            now=cast.NOW + timedelta(minutes=number),
            **data,
        )


def test_an_entry_says_who_did_what_and_why(secretariat, person):
    log(1, by=person, reason="The licence has run out.")
    page = secretariat.get(reverse(LOG)).content.decode()
    for words in ("Secretary Example (Secretariat)", "The organization was suspended", "The licence has run out."):
        assert words in page


def test_a_seeker_is_not_named(secretariat):
    seeker = cast.make_seeker(username="river-4821")
    record("seeker.registered", by=seeker.user, thing="seeker", thing_public_id=seeker.public_id, now=cast.NOW)
    page = secretariat.get(reverse(LOG)).content.decode()
    assert "A seeker began to enter information" in page
    assert "river-4821" not in page


def test_an_action_that_nobody_knows_any_more_is_shown_by_its_name(secretariat):
    log(1, action="old.thing_done")
    assert "old.thing_done" in secretariat.get(reverse(LOG)).content.decode()


def test_the_log_is_narrowed_by_action_and_thing(secretariat):
    log(1)
    record("question.changed", by=None, thing="question", thing_public_id="q" * 20, now=cast.NOW, key="is-it-free")
    page = secretariat.get(reverse(LOG), {"thing": "question"}).content.decode()
    assert "A question was changed: is-it-free" in page
    assert page.count('<td class="govuk-table__cell" data-label="When">') == 1
    page = secretariat.get(reverse(LOG), {"action": "organization.suspended"}).content.decode()
    assert page.count('<td class="govuk-table__cell" data-label="When">') == 1
    page = secretariat.get(reverse(LOG), {"id": "q" * 20}).content.decode()
    assert "is-it-free" in page


def test_older_entries_follow_without_a_gap_or_a_double(secretariat):
    log(SIZE + 3)
    first = secretariat.get(reverse(LOG)).content.decode()
    middle = Entry.objects.order_by("-id")[SIZE - 1].pk
    assert f"?before={middle}" in first
    rest = secretariat.get(reverse(LOG), {"before": middle}).content.decode()
    assert rest.count('<td class="govuk-table__cell" data-label="When">') == 3


def test_a_place_that_is_no_number_is_ignored(secretariat):
    for place in ("x", "-1", "9" * 40, "٣"):
        assert secretariat.get(reverse(LOG), {"before": place}).status_code == 200
