"""Makes the index of a staff information page when it is published, and anew when the way of making it changed."""

from datetime import date

from kakehashi.eligibility import queries as eligibility
from kakehashi.seekers.models import Seeker
from kakehashi.showcase.experience import months_by_work
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.search.index import MADE, index_of, works_of

_AT_ONCE = 200


def make_index(*, page: StaffPage, seeker: Seeker, on: date) -> None:
    """This function will make the index of a page that is going to be saved, with the programmes that are possible."""
    wishes = [wish.work for wish in seeker.desired_works.select_related("work__occupation")]
    jobs = seeker.jobs.select_related("work__occupation").filter(work__isnull=False)
    page.programmes = _programmes(seeker, on=on)
    page.words = index_of(page, works=dict.fromkeys((*wishes, *(job.work for job in jobs if job.work))))
    page.index_made = MADE


def remake_indexes(*, on: date, everything: bool = False) -> int:
    """This function will make anew the indexes that were made in an older way, or all, and return how many.

    Each page is saved for itself, so it may be stopped and run again.
    """
    last, made = 0, 0
    while True:
        rows = StaffPage.objects.defer("words").filter(id__gt=last).order_by("id")
        pages = list((rows if everything else rows.filter(index_made__lt=MADE))[:_AT_ONCE])
        if not pages:
            return made
        _remake(pages, on=on)
        last, made = pages[-1].id, made + len(pages)


def _remake(pages: list[StaffPage], *, on: date) -> None:
    """This function will make the indexes of these pages anew; trial pages that no seeker stands behind as well."""
    seekers = Seeker.objects.in_bulk([page.seeker_public_id for page in pages], field_name="public_id")
    works = works_of(pages)
    for page in pages:
        if seeker := seekers.get(page.seeker_public_id):
            page.months_by_work = months_by_work(list(seeker.jobs.all()), on=on)
            page.programmes = _programmes(seeker, on=on)
        own = [works[code] for code in dict.fromkeys((*page.wished_works, *page.worked_works)) if code in works]
        page.words, page.index_made = index_of(page, works=own), MADE
        page.save(update_fields=["months_by_work", "programmes", "words", "index_made"])


def _programmes(seeker: Seeker, *, on: date) -> list[str]:
    """This function will return the programmes that the rules do not close to a seeker, on the day of the wished start.

    A start that was not told, or that is past, stands for today.
    """
    wished = date(seeker.starts_from_year, seeker.starts_from_month or 1, 1) if seeker.starts_from_year else on
    answer = eligibility.answer_on(seeker=seeker, on=max(wished, on))
    return list(dict.fromkeys(way.programme for way in answer.open))
