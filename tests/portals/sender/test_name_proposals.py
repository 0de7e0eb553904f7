"""The translator sees the katakana that rules propose; it is confirmed on its own, and replaces nothing."""

import pytest
from django.urls import reverse

from kakehashi.seekers.models import Seeker
from kakehashi.translation import queries
from kakehashi.translation.models import Part
from tests.portals.sender.test_desk import desk, state_of, typed

pytestmark = pytest.mark.django_db
NAME = "name_katakana"


def name(stage, **fields):
    Seeker.objects.filter(pk=stage.seeker.pk).update(**{NAME: "", **fields})
    return queries.part_for(seeker=Seeker.objects.get(pk=stage.seeker.pk), key=NAME)


def test_the_accents_at_home_decide_what_the_passport_leaves_open(stage):
    part = name(stage, name_native="Đặng Văn Đức", name_passport="DANG VAN DUC")
    assert (part.proposal, part.name_proposal.confident) == ("ダン・ヴァン・ドゥック", True)
    part = name(stage, name_native="", name_passport="DANG VAN DUC")
    assert (part.proposal, part.name_proposal.confident) == ("ダン・ヴァン・ドゥック", False)
    part = name(stage, name_native="Lê Lan", name_passport="DANG VAN DUC")
    assert part.proposal == "ダン・ヴァン・ドゥック"
    part = name(stage, name_native="张伟", name_passport="ZHANG WEI", country="CN")
    assert (part.proposal, part.name_proposal.confident) == ("ジャン・ウェイ", True)


def test_the_desk_marks_a_proposal_and_says_to_ask_the_person(stage):
    part = name(stage, name_native="Trương Văn Thử", name_passport="TRUONG VAN THU")
    page = stage.client.get(desk(stage)).content.decode()
    assert "Proposed by rules" in page
    assert "Ask the person how they say their name" in page
    assert "チュオン・バン・トゥー" in page
    assert f'value="{part.proposal}"' in page


def test_approving_everything_saves_an_unconfirmed_name_but_does_not_approve_it(stage):
    part = name(stage, name_native="Trương Văn Thử", name_passport="TRUONG VAN THU")
    stage.client.post(desk(stage), typed(stage, self_promotion="溶接が得意です。") | {"approve": "everything"})
    assert state_of(stage, "self_promotion") == ("溶接が得意です。", "approved")
    assert state_of(stage, NAME) == (part.proposal, "draft")
    assert "Proposed by rules" in stage.client.get(desk(stage)).content.decode()
    stage.client.post(desk(stage), typed(stage) | {"approve": NAME})
    assert state_of(stage, NAME) == (part.proposal, "approved")
    assert "Proposed by rules" not in stage.client.get(desk(stage)).content.decode()
    assert Seeker.objects.get(pk=stage.seeker.pk).name_katakana == part.proposal


def test_what_somebody_wrote_stays_and_nothing_is_proposed_over_it(stage):
    Seeker.objects.filter(pk=stage.seeker.pk).update(name_katakana="グエン・バン")
    part = queries.part_for(seeker=Seeker.objects.get(pk=stage.seeker.pk), key=NAME)
    assert (part.proposal, part.name_proposal) == ("グエン・バン", None)
    name(stage)
    Part.objects.create(
        seeker=stage.seeker, key=NAME, source=part.source, japanese="グェン", changed_at=stage.seeker.registered_at
    )
    part = queries.part_for(seeker=Seeker.objects.get(pk=stage.seeker.pk), key=NAME)
    assert (part.proposal, part.name_proposal) == ("グェン", None)


def test_a_language_without_a_table_is_left_to_the_person(stage):
    part = name(stage, name_native="សុខ ដារា", name_passport="SOK DARA", country="KH")
    assert (part.proposal, part.name_proposal) == ("", None)
    assert (
        "Proposed by rules"
        not in stage.client.get(reverse("sender:translate", args=[stage.seeker.public_id])).content.decode()
    )
