"""Reads staff information pages; a company's pages use nothing of a seeker but this."""

from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import QuerySet

from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker
from kakehashi.showcase import hiding
from kakehashi.showcase.models import SEEN, StaffPage, StaffPhoto
from kakehashi.showcase.search.engine import COUNTED_UP_TO, PAGE_SIZE, Found, number_fitting, search
from kakehashi.showcase.search.facets import JAPANESE_LEVELS, PROGRAMMES, YEARS, Wanted
from kakehashi.showcase.search.reasons import Reason, reasons_of

__all__ = [
    "COUNTED_UP_TO",
    "JAPANESE_LEVELS",
    "PAGE_SIZE",
    "PROGRAMMES",
    "YEARS",
    "Found",
    "Reason",
    "Wanted",
    "reasons_of",
    "search",
]
FEWEST_TOLD = 5


def page_of_seeker(*, seeker: Seeker) -> StaffPage | None:
    """This function will return the staff information page of a seeker, shown or taken down, or None."""
    return StaffPage.objects.filter(seeker_public_id=seeker.public_id).first()


def is_published(*, seeker: Seeker) -> bool:
    """This function will say whether companies can see the seeker's staff information page now."""
    return shown().filter(seeker_public_id=seeker.public_id).exists()


def has_published_page(*, seeker: Seeker) -> bool:
    """This function will say whether a page is published, be it hidden while its organization is suspended or not."""
    return StaffPage.objects.filter(seeker_public_id=seeker.public_id, is_shown=True).exists()


def shown_and_changed(*, public_ids: Collection[str]) -> Mapping[str, bool]:
    """This function will return, for those seekers whose page companies can see, whether there is something new."""
    pages = shown().filter(seeker_public_id__in=public_ids).values_list("seeker_public_id", "changed_since")
    return {public_id: since is not None for public_id, since in pages}


def shown() -> QuerySet[StaffPage]:
    """This function will return the pages that companies may see: published, and of no suspended organization."""
    return StaffPage.objects.filter(SEEN)


def number_wishing(*, work_code: str, country: str = "") -> int | None:
    """This function will return how many shown pages wish a work, for everybody to read: None when fewer than five.

    With ``country`` those of people from there. A smaller number is never told, not even that there is none, so that
    nobody can make out a single person.
    """
    number = number_fitting(lexemes=[f"WISH={work_code}", *([f"COUNTRY={country}"] if country else [])])
    return number if number >= FEWEST_TOLD else None


def shown_to(*, organization: Organization, on: date) -> QuerySet[StaffPage]:
    """This function will return the pages that an organization may see on a day: shown, and not hidden from it."""
    return shown().exclude(seeker_public_id__in=hiding.hidden_seekers(organization=organization, on=on))


def page_by_code(*, code: str, organization: Organization, on: date) -> StaffPage | None:
    """This function will return the page that an organization knows by this code, or None.

    It is None as well when the page is not shown (any more), or hidden from the organization: nobody can tell which.
    """
    return shown_to(organization=organization, on=on).defer("words").filter(code=code).first()


def pages_by_codes(*, codes: Collection[str], organization: Organization, on: date) -> list[StaffPage]:
    """This function will return the pages that an organization knows by these codes, in their order, without others."""
    rows = shown_to(organization=organization, on=on).defer("words").filter(code__in=codes)
    found = {page.code: page for page in rows}
    return [found[code] for code in dict.fromkeys(codes) if code in found]


def photo_of_page(*, page: StaffPage) -> StaffPhoto | None:
    """This function will return the photo of a page, without asking whether the page is shown, or None."""
    return StaffPhoto.objects.filter(page=page).first()


def shown_photo(*, code: str, organization: Organization, on: date) -> StaffPhoto | None:
    """This function will return the photo of the page with this code, or None when an organization may not see it."""
    return StaffPhoto.objects.filter(page__in=shown_to(organization=organization, on=on).filter(code=code)).first()
