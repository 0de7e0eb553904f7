"""How many people a company may take: the calculator, and the numbers on which it rests."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.common import clock
from kakehashi.organizations import actions, queries
from kakehashi.organizations.refusals import DayAhead
from kakehashi.placements import quotas
from kakehashi.portals.company import quota_words
from kakehashi.portals.company.forms.quota import EXCELLENT, NumbersForm, TryForm
from kakehashi.portals.company.navigation import acts_for_others, company_page
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page
from kakehashi.ui.paging import page_of

DAYS = ("staff_as_of", "rating_as_of", "trainees_as_of")


@company_page("quota")
@require_safe
def quota(request: HttpRequest) -> HttpResponse:
    """This function will show a company its calculator, and a supervising organization the companies it looks after."""
    if not acts_for_others(request):
        return _calculator(request, organization_of(request))
    on = clock.day_in_japan(clock.now())
    page = page_of(queries.companies_supervised(supervising=organization_of(request), on=on), request)
    company_ids = [company.pk for company in page.rows]
    told = queries.workforces_of(company_ids=company_ids)
    promised = quotas.promised_by(company_ids=company_ids, on=on)
    rows = []
    for company in page.rows:
        numbers, coming = quotas.told_by(told.get(company.pk)), promised.get(company.pk, Counter())
        found = [quotas.standing(kind=kind, numbers=numbers, promised=coming, on=on) for kind in quotas.KINDS[:3]]
        left = [quota_words.left(standing) for standing in found]
        rows.append({"company": company, "workforce": told.get(company.pk), "left": left})
    return render(request, "company/quota_companies.html", {"rows": rows, "page": page})


@company_page("quota")
@require_safe
def quota_of(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show the calculator of one company, the visitor's own or one that it supervises."""
    return _calculator(request, _company(request, public_id))


@company_page("quota")
@require_http_methods(["GET", "HEAD", "POST"])
def quota_numbers(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will keep staff, rating and trainees of a company."""
    company, now = _company(request, public_id), clock.now()
    workforce = queries.workforce_of(company=company)
    on = clock.day_in_japan(now)
    form = bound_or_kept(NumbersForm, request, on=on, initial=_typed_before(workforce) or dict.fromkeys(DAYS, on))
    if request.method == "POST" and form.is_valid():
        try:
            actions.record_workforce(company=company, figures=form.figures(), by=user_of(request), now=now)
        except DayAhead:
            form.add_error(None, _("A day has not come yet. Enter the days on which you counted."))
        else:
            messages.success(request, _("The numbers are saved."))
            return redirect("company:quota_of", company.public_id)
    context = {"company": company, "workforce": workforce, "supervising": acts_for_others(request)}
    return render_form_page(request, form, "company/quota_numbers.html", context)


def _company(request: HttpRequest, public_id: str) -> Any:
    """This function will return a company for which the visitor's organization acts; 404 for any other."""
    on = clock.day_in_japan(clock.now())
    found = queries.company_for(organization=organization_of(request), public_id=public_id, on=on)
    if found is None:
        raise Http404
    return found


def _calculator(request: HttpRequest, company: Any) -> HttpResponse:
    """This function will reckon with the company's numbers, or with those typed in, which are not saved."""
    on = clock.day_in_japan(clock.now())
    workforce = queries.workforce_of(company=company)
    tried = any(name in request.GET for name in TryForm.base_fields)
    form = TryForm(data=request.GET) if tried else TryForm(initial=_tried_first(workforce))
    valid = not tried or form.is_valid()
    numbers = form.numbers() if tried and valid else quotas.told_by(workforce)
    promised = quotas.promised_by(company_ids=[company.pk], on=on, counted_on=on if tried else None)
    care = bool(tried and valid and form.cleaned_data["care"])
    standings = [
        quotas.standing(kind=kind, numbers=numbers, promised=promised.get(company.pk, Counter()), on=on, care=care)
        for kind in quotas.KINDS
    ]
    context = {
        "company": company,
        "workforce": workforce,
        "form": form,
        "error": not valid,
        "tried": tried,
        "rows": [_row(found) for found in standings] if valid and (tried or workforce) else [],
        "on": on,
        "supervising": acts_for_others(request),
    }
    return render(request, "company/quota.html", context, status=200 if valid else 422)


def _row(standing: quotas.Standing) -> dict[str, Any]:
    """This function will return what the page shows of one programme and stage."""
    finding = standing.finding
    return {
        "kind": quota_words.KINDS[standing.programme, standing.stage],
        "standing": standing,
        "allowed": quota_words.allowed(standing),
        "remaining": quota_words.left(standing),
        "computation": quota_words.computation(standing),
        "change": quota_words.rating_changes(standing),
        "confidence": finding.confidence,
        "sources": finding.source.split(" ; "),
    }


def _typed_before(workforce: Any) -> dict[str, Any]:
    """This function will return what the company told before, for the form."""
    if workforce is None:
        return {}
    rating = next(word for word, meaning in EXCELLENT.items() if meaning is workforce.rated_excellent)
    kept = {name: getattr(workforce, name) for name in NumbersForm.base_fields}
    return {**kept, "rated_excellent": rating}


def _tried_first(workforce: Any) -> dict[str, Any]:
    """This function will return what stands in the calculator before anything was tried: the company's numbers."""
    kept = _typed_before(workforce)
    return {**kept, "staff": kept.get("full_time_staff"), "excellent": kept.get("rated_excellent", "unknown")}
