"""Organizations: who applies, who is admitted, and what the Secretariat decides about them."""

from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.audit import queries as audit
from kakehashi.common import clock
from kakehashi.common.text import fold
from kakehashi.organizations import actions, queries, states
from kakehashi.portals.secretariat import history, labels
from kakehashi.portals.secretariat.forms import OrganizationSearch
from kakehashi.portals.secretariat.navigation import acting, secretariat_page
from kakehashi.portals.secretariat.views.decisions import decide, decide_with_reason
from kakehashi.showcase import actions as showcase
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization

HISTORY = 50


@secretariat_page("organizations")
@require_safe
def organizations(request: HttpRequest) -> HttpResponse:
    """This function will list organizations in any state, narrowed by name, kind and state."""
    form = OrganizationSearch(request.GET)
    form.is_valid()
    wanted = form.cleaned_data
    found = queries.every(state=wanted.get("state", ""), kind=wanted.get("kind", ""))
    if wanted.get("q"):
        found = found.filter(Q(sort_key__contains=fold(wanted["q"])) | Q(name_ja__icontains=wanted["q"]))
    if wanted.get("state") == states.Admission.APPLIED:
        found = found.order_by("applied_at", "id")
    page = page_of(found, request)
    rows = [{"it": each, "state": labels.ADMISSION[each.state]} for each in page.rows]
    return render(request, "secretariat/organizations.html", {"form": form, "rows": rows, "page": page})


@secretariat_page("organizations")
@require_safe
def organization(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show one organization, who acts for it, its history, and what can be decided."""
    found = _organization(public_id)
    entries = audit.entries(thing="organization", thing_public_id=found.public_id)[:HISTORY]
    context = {
        "organization": found,
        "state": labels.ADMISSION[found.state],
        "members": list(queries.members(organization=found)),
        "history": history.lines(entries, organizations_named=False),
        "moves": {move.name for move in states.TABLE if found.state in move.sources},
    }
    return render(request, "secretariat/organization.html", context)


@secretariat_page("organizations")
@require_safe
def partners(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will show the agreements and the supervision of one organization, with their days."""
    found = _organization(public_id)
    context = {
        "organization": found,
        "agreements": [_partner(each, found) for each in queries.agreements_of(organization=found)],
        "supervisions": [_partner(each, found) for each in queries.supervisions_of(organization=found)],
    }
    return render(request, "secretariat/organization_partners.html", context)


@secretariat_page("organizations")
@require_POST
def admit(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will admit an organization."""
    found = _organization(public_id)
    return decide(
        request,
        lambda: actions.admit(organization=found, by=acting(request), now=clock.now()),
        done=_("Admitted. Its members have been told."),
        back=_page(found),
    )


@secretariat_page("organizations")
@require_http_methods(["GET", "HEAD", "POST"])
def refuse(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will refuse an application with a reason."""
    found = _organization(public_id)
    return decide_with_reason(
        request,
        lambda reason: actions.refuse(organization=found, reason=reason, by=acting(request), now=clock.now()),
        done=_("Refused. Its members have been told the reason."),
        back=_page(found),
        template="secretariat/organization_refuse.html",
        context={"organization": found},
    )


@secretariat_page("organizations")
@require_http_methods(["GET", "HEAD", "POST"])
def suspend(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will suspend an organization with a reason; the page says before what that means."""
    found = _organization(public_id)
    return decide_with_reason(
        request,
        lambda reason: showcase.suspend_organization(
            organization=found, reason=reason, by=acting(request), now=clock.now()
        ),
        done=_("Suspended. Its members have been told the reason and can do nothing here now."),
        back=_page(found),
        template="secretariat/organization_suspend.html",
        context={"organization": found},
    )


@secretariat_page("organizations")
@require_POST
def reinstate(request: HttpRequest, public_id: str) -> HttpResponse:
    """This function will end the suspension of an organization."""
    found = _organization(public_id)
    return decide(
        request,
        lambda: showcase.reinstate_organization(organization=found, by=acting(request), now=clock.now()),
        done=_("The suspension has ended. Its members have been told."),
        back=_page(found),
    )


def _organization(public_id: str) -> "Organization":
    """This function will return the organization of an address, or answer that there is none."""
    found = queries.any_one(public_id=public_id)
    if found is None:
        raise Http404
    return found


def _page(organization: "Organization") -> str:
    """This function will return the address of an organization's page."""
    return reverse("secretariat:organization", args=[organization.public_id])


def _partner(record: Any, organization: "Organization") -> dict[str, Any]:
    """This function will return the other side of a dated record, with its days."""
    sides = [record.supervising, getattr(record, "sending", None) or getattr(record, "company", None)]
    other = next(side for side in sides if side.pk != organization.pk)
    return {
        "other": other,
        "first": record.period.lower,
        "until": record.period.upper,
        "state": labels.PARTNER[record.state],
    }
