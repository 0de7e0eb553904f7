"""Puts a staff information page on paper: what a company reads on the screen, in the reader's language, and no more."""

from collections.abc import Iterable
from typing import Any, Final

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kakehashi import pictures
from kakehashi.paper import fonts, typesetting
from kakehashi.showcase.honest import honest_line
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.sheet import Job, Line, Sheet, sheet_of
from kakehashi.ui.eras import with_eras
from kakehashi.ui.formats import country_name, long_date, reader

TEMPLATE = "showcase/typst/staff_page.typ"
# 3 x 4 cm at 300 dots an inch.
PHOTO: Final = (354, 472)
MOST_OF_PHOTO: Final = 20_000
JAPANESE = "ja"
_NO_BREAK = "\N{NO-BREAK SPACE}"


def data_of(*, sheet: Sheet, mark: str = "") -> dict[str, Any]:
    """This function will return what the template shows: the page's facts and sections with their headings.

    ``mark`` stands at the top, for a paper that is not what companies see. A reader of Japanese gets the years of
    the eras beside the western ones. Nobody's name is in it, nor in the title of the file.
    """
    page = sheet.page
    data: dict[str, Any] = {
        "language": get_language() or "en",
        "title": f"{_('Staff information page')} {page.code}",
        "heading": _("Staff information page"),
        "code": page.code,
        "mark": mark,
        "facts": _facts(sheet),
        "sections": _sections(sheet),
        "photo_words": _("Photo"),
        "foot": _foot(page),
    }
    missing = fonts.letters_missing(_texts(data))
    if missing:
        data["foot"] += " " + _("The typeface does not have these letters: %(letters)s") % {
            "letters": ", ".join(f"U+{ord(letter):04X}" for letter in missing)
        }
    return data


def pdf_of(*, sheet: Sheet, mark: str = "", photo: bytes | None = None) -> bytes:
    """This function will set a page at once, for somebody who looks at what is not published."""
    return printed(data=data_of(sheet=sheet, mark=mark), photo=photo)


def printed(*, data: dict[str, Any], photo: bytes | None = None) -> bytes:
    """This function will set a page, with the photo no larger than its frame can show in print."""
    small = (
        pictures.smaller(pictures.Picture(data=photo, width=0, height=0), box=PHOTO, most=MOST_OF_PHOTO)
        if photo
        else None
    )
    return typesetting.pdf(template=TEMPLATE, data=data, photo=small.data if small else None)


def content_of(*, page: StaffPage, photo: bytes | None = None) -> tuple[dict[str, Any], str]:
    """This function will return what a published page's paper is made of, and the name of exactly that paper."""
    data = data_of(sheet=sheet_of(page=page))
    return data, typesetting.fingerprint(template=TEMPLATE, data=data, photo=photo)


def _facts(sheet: Sheet) -> list[dict[str, Any]]:
    page = sheet.page
    wishes = [_plain(work) for work in sheet.wished_works]
    if sheet.other_wish:
        wishes.append(_said(sheet.other_wish))
    facts = [
        (_("Code"), [_plain(page.code)]),
        (_("Initial"), [_said(page.initial)]),
        (_("Country"), [_plain(country_name(page.country))]),
        (_("Year of birth"), [_plain(_dated(str(page.birth_year)))]),
        (_("Desired works"), wishes),
        (_("Experience"), [_plain(sheet.experience)]),
        (_("Japanese"), [_plain(page.japanese_level or _("No level given"))]),
    ]
    if sheet.start:
        facts.append((_("Earliest start"), [_plain(_dated(sheet.start))]))
    facts.append((_("Sending organization"), [_plain(page.sending_name)]))
    return [{"label": label, "values": values} for label, values in facts]


def _sections(sheet: Sheet) -> list[dict[str, Any]]:
    licences = [_line(line) for line in sheet.licences]
    return [
        _section(_("Self-Promotion"), paragraphs=_paragraphs(sheet.self_promotion)),
        _section(_("Work history"), entries=[_job(job) for job in sheet.jobs]),
        _section(_("Education"), lines=[_line(line) for line in sheet.schools]),
        *([_section(_("Licences and certificates"), lines=licences)] if licences else []),
        _section(_("Languages"), lines=[_line(line) for line in sheet.languages]),
        _section(_("Earlier stays in Japan"), lines=[_line(line) for line in sheet.stays]),
    ]


def _section(title: str, **parts: list[Any]) -> dict[str, Any]:
    empty = "" if any(parts.values()) else _("None")
    return {"title": title, "paragraphs": [], "entries": [], "lines": [], "empty": empty} | parts


def _job(job: Job) -> dict[str, Any]:
    return {
        "period": _dated(job.period).replace(" – ", f"{_NO_BREAK}– "),
        "head": _plain(job.work) if job.work else _said(job.other_work),
        "place": job.employer,
        "paragraphs": _paragraphs(job.duties),
    }


def _line(line: Line) -> list[dict[str, Any]]:
    """This function will write a school, a language or a stay as the screen does: fact: words (period) · unfinished."""
    words = [_plain(line.fact)]
    if line.detail:
        words.append(_plain(f", {line.detail}"))
    if line.text:
        words += [_plain(": "), _said(line.text)]
    if line.period:
        words.append(_plain(f" ({_dated(line.period)})"))
    if line.unfinished:
        words.append(_plain(f" · {_('not finished')}"))
    return words


def _foot(page: StaffPage) -> str:
    wrote = _("The sending organization wrote this Japanese. You read the name when an interview is confirmed.")
    since = _("As companies read it since %(day)s.") % {"day": long_date(page.changed_at)}
    return f"{wrote} {since} {honest_line(page)}"


def _dated(text: str) -> str:
    return with_eras(text) if reader().language == JAPANESE else text


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _plain(text: str) -> dict[str, Any]:
    """This function will mark words of the program, in the reader's language."""
    return {"text": str(text), "japanese": False}


def _said(text: str) -> dict[str, Any]:
    """This function will mark words of a person, which are Japanese."""
    return {"text": text, "japanese": True}


def _texts(data: Any) -> Iterable[str]:
    """This function will return every text in the data."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
