"""Every page of the portal: languages, queries, labels, and what waits."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.audit.actions import record
from kakehashi.complaints.actions import file_message
from kakehashi.complaints.states import MessageState
from kakehashi.confirming.models import Unreached
from kakehashi.guidance.models import Question, QuestionText
from kakehashi.opportunities.states import OpportunityState
from kakehashi.organizations.states import Admission
from kakehashi.portals.secretariat import labels
from tests import cast

pytestmark = pytest.mark.django_db

LISTS = ("home", "organizations", "opportunities", "messages", "questions", "log", "not_reached")
MOST_QUERIES = 12


def add(number, pair):
    """One more of everything that the lists show."""
    applicant = cast.make_organization(state=Admission.APPLIED, decided_at=None)
    cast.make_opportunity(**pair, state=OpportunityState.SUBMITTED, submitted_at=cast.NOW)
    file_message(subject="deposit", organization_named="", body="x", reply_to="", language="vi", on=cast.TODAY)
    question = Question.objects.create(
        key=f"q-{number}", audience="seeker", genre="costs", position=number, checked_on=cast.TODAY
    )
    QuestionText.objects.create(question=question, language="en", asked="A?", answer="B.", changed_at=cast.NOW)
    tried = {"marks": {}, "tries": [], "reason": "x", "asked_at": cast.NOW}
    Unreached.objects.create(seeker=cast.make_seeker(), organization=applicant, **tried)
    by = cast.make_member(organization=applicant)
    record(
        "organization.applied",
        by=by,
        thing="organization",
        thing_public_id=applicant.public_id,
        organization_public_id=applicant.public_id,
        now=cast.NOW,
    )


def queries_of(client, name):
    with CaptureQueriesContext(connection) as found:
        assert client.get(reverse(f"secretariat:{name}")).status_code == 200
    return asked(found)


def asked(found):
    """Questions to the database; the marks around the library's list of sessions ask nothing."""
    return sum("SAVEPOINT" not in query["sql"] for query in found)


def test_a_list_asks_as_often_for_fifty_rows_as_for_one(secretariat, pair):
    def counts():
        return {name: queries_of(secretariat, name) for name in LISTS}

    add(0, pair)
    counts()
    one = counts()
    for number in range(1, 50):
        add(number, pair)
    assert counts() == one
    assert max(one.values()) <= MOST_QUERIES


def test_a_page_of_one_thing_asks_as_often_however_long_its_history_is(secretariat, person, pair, message):
    company, opportunity = pair["company"], cast.make_opportunity(**pair)
    pages = [
        reverse("secretariat:organization", args=[company.public_id]),
        reverse("secretariat:organization_partners", args=[company.public_id]),
        reverse("secretariat:opportunity", args=[opportunity.public_id]),
    ]

    def measure():
        counts = []
        for page in pages:
            with CaptureQueriesContext(connection) as found:
                assert secretariat.get(page).status_code == 200
            counts.append(asked(found))

        return counts

    def add_history():
        cast.make_member(organization=company)
        cast.make_supervision(supervising=cast.make_organization(kind="supervising"), company=company)
        for thing, row in (("organization", company), ("opportunity", opportunity)):
            record(
                f"{thing}.refused",
                by=person,
                thing=thing,
                thing_public_id=row.public_id,
                organization_public_id=company.public_id,
                now=cast.NOW,
            )

    add_history()
    measure()
    one = measure()
    for _time in range(30):
        add_history()
    assert measure() == one
    assert max(one) <= MOST_QUERIES


@pytest.mark.parametrize("language", ["en", "ja", "vi"])
@pytest.mark.parametrize("name", [*LISTS, "question_new", "recovery"])
def test_every_page_opens_in_every_language_with_one_heading(secretariat, pair, name, language):
    add(0, pair)
    secretariat.cookies["kk_language"] = language
    response = secretariat.get(reverse(f"secretariat:{name}"))
    page = response.content.decode()
    assert response.status_code == 200
    assert f'lang="{language}"' in page
    assert page.count("<h1") == 1


def test_what_waits_is_counted_by_kind_with_the_oldest_first(secretariat, pair):
    cast.make_organization(state=Admission.APPLIED, decided_at=None, applied_at=cast.NOW - timedelta(days=9))
    cast.make_opportunity(**pair, state=OpportunityState.SUBMITTED, submitted_at=cast.NOW - timedelta(days=20))
    for day, subject in ((1, "deposit"), (2, "deposit"), (3, "question")):
        file_message(
            subject=subject, organization_named="", body="x", reply_to="", language="en", on=date(2026, 1, day)
        )
    page = secretariat.get(reverse("secretariat:home")).content.decode()
    waiting = page.split('id="waiting"')[1]
    places = [
        waiting.index(words)
        for words in ("Messages to answer", "Opportunities to approve", "Applications for admission")
    ]
    assert places == sorted(places)
    assert "2 are about a deposit, contract or payment" in waiting
    assert "since 1 Jan 2026" in waiting
    assert "(3)" in waiting


def test_when_nothing_waits_the_first_page_says_so(secretariat):
    assert "Nothing waits for you" in secretariat.get(reverse("secretariat:home")).content.decode()


@pytest.mark.parametrize(
    ("states", "words"),
    [
        (Admission, labels.ADMISSION),
        (OpportunityState, labels.OPPORTUNITY),
        (MessageState, labels.MESSAGE),
    ],
)
def test_every_state_has_a_word(states, words):
    assert set(words) == set(states)
