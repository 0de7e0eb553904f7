"""The desk while it is open: drafts that save themselves, two people at once, and who approves."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from kakehashi.audit.models import Entry
from kakehashi.organizations import actions as organizations
from kakehashi.translation import actions, queries
from kakehashi.translation.models import Part, Presence
from tests import cast
from tests.portals.sender.conftest import translate
from tests.portals.sender.test_desk import desk, state_of, typed

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(stage):
    return cast.make_member(organization=stage.organization, name="Ngọc")


def send(client, stage, key="self_promotion", japanese="溶接が得意です。", seen=None):
    part = queries.part_for(seeker=type(stage.seeker).objects.get(pk=stage.seeker.pk), key=key)
    fields = {"part": key, f"japanese-{key}": japanese, f"seen-{key}": part.seen if seen is None else seen}
    return client.post(reverse("sender:draft", args=[stage.seeker.public_id]), fields)


def here(client, stage):
    return client.post(reverse("sender:here", args=[stage.seeker.public_id]))


def seen_in(answer):
    return re.search(r'name="seen-[^"]+" value="([^"]+)"', answer.content.decode())[1]


def test_a_draft_saves_itself_and_says_when(stage):
    answer = send(stage.client, stage)
    assert answer.status_code == 200
    assert "Saved 03:00" in answer.content.decode()
    assert state_of(stage, "self_promotion") == ("溶接が得意です。", "draft")
    assert send(stage.client, stage, japanese="溶接です。", seen=seen_in(answer)).status_code == 200
    assert state_of(stage, "self_promotion") == ("溶接です。", "draft")
    assert Part.objects.filter(seeker=stage.seeker).count() == 1


def test_a_draft_that_a_colleague_overtook_is_not_saved_and_both_texts_are_shown(stage, colleague):
    old = queries.part_for(seeker=stage.seeker, key="self_promotion").seen
    other = cast.signed_in(colleague)
    assert send(other, stage, japanese="同僚の訳").status_code == 200
    answer = send(stage.client, stage, japanese="わたしの訳", seen=old)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Not saved yet" in page
    assert "同僚の訳" in page
    assert "Ngọc stored this at" in page
    told = "".join(re.sub("<span class=.*?</span>", "", page).split())
    assert "<del>同僚の</del><ins>わたしの</ins>訳</p>" in told
    assert 'name="keep"' in page
    assert 'name="take"' in page
    assert state_of(stage, "self_promotion") == ("同僚の訳", "draft")


def test_the_same_text_twice_is_no_conflict(stage, colleague):
    old = queries.part_for(seeker=stage.seeker, key="self_promotion").seen
    send(cast.signed_in(colleague), stage)
    assert send(stage.client, stage, seen=old).status_code == 200


def test_words_that_the_seeker_changed_meanwhile_are_shown_before_a_draft_is_saved(stage):
    old = queries.part_for(seeker=stage.seeker, key="self_promotion").seen
    type(stage.seeker).objects.filter(pk=stage.seeker.pk).update(self_promotion="Khác hẳn.")
    answer = send(stage.client, stage, seen=old)
    assert answer.status_code == 409
    assert "Khác hẳn." in answer.content.decode()
    assert 'name="take"' not in answer.content.decode()
    assert not Part.objects.filter(seeker=stage.seeker).exists()


def test_a_draft_too_long_for_its_place_says_so_and_changes_nothing(stage):
    answer = send(stage.client, stage, japanese="あ" * 6001)
    assert answer.status_code == 422
    assert "6000" in answer.content.decode()
    assert not Part.objects.filter(seeker=stage.seeker).exists()


def test_the_desk_of_another_organization_does_not_exist(stage):
    assert send(stage.client, stage, key="self_promotion").status_code == 200
    assert send(stage.decoy_client, stage, japanese="他").status_code == 404
    assert here(stage.decoy_client, stage).status_code == 404
    address = reverse("sender:draft", args=[stage.seeker.public_id])
    assert stage.client.post(address, {"part": "job.unknown.duties"}).status_code == 404
    assert stage.client.get(address).status_code == 405
    assert state_of(stage, "self_promotion") == ("溶接が得意です。", "draft")
    assert not Presence.objects.exists()


def test_two_people_see_each_other_until_one_closes_the_page(stage, colleague):
    other = cast.signed_in(colleague)
    assert "open since" not in here(stage.client, stage).content.decode()
    answer = here(other, stage).content.decode()
    assert f"{stage.member.name} has this page open since" in answer
    assert colleague.name not in answer
    assert "Ngọc has this page open since" in here(stage.client, stage).content.decode()
    with time_machine.travel(cast.NOW + timedelta(seconds=45)):
        here(stage.client, stage)
    with time_machine.travel(cast.NOW + timedelta(seconds=70)):
        assert "open since" not in here(stage.client, stage).content.decode()
    assert Presence.objects.get().user == stage.member


def test_the_next_part_that_needs_work_gets_the_focus(stage):
    job = f"job.{stage.seeker.jobs.get().public_id}"
    answer = stage.client.post(desk(stage), typed(stage, self_promotion="溶接です。") | {"approve": "self_promotion"})
    assert answer["Location"] == f"{desk(stage)}#id_japanese-{job}.employer"
    translate(stage.seeker, stage.member)
    answer = stage.client.post(desk(stage), typed(stage) | {"approve": "self_promotion"})
    assert answer["Location"] == f"{desk(stage)}#left"


def test_only_what_needs_work_is_open_and_the_rest_is_one_line(stage):
    translate(stage.seeker, stage.member)
    type(stage.seeker).objects.filter(pk=stage.seeker.pk).update(self_promotion="Tôi hàn rất giỏi.")
    page = stage.client.get(desk(stage)).content.decode()
    opened = re.findall(r'<details class="kk-part" id="part-([^"]+)" open', page)
    assert opened == ["self_promotion"]
    assert "1 of 6 texts needs work." in page
    assert page.count("<del>") > 0


def test_one_press_less_where_a_second_person_approves(stage, colleague):
    organizations.decide_second_person(organization=stage.organization, wanted=True, by=stage.member, now=cast.NOW)
    fields = typed(stage, self_promotion="溶接が得意です。")
    page = stage.client.get(desk(stage)).content.decode()
    assert 'name="check" value="self_promotion"' in page
    assert 'name="approve"' not in page
    stage.client.post(desk(stage), fields | {"check": "self_promotion"})
    assert state_of(stage, "self_promotion")[1] == "checked"
    refused = stage.client.post(desk(stage), typed(stage) | {"approve": "self_promotion"})
    assert refused.status_code == 422
    assert "Somebody else has to approve it." in refused.content.decode()
    assert state_of(stage, "self_promotion")[1] == "checked"
    assert not Entry.objects.filter(action="part.approved").exists()
    other = cast.signed_in(colleague)
    assert 'name="approve" value="self_promotion"' in other.get(desk(stage)).content.decode()
    assert other.post(desk(stage), typed(stage) | {"approve": "self_promotion"}).status_code == 302
    assert state_of(stage, "self_promotion")[1] == "approved"


def test_an_owner_decides_who_approves_and_a_member_reads_it(stage):
    address = reverse("sender:translating")
    alone = stage.client.post(address, {"wanted": "on"})
    assert alone.status_code == 422
    member = cast.signed_in(cast.make_member(organization=stage.organization, role="member"))
    assert stage.client.post(address, {"wanted": "on"}).status_code == 302
    assert "A second person approves every text." in member.get(address).content.decode()
    assert member.post(address, {}).status_code == 403
    stage.organization.refresh_from_db()
    assert stage.organization.second_person_approves


def test_two_drafts_one_after_the_other_are_no_approval(stage):
    translate(stage.seeker, stage.member)
    send(stage.client, stage, japanese="直しかけ")
    assert state_of(stage, "self_promotion") == ("直しかけ", "draft")
    assert actions.save_parts(seeker=stage.seeker, typed=(), approve=(), by=stage.member, now=cast.NOW) == (0, 0, 0)
