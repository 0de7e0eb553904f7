"""The choice of a sending organization: choosing, accepting, declining, leaving."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from kakehashi.accounts import actions as accounts
from kakehashi.accounts import queries as people
from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import state
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import Admission, OrganizationKind
from kakehashi.seekers import messages, policies, queries
from kakehashi.seekers.actions.changing import begin
from kakehashi.seekers.models import Seeker, SendingChoice
from kakehashi.seekers.refusals import (
    ChoiceIsOpen,
    ConsentMissing,
    NoChoice,
    NotAdmitted,
    ReasonMissing,
    ResetsByMail,
    TooManyCodes,
)
from kakehashi.seekers.states import ACCEPT, DECLINE, LEAVE, ChoiceState, ConsentPurpose
from kakehashi.timing import actions as timing
from kakehashi.timing.states import Step

DAY: Final = timedelta(days=1)
MOST_CODES_A_DAY: Final = 10


@transaction.atomic
def choose_organization(*, seeker: Seeker, organization: Organization, by: User, now: datetime) -> SendingChoice:
    """This function will choose a sending organization, which is told and can read registered information from now.

    Seeker only. It raises ConsentMissing without the consent to share, NotAdmitted, and ChoiceIsOpen when there is
    an organization already.
    """
    begin(seeker=seeker, by=by)
    if organization.kind != OrganizationKind.SENDING or organization.state != Admission.ADMITTED:
        raise NotAdmitted
    if not queries.has_consent(seeker=seeker, purpose=ConsentPurpose.SHARE_WITH_ORGANIZATION):
        raise ConsentMissing
    if queries.current_choice(seeker=seeker) is not None:
        raise ChoiceIsOpen
    choice = SendingChoice.objects.create(seeker=seeker, organization=organization, chosen_at=now)
    _begin_turn(Step.ACCEPT, choice, thing=choice.public_id, now=now)
    _log("choice.chosen", choice=choice, by=by, now=now)
    messages.chosen(choice=choice, now=now)
    return choice


@transaction.atomic
def accept_seeker(*, choice: SendingChoice, by: User, now: datetime) -> None:
    """This function will accept a seeker for the organization, and tell the seeker.

    Members of the chosen organization only (NotAllowed). NotNow when it was decided, or the seeker left.
    """
    _may_decide(choice, by)
    state.apply(choice, ACCEPT, also={"decided_at": now})
    timing.end_turn(step=Step.ACCEPT, thing_public_id=choice.public_id, now=now)
    _begin_turn(Step.TRANSLATE, choice, thing=choice.seeker.public_id, now=now)
    _log("choice.accepted", choice=choice, by=by, now=now)
    messages.accepted(choice=choice, now=now)


@transaction.atomic
def decline_seeker(*, choice: SendingChoice, reason: str, by: User, now: datetime) -> None:
    """This function will decline a seeker with a reason, which the seeker reads.

    Members of the chosen organization only (NotAllowed). ReasonMissing without a reason; NotNow as above.
    """
    _may_decide(choice, by)
    if not clean(reason):
        raise ReasonMissing
    state.apply(choice, DECLINE, also={"decided_at": now, "reason": clean(reason)})
    timing.end_turn(step=Step.ACCEPT, thing_public_id=choice.public_id, now=now)
    _log("choice.declined", choice=choice, by=by, now=now)
    messages.declined(choice=choice, now=now)


@transaction.atomic
def leave_organization(*, seeker: Seeker, by: User, now: datetime) -> SendingChoice:
    """This function will end the open choice, tell the organization, and return the choice.

    Seeker only. The higher actions that change the organization or end the consent to share take down the page and
    withdraw placements before they call it. It raises NoChoice when there is none.
    """
    begin(seeker=seeker, by=by)
    choice = queries.current_choice(seeker=seeker)
    if choice is None:
        raise NoChoice
    state.apply(choice, LEAVE, also={"decided_at": now})
    timing.drop_turns(seeker_public_id=seeker.public_id)
    _log("choice.left", choice=choice, by=by, now=now)
    messages.left(choice=choice, now=now)
    return choice


@transaction.atomic
def issue_recovery_code(*, choice: SendingChoice, by: User, now: datetime) -> str:
    """This function will give a seeker of the organization a new recovery code and return it, to be shown once.

    Members of the organization that has accepted the seeker only (NotAllowed), after they have checked who asks.
    ResetsByMail for somebody with a confirmed address, who needs no code; TooManyCodes after the tenth within a day.
    The seeker is told, and the log keeps who did it.
    """
    _may_decide(choice, by)
    if state.locked(choice).state != ChoiceState.ACCEPTED:
        raise NotAllowed
    if people.resets_by_mail(user=choice.seeker.user):
        raise ResetsByMail
    organization = state.locked(choice.organization).public_id
    if people.codes_issued_since(organization_public_id=organization, since=now - DAY) >= MOST_CODES_A_DAY:
        raise TooManyCodes
    return accounts.issue_recovery_code(user=choice.seeker.user, by=by, now=now, for_organization=organization)


def _begin_turn(step: Step, choice: SendingChoice, *, thing: str, now: datetime) -> None:
    timing.begin_turn(
        step=step,
        organization_public_id=choice.organization.public_id,
        seeker_public_id=choice.seeker.public_id,
        thing_public_id=thing,
        now=now,
    )


def _may_decide(choice: SendingChoice, by: User) -> None:
    if not policies.may_act_for(user=by, organization=choice.organization):
        raise NotAllowed


def _log(action: str, *, choice: SendingChoice, by: User, now: datetime) -> None:
    record(
        action,
        by=by,
        thing="seeker",
        thing_public_id=choice.seeker.public_id,
        organization_public_id=choice.organization.public_id,
        now=now,
    )
