"""Who may do what with a placement."""

from datetime import date

from kakehashi.accounts.models import User, UserKind
from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import Admission
from kakehashi.placements import queries, rights
from kakehashi.placements.models import PhoneCall, Placement
from kakehashi.placements.states import Party
from kakehashi.seekers.models import Seeker


def acting_for(*, user: User) -> Organization | None:
    """This function will return the admitted organization for which a person acts, or None."""
    membership = organizations.membership_of(user=user) if user.is_active else None
    if membership is None or membership.organization.state != Admission.ADMITTED:
        return None
    return membership.organization


def may_act_as(*, user: User, seeker: Seeker) -> bool:
    """This function will say whether the person is this seeker."""
    return user.is_active and user.kind == UserKind.SEEKER and seeker.user_id == user.pk


def is_supervised(*, opportunity: Opportunity, on: date) -> bool:
    """This function will say whether the opportunity's supervising organization supervises its company on a day."""
    supervised = organizations.companies_supervised(supervising=opportunity.supervising, on=on)
    return supervised.filter(pk=opportunity.company_id).exists()


def party_of(*, user: User, placement: Placement, on: date) -> Party | None:
    """This function will say as what a person takes part in a placement on a day, or None for everybody else."""
    if user.kind == UserKind.SEEKER:
        seeker = placement.seeker
        return Party.SEEKER if seeker is not None and may_act_as(user=user, seeker=seeker) else None
    organization = acting_for(user=user)
    if organization is None:
        return None
    party = queries.party_of_organization(placement=placement, organization=organization)
    if party == Party.SUPERVISING and not is_supervised(opportunity=placement.opportunity, on=on):
        return None
    return party


def may_move(*, party: Party | None, move: str, placement: Placement) -> bool:
    """This function will say whether a party has the right to a move in the state where the placement stands."""
    return party is not None and rights.has_right(party=party, move=move, state=placement.state)


def may_invite(*, user: User, organization: Organization, opportunity: Opportunity, on: date) -> bool:
    """This function will say whether a person may invite to an opportunity in the name of an organization.

    The company itself may, and the supervising organization while it supervises the company.
    """
    acting = acting_for(user=user)
    if acting is None or acting.pk != organization.pk:
        return False
    if acting.pk == opportunity.company_id:
        return True
    return acting.pk == opportunity.supervising_id and is_supervised(opportunity=opportunity, on=on)


def may_close(*, user: User, opportunity: Opportunity, on: date) -> bool:
    """This function will say whether a person may close an opportunity: whoever may invite to it."""
    acting = acting_for(user=user)
    return acting is not None and may_invite(user=user, organization=acting, opportunity=opportunity, on=on)


def may_mark_told(*, user: User, call: PhoneCall) -> bool:
    """This function will say whether a person may tick a call: people of the organization that has to make it."""
    acting = acting_for(user=user)
    return acting is not None and acting.pk == call.placement.sending_id
