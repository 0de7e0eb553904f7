"""A wish for another name is accepted with its katakana, and only what was approved reaches a company."""

import pytest
from django.urls import reverse

from kakehashi.messaging.models import Notice
from kakehashi.seekers.models import Seeker
from kakehashi.showcase.models import StaffPage
from kakehashi.translation import actions, queries
from kakehashi.translation.models import ChangeRequest
from tests import cast
from tests.portals.sender.conftest import Stage, translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(stage: Stage) -> Stage:
    translate(stage.seeker, stage.member)
    stage.client.post(reverse("sender:publish", args=[stage.seeker.public_id]))
    return stage


def ask(stage: Stage, key: str, wanted: str) -> str:
    """The address of the page on which the organization decides about a wish."""
    made = actions.request_change(seeker=stage.seeker, key=key, wanted=wanted, by=stage.seeker.user, now=cast.NOW)
    return reverse("sender:change_request", args=[made.public_id])


def approved_name(stage: Stage) -> str:
    return queries.approved_name(seeker=Seeker.objects.get(pk=stage.seeker.pk))


def test_a_katakana_name_reaches_companies_only_when_it_is_accepted(published: Stage) -> None:
    address = ask(published, "name_katakana", "ナム・グエン")
    page = published.client.get(address).content.decode()
    assert "Name in katakana" in page
    assert "ナム・グエン</textarea>" in page
    assert approved_name(published) == "グエン・ヴァン"
    assert published.client.post(address, {"japanese": "ナム・グエン"}).status_code == 302
    assert approved_name(published) == "ナム・グエン"
    assert StaffPage.objects.get().initial == "グ"
    cast.confirm_texts(published.seeker)
    published.client.post(reverse("sender:publish", args=[published.seeker.public_id]))
    assert StaffPage.objects.get().initial == "ナ"


def test_another_passport_name_keeps_the_page_published_with_its_approved_katakana(published: Stage) -> None:
    address = ask(published, "name_passport", "NGUYEN VAN NAM")
    assert "Name as in the passport" in published.client.get(address).content.decode()
    assert published.client.post(address, {"japanese": "グエン・ヴァン・ナム"}).status_code == 302
    seeker = Seeker.objects.get(pk=published.seeker.pk)
    assert (seeker.name_passport, seeker.name_katakana) == ("NGUYEN VAN NAM", "グエン・ヴァン・ナム")
    assert approved_name(published) == "グエン・ヴァン・ナム"
    assert StaffPage.objects.get().is_seen


@pytest.mark.parametrize("japanese", ["NGUYEN VAN NAM", "グエン 090-1234-5678", ""])
def test_without_katakana_a_name_is_not_accepted_and_nothing_changes(published: Stage, japanese: str) -> None:
    address = ask(published, "name_native", "Nguyễn Văn Nam")
    told = Notice.objects.count()
    assert published.client.post(address, {"japanese": japanese}).status_code == 422
    assert ChangeRequest.objects.get().state == "requested"
    assert Seeker.objects.get(pk=published.seeker.pk).name_native == published.seeker.name_native
    assert approved_name(published) == "グエン・ヴァン"
    assert Notice.objects.count() == told
