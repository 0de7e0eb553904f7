"""Lets the Secretariat consent in the place of a seeker whom nobody could reach."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.confirming import messages, policies
from kakehashi.confirming.actions.current import locked_texts
from kakehashi.confirming.actions.pausing import keep_clock, let_clock_go_on
from kakehashi.confirming.models import Unreached
from kakehashi.confirming.queries import open_unreached
from kakehashi.confirming.refusals import (
    AskedAlready,
    NothingToDecide,
    NotRestated,
    ReasonMissing,
    SeekerAnswered,
    TooFewTries,
    TryInTheFuture,
)
from kakehashi.confirming.states import CONSENT, CONSENT_INSTEAD, REFUSE, WordState
from kakehashi.confirming.ways import FEWEST_DAYS, FEWEST_TRIES, Try, as_rows
from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker


@transaction.atomic
def ask_secretariat(
    *, seeker: Seeker, organization: Organization, tries: Sequence[Try], reason: str, by: User, now: datetime
) -> Unreached:
    """This function will ask the Secretariat to let a page be published without the seeker's word.

    A member of the organization that accepted the seeker may; the Secretariat and the seeker are told. It raises
    AskedAlready, NotRestated, SeekerAnswered (a seeker who said no was reached), NothingToDecide, ReasonMissing,
    TryInTheFuture and TooFewTries.
    """
    texts = locked_texts(seeker=seeker)
    if not policies.may_ask_secretariat(user=by, organization=organization, seeker=seeker):
        raise NotAllowed
    if open_unreached(seeker=seeker):
        raise AskedAlready
    if any(one.word is None for one in texts.values()):
        raise NotRestated
    if any(one.state == WordState.NOT_RIGHT for one in texts.values()):
        raise SeekerAnswered
    waiting = {key: one for key, one in texts.items() if one.state == WordState.WAITING}
    if not waiting:
        raise NothingToDecide
    _check_tries(tries, since=min(one.word.restated_at for one in waiting.values() if one.word), now=now)
    if not clean(reason):
        raise ReasonMissing
    request = Unreached.objects.create(
        seeker=seeker,
        organization=organization,
        marks={key: one.mark for key, one in waiting.items()},
        tries=as_rows(sorted(tries, key=lambda one: one.on)),
        reason=clean(reason),
        asked_at=now,
        asked_by=by,
    )
    keep_clock(seeker=seeker, now=now)
    _note("unreached.asked", request, by, now)
    messages.tell_of_request(request=request, now=now)
    return request


@transaction.atomic
def consent(*, request: Unreached, by: User, now: datetime) -> int:
    """This function will let the texts of a request be published, and return how many still are as they were.

    The Secretariat may; the organization and the seeker are told. A text that changed meanwhile, or that the seeker
    answered, is left alone. It raises NotNow when somebody decided already or the seeker answered.
    """
    if not policies.may_decide(user=by):
        raise NotAllowed
    texts = locked_texts(seeker=request.seeker)
    state.apply(request, CONSENT, also={"decided_at": now, "decided_by": by})
    covered = [
        one.word
        for key, one in texts.items()
        if one.word and one.state == WordState.WAITING and request.marks.get(key) == one.mark
    ]
    for word in covered:
        state.apply(word, CONSENT_INSTEAD, also={"answered_at": now})
    keep_clock(seeker=request.seeker, now=now)
    _note("unreached.consented", request, by, now)
    messages.tell_organization(messages.CONSENTED, seeker=request.seeker, now=now)
    messages.tell_seeker(messages.CONSENTED_SEEKER, seeker=request.seeker, now=now)
    return len(covered)


@transaction.atomic
def refuse(*, request: Unreached, reason: str, by: User, now: datetime) -> None:
    """This function will leave everything as it is and tell the organization why, and the seeker that it waits.

    The Secretariat may. It raises ReasonMissing, and NotNow when somebody decided already or the seeker answered.
    """
    if not policies.may_decide(user=by):
        raise NotAllowed
    if not clean(reason):
        raise ReasonMissing
    state.apply(request, REFUSE, also={"decided_at": now, "decided_by": by, "answer": clean(reason)})
    let_clock_go_on(seeker=request.seeker, now=now)
    _note("unreached.refused", request, by, now)
    messages.tell_organization(messages.REFUSED, seeker=request.seeker, now=now)
    messages.tell_seeker(messages.REFUSED_SEEKER, seeker=request.seeker, now=now)


def _check_tries(tries: Sequence[Try], *, since: datetime, now: datetime) -> None:
    """This function will count only tries since the day on which the seeker could have answered."""
    if any(one.on > day_in_japan(now) for one in tries):
        raise TryInTheFuture
    counted = [one for one in tries if one.on >= since.date()]
    if len(counted) < FEWEST_TRIES or len({one.on for one in counted}) < FEWEST_DAYS:
        raise TooFewTries


def _note(action: str, request: Unreached, by: User, now: datetime) -> None:
    record(
        action,
        by=by,
        thing="unreached",
        thing_public_id=request.public_id,
        organization_public_id=request.organization.public_id,
        now=now,
    )
