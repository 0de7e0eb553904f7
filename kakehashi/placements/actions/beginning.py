"""How a placement begins: a seeker applies, or a company's side invites. Both go to the sending organization first."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan
from kakehashi.common.text import clean
from kakehashi.opportunities import queries as opportunities
from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import Admission
from kakehashi.placements import locks, policies, queries
from kakehashi.placements.actions.moving import Actor, write
from kakehashi.placements.actions.posting import refuse_above_quota
from kakehashi.placements.actions.wording import without_contacts
from kakehashi.placements.models import Placement
from kakehashi.placements.refusals import (
    AlreadyOpen,
    AlreadyPlaced,
    NoAgreement,
    NoPlaceLeft,
    NoSendingOrganization,
    NotAllowed,
    NotPublished,
    OpportunityNotShown,
)
from kakehashi.placements.states import APPLY, BEGINNINGS, INVITE, Origin, Party
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.showcase import queries as showcase
from kakehashi.showcase.models import StaffPage


@dataclass(frozen=True, kw_only=True)
class _Pair:
    """A seeker and an opportunity that can be brought together, with what stands between them."""

    opportunity: Opportunity
    seeker: Seeker
    sending: Organization
    page: StaffPage


@transaction.atomic
def apply_to_opportunity(
    *, seeker: Seeker, opportunity: Opportunity, message: str, by: User, now: datetime
) -> Placement:
    """This function will hand the seeker's application to their sending organization and tell it.

    Only the seeker may (NotAllowed). The message is for the sending organization; a company never reads it. Raises
    NoSendingOrganization, NotPublished, OpportunityNotShown, NoPlaceLeft, AlreadyOpen or AlreadyPlaced.
    """
    if not policies.may_act_as(user=by, seeker=seeker):
        raise NotAllowed
    pair = _bring_together(opportunity=opportunity, seeker=seeker, on=day_in_japan(now))
    actor = Actor(person=by, party=Party.SEEKER)
    return _begin(pair, origin=Origin.APPLICATION, message=clean(message), actor=actor, now=now)


@transaction.atomic
def invite_to_interview(
    *, page_code: str, opportunity: Opportunity, message: str, organization: Organization, by: User, now: datetime
) -> Placement:
    """This function will hand an invitation to the sending organization of the person with this code and tell it.

    People of the company, and of the supervising organization while it supervises the company, may (NotAllowed).
    Raises NotPublished (also where the seeker hides the page from the organization or from the company), NoAgreement
    without an agreement in force today between the supervising and the sending organization, AboveQuota,
    ContactInText, and the refusals of an application.
    """
    on = day_in_japan(now)
    if not policies.may_invite(user=by, organization=organization, opportunity=opportunity, on=on):
        raise NotAllowed
    words = without_contacts(message)
    page = _page_for(page_code, organization=organization, company=opportunity.company, on=on)
    seeker = seekers.seeker_by_public_id(public_id=page.seeker_public_id) if page else None
    if seeker is None:
        raise NotPublished
    pair = _bring_together(opportunity=opportunity, seeker=seeker, on=on)
    supervising = pair.opportunity.supervising
    if organizations.agreement_in_force(supervising=supervising, sending=pair.sending, on=on) is None:
        raise NoAgreement
    refuse_above_quota(opportunity=pair.opportunity, on=on, more=1)
    party = Party.COMPANY if organization.pk == pair.opportunity.company_id else Party.SUPERVISING
    actor = Actor(person=by, party=party)
    return _begin(pair, origin=Origin.INVITATION, message=words, actor=actor, now=now)


def _page_for(code: str, *, organization: Organization, company: Organization, on: date) -> StaffPage | None:
    """This function will return the page with this code if it exists for whoever invites and for the company."""
    page = showcase.page_by_code(code=code, organization=organization, on=on)
    if page is None or organization.pk == company.pk:
        return page
    return showcase.page_by_code(code=code, organization=company, on=on)


def _bring_together(*, opportunity: Opportunity, seeker: Seeker, on: date) -> _Pair:
    """This function will lock both sides and return them when nothing stands in the way, else raise the refusal."""
    offered = locks.opportunity(pk=opportunity.pk)
    person = locks.seeker(pk=seeker.pk)
    sending = seekers.accepted_organization(seeker=person)
    if sending is None or sending.state != Admission.ADMITTED:
        raise NoSendingOrganization
    page = showcase.page_of_seeker(seeker=person)
    if page is None or not page.is_seen:
        raise NotPublished
    if opportunities.shown_one(public_id=offered.public_id, on=on) is None:
        raise OpportunityNotShown
    if queries.is_placed(seeker=person):
        raise AlreadyPlaced
    if queries.has_open(seeker=person, opportunity=offered):
        raise AlreadyOpen
    if queries.places_left(opportunity=offered) == 0:
        raise NoPlaceLeft
    return _Pair(opportunity=offered, seeker=person, sending=sending, page=page)


def _begin(pair: _Pair, *, origin: Origin, message: str, actor: Actor, now: datetime) -> Placement:
    """This function will make the placement and write and tell its first step."""
    placement = Placement.objects.create(
        opportunity=pair.opportunity,
        seeker=pair.seeker,
        sending=pair.sending,
        page_code=pair.page.code,
        page_initial=pair.page.initial,
        origin=origin,
        state=BEGINNINGS[origin],
        message=message,
        began_at=now,
        moved_at=now,
    )
    name = APPLY if origin == Origin.APPLICATION else INVITE
    write(placement=placement, name=name, before="", actor=actor, now=now)
    return placement
