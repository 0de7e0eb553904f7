"""Puts several staff information pages on one paper: a table of all, then each as on its own paper, without photos."""

from collections.abc import Collection
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kakehashi.organizations.models import Organization
from kakehashi.paper import typesetting
from kakehashi.showcase import on_paper
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.sheet import Sheet, sheets_of

TEMPLATE = "showcase/typst/staff_list.typ"


def content_of(*, name: str, pages: Collection[StaffPage], organization: Organization) -> tuple[dict[str, Any], str]:
    """This function will return what an organization's paper of these pages is made of, and the name of exactly it."""
    sheets = sheets_of(pages=pages)
    data = {
        "language": get_language() or "en",
        "title": name,
        "heading": name,
        "code": "",
        "for": organization.public_id,
        "foot": _("The sending organizations wrote this Japanese. You read a name when an interview is confirmed."),
        "columns": [_("Code"), _("Desired works"), _("Experience"), _("Japanese"), _("Earliest start")],
        "rows": [_row(sheet) for sheet in sheets],
        "people": [_person(sheet) for sheet in sheets],
    }
    return data, typesetting.fingerprint(template=TEMPLATE, data=data)


def printed(*, data: dict[str, Any]) -> bytes:
    """This function will set a list that was made by ``content_of``."""
    return typesetting.pdf(template=TEMPLATE, data=data)


def _row(sheet: Sheet) -> list[str]:
    page = sheet.page
    works = ", ".join([*sheet.wished_works, *([sheet.other_wish] if sheet.other_wish else [])])
    return [page.code, works, sheet.experience, page.japanese_level, sheet.start]


def _person(sheet: Sheet) -> dict[str, Any]:
    told = on_paper.data_of(sheet=sheet)
    return {name: told[name] for name in ("facts", "sections", "foot")} | {
        "heading": f"{sheet.page.initial} {sheet.page.code}"
    }
