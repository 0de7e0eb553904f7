"""Where a signed-in person goes first, and where the people of an organization wait that is not admitted."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from kakehashi.common.access import SIGNED_IN, WAITING, access
from kakehashi.portals.account.routes import HOMES


@access(SIGNED_IN)
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """This function will lead everybody to their own first page."""
    visitor = request.visitor  # type: ignore[attr-defined]  # set at the door
    return redirect(visitor.must_set_up or HOMES.get(visitor.audience, "account:waiting"))


@access(WAITING)
@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """This function will say where the organization stands with the Secretariat, why, and how to answer."""
    return render(request, "account/waiting.html", {"organization": request.visitor.organization})  # type: ignore[attr-defined]  # set at the door
