"""No page goes to companies before the seeker has said yes to every text, or the Secretariat instead."""

from datetime import timedelta

import pytest

from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow
from kakehashi.confirming import actions, queries
from kakehashi.confirming.actions import Answer, Restated
from kakehashi.confirming.models import Unreached, Word
from kakehashi.confirming.refusals import (
    AskedAlready,
    NothingToDecide,
    NotRestated,
    ReadAgain,
    ReasonMissing,
    SeekerAnswered,
    SentenceMissing,
    TooFewTries,
    TryInTheFuture,
)
from kakehashi.confirming.ways import Try, Way
from kakehashi.messaging.models import Notice
from kakehashi.seekers.models import Seeker
from kakehashi.showcase import actions as showcase
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.refusals import NotReady
from kakehashi.translation import actions as translation
from tests import cast
from tests.confirming.conftest import LATER, NOW, Desk

pytestmark = pytest.mark.django_db
SELF = "self_promotion"
TRIES = [Try(way=Way.CALL, on=NOW.date()), Try(way=Way.FAMILY, on=NOW.date() + timedelta(days=1))]


def publish(desk: Desk) -> StaffPage:
    return showcase.publish_staff_page(
        seeker=desk.seeker, by=desk.translator, organization=desk.organization, now=LATER
    )


def told(user) -> list[str]:
    return list(Notice.objects.filter(to_public_id=user.public_id).order_by("id").values_list("kind", flat=True))


def missing(desk: Desk) -> set[tuple[str, str]]:
    seeker = Seeker.objects.get(pk=desk.seeker.pk)
    return {(one.key.rpartition(".")[2], one.reason) for one in queries.missing_word(seeker=seeker)}


def ask(desk: Desk, **changes) -> Unreached:
    given = {"organization": desk.organization, "tries": TRIES, "reason": "Không ai nghe máy.", "by": desk.translator}
    return actions.ask_secretariat(seeker=desk.seeker, now=LATER, **given | changes)


def test_a_page_is_published_after_the_seeker_said_yes_to_everything(desk: Desk) -> None:
    with pytest.raises(NotReady) as refused:
        publish(desk)
    assert {one.reason for one in refused.value.missing} == {"not_restated"}
    assert desk.restate(duties="Tôi hàn khung thép ở xưởng.") == 5
    assert told(desk.seeker.user) == ["confirming.ready"]
    with pytest.raises(NotReady) as refused:
        publish(desk)
    assert {one.reason for one in refused.value.missing} == {"not_confirmed"}
    assert desk.answer() is True
    assert told(desk.translator) == ["confirming.confirmed"]
    page = publish(desk)
    assert (page.translated_on, page.confirmed_on) == (NOW.date(), LATER.date())
    assert (page.consented_on, page.changed_since) == (None, None)


def test_a_no_keeps_its_reason_and_stops_publishing_until_the_text_is_corrected(desk: Desk) -> None:
    desk.restate()
    assert desk.answer(duties="Tôi không hàn khung, tôi hàn ống.") is False
    assert told(desk.translator) == ["confirming.not_right"]
    assert missing(desk) == {("duties", "not_right")}
    key = next(one.part.key for one in desk.said() if one.part.key.endswith("duties"))
    assert Word.objects.get(key=key).reason == "Tôi không hàn khung, tôi hàn ống."
    desk.approve(key, "配管の溶接")
    assert missing(desk) == {("duties", "not_restated")}
    assert desk.restate() == 1
    assert missing(desk) == {("duties", "not_confirmed")}
    assert desk.answer() is True
    assert publish(desk).is_shown


@pytest.mark.parametrize("who", ["the words", "the Japanese"])
def test_with_other_words_or_other_japanese_the_seekers_yes_is_void_for_that_text_alone(desk: Desk, who: str) -> None:
    desk.restate()
    desk.answer()
    page = publish(desk)
    if who == "the words":
        Seeker.objects.filter(pk=desk.seeker.pk).update(self_promotion="Khác hẳn.")
        translation.approve_part(seeker=desk.seeker, key=SELF, by=desk.translator, now=LATER)
    else:
        desk.approve(SELF, "溶接が得意です。")
    assert missing(desk) == {(SELF, "not_restated")}
    with pytest.raises(NotReady):
        publish(desk)
    page.refresh_from_db()
    assert page.sections[0]["text"] == "溶接の経験が三年あります。"


