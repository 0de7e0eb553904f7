"""Published opportunities: held back and shown again, extended, asked about, filled and closed."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models.functions import Coalesce, Greatest

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.opportunities import messages, policies, states
from kakehashi.opportunities.actions.recording import about, allow
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.refusals import DeadlineNotPossible

STALE_AFTER = timedelta(days=30)


@transaction.atomic
def pause(*, opportunity: Opportunity, by: User, now: datetime) -> None:
    """This function will hold an opportunity back: not shown, no new applications; the partner is told.

    Placements that have begun go on. Whoever may write it may. It raises NotAllowed or NotNow.
    """
    allow(opportunity, by=by, now=now)
    state.apply(opportunity, states.PAUSE)
    record("opportunity.paused", by=by, **about(opportunity, now=now))
    messages.paused(opportunity, by=by, now=now)


@transaction.atomic
def resume(*, opportunity: Opportunity, by: User, now: datetime) -> None:
    """This function will show an opportunity again that was held back; the partner is told.

    Whoever may write it may. That it holds is said by this. It raises NotAllowed or NotNow.
    """
    allow(opportunity, by=by, now=now)
    state.apply(opportunity, states.RESUME, also=_it_holds(now))
    record("opportunity.resumed", by=by, **about(opportunity, now=now))
    messages.resumed(opportunity, by=by, now=now)


@transaction.atomic
def extend(*, opportunity: Opportunity, open_until: date, by: User, now: datetime) -> None:
    """This function will move the last day to apply of a published opportunity to a later one.

    Whoever may write it may. That it holds is said by this. It raises NotAllowed, NotNow, or DeadlineNotPossible for
    a day that has passed, is no later than the old one, or comes after the start.
    """
    allow(opportunity, by=by, now=now)
    row = state.locked(opportunity)
    if row.state not in states.PUBLISHED:
        raise state.NotNow(transition="extend", state=row.state)
    if open_until < day_in_japan(now) or open_until <= row.open_until or open_until > row.starts_on:
        raise DeadlineNotPossible
    _set(opportunity, open_until=open_until, **_it_holds(now))
    record("opportunity.extended", by=by, open_until=open_until.isoformat(), **about(opportunity, now=now))


@transaction.atomic
def say_it_holds(*, opportunity: Opportunity, by: User, now: datetime) -> None:
    """This function will keep that a published opportunity still holds; nobody is asked again for a while.

    Whoever may write it may. It raises NotAllowed or NotNow.
    """
    allow(opportunity, by=by, now=now)
    row = state.locked(opportunity)
    if row.state not in states.PUBLISHED:
        raise state.NotNow(transition="say_it_holds", state=row.state)
    _set(opportunity, **_it_holds(now))
    record("opportunity.held_true", by=by, **about(opportunity, now=now))


@transaction.atomic
def close(*, opportunity: Opportunity, by: User, now: datetime) -> None:
    """This function will close an opportunity for good; placements that have begun go on. The partner is told.

    The company's people may at any time, those of the supervising organization while it supervises the company. It
    raises NotAllowed or NotNow.
    """
    if not policies.may_close(user=by, opportunity=opportunity, on=day_in_japan(now)):
        raise NotAllowed
    state.apply(opportunity, states.CLOSE)
    record("opportunity.closed", by=by, **about(opportunity, now=now))
    messages.closed(opportunity, by=by, now=now)


def fill(*, opportunity: Opportunity, cause: str, now: datetime) -> bool:
    """This function will mark an opportunity as filled, in the transaction and under the lock of the last acceptance.

    The program does it, in the log as well. One that is closed already stays closed; then it returns False.
    """
    if opportunity.state not in states.FILL.sources:
        return False
    state.apply(opportunity, states.FILL)
    record("opportunity.filled", by=None, cause=cause, **about(opportunity, now=now))
    return True


def free(*, opportunity: Opportunity, now: datetime) -> bool:
    """This function will make a filled opportunity a paused one, because a place is free again; called like ``fill``.

    Its company shows it again when it wants to. One that was handed in anew and never decided stays as it is, and so
    does one that is closed; then it returns False.
    """
    submitted, decided = opportunity.submitted_at, opportunity.decided_at
    undecided = submitted is not None and (decided is None or submitted > decided)
    if opportunity.state not in states.FREE.sources or undecided:
        return False
    state.apply(opportunity, states.FREE)
    record("opportunity.freed", by=None, **about(opportunity, now=now))
    return True


@transaction.atomic
def close_after_deadline(*, now: datetime) -> int:
    """This function will close the published opportunities whose last day to apply has passed; returns how many.

    The program does it once a day; both organizations are told. Placements that have begun go on.
    """
    over = Opportunity.objects.filter(state__in=states.PUBLISHED, open_until__lt=day_in_japan(now))
    count = 0
    for opportunity in over.select_related("company", "supervising", "work").order_by("id"):
        row = state.locked(opportunity)
        if row.state not in states.PUBLISHED or row.open_until >= day_in_japan(now):
            continue
        state.apply(opportunity, states.CLOSE)
        record("opportunity.closed", by=None, cause="deadline", **about(opportunity, now=now))
        messages.closed_by_deadline(opportunity, now=now)
        count += 1
    return count


@transaction.atomic
def ask_stale(*, now: datetime) -> int:
    """This function will ask about published opportunities of which nobody has said anything for 30 days.

    The program does it once a day; it asks once until somebody has answered, and returns about how many it asked.
    """
    since = now - STALE_AFTER
    quiet = (
        Opportunity.objects.filter(state__in=states.PUBLISHED, asked_at=None, open_until__gte=day_in_japan(now))
        .annotate(heard_at=Greatest(Coalesce("decided_at", "created_at"), Coalesce("held_true_at", "created_at")))
        .filter(heard_at__lt=since)
        .select_for_update(of=("self",), no_key=True)
        .select_related("company", "supervising", "work")
        .order_by("id")
    )
    count = 0
    for opportunity in quiet:
        _set(opportunity, asked_at=now)
        messages.asked(opportunity, now=now)
        count += 1
    return count


def _it_holds(now: datetime) -> dict[str, object]:
    return {"held_true_at": now, "asked_at": None}


def _set(opportunity: Opportunity, **columns: object) -> None:
    for column, value in columns.items():
        setattr(opportunity, column, value)
    opportunity.save(update_fields=list(columns))
