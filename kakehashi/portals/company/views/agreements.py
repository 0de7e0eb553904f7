"""Agreements with sending organizations: a supervising organization records them, its companies read them."""

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
from kakehashi.organizations.forms import AgreementForm, EndForm
from kakehashi.organizations.periods import day_after, last_day
from kakehashi.organizations.refusals import NotAPeriod, OnlyShorter, Overlaps, PartnerNotAdmitted
from kakehashi.organizations.states import OrganizationKind, PartnerState
from kakehashi.portals.company import labels
from kakehashi.portals.company.navigation import acts_for_others, company_page
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page


@company_page("agreements")
@require_http_methods(["GET", "HEAD", "POST"])
def agreements(request: HttpRequest) -> HttpResponse:
    """This function will list agreements; a supervising organization's POST records one.

    An accepting company reads those of the organizations that supervise it.
    """
    organization = organization_of(request)
    if not acts_for_others(request):
        return _of_supervisors(request, organization)
    partners = queries.admitted(kind=OrganizationKind.SENDING)
    form = bound_or_kept(AgreementForm, request, partners=partners)
    if request.method == "POST" and form.is_valid() and _recorded(request, organization, form):
        messages.success(request, _("The agreement is recorded. It counts once the sending organization confirms it."))
        return redirect("company:agreements")
    found = queries.agreements_of(organization=organization)
    context = {"rows": [_row(row) for row in found], "may_record": True}
    return render_form_page(request, form, "company/agreements.html", context)


def _of_supervisors(request: HttpRequest, company: Any) -> HttpResponse:
    """This function will show a company the agreements under which it can invite, and who supervises it."""
    if request.method == "POST":
        raise PermissionDenied
    supervisors = list(queries.supervisors_of(company=company, on=clock.day_in_japan(clock.now())))
    context = {
        "rows": [_row(row) for row in queries.agreements_under(supervising=supervisors)],
        "supervisors": supervisors,
        "may_record": False,
    }
    return render_form_page(request, EndForm(), "company/agreements.html", {**context, "main_form": ""})


def _recorded(request: HttpRequest, organization: Any, form: AgreementForm) -> bool:
    """This function will record what was typed; a refusal goes to the form."""
    given = form.cleaned_data
    sending = queries.admitted_one(kind=OrganizationKind.SENDING, public_id=given["sending"])
    if sending is None:
        raise Http404
    try:
        actions.record_agreement(
            supervising=organization,
            sending=sending,
            valid_from=given["first_day"],
            valid_until=day_after(given["last_day"]),
            by=user_of(request),
            now=clock.now(),
        )
    except Overlaps:
        form.add_error("first_day", _("You have an agreement with them on some of these days. Choose other days."))
    except NotAPeriod:
        form.add_error("last_day", _("The last day cannot come before the first"))
    except PartnerNotAdmitted:
        form.add_error("sending", _("This organization is not admitted now. Ask the Secretariat."))
    return form.is_valid()


@company_page("agreements")
@require_http_methods(["GET", "HEAD", "POST"])
def agreement_end(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will let an agreement end on a day; other organizations' agreements are not found."""
    organization = organization_of(request)
    found = queries.agreement_for(supervising=organization, public_id=public_id)
    if found is None:
        raise Http404
    form = bound_or_kept(EndForm, request, initial={"last_day": last_day(found.period)})
    if request.method == "POST" and form.is_valid():
        until: Any = day_after(form.cleaned_data["last_day"])
        try:
            actions.end_agreement(agreement=found, valid_until=until, by=user_of(request), now=clock.now())
        except NotAPeriod:
            form.add_error("last_day", _("The last day cannot come before the first"))
        except OnlyShorter:
            form.add_error("last_day", _("These days are confirmed. Record a new one for the days after them."))
        except Overlaps:
            form.add_error("last_day", _("Another agreement with them begins before this day. Choose an earlier one."))
        else:
            messages.success(request, _("Saved. The sending organization is told."))
            return redirect("company:agreements")
    return render_form_page(request, form, "company/end.html", {"row": _row(found), "back": "company:agreements"})


def _row(agreement: Any) -> dict[str, Any]:
    """This function will return what the list shows of an agreement."""
    language = get_language() or "en"
    state = agreement.standing_on(clock.day_in_japan(clock.now()))
    return {
        "public_id": agreement.public_id,
        "name": agreement.sending.name_in(language),
        "country": agreement.sending.country,
        "supervising": agreement.supervising.name_in(language),
        "first_day": agreement.period.lower,
        "last_day": last_day(agreement.period),
        "state": labels.AGREEMENT[state],
        "tone": labels.PARTNER_TONE[state],
        "reason": agreement.reason,
        "declined": agreement.state == PartnerState.DECLINED,
    }
