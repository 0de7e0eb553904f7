"""Messages to the Secretariat: filed without a trace, answered, mailed sealed, closed, opened again."""

import pytest
from django.core import mail
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow
from kakehashi.complaints import actions, queries
from kakehashi.complaints.models import Answer, ContactMessage
from kakehashi.complaints.states import TABLE, MessageState, Subject
from kakehashi.messaging import tasks
from kakehashi.messaging.models import Notice
from tests import cast

pytestmark = pytest.mark.django_db


def file(**fields):
    given = {
        "subject": Subject.DEPOSIT,
        "organization_named": "Example Sending",
        "body": "They asked me for 20 million.",
        "reply_to": "writer@people.example",
        "language": "vi",
        "on": cast.TODAY,
    }
    return actions.file_message(**{**given, **fields})


@pytest.fixture
def secretariat():
    return cast.make_secretariat()


def test_filing_a_message_keeps_it_and_writes_nothing_else():
    message = file(body="  They asked me.  ")
    assert (message.state, message.received_on, message.body) == (MessageState.NEW, cast.TODAY, "They asked me.")
    assert (Entry.objects.count(), Notice.objects.count(), ProcrastinateJob.objects.count()) == (0, 0, 0)


def test_a_message_keeps_no_hour_and_no_key_to_an_organization():
    kinds = {field.name: field.get_internal_type() for field in ContactMessage._meta.concrete_fields}
    assert set(kinds.values()) & {"DateTimeField", "TimeField", "ForeignKey", "GenericIPAddressField"} == set()


def test_an_answer_is_kept_and_mailed_to_the_address_that_was_left(secretariat):
    message = file()
    actions.answer_message(message=message, body="Do not pay.", by=secretariat, now=cast.NOW)
    job = ProcrastinateJob.objects.get()
    tasks.mail_sealed(**job.args)
    [sent] = mail.outbox
    assert (sent.to, sent.body, sent.extra_headers) == (
        ["writer@people.example"],
        "Do not pay.",
        {"Content-Language": "vi"},
    )
    assert queries.message(public_id=message.public_id).state == MessageState.ANSWERED


def test_while_the_answer_waits_in_the_queue_nobody_can_read_it_there(secretariat):
    actions.answer_message(message=file(), body="Do not pay.", by=secretariat, now=cast.NOW)
    waiting = str(ProcrastinateJob.objects.get().args)
    assert "Do not pay." not in waiting
    assert "writer@people.example" not in waiting


@pytest.mark.parametrize("reply_to", ["", "+84 90 000 00 00", "not an address"])
def test_without_an_address_the_answer_is_kept_and_nothing_is_mailed(secretariat, reply_to):
    message = file(reply_to=reply_to)
    assert queries.mail_address(message=message) == ""
    actions.answer_message(message=message, body="Do not pay.", by=secretariat, now=cast.NOW)
    assert [answer.body for answer in message.answers.all()] == ["Do not pay."]
    assert ProcrastinateJob.objects.count() == 0


def test_the_log_says_that_a_message_was_answered_and_nothing_of_what_it_says(secretariat):
    message = file()
    actions.answer_message(message=message, body="Do not pay.", by=secretariat, now=cast.NOW)
    entry = Entry.objects.get()
    assert (entry.action, entry.thing_public_id) == ("message.answered", message.public_id)
    assert (entry.organization_public_id, entry.data) == ("", {})


def test_a_closed_message_cannot_be_answered_until_it_is_opened_again(secretariat):
    message = file()
    actions.close_message(message=message, by=secretariat, now=cast.NOW)
    with pytest.raises(NotNow):
        actions.answer_message(message=message, body="Too late", by=secretariat, now=cast.NOW)
    assert (Answer.objects.count(), ProcrastinateJob.objects.count()) == (0, 0)
    actions.reopen_message(message=message, by=secretariat, now=cast.NOW)
    actions.answer_message(message=message, body="In time", by=secretariat, now=cast.NOW)
    assert queries.message(public_id=message.public_id).state == MessageState.ANSWERED


def test_a_message_is_closed_once(secretariat):
    message = file()
    actions.close_message(message=message, by=secretariat, now=cast.NOW)
    with pytest.raises(NotNow):
        actions.close_message(message=message, by=secretariat, now=cast.NOW)
    assert Entry.objects.count() == 1


@pytest.mark.parametrize("act", [actions.close_message, actions.reopen_message])
def test_only_the_secretariat_decides_about_messages(act):
    member = cast.make_member(organization=cast.make_organization())
    message = file()
    with pytest.raises(NotAllowed):
        act(message=message, by=member, now=cast.NOW)
    with pytest.raises(NotAllowed):
        actions.answer_message(message=message, body="From a stranger", by=member, now=cast.NOW)
    assert queries.message(public_id=message.public_id).state == MessageState.NEW
    assert (Answer.objects.count(), Entry.objects.count(), ProcrastinateJob.objects.count()) == (0, 0, 0)


def test_every_state_of_a_message_can_be_left():
    assert {source for move in TABLE for source in move.sources} == set(MessageState)


def test_messages_are_read_oldest_first_and_narrowed_by_state_and_subject():
    late = file(on=cast.TODAY.replace(day=25))
    early = file(on=cast.TODAY.replace(day=1))
    other = file(subject=Subject.QUESTION)
    assert [message.pk for message in queries.messages()] == [early.pk, other.pk, late.pk]
    assert [message.pk for message in queries.messages(subject=Subject.DEPOSIT)] == [early.pk, late.pk]
    assert list(queries.messages(state=MessageState.CLOSED)) == []