def test_an_approval_that_changes_nothing_leaves_the_seekers_yes(desk: Desk) -> None:
    desk.restate()
    desk.answer()
    desk.approve(SELF, "別の訳です。")
    desk.approve(SELF, "溶接の経験が三年あります。")
    assert missing(desk) == set()


def test_what_changed_since_the_page_was_opened_is_not_answered_unseen(desk: Desk) -> None:
    desk.restate()
    seen = {one.part.key: one.mark for one in desk.said()}
    desk.approve(SELF, "別の訳です。")
    with pytest.raises(ReadAgain) as refused:
        actions.answer_texts(
            seeker=desk.seeker,
            answers=[Answer(key=key, mark=mark, is_right=True) for key, mark in seen.items()],
            by=desk.seeker.user,
            now=LATER,
        )
    assert refused.value.keys == (SELF,)
    assert desk.states() == {"waiting", "not_restated"}
    restated = [Restated(key=SELF, mark=seen[SELF], says_the_same=True)]
    with pytest.raises(ReadAgain):
        actions.restate(seeker=desk.seeker, restated=restated, by=desk.translator, now=LATER)


def test_texts_are_answered_one_by_one_and_an_answer_may_be_changed(desk: Desk) -> None:
    desk.restate()
    first = desk.said()[0]
    one = Answer(key=first.part.key, mark=first.mark, is_right=True)
    assert actions.answer_texts(seeker=desk.seeker, answers=[one], by=desk.seeker.user, now=LATER) is False
    assert told(desk.translator) == []
    no = Answer(key=first.part.key, mark=first.mark, is_right=False, reason="Sai tên.")
    actions.answer_texts(seeker=desk.seeker, answers=[no], by=desk.seeker.user, now=LATER)
    actions.answer_texts(seeker=desk.seeker, answers=[no], by=desk.seeker.user, now=LATER)
    assert told(desk.translator) == ["confirming.not_right"]
    assert desk.answer() is True


def test_nothing_is_kept_without_a_sentence_or_a_reason(desk: Desk) -> None:
    one = desk.said()[0]
    silent = Restated(key=one.part.key, mark=one.mark, says_the_same=False, sentence=" ")
    with pytest.raises(SentenceMissing):
        actions.restate(seeker=desk.seeker, restated=[silent], by=desk.translator, now=NOW)
    assert not Word.objects.exists()
    desk.restate()
    no = Answer(key=one.part.key, mark=one.mark, is_right=False, reason=" ")
    with pytest.raises(ReasonMissing):
        actions.answer_texts(seeker=desk.seeker, answers=[no], by=desk.seeker.user, now=LATER)
    assert desk.states() == {"waiting"}


def test_only_the_translators_restate_and_only_the_seeker_answers(desk: Desk) -> None:
    one = desk.said()[0]
    restated = [Restated(key=one.part.key, mark=one.mark, says_the_same=True)]
    for who in (desk.decoy, desk.seeker.user, cast.make_secretariat()):
        with pytest.raises(NotAllowed):
            actions.restate(seeker=desk.seeker, restated=restated, by=who, now=NOW)
    desk.restate()
    answers = [Answer(key=one.part.key, mark=one.mark, is_right=True)]
    for who in (desk.decoy, desk.translator, cast.make_secretariat(), cast.make_seeker().user):
        with pytest.raises(NotAllowed):
            actions.answer_texts(seeker=desk.seeker, answers=answers, by=who, now=LATER)
    assert desk.states() == {"waiting"}


def test_who_cannot_be_reached_is_published_with_the_secretariats_consent_and_companies_read_it(desk: Desk) -> None:
    desk.restate()
    request = ask(desk)
    office = cast.make_secretariat()
    assert told(desk.seeker.user) == ["confirming.ready", "confirming.tried"]
    with pytest.raises(NotReady):
        publish(desk)
    assert actions.consent(request=request, by=office, now=LATER) == 5
    page = publish(desk)
    assert (page.confirmed_on, page.consented_on) == (None, LATER.date())
    assert told(desk.translator) == ["confirming.consented"]
    assert "confirming.consented_seeker" in told(desk.seeker.user)
    assert Entry.objects.filter(action="unreached.consented", by_public_id=office.public_id).count() == 1
    with pytest.raises(NotNow):
        actions.refuse(request=request, reason="Zu spät", by=office, now=LATER)
    desk.approve(SELF, "別の訳です。")
    assert missing(desk) == {(SELF, "not_restated")}
    desk.restate()
    assert missing(desk) == {(SELF, "not_confirmed")}


