"""From proposed times to the result of an interview."""

from datetime import UTC, datetime
from typing import Final, Literal

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.text import clean
from kakehashi.placements import states
from kakehashi.placements.actions.moving import Noted, begin, carry_out, follow, ground_in
from kakehashi.placements.actions.wording import (
    name_for_company,
    place_of_interview,
    reason_for_company,
    reason_of_company,
)
from kakehashi.placements.models import Interview, Placement
from kakehashi.placements.refusals import NotProposed, OnInterviewDay, TimesNotUsable

MOST_TIMES: Final = 3


@transaction.atomic
def propose_times(
    *,
    placement: Placement,
    times: list[datetime],
    how: Literal["video", "on_site"],
    place: str,
    by: User,
    now: datetime,
) -> None:
    """This function will propose one to three moments for the interview; earlier proposals are replaced.

    People of the company's side only (NotAllowed). ``place`` is an address, or the link of a video meeting. Raises
    TimesNotUsable for moments that are past, doubled, too many or without a zone; ContactInText for a place that
    holds contact data (the link of a video meeting may stand there); OnInterviewDay, Held or NotNow.
    """
    row, actor = begin(placement=placement, move=states.PROPOSE_TIMES.name, by=by, now=now)
    refuse_on_a_day(row)
    proposed, where = _usable(times, now=now), place_of_interview(place, how=how)
    carry_out(placement=row, transition=states.PROPOSE_TIMES, actor=actor, now=now, until=proposed[0])
    kept = {"proposed": [moment.isoformat() for moment in proposed], "how": how, "place": where}
    Interview.objects.update_or_create(placement=row, defaults={**kept, "confirmed_for": None})
    follow(placement, row)


def _usable(times: list[datetime], *, now: datetime) -> list[datetime]:
    """This function will return the moments in UTC and in order, or raise TimesNotUsable."""
    if any(moment.tzinfo is None or moment <= now for moment in times):
        raise TimesNotUsable
    moments = sorted({moment.astimezone(UTC) for moment in times})
    if len(moments) != len(times) or not 1 <= len(moments) <= MOST_TIMES:
        raise TimesNotUsable
    return moments


@transaction.atomic
def ask_for_other_times(*, placement: Placement, reason: str, by: User, now: datetime) -> None:
    """This function will tell the company's side that none of the times is possible, and why.

    A confirmed time is possible no more either. People of the sending organization only (NotAllowed). Raises NoReason,
    ContactInText, NameInText, OnInterviewDay, Held, NotNow.
    """
    row, actor = begin(placement=placement, move=states.ASK_FOR_OTHER_TIMES.name, by=by, now=now)
    refuse_on_a_day(row)
    words = reason_for_company(reason, placement=row)
    carry_out(placement=row, transition=states.ASK_FOR_OTHER_TIMES, actor=actor, now=now, reason=words)
    Interview.objects.filter(placement=row).update(confirmed_for=None)
    follow(placement, row)


@transaction.atomic
def confirm_time(*, placement: Placement, at: datetime, by: User, now: datetime) -> None:
    """This function will fix the interview for one of the proposed moments; from now on the company reads the name.

    People of the sending organization only (NotAllowed). Raises NotProposed for any other or a past moment,
    NoKatakanaName when there is no name to show, ContactInText when it spells a number, OnInterviewDay, Held, NotNow.
    """
    row, actor = begin(placement=placement, move=states.CONFIRM_TIME.name, by=by, now=now)
    refuse_on_a_day(row)
    interview = Interview.objects.filter(placement=row).first()
    proposed = [datetime.fromisoformat(moment) for moment in interview.proposed] if interview else []
    if row.state == states.S.TIMES_PROPOSED and (at not in proposed or at <= now):
        raise NotProposed
    changes: dict[str, object] = {"name_for_company": name_for_company(row.seeker)}
    carry_out(placement=row, transition=states.CONFIRM_TIME, actor=actor, now=now, also=changes, until=at)
    Interview.objects.filter(placement=row).update(confirmed_for=at)
    follow(placement, row)


@transaction.atomic
def record_pass(*, placement: Placement, note: str, by: User, now: datetime) -> None:
    """This function will record that the person passed the interview; the note is for the company's side.

    People of the company's side only (NotAllowed). Raises OnInterviewDay, Held or NotNow.
    """
    row, actor = begin(placement=placement, move=states.PASS.name, by=by, now=now)
    refuse_on_a_day(row)
    carry_out(placement=row, transition=states.PASS, actor=actor, now=now)
    Interview.objects.filter(placement=row).update(result_note=clean(note))
    follow(placement, row)


@transaction.atomic
def refuse(*, placement: Placement, reason: str, ground: str = "", by: User, now: datetime) -> None:
    """This function will end the placement with the company's no, before or after the interview, with a reason.

    People of the company's side only (NotAllowed). Raises OnInterviewDay, NoReason, ContactInText, Held or NotNow.
    """
    row, actor = begin(placement=placement, move=states.REFUSE.name, by=by, now=now)
    refuse_on_a_day(row)
    noted = Noted(ground=ground_in(ground, move=states.REFUSE.name, party=actor.party))
    words = reason_of_company(reason, ground=ground)
    carry_out(placement=row, transition=states.REFUSE, actor=actor, now=now, reason=words, noted=noted)
    follow(placement, row)


def refuse_on_a_day(placement: Placement) -> None:
    """This function will raise OnInterviewDay while the interview is part of a day whose results are not released."""
    if placement.state not in states.ON_A_DAY:
        return
    if Interview.objects.filter(placement=placement).exclude(day_public_id="").exists():
        raise OnInterviewDay
