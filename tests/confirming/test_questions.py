"""A translator asks the seeker about a text; question and answer stay with it, and with nobody else."""

import pytest

from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow
from kakehashi.confirming import actions, queries
from kakehashi.confirming.models import Question
from kakehashi.confirming.refusals import WordsMissing
from kakehashi.messaging.models import Notice
from kakehashi.translation.refusals import UnknownPart
from tests import cast
from tests.confirming.conftest import LATER, NOW, Desk

pytestmark = pytest.mark.django_db


def ask(desk: Desk, **changes) -> Question:
    given = {"key": "self_promotion", "text": "Ba năm ở đâu?", "by": desk.translator}
    return actions.ask_seeker(seeker=desk.seeker, now=NOW, **given | changes)


def test_the_answer_stands_with_the_text_and_both_are_told(desk: Desk) -> None:
    question = ask(desk)
    assert list(queries.open_questions_of(seeker=desk.seeker)) == [question]
    assert list(queries.open_questions_for_sender(organization=desk.organization)) == [question]
    actions.answer_question(question=question, text="Ở Vinh.", by=desk.seeker.user, now=LATER)
    question.refresh_from_db()
    assert (question.state, question.answer) == ("answered", "Ở Vinh.")
    told = Notice.objects.order_by("id").values_list("kind", "to_public_id", "data")
    assert list(told) == [
        ("confirming.question", desk.seeker.user.public_id, {}),
        ("confirming.answered", desk.translator.public_id, {}),
    ]
    with pytest.raises(NotNow):
        actions.answer_question(question=question, text="Khác", by=desk.seeker.user, now=LATER)


def test_nobody_else_asks_or_answers_and_nothing_empty_is_kept(desk: Desk) -> None:
    for who in (desk.decoy, desk.seeker.user, cast.make_secretariat()):
        with pytest.raises(NotAllowed):
            ask(desk, by=who)
    with pytest.raises(UnknownPart):
        ask(desk, key="job.nothing.duties")
    with pytest.raises(WordsMissing):
        ask(desk, text=" ")
    assert not Question.objects.exists()
    question = ask(desk)
    for who in (desk.decoy, desk.translator, cast.make_seeker().user):
        with pytest.raises(NotAllowed):
            actions.answer_question(question=question, text="x", by=who, now=LATER)
    with pytest.raises(WordsMissing):
        actions.answer_question(question=question, text=" ", by=desk.seeker.user, now=LATER)
    question.refresh_from_db()
    assert question.state == "open"
