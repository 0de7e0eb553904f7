"""Sessions that have expired are deleted every night, with their lines on people's lists."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.utils import timezone
from procrastinate.contrib.django import app

from kakehashi.accounts import actions, tasks
from tests import cast

pytestmark = pytest.mark.django_db


def end(key: str) -> None:
    yesterday = timezone.now() - timedelta(days=2)
    Session.objects.filter(session_key=key).update(expire_date=yesterday)
    UserSession.objects.filter(session_key=key).update(last_seen_at=yesterday)


def visit() -> str:
    """Somebody who looks at a page; the key of their session."""
    client = cast.signed_in(cast.make_seeker().user)
    client.get("/account/notices/")
    return str(client.session.session_key)


def test_only_ended_sessions_go_and_their_lines_with_them() -> None:
    old, new = visit(), visit()
    end(old)
    assert UserSession.objects.count() == 2
    assert actions.delete_ended_sessions(now=timezone.now()) == 1
    assert list(Session.objects.values_list("session_key", flat=True)) == [new]
    assert list(UserSession.objects.values_list("session_key", flat=True)) == [new]


def test_a_line_whose_session_is_not_stored_yet_is_left_alone() -> None:
    key = visit()
    Session.objects.filter(session_key=key).delete()
    assert actions.delete_ended_sessions(now=timezone.now()) == 0
    assert UserSession.objects.filter(session_key=key).exists()


def test_the_queue_does_it_every_night() -> None:
    end(visit())
    tasks.delete_ended_sessions(timestamp=0)
    assert not Session.objects.exists()
    times = {each.task.name: each.cron for each in app.periodic_registry.periodic_tasks.values()}
    assert times["delete_ended_sessions"] == "35 17 * * *"
