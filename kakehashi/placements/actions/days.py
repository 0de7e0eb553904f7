"""The moves of a placement whose interview is part of an interview day; the app of the days tells the parties."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.state import NotNow
from kakehashi.placements import locks, states
from kakehashi.placements.actions import calls
from kakehashi.placements.actions.interviews import refuse_on_a_day
from kakehashi.placements.actions.moving import Actor, begin, carry_out, follow, refuse_if_held, write
from kakehashi.placements.actions.wording import name_for_company, reason_for_company, reason_of_company
from kakehashi.placements.models import Interview, Placement
from kakehashi.placements.states import Party


@transaction.atomic
def propose_on_day(
    *,
    placement: Placement,
    at: datetime,
    how: str,
    place: str,
    day_public_id: str,
    by: User,
    now: datetime,
) -> None:
    """This function will propose one moment of an interview day; again for another moment of the same day.

    People of the company's side only (NotAllowed). Raises OnInterviewDay for a placement that is on another day,
    Held or NotNow.
    """
    row, actor = begin(placement=placement, move=states.PROPOSE_TIMES.name, by=by, now=now)
    if not Interview.objects.filter(placement=row, day_public_id=day_public_id).exists():
        refuse_on_a_day(row)
    carry_out(placement=row, transition=states.PROPOSE_TIMES, actor=actor, now=now, told=False)
    kept = {"proposed": [at.isoformat()], "how": how, "place": place, "day_public_id": day_public_id}
    Interview.objects.update_or_create(placement=row, defaults={**kept, "confirmed_for": None})
    follow(placement, row)


@transaction.atomic
def confirm_on_day(*, placement: Placement, at: datetime, by: User, now: datetime) -> None:
    """This function will fix the interview of a day; from now on the company reads the name.

    People of the sending organization only (NotAllowed). Raises NoKatakanaName, ContactInText, Held or NotNow.
    """
    row, actor = begin(placement=placement, move=states.CONFIRM_TIME.name, by=by, now=now)
    changes: dict[str, object] = {"name_for_company": name_for_company(row.seeker)}
    carry_out(placement=row, transition=states.CONFIRM_TIME, actor=actor, now=now, also=changes, told=False)
    Interview.objects.filter(placement=row).update(confirmed_for=at)
    follow(placement, row)


@transaction.atomic
def move_on_day(*, placement: Placement, at: datetime, how: str, place: str, by: User, now: datetime) -> None:
    """This function will move the interview of a day to another moment or place; a confirmed one stays confirmed.

    People of the sending organization only (NotAllowed). Raises NotNow when the interview is not to be held any more.
    """
    row, actor = begin(placement=placement, move=states.CONFIRM_TIME.name, by=by, now=now)
    if row.state not in states.ON_A_DAY:
        raise NotNow(transition=states.CONFIRM_TIME.name, state=row.state)
    moved: dict[str, object] = {"proposed": [at.isoformat()], "how": how, "place": place}
    if row.state == states.S.INTERVIEW_CONFIRMED:
        write(placement=row, name=states.CONFIRM_TIME.name, before=row.state, actor=actor, now=now, told=False)
        moved["confirmed_for"] = at
    Interview.objects.filter(placement=row).update(**moved)


@transaction.atomic
def leave_day(*, placement: Placement, reason: str, by: User, now: datetime) -> None:
    """This function will take a placement off an interview day, back to the company, which may propose other times.

    People of the sending organization only (NotAllowed). Raises NoReason, ContactInText, NameInText, Held, NotNow.
    """
    row, actor = begin(placement=placement, move=states.ASK_FOR_OTHER_TIMES.name, by=by, now=now)
    words = reason_for_company(reason, placement=row)
    carry_out(placement=row, transition=states.ASK_FOR_OTHER_TIMES, actor=actor, now=now, reason=words, told=False)
    Interview.objects.filter(placement=row).update(confirmed_for=None, day_public_id="")
    follow(placement, row)


@transaction.atomic
def release_on_day(
    *, placement: Placement, passed: bool, words: str, judged_by: User | None, party: Party, now: datetime
) -> None:
    """This function will make the company's result of an interview day known: passed, or refused with a reason.

    It is the company's move, made when the sending organization releases the day, whose right the caller has checked.
    The parties are told. Raises NoReason, ContactInText, Held or NotNow.
    """
    row = locks.placement(pk=placement.pk)
    refuse_if_held(row)
    move = states.PASS if passed else states.REFUSE
    actor = Actor(person=judged_by, party=party)
    reason = "" if passed else reason_of_company(words)
    carry_out(placement=row, transition=move, actor=actor, now=now, reason=reason)
    Interview.objects.filter(placement=row).update(day_public_id="", **({"result_note": words} if passed else {}))
    follow(placement, row)


def end_day(*, day_public_id: str) -> None:
    """This function will let every placement of a released day go on alone: a reserve may still pass or be refused."""
    Interview.objects.filter(day_public_id=day_public_id).update(day_public_id="")


def call_about(
    *, placement: Placement, kind: str, data: Mapping[str, str], until: datetime | None, now: datetime
) -> None:
    """This function will ask the sending organization to telephone a seeker who has no e-mail address."""
    seeker = placement.seeker
    if seeker is not None and not seeker.user.email:
        calls.call_about(placement=placement, kind=kind, data=dict(data), until=until, now=now)
