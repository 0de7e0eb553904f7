"""The contact form of the report desk: no account, no session, nothing about who wrote, nothing lost."""

import pytest
from django.core.cache import cache
from django.test import Client

from kakehashi.complaints.models import ContactMessage
from kakehashi.messaging.models import Notice
from kakehashi.portals.desk import limits
from tests import cast

pytestmark = [pytest.mark.django_db, pytest.mark.urls("config.desk_urls")]
GIVEN = {"subject": "deposit", "organization_named": "Example Sending", "body": "They asked for money.", "reply_to": ""}


@pytest.fixture
def writer():
    return Client()


@pytest.mark.parametrize("language", ["en", "ja", "vi"])
def test_the_form_opens_without_an_account_in_every_language(writer, language):
    response = writer.get("/", headers={"accept-language": language})
    assert response.status_code == 200
    assert f'lang="{language}"' in response.content.decode()


def test_a_message_is_kept_with_the_day_alone_and_the_reader_is_told(writer):
    response = writer.post("/", GIVEN)
    assert (response.status_code, response.url) == (302, "/sent/")
    assert writer.get("/sent/").status_code == 200
    kept = ContactMessage.objects.get()
    assert (kept.subject, kept.organization_named, kept.body) == ("deposit", "Example Sending", "They asked for money.")
    assert Notice.objects.count() == 0


@pytest.mark.parametrize("missing", ["subject", "body"])
def test_an_incomplete_message_is_shown_again_with_everything_typed(writer, missing):
    response = writer.post("/", {**GIVEN, "reply_to": "0900 000 000", missing: ""})
    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error:" in page
    assert "0900 000 000" in page
    assert ContactMessage.objects.count() == 0


def test_switching_the_language_keeps_what_was_typed_and_sends_nothing(writer):
    response = writer.post("/", {**GIVEN, "switch_language": "ja"})
    page = response.content.decode()
    assert response.status_code == 200
    assert 'lang="ja"' in page
    assert "They asked for money." in page
    assert ContactMessage.objects.count() == 0


def test_when_too_many_write_at_once_the_text_is_kept_and_the_page_says_when_to_try_again(writer, monkeypatch):
    monkeypatch.setattr(limits, "PLACES", 2)
    assert [writer.post("/", GIVEN).status_code for _time in range(2)] == [302, 302]
    response = writer.post("/", {**GIVEN, "body": "The third one"})
    page = response.content.decode()
    assert response.status_code == 429
    assert "The third one" in page
    assert "ten minutes" in page
    assert ContactMessage.objects.count() == 2


def test_the_limit_counts_everyone_together_and_ends_with_its_ten_minutes():
    places = [limits.take_place(now=cast.NOW) for _time in range(limits.PLACES + 1)]
    assert (places[:-1].count(False), places[-1]) == (0, False)
    assert limits.take_place(now=cast.NOW.replace(minute=cast.NOW.minute + 10)) is True
    cache.clear()
    assert limits.take_place(now=cast.NOW) is True


def test_the_desk_has_no_way_into_the_rest_of_the_site(writer):
    for path in ("/secretariat/", "/account/sign-in/", "/opportunities/", "/demo/"):
        assert writer.get(path).status_code == 404
