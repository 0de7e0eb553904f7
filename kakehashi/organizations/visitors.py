"""Answers "who asks?" for the door of every page."""

from django.http import HttpRequest

from kakehashi.accounts import queries as accounts
from kakehashi.accounts.models import UserKind
from kakehashi.common.access import COMPANY, NOBODY, SECRETARIAT, SEEKER, SENDER, WAITING, Visitor
from kakehashi.organizations import queries
from kakehashi.organizations.audiences import terms_audience
from kakehashi.organizations.states import Admission, OrganizationKind


def visitor_of(request: HttpRequest) -> Visitor:
    """This function will say to which audience the signed-in person belongs at this moment.

    It reads the membership anew on every request, so that a removed member or a suspended organization is out at
    the next click. A member of an organization that is not admitted, or of none, is ``waiting``. It asks the
    database at most twice beyond the person.
    """
    user = request.user
    if not user.is_authenticated:
        return NOBODY
    if user.kind == UserKind.SEEKER:
        return Visitor(audience=SEEKER, must_set_up=accounts.must_set_up(user=user))
    if user.kind == UserKind.SECRETARIAT:
        return Visitor(audience=SECRETARIAT, must_set_up=accounts.must_set_up(user=user))
    membership = queries.membership_of(user=user)
    if membership is None:
        return Visitor(audience=WAITING)
    organization = membership.organization
    if organization.state != Admission.ADMITTED:
        return Visitor(audience=WAITING, organization=organization, role=membership.role)
    first = accounts.must_set_up(user=user, audience=terms_audience(organization.kind))
    audience = SENDER if organization.kind == OrganizationKind.SENDING else COMPANY
    return Visitor(audience=audience, organization=organization, role=membership.role, must_set_up=first)
