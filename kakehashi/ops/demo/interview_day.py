"""The example interview day: open, with times for the companies whose people wait for an interview."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from kakehashi.interviews import actions
from kakehashi.interviews.actions.planning import Plan
from kakehashi.interviews.actions.times import Row
from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.parties import Parties


def open_a_day(*, parties: Parties, days: Days) -> None:
    """This function will let the sending organization offer a written test and a morning of interviews."""
    organization, by = parties.song_lam.organization, parties.song_lam.by
    plan = Plan(
        day=days.ahead(10),
        how="on_site",
        place="Trung tâm đào tạo (ví dụ)",
        room="Phòng 2",
        interpreter="Thông dịch viên của công ty phái cử",
        bring="Hộ chiếu và bút.",
    )
    now = days.ago(1)
    event = actions.make(organization=organization, plan=plan, by=by, now=now)
    morning = days.in_tokyo(10, hour=10).astimezone(ZoneInfo(event.zone))
    test = Row(kind="written", starts_at=morning, until=morning + timedelta(hours=1), minutes=60, holds=20)
    talks = Row(
        kind="individual", starts_at=morning + timedelta(hours=1), until=morning + timedelta(hours=3), minutes=20
    )
    for row in (test, talks):
        actions.make_slots(event=event, row=row, by=by, now=now)
    actions.open_up(event=event, by=by, now=now)
