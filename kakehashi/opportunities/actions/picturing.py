"""Keeps the picture of a workplace: made anew, small, and checked by the Secretariat with the rest."""

from datetime import datetime
from typing import Final

from django.db import transaction

from kakehashi import pictures
from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.opportunities import states
from kakehashi.opportunities.actions.recording import about, allow
from kakehashi.opportunities.models import Opportunity, PlacePicture
from kakehashi.opportunities.refusals import PictureNotUsable
from kakehashi.pictures import NotUsable

SIZE: Final = (640, 480)
MOST_BYTES: Final = 20_000


@transaction.atomic
def save_picture(*, opportunity: Opportunity, data: bytes, by: User, now: datetime) -> None:
    """This function will keep a picture made anew from what was sent; nothing else of the file stays.

    Who may write the opportunity may, while it can be edited: what is shown was looked at by the Secretariat. It
    raises NotAllowed, NotNow, or PictureNotUsable with the reason.
    """
    _check(opportunity, by=by, now=now)
    try:
        made = pictures.picture_of(data, kind=pictures.kind_of(data, documents=False))
        pictures.refuse_codes([made])
        small = pictures.smaller(made, box=SIZE, most=MOST_BYTES)
    except NotUsable as refused:
        raise PictureNotUsable(reason=refused.reason) from None
    PlacePicture.objects.filter(opportunity=opportunity).delete()
    PlacePicture.objects.create(
        opportunity=opportunity, content=small.data, width=small.width, height=small.height, added_at=now
    )
    record("opportunity.edited", by=by, **about(opportunity, now=now))


@transaction.atomic
def remove_picture(*, opportunity: Opportunity, by: User, now: datetime) -> None:
    """This function will take the picture away; the same people may, at the same time. It raises the same."""
    _check(opportunity, by=by, now=now)
    if PlacePicture.objects.filter(opportunity=opportunity).delete()[0]:
        record("opportunity.edited", by=by, **about(opportunity, now=now))


def copy_picture(*, of: Opportunity, to: Opportunity) -> None:
    """This function will give a copied opportunity the picture of the first."""
    found = PlacePicture.objects.filter(opportunity=of).first()
    if found:
        PlacePicture.objects.create(
            opportunity=to, content=found.content, width=found.width, height=found.height, added_at=to.created_at
        )


def _check(opportunity: Opportunity, *, by: User, now: datetime) -> None:
    allow(opportunity, by=by, now=now)
    current = state.locked(opportunity).state
    if current not in states.MAY_BE_EDITED:
        raise state.NotNow(transition="edit", state=current)
