"""Moves on one or several placements at once: first what would be sent and what cannot be done, then what was done."""

from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.organizations import queries as organizations
from kakehashi.placements import board
from kakehashi.placements.actions import together
from kakehashi.placements.actions.together import MOST_AT_ONCE, TOGETHER, Foreseen
from kakehashi.placements.states import Party
from kakehashi.portals.company import board_words
from kakehashi.portals.company.cards import card_of
from kakehashi.portals.company.forms.moves import ReasonForm
from kakehashi.portals.company.navigation import company_page
from kakehashi.portals.company.sentences import sentence, why_not
from kakehashi.portals.company.views.acting import user_of
from kakehashi.portals.company.views.board import party_of, scope_of, urls
from kakehashi.ui.formats import language_name, listed
from kakehashi.ui.forms import Form, bound_or_kept
from kakehashi.ui.language import kept_input
from kakehashi.ui.pages import render_form_page

DONE = "moved_together"


@company_page("placements")
@require_http_methods(["GET", "HEAD", "POST"])
def placements_move(request: HttpRequest) -> HttpResponse:
    """This function will show what a move would do to the chosen placements; POST makes it on each of them.

    A move that asks for more than that is made on its own page, to which this one leads.
    """
    given = request.POST if request.method == "POST" else kept_input(request) or request.GET
    party, move, now = party_of(request), given.get("move", ""), clock.now()
    chosen = board.named(scope_of(request, now=now), given.getlist("placement")[:MOST_AT_ONCE])
    if len(chosen) == 1 and move in board_words.PAGES and request.method != "POST":
        return redirect(board_words.PAGES[move], chosen[0].public_id)
    if move not in together.possible_together(party=party):
        move, chosen = together.possible_together(party=party)[0], []
    form = bound_or_kept(ReasonForm if TOGETHER[move].reason else Form, request)
    seen_at = _moment(given.get("seen_at", ""), now)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data.get("reason", "")
        try:
            outcomes = together.move_together(
                placements=chosen, move=move, reason=reason, seen_at=seen_at, by=user_of(request), now=now
            )
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            request.session[DONE] = {
                "move": move,
                "moved": [one.placement.public_id for one in outcomes if one.why_not is None],
                "refused": {one.placement.public_id: why_not(one.why_not) for one in outcomes if one.why_not},
            }
            return redirect("company:placements_moved")
    foreseen = together.foresee(placements=chosen, move=move, party=party)
    context = {"move": move, "seen_at": seen_at.isoformat(), **_preview(foreseen, party=party, now=now)}
    context |= {"heading": board_words.MOVE[move], "warning": board_words.WARNING.get(move, "")}
    return render_form_page(request, form, "ui/board_move.html", context | {"person": _("Person"), "urls": urls()})


@company_page("placements")
@require_safe
def placements_moved(request: HttpRequest) -> HttpResponse:
    """This function will say who was moved the last time, and who was not and why."""
    party = party_of(request)
    done, now = request.session.get(DONE, {"moved": [], "refused": {}}), clock.now()
    found = board.named(scope_of(request, now=now), [*done["moved"], *done["refused"]])
    cards = {one.public_id: card_of(one, party=party, now=now) for one in found}
    context = {
        "heading": board_words.MOVE.get(done.get("move", ""), _("Placements")),
        "moved": [cards[one] for one in done["moved"] if one in cards],
        "refused": [{"card": cards[one], "why": why} for one, why in done["refused"].items() if one in cards],
        "urls": urls(),
    }
    return render_form_page(request, Form(), "ui/board_moved.html", context)


def _moment(text: str, now: datetime) -> datetime:
    """This function will return when the page was opened: now, or what its form says."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return now
    return min(now, moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def _preview(foreseen: list[Foreseen], *, party: Party, now: datetime) -> dict[str, Any]:
    """This function will put what a move would do into words, with one query for the languages of the organizations."""
    ids = {pk for one in foreseen for audience in ("sender", "company") for pk in _readers(one, audience)}
    languages = organizations.languages_of(organization_ids=ids)
    can, cannot = [], []
    for one in foreseen:
        card = card_of(one.placement, party=party, now=now)
        if one.why_not:
            cannot.append({"card": card, "why": why_not(one.why_not)})
        else:
            can.append({"card": card, "told": _told(one, languages)})
    return {"can": can, "cannot": cannot}


def _told(foreseen: Foreseen, languages: dict[int, list[str]]) -> list[dict[str, str]]:
    read_in = {
        audience: sorted({code for pk in _readers(foreseen, audience) for code in languages.get(pk, ())})
        for audience in foreseen.told
    }
    return [
        {
            "who": str(board_words.TOLD[audience]),
            "languages": listed(language_name(code) for code in read_in[audience]),
            "text": text,
        }
        for audience, text in foreseen.told.items()
    ]


def _readers(foreseen: Foreseen, audience: str) -> tuple[int, ...]:
    """This function will return the organizations whose people read what an audience is told."""
    placement = foreseen.placement
    if audience == "sender":
        return (placement.sending_id,)
    return (placement.opportunity.company_id, placement.opportunity.supervising_id) if audience == "company" else ()
