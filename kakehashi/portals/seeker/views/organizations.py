"""The pages on which a seeker chooses a sending organization and changes it."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.costs.queries import breakdown_in_force, breakdowns_in_force
from kakehashi.organizations.queries import admitted
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements import actions as placements
from kakehashi.placements import queries as placement_queries
from kakehashi.placements.refusals import SameOrganization
from kakehashi.placements.states import BEFORE_OFFER, PREPARING, PlacementState
from kakehashi.portals.seeker import labels
from kakehashi.portals.seeker.forms import PressForm, UnderstoodForm
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question
from kakehashi.seekers import actions, queries
from kakehashi.seekers.refusals import ChoiceIsOpen, ConsentMissing, NotAdmitted
from kakehashi.seekers.states import ConsentPurpose
from kakehashi.showcase.queries import has_published_page
from kakehashi.ui.forms import Form, bound_or_kept

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.seekers.models import Seeker, SendingChoice

PER_PAGE = 20


@seeker_page("information")
@require_safe
def change_organization(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show the state of the choice, and the organizations with their costs, own country first."""
    elsewhere = "elsewhere" in request.GET
    everyone = admitted(kind=OrganizationKind.SENDING)
    kept = everyone.exclude(country=seeker.country) if elsewhere else everyone.filter(country=seeker.country)
    start = _start(request)
    page = list(kept[start : start + PER_PAGE + 1])
    costs = breakdowns_in_force(organizations=page[:PER_PAGE])
    latest = queries.latest_choice(seeker=seeker)
    mark = "elsewhere&" if elsewhere else ""
    context = {
        "choice": latest,
        "label": labels.CHOICES[latest.state] if latest else None,
        "is_open": latest is not None and latest.is_open,
        "rows": [{"it": one, "costs": costs.get(one.public_id)} for one in page[:PER_PAGE]],
        "elsewhere": elsewhere,
        "next": f"?{mark}from={start + PER_PAGE}" if len(page) > PER_PAGE else "",
        "previous": f"?{mark}from={max(0, start - PER_PAGE)}" if start else "",
        "consent": queries.has_consent(seeker=seeker, purpose=ConsentPurpose.SHARE_WITH_ORGANIZATION),
        "country": seeker.country,
    }
    return render(request, "seeker/organizations.html", context)


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will say what choosing this organization means, then choose it, or change to it."""
    organization = admitted(kind=OrganizationKind.SENDING).filter(public_id=public_id).first()
    if organization is None:
        raise Http404
    current = queries.current_choice(seeker=seeker)
    if current and current.organization_id == organization.pk:
        return redirect("seeker:change_organization")
    form = bound_or_kept(UnderstoodForm if current else PressForm, request)
    if request.method == "POST" and form.is_valid() and _chosen(seeker, organization, current, form):
        sentence = _("You chose %(organization)s. It reads your information and answers.")
        messages.success(request, sentence % {"organization": organization.name})
        return redirect("seeker:change_organization")
    mine = placement_queries.of_seeker(seeker=seeker) if current else ()
    return question(
        request,
        form,
        stops=[one for one in mine if one.state in BEFORE_OFFER],
        stays=[one for one in mine if one.state in PREPARING | {PlacementState.OFFERED}],
        title=organization.name,
        back=reverse("seeker:change_organization"),
        template="seeker/choose.html",
        organization=organization,
        current=current,
        costs=breakdown_in_force(organization=organization),
        published=has_published_page(seeker=seeker),
        consent=queries.has_consent(seeker=seeker, purpose=ConsentPurpose.SHARE_WITH_ORGANIZATION),
    )


def _chosen(seeker: "Seeker", organization: "Organization", current: "SendingChoice | None", form: Form) -> bool:
    """This function will choose or change, and say whether it worked; else the form says why not."""
    act = placements.change_sending_organization if current else actions.choose_organization
    try:
        act(seeker=seeker, organization=organization, by=seeker.user, now=clock.now())
    except ConsentMissing:
        form.add_error(None, _("First say yes to the consent that your sending organization may read this."))
    except (SameOrganization, ChoiceIsOpen):
        form.add_error(None, _("You have chosen a sending organization already. Look at the page before."))
    except NotAdmitted:
        form.add_error(None, _("This organization cannot be chosen any more. Please choose another one."))
    except Refused:
        form.add_error(None, _("This is not possible now. Please try again later."))
    else:
        return True
    return False


def _start(request: HttpRequest) -> int:
    given = request.GET.get("from", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) <= 5 else 0  # noqa: PLR2004  # digits
