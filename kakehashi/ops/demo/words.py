"""The example seekers' word on their pages: a yes, what waits for one, a no, a question, and somebody not reached."""

from datetime import datetime, timedelta

from kakehashi.common.clock import day_in_japan
from kakehashi.confirming import actions
from kakehashi.confirming.actions import Answer, Restated
from kakehashi.confirming.queries import texts_said
from kakehashi.confirming.ways import Try, Way
from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.parties import Acting, Parties
from kakehashi.seekers.models import Seeker
from kakehashi.showcase import actions as showcase
from kakehashi.translation import actions as translation
from kakehashi.translation.actions import Typed
from kakehashi.translation.sources import SELF_PROMOTION


def say_yes(*, seeker: Seeker, sending: Acting, now: datetime) -> None:
    """This function will restate every approved text and let the seeker confirm them all."""
    said = texts_said(seeker=seeker)
    restated = [Restated(key=one.part.key, mark=one.mark, says_the_same=True) for one in said]
    actions.restate(seeker=seeker, restated=restated, by=sending.by, now=now)
    answers = [Answer(key=one.part.key, mark=one.mark, is_right=True) for one in said]
    actions.answer_texts(seeker=seeker, answers=answers, by=seeker.user, now=now + timedelta(hours=5))


def tell_what_waits(*, parties: Parties, seekers: dict[str, Seeker], days: Days) -> None:
    """This function will leave something of each kind that waits for somebody now."""
    song_lam = parties.song_lam
    actions.ask_seeker(
        seeker=seekers["nam"],
        key=SELF_PROMOTION,
        text="Xưởng mà bạn muốn mở sẽ làm gì: hàn khung nhà hay sửa máy?",
        by=song_lam.by,
        now=days.ago(1),
    )
    better = "溶接工として五年の経験があります。正確で安全な作業を心がけ、日本の技術を学びたいです。"
    _write_anew(seekers["nam"], song_lam, better, "Bản tiếng Nhật ngắn hơn và bỏ câu về mở xưởng.", now=days.ago(1))
    linh = seekers["linh"]
    _write_anew(
        linh, song_lam, "丁寧に仕事をします。", "Bản tiếng Nhật chỉ nói: tôi làm việc cẩn thận.", now=days.ago(4)
    )
    changed = next(one for one in texts_said(seeker=linh) if one.part.key == SELF_PROMOTION)
    no = Answer(key=SELF_PROMOTION, mark=changed.mark, is_right=False, reason="Thiếu câu quan trọng nhất của tôi.")
    actions.answer_texts(seeker=linh, answers=[no], by=linh.user, now=days.ago(2))
    phuc = seekers["phuc"]
    _write_anew(phuc, song_lam, "約束を守り、丁寧に仕事をします。", "Câu được viết ngắn hơn.", now=days.ago(6))
    today = day_in_japan(days.now)
    actions.ask_secretariat(
        seeker=phuc,
        organization=song_lam.organization,
        tries=[
            Try(way=Way.CALL, on=today - timedelta(days=5)),
            Try(way=Way.FAMILY, on=today - timedelta(days=3)),
        ],
        reason="Bạn ấy đi biển với gia đình, một tháng nữa mới về.",
        by=song_lam.by,
        now=days.ago(2),
    )


def _write_anew(seeker: Seeker, sending: Acting, japanese: str, sentence: str, *, now: datetime) -> None:
    """This function will write another Japanese of the self-promotion and restate it, so that it waits for a yes."""
    typed = [Typed(key=SELF_PROMOTION, japanese=japanese)]
    translation.save_parts(seeker=seeker, typed=typed, approve=[SELF_PROMOTION], by=sending.by, now=now)
    showcase.note_changes(seeker=seeker, now=now)
    fresh = Seeker.objects.get(pk=seeker.pk)
    mark = next(one.mark for one in texts_said(seeker=fresh) if one.part.key == SELF_PROMOTION)
    restated = [Restated(key=SELF_PROMOTION, mark=mark, says_the_same=False, sentence=sentence)]
    actions.restate(seeker=fresh, restated=restated, by=sending.by, now=now)
