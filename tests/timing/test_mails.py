"""Whatever is late is mailed to the organization, the Secretariat and the seeker; the mails are read word by word."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.urls import reverse
from django.utils import translation as languages
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.messaging.tasks import mail_notice
from kakehashi.seekers import actions as seekers
from kakehashi.seekers import tasks as nightly
from kakehashi.seekers.models import Schooling, Seeker, SendingChoice
from kakehashi.showcase import actions as showcase
from kakehashi.showcase import outdated
from kakehashi.timing.models import Turn
from kakehashi.timing.states import DAYS, Step
from kakehashi.translation import actions as translation
from kakehashi.translation import queries
from tests import cast
from tests.cast import NOW
from tests.confirming.conftest import JAPANESE
from tests.placements import story

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=1)
# Who reads what, in the three languages: a piece of the sentence as it stands in the mail.
PIECES = {
    "organization": {
        "en": "Seekers who wait longer than this site asks for: 1. The Secretariat knows. Please do it now.",
        "ja": "このサイトの期限より長く待っている希望者：1人。事務局にも伝わっています。すぐに対応してください。",
        "vi": "Số ứng viên chờ lâu hơn thời gian Kakehashi yêu cầu: 1. Ban thư ký đã biết. Hãy làm ngay.",
    },
    "office": {
        "en": "Example Sending is late with its work. Seekers who wait: 1. It has been told.",
        "ja": "Example Sendingの手続きが遅れています。待っている希望者：1人。この機関には知らせました。",
        "vi": "Example Sending đang trễ việc. Số ứng viên đang chờ: 1. Tổ chức này đã được báo.",
    },
    "person": {
        "en": "Example Sending is late with its work for you. We told it and the Secretariat. You need do nothing.",
        "ja": "Example Sendingで、あなたの手続きが遅れています。この機関と事務局に知らせました。",
        "vi": "Example Sending đang làm trễ việc của bạn. Chúng tôi đã báo cho họ và Ban thư ký.",
    },
}


def chosen(world: story.World) -> Seeker:
    seeker = cast.make_seeker()
    seekers.choose_organization(seeker=seeker, organization=world.sending, by=seeker.user, now=LATER)
    return seeker


def accepted(world: story.World) -> Seeker:
    seeker = cast.make_seeker()
    seekers.choose_organization(seeker=seeker, organization=world.sending, by=seeker.user, now=NOW)
    choice = SendingChoice.objects.get(seeker=seeker)
    seekers.accept_seeker(choice=choice, by=world.sender, now=LATER)
    return seeker


def asked_for_a_change(world: story.World) -> Seeker:
    words = {"key": "self_promotion", "wanted": "Tôi hàn giỏi."}
    translation.request_change(seeker=world.seeker, by=world.person, now=LATER, **words)
    return world.seeker


def applied(world: story.World) -> Seeker:
    story.apply(world)
    Turn.objects.update(began_at=LATER)
    return world.seeker


def told_more(world: story.World) -> Seeker:
    seekers.save_japanese(seeker=world.seeker, level="N2", certificate="JLPT N2", by=world.person, now=LATER)
    assert outdated.note_changed_facts(now=LATER) == 1
    return world.seeker


def had_a_change_accepted(world: story.World) -> Seeker:
    """The change is accepted at once, and the new Japanese waits to be restated."""
    seeker = world.seeker
    Schooling.objects.create(seeker=seeker, kind="upper_secondary", name="THPT Ví Dụ", from_year=2019, until_year=2022)
    keys = [part.key for part in queries.parts_needed(seeker=seeker)]
    cast.approve_texts(seeker, {key: JAPANESE[key.rpartition(".")[2]] for key in keys}, by=world.sender, now=NOW)
    request = translation.request_change(
        seeker=seeker, key="self_promotion", wanted="Tôi hàn giỏi.", by=world.person, now=NOW
    )
    showcase.accept_change_and_publish(
        request=request,
        japanese="溶接が得意です。",
        by=world.sender,
        organization=world.sending,
        now=LATER,
        reason="",
    )
    return seeker


@pytest.mark.parametrize(
    ("begin", "step", "shift"),
    [
        (chosen, Step.ACCEPT, 0),
        (accepted, Step.TRANSLATE, 1),
        (asked_for_a_change, Step.CHANGE, 2),
        (applied, Step.FORWARD, 0),
        (told_more, Step.RENEW, 1),
        (had_a_change_accepted, Step.RENEW, 2),
    ],
)
def test_what_is_late_is_mailed_to_all_three_each_in_their_language(
    begin: Callable[[story.World], Seeker], step: Step, shift: int
) -> None:
    world, office = story.make_world(), cast.make_secretariat()
    seeker = begin(world)
    assert [turn.step for turn in Turn.objects.filter(ended_at=None)] == [step]
    readers = {"organization": world.sender, "office": office, "person": seeker.user}
    for number, user in enumerate(readers.values()):
        user.language = ("en", "ja", "vi")[(number + shift) % 3]
        user.save(update_fields=["language"])
    due = LATER + timedelta(days=DAYS[step])
    late = {"nobody": night(due - timedelta(hours=1)), "all": night(due + timedelta(hours=1))}
    assert late["nobody"] == {}
    assert set(late["all"]) == {user.email for user in readers.values()}
    for who, user in readers.items():
        assert PIECES[who][user.language] in late["all"][user.email]
    assert night(due + timedelta(days=3)) == {}, "once"
    with time_machine.travel(due + timedelta(days=3)), languages.override("en"):
        queue = cast.signed_in(world.sender).get(reverse("sender:queue")).content.decode()
    assert seeker.name_passport in queue


def night(moment: object) -> dict[str, str]:
    """What the program does at night, and what of it arrives: the mails' texts by address."""
    ProcrastinateJob.objects.all().delete()
    mail.outbox.clear()
    with time_machine.travel(moment, tick=False):  # type: ignore[arg-type]  # a moment
        nightly.tell_of_late_work(timestamp=0)
        for job in ProcrastinateJob.objects.filter(task_name="mail_notice").order_by("id"):
            mail_notice(**job.args)
    return {one.to[0]: str(one.body) for one in mail.outbox}
