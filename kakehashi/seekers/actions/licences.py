"""Saves licences and certificates."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.text import clean
from kakehashi.seekers.actions.changing import changing, set_fields
from kakehashi.seekers.models import Licence, Seeker


@transaction.atomic
def save_licence(
    *,
    seeker: Seeker,
    licence: Licence | None,
    kind: str,
    name: str,
    issued_year: int | None,
    by: User,
    now: datetime,
) -> Licence:
    """This function will add a licence, or change the one given, which must be the seeker's own. Seeker only."""
    with changing(seeker=seeker, section="licences", by=by, now=now):
        fields = {"kind": kind, "name": clean(name), "issued_year": issued_year}
        if licence is None:
            licence = Licence.objects.create(seeker=seeker, **fields)
        else:
            licence = seeker.licences.get(pk=licence.pk)
            set_fields(row=licence, **fields)
        set_fields(row=seeker, no_licences=False)
    return licence


@transaction.atomic
def remove_licence(*, licence: Licence, by: User, now: datetime) -> None:
    """This function will remove a licence. Seeker only."""
    with changing(seeker=licence.seeker, section="licences", by=by, now=now):
        licence.delete()


@transaction.atomic
def say_no_licences(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will note that the seeker has no licence; those that were entered are removed. Seeker only."""
    with changing(seeker=seeker, section="licences", by=by, now=now):
        seeker.licences.all().delete()
        set_fields(row=seeker, no_licences=True)
