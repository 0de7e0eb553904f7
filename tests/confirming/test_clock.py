"""The clock stands still while the organization waits for the seeker; late work is mailed to each in their language."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.core import mail
from django.urls import reverse
from django.utils import translation as languages
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.accounts.models import User
from kakehashi.confirming import actions, tasks
from kakehashi.confirming.actions import Answer
from kakehashi.confirming.ways import Try, Way
from kakehashi.messaging.models import Notice
from kakehashi.messaging.queries import in_words
from kakehashi.messaging.tasks import mail_notice
from kakehashi.seekers import tasks as nightly
from kakehashi.seekers.models import Seeker
from kakehashi.showcase import actions as showcase
from kakehashi.timing import actions as timing
from kakehashi.timing.models import Turn
from kakehashi.timing.states import DAYS, LONGEST_PAUSE, Step
from kakehashi.translation import declining
from tests import cast
from tests.confirming.conftest import LATER, NOW, Desk

pytestmark = pytest.mark.django_db
ASKED = DAYS[Step.TRANSLATE]


def after(days: float) -> datetime:
    return NOW + timedelta(days=days)


@pytest.fixture
def turn(desk: Desk) -> Turn:
    timing.begin_turn(
        step=Step.TRANSLATE,
        organization_public_id=desk.organization.public_id,
        seeker_public_id=desk.seeker.public_id,
        thing_public_id=desk.seeker.public_id,
        now=NOW,
    )
    return Turn.objects.get(step=Step.TRANSLATE)


def paused(turn: Turn) -> datetime | None:
    turn.refresh_from_db()
    return turn.paused_since


def answer(desk: Desk, number: int, *, now: datetime, reason: str = "") -> None:
    one = desk.said()[number]
    answers = [Answer(key=one.part.key, mark=one.mark, is_right=not reason, reason=reason)]
    actions.answer_texts(seeker=desk.seeker, answers=answers, by=desk.seeker.user, now=now)


def night(day: datetime) -> None:
    """What the queue does at the end of a day, and the mails that it sends."""
    with time_machine.travel(day, tick=False):
        tasks.look_at_paused(timestamp=0)
        nightly.tell_of_late_work(timestamp=0)
        for job in ProcrastinateJob.objects.filter(task_name="mail_notice").order_by("id"):
            mail_notice(**job.args)


def speak(user: User, language: str) -> User:
    user.language = language
    user.save(update_fields=["language"])
    return user


def test_the_clock_stands_still_until_the_last_text_is_answered(desk: Desk, turn: Turn) -> None:
    assert paused(turn) is None
    desk.restate()
    assert paused(turn) == NOW
    answer(desk, 0, now=after(4))
    assert paused(turn) == NOW
    for number in range(1, 5):
        answer(desk, number, now=after(10), reason="Sai." if number == 1 else "")
    assert paused(turn) is None
    assert turn.due_at == after(ASKED + 10)


def test_a_question_stops_it_until_its_answer(desk: Desk, turn: Turn) -> None:
    ask = {"seeker": desk.seeker, "key": "self_promotion", "by": desk.translator}
    first = actions.ask_seeker(**ask, text="Hàn gì?", now=after(1))
    second = actions.ask_seeker(**ask, text="Ở đâu?", now=after(2))
    actions.answer_question(question=first, text="Ống.", by=desk.seeker.user, now=after(3))
    assert paused(turn) == after(1)
    actions.answer_question(question=second, text="Huế.", by=desk.seeker.user, now=after(6))
    assert paused(turn) is None
    assert turn.paused_for == timedelta(days=5)


@pytest.mark.parametrize("decision", ["consent", "refuse"])
def test_the_secretariats_decision_lets_it_go_on(desk: Desk, turn: Turn, decision: str) -> None:
    desk.restate()
    tries = [Try(way=Way.CALL, on=NOW.date()), Try(way=Way.FAMILY, on=after(1).date())]
    request = actions.ask_secretariat(
        seeker=desk.seeker,
        organization=desk.organization,
        tries=tries,
        reason="Không ai nghe máy.",
        by=desk.translator,
        now=LATER,
    )
    assert paused(turn) == NOW
    office = cast.make_secretariat()
    if decision == "consent":
        actions.consent(request=request, by=office, now=after(5))
    else:
        actions.refuse(request=request, reason="Hãy gọi buổi tối.", by=office, now=after(5))
    assert paused(turn) is None
    assert turn.paused_for == timedelta(days=5)
    showcase.note_changes(seeker=desk.seeker, now=after(6))
    assert paused(turn) is None, "saving a draft after a refusal stops nothing"


def test_new_japanese_that_the_seeker_cannot_read_yet_is_the_organizations_work(desk: Desk, turn: Turn) -> None:
    desk.restate()
    desk.approve("self_promotion", "別の訳です。")
    showcase.note_changes(seeker=desk.seeker, now=LATER)
    assert paused(turn) is None
    desk.restate()
    assert paused(turn) == NOW


def test_a_seeker_who_rewrites_everything_has_nothing_to_answer(desk: Desk, turn: Turn) -> None:
    desk.restate()
    Seeker.objects.filter(pk=desk.seeker.pk).update(self_promotion="Khác hẳn.")
    desk.seeker.jobs.all().delete()
    desk.seeker.schools.all().delete()
    answer(desk, 0, now=after(1))
    assert paused(turn) is None
    timing.pause_turn(step=Step.TRANSLATE, thing_public_id=desk.seeker.public_id, now=after(1))
    night(after(2))
    assert paused(turn) is None


def test_late_work_is_mailed_once_to_all_three_in_their_languages_and_not_while_it_waits(
    desk: Desk, turn: Turn
) -> None:
    office = speak(cast.make_secretariat(), "ja")
    translator, person = speak(desk.translator, "vi"), speak(desk.seeker.user, "en")
    desk.restate()
    answers = [Answer(key=one.part.key, mark=one.mark, is_right=True) for one in desk.said()]
    answered = after(LONGEST_PAUSE.days - 1)
    actions.answer_texts(seeker=desk.seeker, answers=answers, by=person, now=answered)
    night(answered + timedelta(days=ASKED, hours=-1))
    mail.outbox.clear()
    night(answered + timedelta(days=ASKED, hours=1))
    late = {
        translator: "seeker.late_for_organization",
        office: "seeker.late_for_secretariat",
        person: "seeker.late_for_seeker",
    }
    assert len(mail.outbox) == len(late)
    for user, kind in late.items():
        [sent] = [one for one in mail.outbox if one.to == [user.email]]
        notice = Notice.objects.get(kind=kind, to_public_id=user.public_id)
        with languages.override(user.language):
            expected = in_words(notice)
        assert (sent.subject, sent.extra_headers["Content-Language"]) == (expected.subject, user.language)
        assert sent.body.startswith(expected.body)
        assert not [name for name in (desk.seeker.name_native, desk.seeker.name_passport) if name in sent.body]
    night(answered + timedelta(days=ASKED, hours=2))
    assert len(mail.outbox) == len(late)


def test_a_seeker_who_does_not_answer_stops_the_clock_no_longer_than_is_allowed(desk: Desk, turn: Turn) -> None:
    office, person = cast.make_secretariat(), desk.seeker.user
    page = reverse("seeker:home")
    desk.restate()
    with time_machine.travel(after(1)):
        shown = cast.signed_in(person).get(page).content.decode()
    assert "It waits for your answer. The time stands still for 14 days in all. Then it counts again." in shown
    longest = ASKED + LONGEST_PAUSE.days
    night(after(longest))
    assert [one for one in mail.outbox if one.to == [office.email]] == []
    night(after(longest + 0.1))
    [to_office] = [one for one in mail.outbox if one.to == [office.email]]
    assert "is late with its work. Seekers who wait: 1." in to_office.body
    [to_person] = [one for one in mail.outbox if "answer is missing" in one.subject]
    assert to_person.to == [person.email]
    assert "cannot go on with your page without your answer. The Secretariat knows. Please answer." in to_person.body
    with time_machine.travel(after(longest + 1)):
        shown = cast.signed_in(person).get(page).content.decode()
        queue = cast.signed_in(desk.translator).get(reverse("sender:queue")).content.decode()
    assert "The Secretariat knows that it stands still." in shown
    assert "for 14 days in all." in queue
    assert "The seeker does not answer. Try to reach them, or ask the Secretariat." in queue


def test_there_is_one_number_of_days_for_the_answer_to_a_change() -> None:
    assert timedelta(days=DAYS[Step.CHANGE]) == declining.ANSWER_WITHIN