def test_the_secretariat_refuses_with_a_reason_and_nothing_is_published(desk: Desk) -> None:
    desk.restate()
    request = ask(desk)
    office = cast.make_secretariat()
    with pytest.raises(ReasonMissing):
        actions.refuse(request=request, reason=" ", by=office, now=LATER)
    actions.refuse(request=request, reason="Hãy thử gọi buổi tối.", by=office, now=LATER)
    request.refresh_from_db()
    assert (request.state, request.answer) == ("refused", "Hãy thử gọi buổi tối.")
    assert Notice.objects.get(kind="confirming.refused").data == {}
    assert told(desk.seeker.user)[-1] == "confirming.refused_seeker"
    assert desk.states() == {"waiting"}
    assert ask(desk).state == "asked"


def test_a_seeker_who_answers_meanwhile_ends_the_request(desk: Desk) -> None:
    desk.restate()
    request = ask(desk)
    desk.answer(duties="Không đúng.")
    request.refresh_from_db()
    assert request.state == "overtaken"
    with pytest.raises(NotNow):
        actions.consent(request=request, by=cast.make_secretariat(), now=LATER)
    assert "consented" not in desk.states()
    with pytest.raises(SeekerAnswered):
        ask(desk)


def test_a_text_that_changed_after_the_request_is_not_consented_to(desk: Desk) -> None:
    desk.restate()
    request = ask(desk)
    desk.approve(SELF, "別の訳です。")
    desk.restate()
    assert actions.consent(request=request, by=cast.make_secretariat(), now=LATER) == 4
    assert missing(desk) == {(SELF, "not_confirmed")}


@pytest.mark.parametrize(
    ("tries", "refusal"),
    [
        (TRIES[:1], TooFewTries),
        ([TRIES[0], Try(way=Way.VISIT, on=TRIES[0].on)], TooFewTries),
        ([TRIES[0], Try(way=Way.CALL, on=NOW.date() - timedelta(days=9))], TooFewTries),
        ([TRIES[0], Try(way=Way.CALL, on=LATER.date() + timedelta(days=1))], TryInTheFuture),
    ],
)
def test_the_seeker_is_tried_twice_on_two_days_before_the_secretariat_is_asked(desk: Desk, tries, refusal) -> None:
    desk.restate()
    with pytest.raises(refusal):
        ask(desk, tries=tries)
    assert not Unreached.objects.exists()


def test_the_secretariat_is_not_asked_too_early_twice_or_by_others(desk: Desk) -> None:
    with pytest.raises(NotRestated):
        ask(desk)
    desk.restate()
    for who in (desk.decoy, desk.seeker.user):
        with pytest.raises(NotAllowed):
            ask(desk, by=who)
    with pytest.raises(ReasonMissing):
        ask(desk, reason=" ")
    request = ask(desk)
    with pytest.raises(AskedAlready):
        ask(desk)
    for who in (desk.translator, desk.decoy, desk.seeker.user):
        with pytest.raises(NotAllowed):
            actions.consent(request=request, by=who, now=LATER)
    desk.answer()
    with pytest.raises(NothingToDecide):
        ask(desk)


def test_a_change_that_was_accepted_waits_for_the_seekers_yes_and_companies_read_that_there_is_one(desk: Desk) -> None:
    desk.restate()
    desk.answer()
    page = publish(desk)
    request = translation.request_change(
        seeker=desk.seeker, key=SELF, wanted="Tôi hàn ống.", by=desk.seeker.user, now=LATER
    )
    after = LATER + timedelta(days=1)
    given = {"by": desk.translator, "organization": desk.organization, "now": after}
    assert showcase.accept_change_and_publish(request=request, japanese="配管を溶接します。", **given) is False
    page.refresh_from_db()
    assert (page.changed_since, page.sections[0]["text"]) == (after.date(), "溶接の経験が三年あります。")
    assert missing(desk) == {(SELF, "not_restated")}
    desk.restate()
    desk.answer()
    page = showcase.publish_staff_page(seeker=desk.seeker, **given)
    assert (page.changed_since, page.sections[0]["text"]) == (None, "配管を溶接します。")
