"""Where a seeker of the organization can go."""

import pytest
from django.urls import reverse

from kakehashi.eligibility.models import Answer
from tests.portals.sender.conftest import Stage

pytestmark = pytest.mark.django_db


def test_the_organization_reads_what_its_seekers_read(stage: Stage) -> None:
    for seeker in (stage.seeker, stage.chosen):
        shown = stage.client.get(reverse("sender:pathways", args=[seeker.public_id]))
        assert shown.status_code == 200
        assert "Technical intern training, stage (i)" in shown.content.decode()
        link = reverse("sender:pathways", args=[seeker.public_id])
        assert link in stage.client.get(reverse("sender:seeker", args=[seeker.public_id])).content.decode()


def test_another_organization_finds_nothing(stage: Stage) -> None:
    assert stage.decoy_client.get(reverse("sender:pathways", args=[stage.seeker.public_id])).status_code == 404


def test_accepting_asks_the_rules_again(stage: Stage) -> None:
    assert stage.client.post(reverse("sender:accept_seeker", args=[stage.chosen.public_id])).status_code == 302
    assert Answer.objects.get().seeker == stage.chosen
