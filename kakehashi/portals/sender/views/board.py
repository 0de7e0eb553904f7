"""The organization's placements as a table or a board: filtered, a page at a time, and to take along."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kakehashi.common import clock
from kakehashi.placements import actions, board
from kakehashi.placements.actions.together import possible_together
from kakehashi.placements.actions.viewing import MOST_IN_A_LIST
from kakehashi.placements.board import COUNTED_UP_TO
from kakehashi.placements.filtering import BOARD, TABLE, FilterForm, state_choices
from kakehashi.placements.groups import GROUPS, Group
from kakehashi.placements.states import Party
from kakehashi.portals.sender import board_words, labels
from kakehashi.portals.sender.cards import card_of, line_of
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.ui.board import Asked, Choice, Lane, counted
from kakehashi.ui.files import as_xlsx
from kakehashi.ui.formats import short_date

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.placements.board import Column, Scope


@sender_page("placements")
@require_safe
def placements(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will show the placements as a table or a board; without anything asked, as the member left it."""
    if not request.GET and (kept := board.kept_view(user=person(request))):
        return redirect(reverse("sender:placements") + _asked(kept, kept.get("view", TABLE)).query())
    scope, now = board.of_sender(organization), clock.now()
    asked = _asked(request.GET, request.GET.get("view", TABLE))
    context = {
        "heading": _("Placements"),
        "person": _("Seeker"),
        "asked": asked,
        "views": ((TABLE, _("Table")), (BOARD, _("Board"))),
        "form": _filters(scope, asked.chosen),
        "together": [Choice(name=one, text=board_words.MOVE[one]) for one in possible_together(party=Party.SENDER)],
        "urls": urls(),
        "nothing": {
            "title": _("No placements here"),
            "text": _("They begin when a seeker applies or a company invites."),
        },
        **(_board(scope, asked, now=now) if asked.view == BOARD else _table(request, scope, asked, now=now)),
    }
    return render(request, "ui/board.html", context)


@sender_page("placements")
@require_POST
def placements_view(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will keep what the member wants to see, and show it."""
    del organization
    asked = _asked({} if request.POST.get("clear") else request.POST, request.POST.get("view", TABLE))
    actions.keep_view(user=person(request), asked={"view": asked.view, **asked.chosen})
    return redirect(reverse("sender:placements") + asked.query())


@sender_page("placements")
@require_POST
def placements_list(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will hand over what the filters leave as a list, up to 5,000; the log says that it was fetched."""
    now = clock.now()
    wanted = FilterForm(data=request.POST, turns=board_words.TURN).wanted()
    found = board.first(board.of_sender(organization), wanted, most=MOST_IN_A_LIST)
    columns = [
        (_("Seeker"), 34),
        (_("Company"), 28),
        (_("Work"), 28),
        (_("State"), 26),
        (_("Whose turn"), 16),
        (_("Days"), 8),
        (_("Last move"), 16),
        (_("On hold"), 10),
    ]
    content = actions.list_placements(
        columns=columns,
        rows=[line_of(card_of(one, now=now), moved_on=short_date(one.moved_at)) for one in found],
        by=person(request),
        organization=organization,
        now=now,
    )
    return as_xlsx(content, name=f"placements-{clock.day_in_japan(now)}")


def urls() -> dict[str, str]:
    """This function will return the addresses that the pages of the board lead to."""
    names = {"view": "placements_view", "list": "placements_list", "move": "placements_move", "back": "placements"}
    return {key: reverse(f"sender:{name}") for key, name in names.items()}


def _asked(given: Any, view: str) -> Asked:
    chosen = FilterForm(data=given, turns=board_words.TURN).asked()
    return Asked(view=BOARD if view == BOARD else TABLE, chosen=chosen)


def _filters(scope: "Scope", chosen: dict[str, str]) -> FilterForm:
    """This function will return the form with everything by which the organization can filter, in three queries."""
    form, language = FilterForm(initial=chosen, turns=board_words.TURN), get_language() or "en"
    there, _sending = board.choices_in(scope)
    companies = {one.company.public_id: one.company.name_in(language) for one in there}
    form.offer("state", state_choices(board_words.GROUP, labels.PLACEMENT, GROUPS))
    names = [(one.public_id, f"{one.work.name_in(language)} · {one.company.name_in(language)}") for one in there]
    form.offer("opportunity", names)
    form.offer("company", sorted(companies.items(), key=lambda one: one[1]))
    form.offer("sending", ())
    return form


def _board(scope: "Scope", asked: Asked, *, now: datetime) -> dict[str, Any]:
    columns = board.columns(scope, FilterForm(data=asked.chosen, turns=board_words.TURN).wanted())
    return {
        "lanes": [_lane(column, asked, now=now) for column in columns],
        "total": counted([column.count for column in columns], up_to=COUNTED_UP_TO),
    }


def _lane(column: "Column", asked: Asked, *, now: datetime) -> Lane:
    cards = [card_of(one, now=now) for one in column.placements]
    state = asked.chosen.get("state") or f"all-{column.group}"
    return Lane(
        key=column.group,
        title=board_words.GROUP[Group(column.group)],
        cards=cards,
        count=min(column.count, COUNTED_UP_TO),
        more=column.more,
        rest=asked.query(view=TABLE, state=state) if column.count > len(cards) else "",
    )


def _table(request: HttpRequest, scope: "Scope", asked: Asked, *, now: datetime) -> dict[str, Any]:
    wanted = FilterForm(data=asked.chosen, turns=board_words.TURN).wanted()
    rows = board.table(scope, wanted, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    return {
        "cards": [card_of(one, now=now) for one in rows.placements],
        "total": counted(list(board.count(scope, wanted).values()), up_to=COUNTED_UP_TO),
        "previous": asked.query(before=rows.before) if rows.before else "",
        "next": asked.query(after=rows.after) if rows.after else "",
    }
