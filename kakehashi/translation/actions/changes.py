"""Change requests after publishing: the seeker asks, the organization decides."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts import queries as accounts
from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.messaging.actions import tell
from kakehashi.organizations import queries as organizations
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.names import katakana_name
from kakehashi.timing import actions as timing
from kakehashi.timing.states import Step
from kakehashi.translation import messages, passing, policies, registered
from kakehashi.translation.actions.parts import Typed, approve_written, check_written, lock_for_translator, write
from kakehashi.translation.declining import DeclineCause
from kakehashi.translation.models import ChangeRequest
from kakehashi.translation.refusals import JapaneseMissing, NothingWanted, NotKatakana, ReasonMissing, UnknownPart
from kakehashi.translation.sources import NAME, part_key, sources_of
from kakehashi.translation.states import ACCEPT_CHANGE, DECLINE_CHANGE, TAKE_BACK, RequestState


@transaction.atomic
def request_change(*, seeker: Seeker, key: str, wanted: str, by: User, now: datetime) -> ChangeRequest:
    """This function will ask the organization to change a published part; the members of it are told.

    The seeker may. An older open request for the same part is taken back. It raises UnknownPart, NothingWanted when
    the wish is empty or is what stands there already, and TooLong when it does not fit.
    """
    if not policies.may_request_change(user=by, seeker=seeker):
        raise NotAllowed
    before = registered.text_of(seeker=seeker, key=key)
    wanted = clean(wanted)
    if not wanted or wanted == before:
        raise NothingWanted
    registered.check_length(seeker=seeker, key=key, text=wanted)
    for older in ChangeRequest.objects.filter(seeker=seeker, key=key, state=RequestState.REQUESTED):
        state.apply(older, TAKE_BACK, also={"decided_at": now})
        timing.drop_turn(step=Step.CHANGE, thing_public_id=older.public_id)
    request = ChangeRequest.objects.create(seeker=seeker, key=key, before=before, wanted=wanted, requested_at=now)
    organization = seekers.accepted_organization(seeker=seeker)
    record("change.requested", by=by, thing="change_request", thing_public_id=request.public_id, now=now)
    if organization:
        timing.begin_turn(
            step=Step.CHANGE,
            organization_public_id=organization.public_id,
            seeker_public_id=seeker.public_id,
            thing_public_id=request.public_id,
            now=now,
        )
        tell(
            messages.CHANGE_REQUESTED,
            to=accounts.recipients(users=organizations.users_of(organization=organization)),
            about="change_request",
            about_public_id=request.public_id,
            now=now,
        )
    return request


@transaction.atomic
def take_back_change(*, request: ChangeRequest, by: User, now: datetime) -> None:
    """This function will take back an open request; the seeker may."""
    if not policies.may_request_change(user=by, seeker=request.seeker):
        raise NotAllowed
    state.apply(request, TAKE_BACK, also={"decided_at": now})
    timing.drop_turn(step=Step.CHANGE, thing_public_id=request.public_id)


@transaction.atomic
def accept_change(*, request: ChangeRequest, japanese: str, by: User, now: datetime, reason: str | None = None) -> bool:
    """This function will put the wanted words into the registered information, with their Japanese, approved.

    Where the organization wants a second person, the Japanese is checked only; it says whether it is approved.
    A member of the organization that accepted the seeker may; the seeker is told. The Japanese is checked as at the
    desk: errors, and warnings without a ``reason``, raise ProblemsFound; None means that nobody could be asked. It
    raises JapaneseMissing, for a name NotKatakana, and UnknownPart when the thing that was to change is gone. The
    published page follows in ``showcase.actions``.
    """
    seeker = request.seeker
    lock_for_translator(seeker, by)
    japanese = clean(japanese)
    if not japanese:
        raise JapaneseMissing
    key = part_key(request.key)
    if key == NAME and not katakana_name(japanese):
        raise NotKatakana
    state.apply(request, ACCEPT_CHANGE, also={"decided_at": now, "decided_by": by})
    registered.replace_text(seeker=seeker, key=request.key, text=request.wanted, by=by, now=now)
    changed = Seeker.objects.get(pk=seeker.pk)
    sources = {source.key: source.text for source in sources_of(changed)}
    if key not in sources:
        raise UnknownPart
    typed = Typed(key=key, japanese=japanese, reason=reason)
    passing.let_pass(seeker=changed, typed=[typed], by=by, now=now)
    part = write(seeker, key, sources[key], japanese, by, now)
    approves = not policies.wants_second_person(seeker=seeker)
    if approves:
        approve_written(seeker, {key: part}, sources, by, now)
    else:
        check_written(part, sources[key], by, now)
    _tell_of_decision(request, messages.CHANGE_ACCEPTED, "change.accepted", by, now)
    return approves


@transaction.atomic
def decline_change(
    *, request: ChangeRequest, reason: str, by: User, now: datetime, cause: str = DeclineCause.OTHER
) -> None:
    """This function will leave everything as it is and tell the seeker why, in the seeker's language.

    A member of the organization that accepted the seeker may. Another reason than those of the list needs words of
    one's own: ReasonMissing without them.
    """
    lock_for_translator(request.seeker, by)
    cause, reason = DeclineCause(cause), clean(reason)
    if cause == DeclineCause.OTHER and not reason:
        raise ReasonMissing
    said = {"cause": str(cause), "reason": reason}
    state.apply(request, DECLINE_CHANGE, also={"decided_at": now, "decided_by": by, **said})
    _tell_of_decision(request, messages.CHANGE_DECLINED, "change.declined", by, now, **said)


def _tell_of_decision(request: ChangeRequest, kind: str, entry: str, by: User, now: datetime, **data: str) -> None:
    timing.end_turn(step=Step.CHANGE, thing_public_id=request.public_id, now=now)
    record(entry, by=by, thing="change_request", thing_public_id=request.public_id, now=now)
    tell(
        kind,
        to=accounts.recipients(users=[request.seeker.user]),
        about="change_request",
        about_public_id=request.public_id,
        now=now,
        **data,
    )
