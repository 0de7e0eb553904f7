"""One placement that goes through the organization, with its history, and the organization's moves."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.catalogue.countries import COUNTRIES, JAPAN
from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.opportunities import on_paper
from kakehashi.opportunities.states import MAY_BE_EDITED
from kakehashi.placements import actions, queries
from kakehashi.placements.forms import GroundForm
from kakehashi.placements.reasons import WORDS, grounds_for
from kakehashi.placements.states import FORWARD, Origin, Party
from kakehashi.placements.timeline_words import papers_of, step_in_words
from kakehashi.portals.sender import labels
from kakehashi.portals.sender.finding import person, placement_or_404
from kakehashi.portals.sender.forms import ReasonForm, TimeForm
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.sentences import sentence
from kakehashi.ui.files import as_pdf
from kakehashi.ui.forms import Form, bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.placements.models import Placement

Words = str | Promise


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a page asks before it makes a move that needs a reason."""

    heading: Words
    warning: Words
    button: Words
    done: Words
    act: Callable[..., None]


ASKED = {
    "decline_to_forward": Asked(
        heading=gettext_lazy("Decline to forward"),
        warning=gettext_lazy(
            "The placement ends. The seeker reads your reason; of an invitation the company does too."
        ),
        button=gettext_lazy("Decline"),
        done=gettext_lazy("You declined. Everybody concerned was told."),
        act=actions.decline_to_forward,
    ),
    "ask_for_other_times": Asked(
        heading=gettext_lazy("Ask for other times"),
        warning=gettext_lazy("The company reads your reason and proposes other times."),
        button=gettext_lazy("Ask for other times"),
        done=gettext_lazy("You asked for other times. The company was told."),
        act=actions.ask_for_other_times,
    ),
    "withdraw": Asked(
        heading=gettext_lazy("Withdraw this placement"),
        warning=gettext_lazy("The placement ends. Talk to the seeker first."),
        button=gettext_lazy("Withdraw"),
        done=gettext_lazy("The placement is withdrawn. Everybody concerned was told."),
        act=actions.withdraw,
    ),
    "call_off": Asked(
        heading=gettext_lazy("Call this placement off"),
        warning=gettext_lazy("The placement ends and the place is free again. Talk to the seeker first."),
        button=gettext_lazy("Call off"),
        done=gettext_lazy("The placement is called off. Everybody concerned was told."),
        act=actions.call_off,
    ),
}


def zone_of(organization: "Organization") -> str:
    """This function will return the time zone in which the organization works."""
    country = COUNTRIES.get(organization.country)
    return country.time_zone if country else "UTC"


@sender_page("placements")
@require_safe
def placement(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show one placement: whose turn it is, the opportunity, interview, offer, and the history."""
    found = placement_or_404(organization, public_id)
    steps = queries.history(placement=found, party=Party.SENDER)
    interview = getattr(found, "interview", None)
    context = {
        "placement": found,
        "has_letter": found.opportunity.state not in MAY_BE_EDITED,
        **words_of(found),
        "next": labels.NEXT[found.state],
        "moves": queries.possible_moves(placement=found, party=Party.SENDER),
        "hold": queries.hold_of(placement=found),
        "reached": found.origin == Origin.INVITATION or any(step.name == FORWARD.name for step in steps),
        "history": [_step(step) for step in reversed(steps)],
        "interview": interview,
        "how": labels.HOW.get(interview.how, "") if interview else "",
        "times": queries.proposed_times(placement=found),
        "day": queries.day_of(placement=found),
        "offer": getattr(found, "offer", None),
        "zone": zone_of(organization),
        "japan": JAPAN.time_zone,
        "papers": papers_of(placement=found, on=clock.day_in_japan(clock.now()), language=get_language() or "en"),
    }
    return render(request, "sender/placement.html", context)


@sender_page("placements")
@require_safe
def demand_letter(_request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will hand over the opportunity of a placement as a demand letter, unless it is being rewritten."""
    found = placement_or_404(organization, public_id)
    if found.opportunity.state in MAY_BE_EDITED:
        raise Http404
    return as_pdf(on_paper.pdf_of(opportunity=found.opportunity), name=found.opportunity.public_id)


@sender_page("placements")
@require_POST
def forward(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will forward an application to the company."""
    done = _("The application is forwarded. The company and the seeker were told.")
    return _move(request, organization, public_id, actions.forward_application, done)


@sender_page("placements")
@require_POST
def pass_on(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will pass an invitation on to the seeker."""
    done = _("The invitation is passed on. The seeker was told.")
    return _move(request, organization, public_id, actions.pass_on_invitation, done)


@sender_page("placements")
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will ask which proposed time suits, each in both zones, and confirm it."""
    found = placement_or_404(organization, public_id)
    times = queries.proposed_times(placement=found)
    form = bound_or_kept(TimeForm, request, times=times, here=JAPAN.time_zone, there=zone_of(organization))
    if request.method == "POST" and form.is_valid():
        try:
            actions.confirm_time(placement=found, at=form.cleaned_data["at"], by=person(request), now=clock.now())
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("The interview is confirmed. The company and the seeker were told."))
            return redirect("sender:placement", public_id=public_id)
    return render_form_page(request, form, "sender/confirm_time.html", {"placement": found, **words_of(found)})


@sender_page("placements")
@require_http_methods(["GET", "HEAD", "POST"])
def with_reason(request: HttpRequest, organization: "Organization", public_id: str, move: str) -> HttpResponse:
    """This function will ask for a reason and make a move with it: decline, ask for other times, withdraw."""
    found = placement_or_404(organization, public_id)
    asked = ASKED[move]
    form = _form_of(request, move)
    if request.method == "POST" and form.is_valid():
        try:
            asked.act(placement=found, **form.cleaned_data, by=person(request), now=clock.now())
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, str(asked.done))
            return redirect("sender:placement", public_id=public_id)
    context = {"placement": found, "asked": asked, **words_of(found)}
    return render_form_page(request, form, "sender/placement_reason.html", context)


def _form_of(request: HttpRequest, move: str) -> Form:
    """This function will make the form of a move: with reasons from the list where there are any."""
    if grounds_for(move=move, party=Party.SENDER):
        return bound_or_kept(GroundForm, request, move=move, party=Party.SENDER)
    return bound_or_kept(ReasonForm, request)


def _move(
    request: HttpRequest, organization: "Organization", public_id: str, act: Callable[..., None], done: str
) -> HttpResponse:
    found = placement_or_404(organization, public_id)
    try:
        act(placement=found, by=person(request), now=clock.now())
    except Refused as refused:
        messages.error(request, sentence(refused))
    else:
        messages.success(request, done)
    return redirect("sender:placement", public_id=public_id)


def words_of(found: "Placement") -> dict[str, Any]:
    """This function will say who it is (by code when the seeker is not ours any more) and where it stands."""
    ours = found.seeker is not None and getattr(found, "is_ours", False)
    name = (found.seeker.name_passport or found.seeker.name_native) if ours and found.seeker else ""
    return {
        "who": f"{name} ({found.page_code})" if name else found.page_code,
        "seeker": found.seeker if ours else None,
        "label": labels.PLACEMENT[found.state],
        "tone": labels.PLACEMENT_TONE[found.state],
    }


def _step(step: queries.Step) -> dict[str, Any]:
    return {
        "what": labels.MOVE[step.name],
        "who": labels.PARTY[step.party],
        "at": step.at,
        "reason": step.reason or (labels.CAUSE[step.cause] if step.cause else ""),
        "ground": WORDS[step.ground].plain if step.ground else "",
        "step": step_in_words(step),
    }
