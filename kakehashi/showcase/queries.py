"""Reads staff information pages; a company's pages use nothing of a seeker but this."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker
from kakehashi.showcase import hiding
from kakehashi.showcase import words as pairs
from kakehashi.showcase.models import SEEN, StaffPage, StaffPhoto

PAGE_SIZE = 20
COUNTED_UP_TO = 1000
FEWEST_TOLD = 5
JAPANESE_LEVELS = ("N5", "N4", "N3", "N2", "N1")
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_MARK = re.compile(r"([0-9]{1,17})\.([A-Za-z0-9-]{1,8})")


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
    """This function will return, for those seekers whose page companies can see, whether newer Japanese is approved."""
    pages = shown().filter(seeker_public_id__in=public_ids).values_list("seeker_public_id", "changed_since")
    return {public_id: since is not None for public_id, since in pages}


def shown() -> QuerySet[StaffPage]:
    """This function will return the pages that companies may see: published, and of no suspended organization."""
    return StaffPage.objects.filter(SEEN)


def number_wishing(*, work_code: str) -> int | None:
    """This function will return how many shown pages wish a work, for everybody to read: None when fewer than five.

    A smaller number is never told, not even that there is none, so that nobody can make out a single person.
    """
    number = shown().filter(wished_works__contains=[work_code]).count()
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


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a company looks for; everything empty finds every page. There is no age, no sex and no looks."""

    work: str = ""
    country: str = ""
    min_years: int | None = None
    japanese_level: str = ""
    words: str = ""

    def has_nothing(self) -> bool:
        """This function will say whether nothing was asked for."""
        return self == Wanted()


@dataclass(frozen=True, kw_only=True)
class Found:
    """One page of results, newest first, with the ways back and on, and how many there are up to 1,000."""

    pages: list[StaffPage]
    previous: str
    next: str
    count: int
    more_than_counted: bool


def search(
    *,
    wanted: Wanted,
    after: str = "",
    before: str = "",
    size: int = PAGE_SIZE,
    left_out: QuerySet[Any, Any] | None = None,
) -> Found:
    """This function will return the shown pages that fit, newest first, without those whose ids are ``left_out``.

    ``after`` and ``before`` are the marks that an earlier answer gave; one that nobody gave begins anew. Words of
    one character are left out (``words.too_short`` names them). It never counts further than 1,000, and counts in the
    order of the list: rare words are found by the index of words, frequent ones by walking the newest pages.
    """
    fitting = _fitting(wanted) if left_out is None else _fitting(wanted).exclude(id__in=left_out)
    backwards = bool(before) and not after
    mark = _read_mark(after or before)
    rows = fitting if mark is None else fitting.filter(_beyond(mark, backwards=backwards))
    order = ("published_at", "id") if backwards and mark else ("-published_at", "-id")
    taken = list(rows.order_by(*order).defer("words")[: size + 1])
    more, kept = len(taken) > size, taken[:size]
    if backwards and mark:
        kept.reverse()
        has_previous, has_next = more, True
    else:
        has_previous, has_next = mark is not None, more
    counted = len(fitting.order_by("-published_at", "-id").values_list("id", flat=True)[: COUNTED_UP_TO + 1])
    return Found(
        pages=kept,
        previous=_mark_of(kept[0]) if kept and has_previous else "",
        next=_mark_of(kept[-1]) if kept and has_next else "",
        count=min(counted, COUNTED_UP_TO),
        more_than_counted=counted > COUNTED_UP_TO,
    )


def _fitting(wanted: Wanted) -> QuerySet[StaffPage]:
    """This function will return all shown pages that fit, in no order."""
    rows = shown()
    if wanted.work:
        rows = rows.filter(wished_works__contains=[wanted.work])
    if wanted.country:
        rows = rows.filter(country=wanted.country)
    if wanted.min_years:
        rows = rows.filter(months_of_experience__gte=wanted.min_years * 12)
    if wanted.japanese_level in JAPANESE_LEVELS:
        enough = JAPANESE_LEVELS[JAPANESE_LEVELS.index(wanted.japanese_level) :]
        rows = rows.filter(japanese_level__in=enough)
    query = pairs.query_of(pairs.words_in(wanted.words))
    return rows if query is None else rows.filter(words=query)


def _mark_of(page: StaffPage) -> str:
    """This function will return where a page stands in the order, without naming a database id."""
    return f"{(page.published_at - _BEGINNING) // timedelta(microseconds=1)}.{page.code}"


def _read_mark(text: str) -> tuple[datetime, str] | None:
    """This function will read a mark, or return None when it is none."""
    found = _MARK.fullmatch(text)
    return (_BEGINNING + timedelta(microseconds=int(found[1])), found[2]) if found else None


def _beyond(mark: tuple[datetime, str], *, backwards: bool) -> Q:
    """This function will return the condition for rows after the mark, or before it.

    The row of the mark may be gone; then rows of the very same microsecond are left out.
    """
    moment, code = mark
    row = StaffPage.objects.filter(code=code).values("id")[:1]
    if backwards:
        return Q(published_at__gt=moment) | Q(published_at=moment, id__gt=Coalesce(row, 2**62))
    return Q(published_at__lt=moment) | Q(published_at=moment, id__lt=Coalesce(row, 0))
