"""Searching staff information pages, reading one, and inviting the person."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.common import clock, files
from kakehashi.common.refusals import Refused
from kakehashi.opportunities import queries as opportunities
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.states import PartnerState
from kakehashi.placements import actions, queries, quotas
from kakehashi.portals.company.forms.keeping import ChooseForm, SkipForm
from kakehashi.portals.company.forms.moves import InviteForm
from kakehashi.portals.company.forms.search import SearchForm
from kakehashi.portals.company.inside import inside
from kakehashi.portals.company.labels import PLACES
from kakehashi.portals.company.leaving_out import left_out
from kakehashi.portals.company.navigation import acts_for_others, company_page
from kakehashi.portals.company.rows import row_of
from kakehashi.portals.company.sentences import sentence
from kakehashi.portals.company.views.acting import organization_of, user_of
from kakehashi.portals.company.works import works_by_code, works_of
from kakehashi.shortlists import queries as shortlists
from kakehashi.showcase import hiding, openings
from kakehashi.showcase import queries as showcase
from kakehashi.showcase.sheet import duration, sheet_of
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page


@company_page("search")
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """This function will show the filters and one page of the staff information pages that fit."""
    today = clock.day_in_japan(clock.now())
    asked = any(name in request.GET for name in SearchForm.base_fields)
    form = SearchForm(data=request.GET if asked else {}, works=works_of(today))
    skip = SkipForm(data=request.GET)
    valid = form.is_valid()
    context = {"form": form, "skip": skip, "error": not valid}
    if valid:
        context |= _results(request, form.wanted(), skip)
    return render(request, "company/search.html", context, status=200 if valid else 422)


def _results(request: HttpRequest, wanted: showcase.Wanted, skip: SkipForm) -> dict[str, Any]:
    """This function will return what the page shows of a search: who was found, the ways on, what was asked."""
    organization, works = organization_of(request), works_by_code(clock.day_in_japan(clock.now()))
    found = showcase.search(
        wanted=wanted,
        after=request.GET.get("after", ""),
        before=request.GET.get("before", ""),
        left_out=left_out(organization, **skip.skipped()),
    )
    names = {*SearchForm.base_fields, *SkipForm.base_fields}
    kept = {name: value for name, value in request.GET.items() if name in names and value}
    return {
        "unclosed": found.typed.unclosed,
        "only_left_out": bool(found.typed.left_out) and not found.typed.wanted,
        "newest": wanted.order == "newest",
        "found": found,
        "people": [_person(page, works, found) for page in found.pages],
        "filtered": not wanted.has_nothing() or any(skip.skipped().values()),
        "kept": kept,
        "kept_query": urlencode(kept),
        "chooser": ChooseForm(lists=shortlists.names_of_lists(organization=organization)),
        "previous": f"?{urlencode({**kept, 'before': found.previous})}#found" if found.previous else "",
        "next": f"?{urlencode({**kept, 'after': found.next})}#found" if found.next else "",
    }


def _person(page: Any, works: Mapping[str, Any], found: showcase.Found) -> dict[str, Any]:
    """This function will return what a list shows of a page, with works named for the reader, and why it is there."""
    language = get_language() or "en"
    own = {code: works[code] for code in (*page.wished_works, *page.worked_works) if code in works}
    return {
        "page": page,
        "works": [own[code].name_in(language) if code in own else code for code in page.wished_works],
        "experience": duration(page.months_of_experience),
        "reasons": [
            {"place": PLACES[one.place], "other_form": one.form == "other_form", "said": one}
            for one in showcase.reasons_of(page=page, terms=found.typed.wanted, works=own.values())
        ],
    }


@company_page("search")
@require_safe
def page(request: HttpRequest, code: str) -> HttpResponse:
    """This function will show a staff information page, and the placements that there are with the person."""
    organization = organization_of(request)
    shown = _shown(code, organization)
    on = clock.day_in_japan(clock.now())
    if request.method == "GET":
        openings.note_look(pages=[shown], organization=organization, now=clock.now())
    begun = queries.for_company(organization=organization, on=on).filter(page_code=shown.code)
    context = {
        "page": shown,
        "sheet": sheet_of(page=shown),
        "photo": showcase.photo_of_page(page=shown),
        "photo_address": reverse("company:page_photo", args=[shown.code]),
        "begun": [row_of(placement) for placement in begun],
        **inside(shown, organization),
    }
    return render(request, "company/page.html", context)


@company_page("search")
@require_safe
def page_photo(request: HttpRequest, code: str) -> HttpResponse:
    """This function will send the photo of a page that companies may see now."""
    on = clock.day_in_japan(clock.now())
    photo = showcase.shown_photo(code=code, organization=organization_of(request), on=on)
    data = files.content(photo.picture.name) if photo else None
    if data is None:
        raise Http404
    return files.sent(request, data, name=f"{code}.jpg", content_type=files.JPEG)


@company_page("search")
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: HttpRequest, code: str) -> HttpResponse:
    """This function will invite the person of a page to an opportunity; the sending organization gets it first."""
    organization = organization_of(request)
    shown = _shown(code, organization)
    now = clock.now()
    mine = _without_hidden(shown, opportunities.open_ones_of(organization=organization, on=clock.day_in_japan(now)))
    agreed = _agreements(mine, sending_public_id=shown.sending_public_id, now=now)
    covered = [one for one in mine if agreed.get(one.supervising_id) == PartnerState.CONFIRMED]
    form = bound_or_kept(InviteForm, request, opportunities=covered)
    if request.method == "POST" and form.is_valid():
        chosen = form.opportunities[form.cleaned_data["opportunity"]]
        try:
            actions.invite_to_interview(
                page_code=shown.code,
                opportunity=chosen,
                message=form.cleaned_data["message"],
                organization=organization,
                by=user_of(request),
                now=now,
            )
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("The invitation went to the sending organization."))
            return redirect("company:placements")
    context = {
        "page": shown,
        "has_opportunities": bool(mine),
        "covered": covered,
        "unconfirmed": PartnerState.WAITING in agreed.values(),
        "without_agreement": [one for one in mine if one not in covered],
        "without_numbers": _without_numbers(covered, now=now),
        "supervising": acts_for_others(request),
    }
    return render_form_page(request, form, "company/invite.html", context)


def _without_numbers(covered: list[Any], *, now: Any) -> list[Any]:
    """This function will return the companies whose quota cannot be checked because their staff is not told."""
    found = quotas.standings(opportunities=covered, on=clock.day_in_japan(now))
    missing = {one.company for one in covered if found[one.public_id].finding.reason == "staff_not_told"}
    return sorted(missing, key=lambda company: company.sort_key)


def _without_hidden(page: Any, mine: Any) -> list[Any]:
    """This function will leave out the opportunities of companies for which the page does not exist."""
    companies = {one.company for one in mine}
    hidden = hiding.among(page=page, organizations=companies)
    return [one for one in mine if one.company.public_id not in hidden]


def _shown(code: str, organization: Any) -> Any:
    """This function will return the page with this code; 404 when there is none for this organization (any more)."""
    found = showcase.page_by_code(code=code, organization=organization, on=clock.day_in_japan(clock.now()))
    if found is None:
        raise Http404
    return found


def _agreements(mine: list[Any], *, sending_public_id: str, now: Any) -> dict[int, str]:
    """This function will return the state of today's agreement with a sender, by supervising organization."""
    supervising = [one.supervising_id for one in mine]
    on = clock.day_in_japan(now)
    found = organizations.agreements_with(supervising=supervising, sending_public_id=sending_public_id, on=on)
    return {agreement.supervising_id: agreement.state for agreement in found}
