"""Telephone calls for seekers without e-mail: asked for with every move that they have to hear of, ticked when made."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.placements import messages, policies
from kakehashi.placements.models import PhoneCall, Placement
from kakehashi.placements.refusals import NotAllowed
from kakehashi.placements.states import Party

TO_CALL_WITHIN: Final = timedelta(days=2)


def ask_to_call(*, news: messages.News, until: datetime | None) -> None:
    """This function will ask the sending organization to telephone a seeker who has no e-mail address.

    The call is due within two days, or at ``until`` when that is earlier.
    """
    seeker = news.placement.seeker
    kind = messages.kind_of(event=news.event, audience="seeker")
    if seeker is None or kind is None or news.party == Party.SEEKER or seeker.user.email:
        return
    call_about(placement=news.placement, kind=kind, data=news.data, until=until, now=news.now)


def call_about(*, placement: Placement, kind: str, data: dict[str, str], until: datetime | None, now: datetime) -> None:
    """This function will ask for one call that says what a notice of this kind says."""
    due = now + TO_CALL_WITHIN
    due_at = max(now, min(due, until)) if until else due
    PhoneCall.objects.create(placement=placement, kind=kind, data=data, created_at=now, due_at=due_at)


def drop_calls(*, placement: Placement) -> None:
    """This function will drop calls that nobody has to make any more, because the seeker ended the placement."""
    placement.calls.filter(done_at=None).delete()


@transaction.atomic
def mark_told(*, call: PhoneCall, by: User, now: datetime) -> None:
    """This function will tick a call as made; a second tick changes nothing.

    People of the organization that has to call may; everybody else gets NotAllowed.
    """
    if not policies.may_mark_told(user=by, call=call):
        raise NotAllowed
    if PhoneCall.objects.filter(pk=call.pk, done_at=None).update(done_at=now, done_by=by):
        record(
            "placement.told_by_phone",
            by=by,
            thing="placement",
            thing_public_id=call.placement.public_id,
            organization_public_id=call.placement.sending.public_id,
            now=now,
        )
    call.refresh_from_db()
