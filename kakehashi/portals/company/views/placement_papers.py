"""The pages on which the company's side keeps the steps of the papers, and ends a placement after the yes."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.placements import actions, paper_queries, states
from kakehashi.placements.forms import GroundForm, StepForm, TakeBackForm
from kakehashi.placements.states import PLACED, Party
from kakehashi.placements.steps import Step, recordable, reversible
from kakehashi.portals.company.navigation import company_page
from kakehashi.portals.company.rows import who
from kakehashi.portals.company.views.acting import party_in, placement_for_move, placement_of, user_of
from kakehashi.portals.company.views.moves import answer
from kakehashi.ui.files import as_xlsx
from kakehashi.ui.forms import bound_or_kept

_METHODS = ["GET", "HEAD", "POST"]


@company_page("placements")
@require_http_methods(_METHODS)
def placement_steps(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will record a step of the papers, or the day for which it is expected."""
    found, now = placement_for_move(request, public_id, move=states.RECORD_STEP), clock.now()
    done = paper_queries.done(placement=found)
    steps = recordable(party=party_in(request, found), programme=found.opportunity.programme, done=done)
    form = bound_or_kept(StepForm, request, steps=steps)

    def record() -> None:
        given = form.cleaned_data
        act = actions.record_step if given["how"] == "done" else actions.expect_step
        act(placement=found, step=Step(given["step"]), day=given["day"], by=user_of(request), now=now)

    template, none_left = "company/placement_steps.html", {"none_left": not steps}
    return answer(request, found, form, template, record, _("It is recorded. Everybody concerned was told."), none_left)


@company_page("placements")
@require_http_methods(_METHODS)
def placement_step_back(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will take back a step that was recorded wrongly, with a reason."""
    found, now = placement_for_move(request, public_id, move=states.TAKE_BACK_STEP), clock.now()
    steps = reversible(party=party_in(request, found), done=paper_queries.done(placement=found))
    form = bound_or_kept(TakeBackForm, request, steps=steps)

    def take_back() -> None:
        given = form.cleaned_data
        actions.take_back_step(
            placement=found, step=Step(given["step"]), reason=given["reason"], by=user_of(request), now=now
        )

    template, none_left = "company/placement_step_back.html", {"none_left": not steps}
    return answer(request, found, form, template, take_back, _("It is taken back. Everybody was told."), none_left)


@company_page("placements")
@require_http_methods(_METHODS)
def placement_call_off(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will end a placement after the accepted offer, with a reason from the list."""
    found, now = placement_for_move(request, public_id, move=states.CALL_OFF.name), clock.now()
    form = bound_or_kept(GroundForm, request, move=states.CALL_OFF.name, party=Party.COMPANY)

    def call_off() -> None:
        actions.call_off(placement=found, **form.cleaned_data, by=user_of(request), now=now)

    done = _("The placement is called off. The place is free again.")
    return answer(request, found, form, "company/placement_call_off.html", call_off, done)


@company_page("placements")
@require_http_methods(_METHODS)
def placement_file(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show what the seeker released for the papers; POST hands it over as a file, which is kept."""
    found, now = placement_of(request, public_id), clock.now()
    party = party_in(request, found)
    if found.state not in PLACED:
        raise Http404
    if request.method == "POST":
        content = actions.fetch_papers(placement=found, by=user_of(request), now=now)
        if content is None:
            return redirect("company:placement_file", public_id)
        return as_xlsx(content, name=found.page_code)
    release = paper_queries.release_for(placement=found, party=party)
    rows = actions.in_order(release) if release else []
    context = {"placement": found, "who": who(found), "release": release, "rows": rows}
    return render(request, "company/placement_file.html", context)
