"""The sheets of an interview day: for the rooms in Japanese, for the waiting area in the seekers' language."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from kakehashi.catalogue.countries import COUNTRIES, JAPAN
from kakehashi.interviews import calendars
from kakehashi.interviews.models import Candidate, Event, Seat
from kakehashi.interviews.states import Answer, Choice, SlotKind
from kakehashi.paper import typesetting
from kakehashi.ui import formats

TEMPLATE = "interviews/typst/day.typ"


def for_rooms(*, event: Event, people: Sequence[Candidate], with_points: bool) -> bytes:
    """This function will set a table for each company: when, who by code and katakana name, work, room for points.

    It reads no table of seekers; so a company prints its own people with it. Points stand there ``with_points`` only:
    before the release nobody but the company reads them.
    """
    with override("ja"):
        by_company: dict[str, list[Candidate]] = defaultdict(list)
        for candidate in _expected(people):
            by_company[candidate.placement.opportunity.company.name].append(candidate)
        tables = [
            _company_table(event, name, theirs, with_points=with_points) for name, theirs in sorted(by_company.items())
        ]
        data = _sheet(event, title=pgettext("paper", "Interview day: sheet for the rooms"), language="ja")
        return typesetting.pdf(template=TEMPLATE, data={**data, "tables": tables})


def for_waiting(*, event: Event, people: Sequence[Candidate]) -> bytes:
    """This function will set who waits for what, when and where, by number and name, and what to bring.

    Who has left the organization since (``is_ours`` of `queries.with_ours`) stands there by the number alone.
    """
    country = COUNTRIES.get(event.sending.country, JAPAN)
    language = country.language if country.language in dict(settings.LANGUAGES) else "en"
    with override(language):
        rows = [
            [_when(event, seat), candidate.placement.page_code, name, _what(seat), seat.slot.room or event.room]
            for seat, candidate in _in_order(_expected(people))
            for name in [_name_if_ours(candidate)]
        ]
        columns = [
            pgettext("paper", "Time"),
            _("Number"),
            _("Name"),
            pgettext("interview day", "What happens"),
            _("Room"),
        ]
        table = {"heading": "", "columns": columns, "widths": [3, 2, 4, 4, 3], "rows": rows}
        data = _sheet(event, title=pgettext("paper", "Interview day: sheet for the waiting area"), language=language)
        return typesetting.pdf(template=TEMPLATE, data={**data, "tables": [table] if rows else []})


def _name_if_ours(candidate: Candidate) -> str:
    is_ours: bool = candidate.is_ours  # type: ignore[attr-defined]  # annotated by the query
    return candidate.seeker.name_passport or candidate.seeker.name_native if is_ours else ""


def _sheet(event: Event, *, title: str, language: str) -> dict[str, Any]:
    """This function will return what stands above the tables; what to bring only where seekers read."""
    how = _("By video") if event.how == "video" else _("On site")
    told = (
        (_("Day"), formats.weekday_date(event.day)),
        (_("Where"), f"{how}: {event.place}" if event.place else how),
        (_("Room"), event.room),
        (_("Interpreter"), event.interpreter),
        (_("Please bring"), event.bring if language != "ja" else ""),
    )
    return {
        "language": language,
        "title": title,
        "heading": title,
        "code": event.public_id,
        "foot": event.sending.name,
        "facts": [{"label": label, "words": words} for label, words in told if words],
        "nobody": _("Nobody is expected."),
    }


def _company_table(event: Event, name: str, people: Sequence[Candidate], *, with_points: bool) -> dict[str, Any]:
    """This function will make the table of one company."""
    rows = [
        [
            _when(event, seat, first=JAPAN.time_zone),
            candidate.placement.page_code,
            candidate.placement.name_for_company or candidate.placement.page_initial,
            candidate.placement.opportunity.work.name_in("ja"),
            _what(seat) + (f" ({Choice.RESERVE.label})" if candidate.choice == Choice.RESERVE else ""),
            seat.slot.room or event.room,
            formats.number(seat.score) if with_points and seat.score is not None else "",
            "",
        ]
        for seat, candidate in _in_order(people)
    ]
    columns = [
        *(
            pgettext("paper", "Time"),
            _("Code"),
            _("Name"),
            _("Work"),
            pgettext("interview day", "What happens"),
            _("Room"),
        ),
        *(_("Points"), _("Note")),
    ]
    return {"heading": name, "columns": columns, "widths": [4, 2, 4, 4, 4, 3, 2, 4], "rows": rows}


def _expected(people: Sequence[Candidate]) -> list[Candidate]:
    """This function will leave out who said that they cannot come."""
    return [one for one in people if one.answer != Answer.NO]


def _in_order(people: Sequence[Candidate]) -> list[tuple[Seat, Candidate]]:
    pairs = [(seat, candidate) for candidate in people for seat in candidate.seats.all()]
    return sorted(pairs, key=lambda pair: (pair[0].slot.starts_at, pair[1].placement.page_code))


def _when(event: Event, seat: Seat, *, first: str = "") -> str:
    zones = (first, event.zone) if first else (event.zone, JAPAN.time_zone)
    return calendars.both_clocks(seat.slot.starts_at, *zones)


def _what(seat: Seat) -> str:
    return str(SlotKind(seat.slot.kind).label)
