"""The pages of placements: the list, one with its history, and the seeker's answers."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.catalogue.prefectures import PREFECTURE
from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.common.state import NotNow
from kakehashi.placements import actions, queries, states
from kakehashi.placements.forms import GroundForm
from kakehashi.placements.reasons import WORDS
from kakehashi.placements.states import ENDED, OPEN, PREPARING, WAITS_FOR_SEEKER, Party, PlacementState
from kakehashi.placements.timeline_words import papers_of, step_in_words
from kakehashi.portals.seeker import labels
from kakehashi.portals.seeker.forms import PressForm, UnderstoodForm
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question
from kakehashi.portals.seeker.sentences import sentence
from kakehashi.seekers import queries as seekers
from kakehashi.ui.forms import Form, bound_or_kept

if TYPE_CHECKING:
    from kakehashi.placements.models import Placement
    from kakehashi.seekers.models import Seeker

MOST_SHOWN = 50


@seeker_page("placements")
@require_safe
def placements(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list the seeker's placements: what waits for an answer first, what has ended last."""
    mine = [row(one) for one in queries.of_seeker(seeker=seeker)[:MOST_SHOWN]]
    waiting = [one for one in mine if one["waits"]]
    going = [one for one in mine if one["it"].state in OPEN | PREPARING and not one["waits"]]
    ended = [one for one in mine if one["it"].state in ENDED]
    context = {"waiting": waiting, "going": going, "ended": ended}
    return render(request, "seeker/placements.html", context)


@seeker_page("placements")
@require_safe
def placement(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will show where one placement stands, what can be done, and its history."""
    found = _mine(seeker, public_id)
    zone = COUNTRIES[seeker.country].time_zone
    interview = getattr(found, "interview", None)
    offer = getattr(found, "offer", None)
    steps = queries.history(placement=found, party=Party.SEEKER)
    own = seekers.accepted_organization(seeker=seeker)
    context = {
        **row(found),
        "zone": zone,
        "interview": interview,
        "how": labels.INTERVIEW[interview.how] if interview else "",
        "times": queries.proposed_times(placement=found),
        "offer": offer,
        "steps": [_in_words(step) for step in reversed(steps)],
        "moves": queries.possible_moves(placement=found, party=Party.SEEKER),
        "papers": papers_of(placement=found, on=clock.day_in_japan(clock.now()), language=get_language() or "en"),
        "may_write": own is not None and own.pk == found.sending_id,
    }
    return render(request, "seeker/placement.html", context)


@seeker_page("placements")
@require_http_methods(["GET", "HEAD", "POST"])
def agree(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will say yes to an invitation, after the page said what follows."""
    found = _mine(seeker, public_id)
    return _answer(
        request,
        found,
        PressForm,
        template="seeker/agree.html",
        title=_("Say yes to the interview"),
        act=lambda _answers: actions.agree_to_invitation(placement=found, by=seeker.user, now=clock.now()),
        done=_("You said yes. Now the company proposes interview times."),
    )


@seeker_page("placements")
@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will accept an offer, after the page said what happens to everything else that is open."""
    found = _mine(seeker, public_id)
    offer = getattr(found, "offer", None)
    others = queries.of_seeker(seeker=seeker).filter(state__in=OPEN).exclude(pk=found.pk)
    return _answer(
        request,
        found,
        UnderstoodForm,
        template="seeker/accept.html",
        title=_("Accept this offer"),
        act=lambda _answers: actions.accept_offer(placement=found, by=seeker.user, now=clock.now()),
        done=_("You accepted the offer. Your sending organization tells you the next steps."),
        offer=offer,
        others=others,
    )


@seeker_page("placements")
@require_http_methods(["GET", "HEAD", "POST"])
def decline(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will say no to an invitation or an offer, with a reason."""
    found = _mine(seeker, public_id)
    offered = found.state == PlacementState.OFFERED
    act = actions.decline_offer if offered else actions.decline_invitation
    return _answer(
        request,
        found,
        partial(GroundForm, move=states.DECLINE.name, party=Party.SEEKER),
        template="seeker/no.html",
        title=_("Say no to this offer") if offered else _("Say no to the interview"),
        act=lambda answers: act(placement=found, **answers, by=seeker.user, now=clock.now()),
        done=_("You said no. Your sending organization and the company know."),
    )


@seeker_page("placements")
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will withdraw from a placement, with a reason."""
    found = _mine(seeker, public_id)
    return _answer(
        request,
        found,
        partial(GroundForm, move=states.WITHDRAW.name, party=Party.SEEKER),
        template="seeker/no.html",
        title=_("Withdraw"),
        act=lambda answers: actions.withdraw(placement=found, **answers, by=seeker.user, now=clock.now()),
        done=_("You withdrew. Everyone concerned knows."),
    )


def row(found: "Placement") -> dict[str, Any]:
    """This function will return what a page shows of a placement, in the seeker's words."""
    label, tone, next_step = labels.STATES[found.state]
    return {
        "it": found,
        "label": label,
        "tone": tone,
        "next_step": next_step,
        "waits": found.state in WAITS_FOR_SEEKER,
        "place": PREFECTURE.get(found.opportunity.prefecture),
    }


def _mine(seeker: "Seeker", public_id: str) -> "Placement":
    found = queries.one_of_seeker(seeker=seeker, public_id=public_id)
    if found is None:
        raise Http404
    return found


def _answer(
    request: HttpRequest,
    found: "Placement",
    form_class: Callable[..., Form],
    *,
    template: str,
    title: str,
    act: Callable[[dict[str, Any]], None],
    done: str,
    **context: Any,
) -> HttpResponse:
    """This function will ask, act, and lead back to the placement; a refusal is said at the top of the page."""
    form = bound_or_kept(form_class, request)
    if request.method == "POST" and form.is_valid():
        form.cleaned_data.pop("understood", None)
        try:
            act(form.cleaned_data)
        except (Refused, NotNow) as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, done)
            return redirect("seeker:placement", found.public_id)
    back = reverse("seeker:placement", args=[found.public_id])
    return question(request, form, title=title, back=back, template=template, **row(found), **context)


def _in_words(step: queries.Step) -> dict[str, Any]:
    """This function will put a step of the history into the seeker's words."""
    return {
        "at": step.at,
        "what": labels.MOVES[step.name],
        "who": labels.PARTIES[step.party],
        "cause": labels.CAUSES.get(step.cause, ""),
        "reason": step.reason,
        "ground": _ground(step),
        "step": step_in_words(step),
    }


def _ground(step: queries.Step) -> Any:
    """This function will write a reason from the list for the seeker: kindly what others chose, plainly their own."""
    return WORDS[step.ground].kind if step.ground else ""
