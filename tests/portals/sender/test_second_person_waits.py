"""Where four eyes are wanted, the first page says which texts wait for a second person, and leads to them."""

import pytest
from django.urls import reverse

from kakehashi.translation import actions
from kakehashi.translation.models import Part
from tests import cast
from tests.portals.sender.conftest import Stage

pytestmark = pytest.mark.django_db
LINE, FILTER = "Texts that wait for a second person", "For a second person"


@pytest.fixture
def finished(stage: Stage) -> Stage:
    """One seeker with two finished texts, and a decoy organization that has one too."""
    stage.organization.second_person_approves = True
    stage.organization.save(update_fields=["second_person_approves"])
    for key, text in (("self_promotion", "溶接が得意です。"), ("name_katakana", "グエン・ヴァン")):
        actions.save_part(seeker=stage.seeker, key=key, japanese=text, by=stage.member, now=cast.NOW)
        Part.objects.filter(seeker=stage.seeker, key=key).update(state="checked", checked_by=stage.member)
    return stage


def read(stage: Stage, name: str, **asked: str) -> str:
    return stage.client.get(reverse(name), asked).content.decode()


def test_the_first_page_counts_them_and_the_list_shows_whose_they_are(finished: Stage) -> None:
    home = read(finished, "sender:home")
    assert LINE in home
    assert "?show=to_approve" in home
    listed = read(finished, "sender:seekers", show="to_approve")
    assert f'<strong aria-current="true">{FILTER}</strong>' in listed
    assert finished.seeker.name_passport in listed
    assert "2 for a second person" in listed
    assert finished.chosen.name_passport not in listed
    assert LINE not in finished.decoy_client.get(reverse("sender:home")).content.decode()


def test_it_is_gone_when_a_colleague_has_approved(finished: Stage) -> None:
    colleague = cast.make_member(organization=finished.organization)
    for key in ("self_promotion", "name_katakana"):
        actions.approve_part(seeker=finished.seeker, key=key, by=colleague, now=cast.NOW)
    assert LINE not in read(finished, "sender:home")
    assert "No seekers here" in read(finished, "sender:seekers", show="to_approve")


def test_without_four_eyes_nothing_of_it_is_said(finished: Stage) -> None:
    finished.organization.second_person_approves = False
    finished.organization.save(update_fields=["second_person_approves"])
    assert LINE not in read(finished, "sender:home")
    assert FILTER not in read(finished, "sender:seekers")
