"""Moves on one or several placements at once: first what would be sent and what cannot be done, then what was done."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

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
from kakehashi.portals.sender import board_words
from kakehashi.portals.sender.cards import card_of
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.forms import ReasonForm
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.sentences import sentence, why_not
from kakehashi.portals.sender.views.board import urls
from kakehashi.ui.formats import language_name, listed
from kakehashi.ui.forms import Form, bound_or_kept
from kakehashi.ui.language import kept_input
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.placements.models import Placement
    from kakehashi.seekers.models import Seeker

DONE = "moved_together"


@sender_page("placements")
@require_http_methods(["GET", "HEAD", "POST"])
def placements_move(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will show what a move would do to the chosen placements; POST makes it on each of them.

    A move that asks for more than that is made on its own page, to which this one leads.
    """
    given = request.POST if request.method == "POST" else kept_input(request) or request.GET
    scope, move, now = board.of_sender(organization), given.get("move", ""), clock.now()
    chosen = board.named(scope, given.getlist("placement")[:MOST_AT_ONCE])
    if len(chosen) == 1 and move in board_words.PAGES and request.method != "POST":
        return redirect(board_words.PAGES[move], chosen[0].public_id)
    if move not in together.possible_together(party=Party.SENDER):
        move, chosen = together.possible_together(party=Party.SENDER)[0], []
    form = bound_or_kept(ReasonForm if TOGETHER[move].reason else Form, request)
    seen_at = _moment(given.get("seen_at", ""), now)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data.get("reason", "")
        try:
            outcomes = together.move_together(
                placements=chosen, move=move, reason=reason, seen_at=seen_at, by=person(request), now=now
            )
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            request.session[DONE] = {
                "move": move,
                "moved": [one.placement.public_id for one in outcomes if one.why_not is None],
                "refused": {one.placement.public_id: why_not(one.why_not) for one in outcomes if one.why_not},
            }
            return redirect("sender:placements_moved")
    foreseen = together.foresee(placements=chosen, move=move, party=Party.SENDER)
    context = {"move": move, "seen_at": seen_at.isoformat(), **_preview(foreseen, now=now)}
    context |= {"heading": board_words.MOVE[move], "warning": board_words.WARNING.get(move, "")}
    return render_form_page(request, form, "ui/board_move.html", context | {"person": _("Seeker"), "urls": urls()})


@sender_page("placements")
@require_safe
def placements_moved(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will say who was moved the last time, and who was not and why."""
    done, now = request.session.get(DONE, {"moved": [], "refused": {}}), clock.now()
    found = board.named(board.of_sender(organization), [*done["moved"], *done["refused"]])
    cards = {one.public_id: card_of(one, now=now) for one in found}
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


def _preview(foreseen: list[Foreseen], *, now: datetime) -> dict[str, Any]:
    """This function will put what a move would do into words, with one query for the languages of the organizations."""
    opportunities = [one.placement.opportunity for one in foreseen]
    ids = {pk for one in opportunities for pk in (one.company_id, one.supervising_id)}
    languages = organizations.languages_of(organization_ids=ids)
    can, cannot = [], []
    for one in foreseen:
        card = card_of(one.placement, now=now)
        if one.why_not:
            cannot.append({"card": card, "why": why_not(one.why_not)})
        else:
            can.append({"card": card, "told": _told(one, languages)})
    return {"can": can, "cannot": cannot}


def _told(foreseen: Foreseen, languages: dict[int, list[str]]) -> list[dict[str, str]]:
    opportunity = foreseen.placement.opportunity
    company = {code for pk in (opportunity.company_id, opportunity.supervising_id) for code in languages.get(pk, ())}
    seeker = _seeker_of(foreseen.placement)
    by_phone = seeker is not None and not seeker.user.email
    read_in = {"company": sorted(company), "seeker": [seeker.user.language] if seeker else []}
    return [
        {
            "who": str(board_words.TOLD[audience]),
            "languages": listed(language_name(code) for code in read_in[audience]),
            "text": text,
            "more": _("No e-mail: it is also on your list of phone calls.")
            if audience == "seeker" and by_phone
            else "",
        }
        for audience, text in foreseen.told.items()
    ]


def _seeker_of(placement: "Placement") -> "Seeker | None":
    """This function will return the seeker while they belong to the organization."""
    return placement.seeker if getattr(placement, "is_ours", False) else None
