"""The companies that a supervising organization supervises, with the days on which it does."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.organizations import actions, queries
from kakehashi.organizations.forms import EndForm, SupervisionForm
from kakehashi.organizations.periods import day_after, last_day
from kakehashi.organizations.refusals import NotAPeriod, OnlyShorter, Overlaps, PartnerNotAdmitted
from kakehashi.organizations.states import OrganizationKind, PartnerState
from kakehashi.portals.company import labels
from kakehashi.portals.company.navigation import acts_for_others, company_page
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page


@company_page("companies")
@require_http_methods(["GET", "HEAD", "POST"])
def companies(request: HttpRequest) -> HttpResponse:
    """This function will list the supervised companies; a POST records one. Only for supervising organizations."""
    organization = organization_of(request)
    if not acts_for_others(request):
        raise PermissionDenied
    form = bound_or_kept(SupervisionForm, request, partners=queries.admitted(kind=OrganizationKind.ACCEPTING))
    if request.method == "POST" and form.is_valid() and _recorded(request, organization, form):
        messages.success(request, _("The company is recorded. It counts once the company confirms it."))
        return redirect("company:companies")
    found = queries.supervisions_of(organization=organization)
    return render_form_page(request, form, "company/companies.html", {"rows": [_row(row) for row in found]})


def _recorded(request: HttpRequest, organization: Any, form: SupervisionForm) -> bool:
    """This function will record what was typed; a refusal goes to the form."""
    given = form.cleaned_data
    company = queries.admitted_one(kind=OrganizationKind.ACCEPTING, public_id=given["company"])
    if company is None:
        raise Http404
    try:
        actions.record_supervision(
            supervising=organization,
            company=company,
            valid_from=given["first_day"],
            valid_until=day_after(given["last_day"]),
            by=user_of(request),
            now=clock.now(),
        )
    except Overlaps:
        form.add_error("first_day", _("You supervise this company on some of these days. Choose other days."))
    except NotAPeriod:
        form.add_error("last_day", _("The last day cannot come before the first"))
    except PartnerNotAdmitted:
        form.add_error("company", _("This company is not admitted now. Ask the Secretariat."))
    return form.is_valid()


@company_page("companies")
@require_http_methods(["GET", "HEAD", "POST"])
def company_end(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will let a supervision end on a day; other organizations' are not found."""
    organization = organization_of(request)
    found = queries.supervision_for(supervising=organization, public_id=public_id)
    if found is None:
        raise Http404
    form = bound_or_kept(EndForm, request, initial={"last_day": last_day(found.period)})
    if request.method == "POST" and form.is_valid():
        until: Any = day_after(form.cleaned_data["last_day"])
        try:
            actions.end_supervision(supervision=found, valid_until=until, by=user_of(request), now=clock.now())
        except NotAPeriod:
            form.add_error("last_day", _("The last day cannot come before the first"))
        except OnlyShorter:
            form.add_error("last_day", _("These days are confirmed. Record a new one for the days after them."))
        except Overlaps:
            form.add_error(
                "last_day", _("Another record of this company begins before this day. Choose an earlier one.")
            )
        else:
            messages.success(request, _("Saved. The company is told."))
            return redirect("company:companies")
    return render_form_page(request, form, "company/end.html", {"row": _row(found), "back": "company:companies"})


def _row(supervision: Any) -> dict[str, Any]:
    """This function will return what the list shows of a supervision."""
    state = supervision.standing_on(clock.day_in_japan(clock.now()))
    return {
        "public_id": supervision.public_id,
        "name": supervision.company.name_in(get_language() or "en"),
        "first_day": supervision.period.lower,
        "last_day": last_day(supervision.period),
        "state": labels.COMPANY[state],
        "tone": labels.PARTNER_TONE[state],
        "reason": supervision.reason,
        "declined": supervision.state == PartnerState.DECLINED,
    }
