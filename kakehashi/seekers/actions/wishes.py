"""Saves which works a seeker wants to train in, and in which order."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from kakehashi.accounts.models import User
from kakehashi.catalogue.models import Work
from kakehashi.common.text import clean
from kakehashi.seekers.actions.changing import changing, set_fields
from kakehashi.seekers.models import DesiredWork, Seeker
from kakehashi.seekers.refusals import TooManyWishes
from kakehashi.seekers.states import MOST_WISHES


@transaction.atomic
def add_desired_work(*, seeker: Seeker, work: Work, field: str = "", by: User, now: datetime) -> None:
    """This function will add a wish as the last one, with the field to which the seeker says that it belongs.

    A work that is already wished stays where it is; its field is set. Seeker only. It raises TooManyWishes when
    there are three already.
    """
    with changing(seeker=seeker, section="desired_works", by=by, now=now):
        if wished := seeker.desired_works.filter(work=work).first():
            if wished.field != field:
                set_fields(row=wished, field=field)
            return
        if seeker.desired_works.count() >= MOST_WISHES:
            raise TooManyWishes
        last = seeker.desired_works.aggregate(last=Max("position"))["last"] or 0
        DesiredWork.objects.create(seeker=seeker, work=work, field=field, position=last + 1)


@transaction.atomic
def remove_desired_work(*, seeker: Seeker, work_code: str, by: User, now: datetime) -> None:
    """This function will take a wish away; the others keep their order. Seeker only."""
    with changing(seeker=seeker, section="desired_works", by=by, now=now):
        seeker.desired_works.filter(work__code=work_code).delete()
        _number(seeker)


@transaction.atomic
def put_first(*, seeker: Seeker, work_code: str, by: User, now: datetime) -> None:
    """This function will make one wish the strongest; the others follow in their order. Seeker only."""
    with changing(seeker=seeker, section="desired_works", by=by, now=now):
        seeker.desired_works.filter(work__code=work_code).update(position=0)
        _number(seeker)


@transaction.atomic
def save_other_wish(*, seeker: Seeker, text: str, kind: str = "", field: str = "", by: User, now: datetime) -> None:
    """This function will save a wish that is not on the official list, or forget it when empty. Seeker only.

    ``kind`` and ``field`` say what kind of work it is and to which field it belongs, empty where not known.
    """
    with changing(seeker=seeker, section="desired_works", by=by, now=now):
        words = clean(text)
        told = {"other_wish_kind": kind, "other_wish_field": field} if words else {}
        set_fields(row=seeker, **{"other_wish": words, "other_wish_kind": "", "other_wish_field": "", **told})


def _number(seeker: Seeker) -> None:
    """This function will number the wishes 1, 2, 3 in their order."""
    for position, wish in enumerate(seeker.desired_works.order_by("position", "id"), start=1):
        if wish.position != position:
            set_fields(row=wish, position=position)
