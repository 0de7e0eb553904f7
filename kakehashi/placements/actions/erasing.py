"""Erases a person from everything that is kept, when the membership is cancelled."""

from datetime import datetime

from kakehashi.accounts.actions import end_sessions
from kakehashi.accounts.models import User
from kakehashi.messaging.actions import forget
from kakehashi.placements.models import Interview, Move, Offer, PhoneCall, Placement, Release
from kakehashi.seekers import actions as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.showcase import actions as showcase
from kakehashi.timing import actions as timing
from kakehashi.translation.memory.actions import forget_person


def erase_person(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will erase the page, the placements' personal texts, the registered information and the account.

    Everything that hangs on the account goes with it: addresses, second factor, recovery codes, accepted terms.
    It is called inside the transaction of the cancellation, after everyone has been told.
    """
    user = seeker.user
    showcase.erase_page(seeker_public_id=seeker.public_id)
    _erase_words(seeker, now=now)
    forget_person(seeker=seeker)
    timing.erase_seeker(seeker_public_id=seeker.public_id)
    seekers.erase(seeker=seeker, by=by, now=now)
    end_sessions(user=user)
    forget(to_public_id=user.public_id)
    user.delete()


def _erase_words(seeker: Seeker, *, now: datetime) -> None:
    """This function will take out of the person's placements all that was written by or about the person."""
    mine = Placement.objects.filter(seeker=seeker)
    PhoneCall.objects.filter(placement__in=mine).delete()
    Offer.objects.filter(placement__in=mine).update(conditions="")
    Interview.objects.filter(placement__in=mine).update(result_note="", place="")
    Move.objects.filter(placement__in=mine).update(reason="")
    Release.objects.filter(placement__in=mine).update(fields={}, ended_at=now)
    for placement in mine:
        placement.holds.update(reason="–")
    mine.update(message="", name_for_company="", page_initial="")
