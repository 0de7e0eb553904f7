"""What the program does when nobody says anything: it reminds, ends what nobody answers, and writes to seekers."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from kakehashi.common.clock import day_in_japan
from kakehashi.placements import locks, messages, silence, states, still
from kakehashi.placements.actions.calls import ask_to_call
from kakehashi.placements.actions.moving import PROGRAM, carry_out
from kakehashi.placements.models import Placement
from kakehashi.placements.states import Party


def remind_and_lapse(*, now: datetime) -> tuple[int, int]:
    """This function will end what nobody answered, then remind whoever has the turn; returns how many of each.

    The program does it once a day. What is held, offered or accepted is left alone.
    """
    lapsed = sum(_lapse(pk, now=now) for pk in _keys(silence.to_lapse(now=now)))
    reminded = sum(_remind(pk, now=now) for pk in _keys(silence.to_remind(now=now)))
    return lapsed, reminded


def write_to_seekers(*, now: datetime) -> int:
    """This function will write to the seekers who have heard nothing of a placement for a week; returns how many.

    Each reads what is waited for, of whom, since when, and what happens next. Whoever has no e-mail is telephoned.
    """
    return sum(_write(pk, now=now) for pk in _keys(silence.without_news(now=now)))


def _keys(found: QuerySet[Placement]) -> list[int]:
    return list(found.values_list("pk", flat=True))


@transaction.atomic
def _lapse(pk: int, *, now: datetime) -> bool:
    """This function will end one placement without blame, if it still waits when it is locked."""
    row = locks.placement(pk=pk)
    party = silence.whose_turn(row.state)
    if party is None or not silence.to_lapse(now=now).filter(pk=pk).exists():
        return False
    carry_out(placement=row, transition=states.LAPSE, actor=PROGRAM, now=now, cause=silence.CAUSES[party])
    return True


@transaction.atomic
def _remind(pk: int, *, now: datetime) -> bool:
    """This function will remind whoever has the turn, if it still waits when it is locked."""
    row = locks.placement(pk=pk)
    party = silence.whose_turn(row.state)
    if party is None or not silence.to_remind(now=now).filter(pk=pk).exists():
        return False
    heard = {"heard_at": now} if party == Party.SEEKER else {}
    Placement.objects.filter(pk=pk).update(reminded_at=now, **heard)
    news = _news(row, "remind", now=now, day=day_in_japan(now + silence.LAPSE_AFTER))
    messages.remind(news, party=party)
    if party == Party.SEEKER:
        ask_to_call(news=news, until=None)
    return True


@transaction.atomic
def _write(pk: int, *, now: datetime) -> bool:
    """This function will write to the seeker of one placement, if nothing was heard meanwhile."""
    row = locks.placement(pk=pk)
    found = silence.without_news(now=now).filter(pk=pk).first()
    if found is None:
        return False
    Placement.objects.filter(pk=pk).update(heard_at=now)
    news = _news(row, "still", now=now, said=still.said_of(row, is_held=getattr(found, "is_held", False), now=now))
    messages.tell_seeker(news)
    row.calls.filter(done_at=None, kind=messages.kind_of(event="still", audience="seeker")).delete()
    ask_to_call(news=news, until=None)
    return True


def _news(
    row: Placement, event: str, *, now: datetime, day: date | None = None, said: Mapping[str, str] | None = None
) -> messages.News:
    """This function will say what the program tells by itself."""
    return messages.News(
        placement=row,
        event=event,
        party=Party.PROGRAM,
        by=None,
        company_knows=True,
        now=now,
        day=day,
        said=said or {},
    )
