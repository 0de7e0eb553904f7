"""Where the seeker can go: on the Management Page, on the page of its own, and after something was saved."""

import gzip

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.accounts.models import User
from kakehashi.common import clock
from kakehashi.eligibility import actions
from kakehashi.eligibility.models import Answer, Change
from kakehashi.messaging.models import Notice
from tests.portals.seeker.conftest import Stage

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12
MOST_BYTES = 14_000


def page(stage: Stage, name: str) -> str:
    with CaptureQueriesContext(connection) as queries:
        response = stage.client.get(reverse(f"seeker:{name}"))
    assert response.status_code == 200
    assert len(queries) <= MOST_QUERIES
    assert len(gzip.compress(response.content)) <= MOST_BYTES
    return str(response.content.decode())


def ask(stage: Stage) -> None:
    actions.ask(seeker=stage.seeker, by=None, now=clock.now())


def test_the_management_page_shows_what_is_open_and_leads_on(stage: Stage) -> None:
    ask(stage)
    shown = page(stage, "home")
    assert "Technical intern training, stage (i)" in shown
    assert "Measure for former trainees" not in shown
    assert reverse("seeker:pathways") in shown


def test_the_management_page_leads_on_before_anything_was_asked(stage: Stage) -> None:
    assert reverse("seeker:pathways") in page(stage, "home")
    assert not Answer.objects.exists()


def test_the_page_shows_every_way_with_reasons_sources_and_confidence(stage: Stage) -> None:
    for kept in (False, True):
        if kept:
            ask(stage)
        shown = page(stage, "pathways")
        assert shown.count("<h2") >= 7
        assert "You have worked in this work before. That is needed." in shown
        assert "This does not exist yet. It begins on 1 April 2027." in shown
        assert "Second-hand" in shown
        assert "<details" in shown
    assert Answer.objects.count() == 1


@pytest.mark.parametrize("language", ["ja", "vi"])
def test_the_page_is_light_in_every_language(stage: Stage, language: str) -> None:
    ask(stage)
    User.objects.filter(pk=stage.seeker.user_id).update(language=language)
    stage.client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    assert f'lang="{language}"' in page(stage, "pathways")


def test_saving_asks_again_and_says_that_something_changed(stage: Stage) -> None:
    ask(stage)
    address = reverse("seeker:job_remove", args=[stage.job.public_id])
    answer = stage.client.post(address, follow=True)
    assert "Where you can go has changed." in answer.content.decode()
    assert set(Change.objects.values_list("programme", "before", "after")) == {
        ("titp", "possible", "depends"),
    }
    assert not Notice.objects.filter(to_public_id=stage.seeker.user.public_id).exists()
    assert "Technical intern training, stage (i): Possible → It depends." in page(stage, "pathways")


def test_what_is_refused_asks_nothing(stage: Stage) -> None:
    assert stage.client.post(reverse("seeker:stay_new"), {}).status_code == 422
    assert not Answer.objects.exists()
