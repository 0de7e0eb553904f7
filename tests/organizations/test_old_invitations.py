"""Invitations are deleted 30 days after they were used, withdrawn or have expired; open ones never."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from procrastinate.contrib.django import app

from kakehashi.organizations import actions, tasks
from kakehashi.organizations.models import Invitation, Organization
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def organization() -> Organization:
    return cast.make_organization()


def invite(organization: Organization, email: str, **moments: datetime) -> Invitation:
    fields: dict[str, Any] = {"created_at": cast.NOW, "expires_at": cast.NOW + timedelta(days=14), **moments}
    return Invitation.objects.create(organization=organization, email=email, role="member", token_hash=email, **fields)


def left() -> set[str]:
    return set(Invitation.objects.values_list("email", flat=True))


def days(number: int) -> datetime:
    return cast.NOW + timedelta(days=number)


def test_what_is_over_goes_after_thirty_days_and_not_before(organization: Organization) -> None:
    invite(organization, "used@people.example", accepted_at=days(1))
    invite(organization, "withdrawn@people.example", withdrawn_at=days(2))
    invite(organization, "expired@people.example")
    assert actions.delete_old_invitations(now=days(31)) == 0
    assert actions.delete_old_invitations(now=days(32)) == 1
    assert left() == {"withdrawn@people.example", "expired@people.example"}
    assert actions.delete_old_invitations(now=days(33)) == 1
    assert actions.delete_old_invitations(now=days(44)) == 0
    assert left() == {"expired@people.example"}
    assert actions.delete_old_invitations(now=days(45)) == 1
    assert left() == set()


def test_an_open_invitation_stays(organization: Organization) -> None:
    invite(organization, "open@people.example")
    assert actions.delete_old_invitations(now=days(13)) == 0
    assert left() == {"open@people.example"}


def test_who_joined_stays_a_member_when_the_invitation_goes(organization: Organization) -> None:
    member = cast.make_member(organization=organization)
    invite(organization, member.email, accepted_at=days(0))
    actions.delete_old_invitations(now=days(60))
    assert organization.memberships.filter(user=member, left_at=None).exists()


def test_the_queue_does_it_every_night(organization: Organization) -> None:
    invite(organization, "old@people.example", expires_at=days(-4000))
    tasks.delete_old_invitations(timestamp=0)
    assert left() == set()
    times = {each.task.name: each.cron for each in app.periodic_registry.periodic_tasks.values()}
    assert times["delete_old_invitations"] == "45 17 * * *"
