"""Lists for a spreadsheet: staff information pages as companies read them, and an organization's own seekers."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kakehashi.catalogue.models import Work
from kakehashi.organizations.models import Organization
from kakehashi.paper.spreadsheet import Column, xlsx
from kakehashi.seekers.models import SendingChoice
from kakehashi.seekers.queries import choices_for_sender
from kakehashi.seekers.states import ChoiceState
from kakehashi.showcase.honest import honest_line
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.queries import Wanted, search
from kakehashi.showcase.sheet import Sheet, sheet_of
from kakehashi.ui.eras import with_eras
from kakehashi.ui.formats import country_name, date_with_era, long_date

MOST = 500


def pages_for_roster(*, wanted: Wanted, left_out: QuerySet[Any, Any]) -> list[StaffPage]:
    """This function will return the pages that a search finds without those left out, in its order, up to 500."""
    return search(wanted=wanted, size=MOST, left_out=left_out).pages


def choices_for_roster(*, organization: Organization) -> list[SendingChoice]:
    """This function will return whom an organization has accepted, the longest waiting first, with their wishes."""
    accepted = choices_for_sender(organization=organization).filter(state=ChoiceState.ACCEPTED)
    return list(accepted.prefetch_related("seeker__desired_works__work")[:MOST])


def of_pages(*, pages: Collection[StaffPage]) -> bytes:
    """This function will write these pages as a list in the active language; the works are named in one query."""
    codes = {code for page in pages for code in (*page.wished_works, *page.worked_works)}
    works = {work.code: work for work in Work.objects.filter(code__in=codes)}
    columns = [
        Column(heading=_("Code"), width=10),
        Column(heading=_("Initial"), width=8),
        Column(heading=_("Country"), width=14),
        Column(heading=_("Year of birth"), width=14),
        Column(heading=_("Desired works"), width=32),
        Column(heading=_("Experience"), width=14),
        Column(heading=_("Japanese"), width=10),
        Column(heading=_("Work history"), width=44),
        Column(heading=_("Education"), width=32),
        Column(heading=_("Languages"), width=24),
        Column(heading=_("Earlier stays in Japan"), width=24),
        Column(heading=_("Self-Promotion"), width=60),
        Column(heading=_("Sending organization"), width=28),
        Column(heading=_("Published"), width=18),
        Column(heading=_("Translation"), width=44),
        Column(heading=_("Licences and certificates"), width=24),
        Column(heading=_("Earliest start"), width=16),
    ]
    rows = (_row(sheet_of(page=page, works=works)) for page in pages)
    return xlsx(title=_("Staff information"), columns=columns, rows=rows)


def of_seekers(*, choices: Collection[SendingChoice]) -> bytes:
    """This function will write these seekers as a list: names, wishes, and where their page is; no contact data."""
    seekers = [choice.seeker for choice in choices]
    ids = [seeker.public_id for seeker in seekers]
    pages = {page.seeker_public_id: page for page in StaffPage.objects.defer("words").filter(seeker_public_id__in=ids)}
    columns = [
        Column(heading=_("Name as in the passport"), width=30),
        Column(heading=_("Name in native script"), width=30),
        Column(heading=_("Name in katakana"), width=30),
        Column(heading=_("Country"), width=14),
        Column(heading=_("Birth date"), width=24),
        Column(heading=_("Desired works"), width=32),
        Column(heading=_("Accepted"), width=18),
        Column(heading=_("Staff information page"), width=18),
        Column(heading=_("Code"), width=10),
    ]
    rows = (_seeker_row(choice, pages.get(choice.seeker.public_id)) for choice in choices)
    return xlsx(title=_("Seekers"), columns=columns, rows=rows)


def _seeker_row(choice: SendingChoice, page: StaffPage | None) -> list[str]:
    seeker, language = choice.seeker, get_language() or "en"
    wishes = [wish.work.name_in(language) for wish in seeker.desired_works.all()]
    state = _("Not published") if page is None else _("Published") if page.is_shown else _("Taken down")
    return [
        seeker.name_passport,
        seeker.name_native,
        seeker.name_katakana,
        country_name(seeker.country),
        date_with_era(seeker.birth_on),
        "\n".join([*wishes, *([seeker.other_wish] if seeker.other_wish else [])]),
        long_date(choice.decided_at) if choice.decided_at else "",
        state,
        page.code if page else "",
    ]


def _row(sheet: Sheet) -> list[str]:
    page = sheet.page
    return [
        page.code,
        page.initial,
        country_name(page.country),
        _dated(str(page.birth_year)),
        "\n".join([*sheet.wished_works, *([sheet.other_wish] if sheet.other_wish else [])]),
        sheet.experience,
        page.japanese_level or _("No level given"),
        "\n".join(
            " ".join(filter(None, (_dated(job.period), job.work or job.other_work, job.employer))) for job in sheet.jobs
        ),
        "\n".join(" ".join(filter(None, (one.fact, one.text, _dated(one.period)))) for one in sheet.schools),
        "\n".join(" ".join(filter(None, (one.fact, one.detail, one.text))) for one in sheet.languages),
        "\n".join(" ".join(filter(None, (one.fact, one.detail, _dated(one.period)))) for one in sheet.stays),
        sheet.self_promotion,
        page.sending_name,
        long_date(page.published_at),
        honest_line(page),
        "\n".join(" ".join(filter(None, (one.fact, one.text, _dated(one.period)))) for one in sheet.licences),
        _dated(sheet.start),
    ]


def _dated(text: str) -> str:
    return with_eras(text) if get_language() == "ja" else text
