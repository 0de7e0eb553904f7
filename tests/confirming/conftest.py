"""A seeker whose texts are approved, with the organization that translates and a decoy that has its own."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from kakehashi.accounts.models import User
from kakehashi.confirming import actions, queries
from kakehashi.confirming.actions import Answer, Restated
from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Schooling, Seeker
from kakehashi.translation import queries as parts
from tests import cast

NOW = cast.NOW
LATER = NOW + timedelta(days=3)
JAPANESE = {
    "name_katakana": "グエン・ヴァン",
    "self_promotion": "溶接の経験が三年あります。",
    "employer": "鉄工所",
    "duties": "鉄骨の溶接",
    "name": "高等学校",
}


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Everybody whom the seeker's word concerns."""

    seeker: Seeker
    organization: Organization
    translator: User
    decoy: User

    def said(self) -> list[queries.Said]:
        return queries.texts_said(seeker=Seeker.objects.get(pk=self.seeker.pk))

    def states(self) -> set[str]:
        return {one.state for one in self.said()}

    def restate(self, **other: str) -> int:
        """Everything says the same, but for the texts (by the last part of their keys) that have a sentence."""
        restated = []
        for one in self.said():
            sentence = other.get(one.part.key.rpartition(".")[2], "")
            restated.append(Restated(key=one.part.key, mark=one.mark, says_the_same=not sentence, sentence=sentence))
        return actions.restate(seeker=self.seeker, restated=restated, by=self.translator, now=NOW)

    def answer(self, **doubts: str) -> bool:
        answers = [
            Answer(key=one.part.key, mark=one.mark, is_right=not reason, reason=reason)
            for one in self.said()
            for reason in [doubts.get(one.part.key.rpartition(".")[2], "")]
        ]
        return actions.answer_texts(seeker=self.seeker, answers=answers, by=self.seeker.user, now=LATER)

    def approve(self, key: str, japanese: str) -> None:
        cast.approve_texts(self.seeker, {key: japanese}, by=self.translator, now=LATER)


@pytest.fixture
def desk(db: None) -> Desk:
    organization, decoy = cast.make_organization(), cast.make_organization()
    seeker = cast.make_seeker(organization=organization, self_promotion="Tôi có ba năm kinh nghiệm hàn.")
    Schooling.objects.create(seeker=seeker, kind="upper_secondary", name="THPT Ví Dụ", from_year=2019, until_year=2022)
    cast.make_seeker(organization=decoy)
    translator = cast.make_member(organization=organization)
    keys = [part.key for part in parts.parts_needed(seeker=seeker)]
    cast.approve_texts(seeker, {key: JAPANESE[key.rpartition(".")[2]] for key in keys}, by=translator, now=NOW)
    return Desk(
        seeker=seeker, organization=organization, translator=translator, decoy=cast.make_member(organization=decoy)
    )
