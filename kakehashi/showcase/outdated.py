"""Notes on shown pages that the seeker has told something since that companies do not read yet."""

from datetime import datetime, timedelta

from django.db import transaction

from kakehashi.common.clock import day_in_japan
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker, Version
from kakehashi.showcase import renewing
from kakehashi.showcase.contents import differs, preview_of
from kakehashi.showcase.models import StaffPage

# The job runs each hour; what a queue that stood still for a while has missed is caught up with.
LOOKED_BACK = timedelta(days=7)


def note_changed_facts(*, now: datetime) -> int:
    """This function will note on pages since when facts differ from what companies read, and return on how many.

    Japanese that was approved is noted at once, by ``actions.note_changes``; a day, a level or a licence is copied
    without anybody's approval when the page is published again, and until then nobody would know. The program does it.
    """
    pages = StaffPage.objects.filter(is_shown=True, changed_since=None)
    changed = Version.objects.filter(changed_at__gt=now - LOOKED_BACK)
    found = pages.filter(seeker_public_id__in=changed.values("seeker__public_id")).order_by("id")
    return sum(_note(page, now) for page in found.defer("words"))


@transaction.atomic
def _note(page: StaffPage, now: datetime) -> bool:
    """This function will note the day on a page that publishing would change, begin that turn, and say so."""
    seeker = Seeker.objects.select_for_update(of=("self",), no_key=True).filter(public_id=page.seeker_public_id).first()
    if seeker is None or not seeker.versions.filter(changed_at__gt=page.changed_at).exists():
        return False
    organization = seekers.accepted_organization(seeker=seeker)
    if organization is None:
        return False
    if not differs(page=page, preview=preview_of(seeker=seeker, organization=organization, now=now)):
        return False
    still = StaffPage.objects.filter(pk=page.pk, is_shown=True, changed_since=None, changed_at=page.changed_at)
    noted = bool(still.update(changed_since=day_in_japan(now)))
    if noted:
        renewing.begin(page=page, seeker=seeker, now=now)
    return noted
