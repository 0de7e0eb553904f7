"""Leaving a sending organization, the companies' view, or the site, with everything that hangs on it."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.organizations.models import Organization
from kakehashi.placements import locks, messages, policies
from kakehashi.placements.actions.erasing import erase_person
from kakehashi.placements.actions.withdrawing import withdraw_all
from kakehashi.placements.models import Placement
from kakehashi.placements.refusals import NotAllowed, SameOrganization
from kakehashi.placements.states import PREPARING, Cause
from kakehashi.seekers import actions as seekers
from kakehashi.seekers import queries
from kakehashi.seekers.models import Seeker, SendingChoice
from kakehashi.seekers.states import ConsentPurpose
from kakehashi.showcase import actions as showcase


@transaction.atomic
def change_sending_organization(
    *, seeker: Seeker, organization: Organization, by: User, now: datetime
) -> SendingChoice:
    """This function will end the seeker's choice of a sending organization and choose another, and tell both.

    The staff information page leaves the companies' view at once and returns when the new organization has accepted
    the seeker and published. The translation goes along, since it belongs to the seeker. Placements before an offer
    are withdrawn. An offer stays open, with the organization that arranged it named in the placement: it is a
    promise to the person, and leaving an organization must not cost anyone a place.
    The seeker only (NotAllowed). Raises SameOrganization, and the refusals of a first choice; then nothing changes.
    """
    person, locked = _begin(seeker, by=by)
    current = queries.current_choice(seeker=person)
    if current is not None and current.organization_id == organization.pk:
        raise SameOrganization
    showcase.take_down(seeker=person, by=by, now=now, tell_seeker=False)
    withdraw_all(locked, seeker=person, cause=Cause.LEFT_ORGANIZATION, also_offers=False, now=now)
    if current is not None:
        seekers.leave_organization(seeker=person, by=by, now=now)
    return seekers.choose_organization(seeker=person, organization=organization, by=by, now=now)


@transaction.atomic
def withdraw_consent(*, seeker: Seeker, purpose: str, by: User, now: datetime) -> None:
    """This function will end a consent, and with it what rests on it.

    Without the consent to show the photo only the photo goes. Publishing needs every other one, so the staff
    information page leaves the companies' view at once and placements before an offer are withdrawn; the parties are
    told. Without the consent to share, the choice of the sending organization ends as well. The seeker only
    (NotAllowed).
    """
    person, locked = _begin(seeker, by=by)
    seekers.withdraw_consent(seeker=person, purpose=purpose, by=by, now=now)
    if purpose == ConsentPurpose.SHOW_PHOTO:
        showcase.hide_photo(seeker=person)
        return
    showcase.take_down(seeker=person, by=by, now=now, tell_seeker=False)
    withdraw_all(locked, seeker=person, cause=Cause.CONSENT_WITHDRAWN, also_offers=False, now=now)
    shares = purpose == ConsentPurpose.SHARE_WITH_ORGANIZATION
    if shares and queries.current_choice(seeker=person) is not None:
        seekers.leave_organization(seeker=person, by=by, now=now)


@transaction.atomic
def cancel_membership(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will end a seeker's membership for good: it tells the parties, then erases the person.

    The staff information page goes at once, every open placement is withdrawn, offers too, sessions end, and the
    account, registered information, translations, notices, waiting mails and what names the person in placements
    are erased. Placements stay as facts without a person, since the organizations answer for them.
    The seeker only (NotAllowed).
    """
    person, locked = _begin(seeker, by=by)
    showcase.take_down(seeker=person, by=by, now=now, tell_seeker=False)
    withdraw_all(locked, seeker=person, cause=Cause.LEFT_SITE, also_offers=True, now=now)
    for accepted in Placement.objects.filter(seeker=person, state__in=PREPARING):
        messages.tell_of_accepted_person_who_left(placement=accepted, now=now)
    choice = queries.current_choice(seeker=person)
    if choice is not None:
        messages.tell_organization_of_leaving(organization=choice.organization, now=now)
    record("seeker.cancelled", by=by, thing="seeker", thing_public_id=person.public_id, now=now)
    erase_person(seeker=person, by=by, now=now)


def _begin(seeker: Seeker, *, by: User) -> tuple[Seeker, list[Placement]]:
    """This function will check that the person is this seeker, and lock them and then their open placements."""
    if not policies.may_act_as(user=by, seeker=seeker):
        raise NotAllowed
    person = locks.seeker(pk=seeker.pk)
    return person, locks.open_placements(of_seeker=person)
