"""The organization's turn to bring a shown page up to date: from what changed to the page that is published again."""

from datetime import datetime

from kakehashi.confirming.actions import keep_clock
from kakehashi.seekers.models import Seeker
from kakehashi.showcase.models import StaffPage
from kakehashi.timing import actions as timing
from kakehashi.timing.states import Step


def begin(*, page: StaffPage, seeker: Seeker, now: datetime) -> None:
    """This function will begin the turn for a shown page, standing still where the seeker is asked something already.

    A turn that is open goes on.
    """
    begun = timing.begin_turn(
        step=Step.RENEW,
        organization_public_id=page.sending_public_id,
        seeker_public_id=seeker.public_id,
        thing_public_id=seeker.public_id,
        now=now,
    )
    if begun:
        keep_clock(seeker=seeker, now=now)


def end(*, seeker: Seeker, now: datetime) -> None:
    """This function will note that the page was published."""
    for step in (Step.TRANSLATE, Step.RENEW):
        timing.end_turn(step=step, thing_public_id=seeker.public_id, now=now)


def drop(*, seeker: Seeker) -> None:
    """This function will forget the turn of a page that is not shown any more."""
    timing.drop_turn(step=Step.RENEW, thing_public_id=seeker.public_id)
