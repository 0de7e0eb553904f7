"""Says which of several people have a published page; for lists, in one query."""

from collections.abc import Collection

from kakehashi.showcase.models import StaffPage


def shown_among(*, public_ids: Collection[str]) -> frozenset[str]:
    """This function will return the public ids of those seekers whose page companies can see now."""
    found = StaffPage.objects.filter(seeker_public_id__in=public_ids, is_shown=True)
    return frozenset(found.values_list("seeker_public_id", flat=True))
