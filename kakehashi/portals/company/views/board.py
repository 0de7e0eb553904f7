"""The placements of the company's side as a table or a board: filtered, a page at a time, and to take along."""

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
from kakehashi.portals.company import board_words, labels
from kakehashi.portals.company.cards import card_of, line_of
from kakehashi.portals.company.navigation import acts_for_others, company_page
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.ui.board import Asked, Choice, Lane, counted
from kakehashi.ui.files import as_xlsx
from kakehashi.ui.formats import short_date

if TYPE_CHECKING:
    from kakehashi.placements.board import Column, Scope


@company_page("placements")
@require_safe
def placements(request: HttpRequest) -> HttpResponse:
    """This function will show the placements as a table or a board; without anything asked, as the member left it."""
    if not request.GET and (kept := board.kept_view(user=user_of(request))):
        return redirect(reverse("company:placements") + _asked(kept, kept.get("view", TABLE)).query())
    party, now = party_of(request), clock.now()
    scope = scope_of(request, now=now)
    asked = _asked(request.GET, request.GET.get("view", TABLE))
    context = {
        "heading": _("Placements"),
        "person": _("Person"),
        "asked": asked,
        "views": ((TABLE, _("Table")), (BOARD, _("Board"))),
        "form": _filters(scope, asked.chosen, party=party),
        "together": [Choice(name=one, text=board_words.MOVE[one]) for one in possible_together(party=party)],
        "urls": urls(),
        "nothing": {
            "title": _("No placements here"),
            "text": _("A placement begins when you invite a person or a seeker applies."),
        },
        **(
            _board(scope, asked, party=party, now=now)
            if asked.view == BOARD
            else _table(request, scope, asked, party=party, now=now)
        ),
    }
    return render(request, "ui/board.html", context)


@company_page("placements")
@require_POST
def placements_view(request: HttpRequest) -> HttpResponse:
    """This function will keep what the member wants to see, and show it."""
    asked = _asked({} if request.POST.get("clear") else request.POST, request.POST.get("view", TABLE))
    actions.keep_view(user=user_of(request), asked={"view": asked.view, **asked.chosen})
    return redirect(reverse("company:placements") + asked.query())


@company_page("placements")
@require_POST
def placements_list(request: HttpRequest) -> HttpResponse:
    """This function will hand over what the filters leave as a list, up to 5,000; the log says that it was fetched."""
    party, now = party_of(request), clock.now()
    wanted = FilterForm(data=request.POST, turns=board_words.TURN).wanted()
    found = board.first(scope_of(request, now=now), wanted, most=MOST_IN_A_LIST)
    company = [(_("Company"), 28)] if party == Party.SUPERVISING else []
    columns = [
        (_("Person"), 30),
        (_("Work"), 28),
        *company,
        (_("Sending organization"), 28),
        (_("State"), 26),
        (_("Whose turn"), 20),
        (_("Days"), 8),
        (_("Last move"), 16),
        (_("On hold"), 10),
    ]
    content = actions.list_placements(
        columns=columns,
        rows=[line_of(card_of(one, party=party, now=now), moved_on=short_date(one.moved_at)) for one in found],
        by=user_of(request),
        organization=organization_of(request),
        now=now,
    )
    return as_xlsx(content, name=f"placements-{clock.day_in_japan(now)}")


def party_of(request: HttpRequest) -> Party:
    """This function will say as what the visitor's organization takes part in all placements that it sees."""
    return Party.SUPERVISING if acts_for_others(request) else Party.COMPANY


def scope_of(request: HttpRequest, *, now: datetime) -> "Scope":
    """This function will return the placements that the visitor's organization sees now."""
    return board.of_company(organization_of(request), on=clock.day_in_japan(now))


def urls() -> dict[str, str]:
    """This function will return the addresses that the pages of the board lead to."""
    names = {"view": "placements_view", "list": "placements_list", "move": "placements_move", "back": "placements"}
    return {key: reverse(f"company:{name}") for key, name in names.items()}


def _asked(given: Any, view: str) -> Asked:
    chosen = FilterForm(data=given, turns=board_words.TURN).asked()
    return Asked(view=BOARD if view == BOARD else TABLE, chosen=chosen)


def _filters(scope: "Scope", chosen: dict[str, str], *, party: Party) -> FilterForm:
    """This function will return the form with everything by which the company's side can filter, in three queries."""
    form, language = FilterForm(initial=chosen, turns=board_words.TURN), get_language() or "en"
    there, sending = board.choices_in(scope)
    companies = {one.company.public_id: one.company.name_in(language) for one in there}
    form.offer("state", state_choices(board_words.GROUP, labels.PLACEMENT, GROUPS))
    names = [(one.public_id, f"{one.work.name_in(language)} · {one.company.name_in(language)}") for one in there]
    form.offer("opportunity", names)
    by_name = sorted(companies.items(), key=lambda one: one[1])
    form.offer("company", by_name if party == Party.SUPERVISING else ())
    form.offer("sending", [(one.public_id, one.name_in(language)) for one in sending])
    return form


def _board(scope: "Scope", asked: Asked, *, party: Party, now: datetime) -> dict[str, Any]:
    columns = board.columns(scope, FilterForm(data=asked.chosen, turns=board_words.TURN).wanted())
    return {
        "lanes": [_lane(column, asked, party=party, now=now) for column in columns],
        "total": counted([column.count for column in columns], up_to=COUNTED_UP_TO),
    }


def _lane(column: "Column", asked: Asked, *, party: Party, now: datetime) -> Lane:
    cards = [card_of(one, party=party, now=now) for one in column.placements]
    state = asked.chosen.get("state") or f"all-{column.group}"
    return Lane(
        key=column.group,
        title=board_words.GROUP[Group(column.group)],
        cards=cards,
        count=min(column.count, COUNTED_UP_TO),
        more=column.more,
        rest=asked.query(view=TABLE, state=state) if column.count > len(cards) else "",
    )


def _table(request: HttpRequest, scope: "Scope", asked: Asked, *, party: Party, now: datetime) -> dict[str, Any]:
    wanted = FilterForm(data=asked.chosen, turns=board_words.TURN).wanted()
    rows = board.table(scope, wanted, after=request.GET.get("after", ""), before=request.GET.get("before", ""))
    return {
        "cards": [card_of(one, party=party, now=now) for one in rows.placements],
        "total": counted(list(board.count(scope, wanted).values()), up_to=COUNTED_UP_TO),
        "previous": asked.query(before=rows.before) if rows.before else "",
        "next": asked.query(after=rows.after) if rows.after else "",
    }
