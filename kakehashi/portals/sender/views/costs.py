"""The Breakdown of Costs Payable by Trainee: what is in force, the draft, its items, preview and publishing."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.costs import actions, checking, queries, refusals
from kakehashi.costs.forms import ItemForm, TermsForm
from kakehashi.portals.sender.finding import item_or_404, person
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.sentences import sentence
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.costs.models import Item
    from kakehashi.organizations.models import Organization

ITEM_FIELDS = ("kind", "label", "amount", "payer", "due")


@sender_page("costs")
@require_safe
def costs(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will show the draft to work on, what is in force, and older versions."""
    draft = queries.draft(organization=organization)
    published = queries.versions(organization=organization)
    context = {
        "draft": draft,
        "missing": queries.kinds_missing(items=draft.items) if draft else (),
        "in_force": next((one for one in published if one.replaced_at is None), None),
        "older": [one for one in published if one.replaced_at],
        "checked": _checked(organization, draft),
    }
    return render(request, "sender/costs.html", context)


@sender_page("costs")
@require_POST
def start(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will begin a draft, a copy of what is in force."""
    actions.start_draft(organization=organization, by=person(request), now=clock.now())
    return redirect("sender:costs")


@sender_page("costs")
@require_POST
def discard(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will throw the draft away."""
    actions.discard_draft(organization=organization, by=person(request), now=clock.now())
    messages.success(request, _("The draft is gone. What was published stays in force."))
    return redirect("sender:costs")


@sender_page("costs")
@require_http_methods(["GET", "HEAD", "POST"])
def terms(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will edit the currency and the note of the draft."""
    draft = queries.draft(organization=organization)
    if draft is None:
        raise Http404
    form = bound_or_kept(TermsForm, request, initial={"currency": draft.currency, "note": draft.note})
    if request.method == "POST" and form.is_valid():
        try:
            actions.set_terms(organization=organization, **form.cleaned_data, by=person(request), now=clock.now())
        except Refused as refused:
            form.add_error("currency", sentence(refused))
        else:
            return redirect("sender:costs")
    return render_form_page(request, form, "sender/costs_terms.html")


@sender_page("costs")
@require_http_methods(["GET", "HEAD", "POST"])
def new_item(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will add an item to the draft."""
    return _edit(request, organization, None)


@sender_page("costs")
@require_http_methods(["GET", "HEAD", "POST"])
def item(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will change an item of the draft."""
    return _edit(request, organization, item_or_404(organization, public_id))


@sender_page("costs")
@require_POST
def remove_item(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will take an item out of the draft."""
    found = item_or_404(organization, public_id)
    actions.remove_item(organization=organization, item=found, by=person(request), now=clock.now())
    messages.success(request, _("The item is removed from the draft."))
    return redirect("sender:costs")


@sender_page("costs")
@require_POST
def move_item_up(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will let an item change places with the one before it."""
    found = item_or_404(organization, public_id)
    actions.move_item_up(organization=organization, item=found, by=person(request), now=clock.now())
    return redirect("sender:costs")


@sender_page("costs")
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will show the draft as everybody will see it; POST puts it in force."""
    draft = queries.draft(organization=organization)
    if draft is None and request.method != "POST":
        raise Http404
    problem, status = "", 200
    if request.method == "POST":
        try:
            actions.publish_breakdown(organization=organization, by=person(request), now=clock.now())
        except (refusals.KindsMissing, refusals.NoDraft, refusals.ForbiddenItem, refusals.AgainstRules) as refused:
            problem, status = sentence(refused), 422
        else:
            messages.success(request, _("The breakdown is published. Seekers read it from now on."))
            return redirect("sender:costs")
    context = {"draft": draft, "problem": problem, "error": bool(problem), "checked": _checked(organization, draft)}
    return render(request, "sender/costs_publish.html", context, status=status)


def _checked(organization: "Organization", draft: queries.Version | None) -> list[checking.Checked]:
    """This function will check a draft against the rules of the day."""
    if draft is None:
        return []
    today = clock.day_in_japan(clock.now())
    return checking.checked(country=organization.country, currency=draft.currency, items=draft.items, on=today)


def _edit(request: HttpRequest, organization: "Organization", found: "Item | None") -> HttpResponse:
    initial = {field: getattr(found, field) for field in ITEM_FIELDS} if found else {}
    if found:
        initial["refundable"] = "yes" if found.refundable else "no"
        initial["amount"] = f"{found.amount.normalize():f}"
    form = bound_or_kept(ItemForm, request, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_item(
                organization=organization, item=found, **form.cleaned_data, by=person(request), now=clock.now()
            )
        except refusals.AmountTooFine as refused:
            form.add_error("amount", sentence(refused))
        except refusals.ForbiddenItem as refused:
            form.add_error("label", sentence(refused))
        except Refused as refused:
            form.add_error(None, sentence(refused))
        else:
            messages.success(request, _("Saved in the draft."))
            return redirect("sender:costs")
    return render_form_page(request, form, "sender/costs_item.html", {"item": found})
