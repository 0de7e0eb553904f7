"""The Secretariat reads, answers, closes and opens messages."""

import pytest
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.complaints.models import Answer, ContactMessage
from tests import cast

pytestmark = pytest.mark.django_db


def at(name, message):
    return reverse(f"secretariat:{name}", args=[message.public_id])


def state_of(message):
    return ContactMessage.objects.get(pk=message.pk).state


def test_the_page_says_before_whether_the_answer_is_mailed(secretariat, message):
    page = secretariat.get(at("message", message)).content.decode()
    assert "They asked me for money." in page
    assert "Your answer is mailed to writer@people.example." in page
    ContactMessage.objects.update(reply_to="0900 000 000")
    assert "so nothing is mailed. Call 0900 000 000" in secretariat.get(at("message", message)).content.decode()
    ContactMessage.objects.update(reply_to="")
    assert "Nothing is mailed." in secretariat.get(at("message", message)).content.decode()


def test_an_answer_is_kept_mailed_and_shown_to_colleagues(secretariat, message):
    page = secretariat.post(at("message", message), {"body": "Do not pay. We act."}, follow=True).content.decode()
    assert "Your answer is kept and mailed." in page
    assert "Do not pay. We act." in page
    assert "Secretary Example" in page
    assert (state_of(message), ProcrastinateJob.objects.count()) == ("answered", 1)


def test_an_empty_answer_is_not_sent(secretariat, message):
    response = secretariat.post(at("message", message), {"body": " "})
    assert response.status_code == 422
    assert "<title>Error:" in response.content.decode()
    assert (state_of(message), Answer.objects.count(), ProcrastinateJob.objects.count()) == ("new", 0, 0)


def test_a_message_is_closed_and_opened_again(secretariat, message):
    closed = secretariat.post(at("message_close", message), follow=True).content.decode()
    assert state_of(message) == "closed"
    assert 'name="body"' not in closed
    secretariat.post(at("message_reopen", message))
    assert state_of(message) == "new"


def test_an_answer_to_a_message_that_a_colleague_has_closed_is_not_sent(secretariat, message):
    secretariat.post(at("message_close", message))
    response = secretariat.post(at("message", message), {"body": "Too late"}, follow=True)
    assert "A colleague has decided already." in response.content.decode()
    assert (Answer.objects.count(), ProcrastinateJob.objects.count()) == (0, 0)


def test_messages_are_narrowed_by_state_and_subject(secretariat, message):
    url = reverse("secretariat:messages")
    assert "Example Sending" in secretariat.get(url, {"state": "new", "subject": "deposit"}).content.decode()
    assert "Example Sending" not in secretariat.get(url, {"subject": "question"}).content.decode()
    assert "Example Sending" not in secretariat.get(url, {"state": "closed"}).content.decode()


def test_the_page_of_a_message_is_never_stored_by_a_browser(secretariat, message):
    assert secretariat.get(at("message", message))["Cache-Control"] == "no-store"


@pytest.mark.parametrize("route", ["message", "message_close", "message_reopen"])
def test_nobody_else_reaches_a_message(message, route):
    people = [
        cast.make_member(organization=cast.make_organization(name="Example Sending")),
        cast.make_member(organization=cast.make_organization(kind="accepting")),
        cast.make_seeker().user,
    ]
    for person in people:
        client = cast.signed_in(person)
        assert client.get(at(route, message)).status_code == 403
        assert client.post(at(route, message), {"body": "Mine"}).status_code == 403
    assert (state_of(message), Answer.objects.count(), ProcrastinateJob.objects.count()) == ("new", 0, 0)
