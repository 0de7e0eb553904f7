"""What the sending organization and the seeker decide before a company gets to see somebody's application."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.text import clean
from kakehashi.placements import states
from kakehashi.placements.actions.moving import Noted, begin, carry_out, follow, ground_in, reason_in, simple_move
from kakehashi.placements.actions.wording import reason_for_company
from kakehashi.placements.models import Placement
from kakehashi.placements.states import Origin


@transaction.atomic
def forward_application(*, placement: Placement, by: User, now: datetime) -> None:
    """This function will forward an application to the company, which sees it from now on; it and the seeker are told.

    People of the sending organization only (NotAllowed). Raises Held or NotNow.
    """
    simple_move(placement=placement, transition=states.FORWARD, by=by, now=now)


@transaction.atomic
def pass_on_invitation(*, placement: Placement, by: User, now: datetime) -> None:
    """This function will pass an invitation on to the seeker, who answers it.

    People of the sending organization only (NotAllowed). Raises Held or NotNow.
    """
    simple_move(placement=placement, transition=states.PASS_ON, by=by, now=now)


@transaction.atomic
def decline_to_forward(*, placement: Placement, reason: str, ground: str = "", by: User, now: datetime) -> None:
    """This function will end an application or an invitation at the sending organization, with a reason.

    The seeker reads the reason; of an invitation the company's side does too. People of the sending organization
    only (NotAllowed). Raises NoReason, Held, NotNow, and of an invitation ContactInText or NameInText.
    """
    row, actor = begin(placement=placement, move=states.DECLINE_TO_FORWARD.name, by=by, now=now)
    noted = Noted(ground=ground_in(ground, move=states.DECLINE_TO_FORWARD.name, party=actor.party))
    invited = row.origin == Origin.INVITATION
    words = reason_for_company(reason, placement=row, ground=ground) if invited else reason_in(reason, ground=ground)
    carry_out(placement=row, transition=states.DECLINE_TO_FORWARD, actor=actor, now=now, reason=words, noted=noted)
    follow(placement, row)


@transaction.atomic
def agree_to_invitation(*, placement: Placement, by: User, now: datetime) -> None:
    """This function will give the seeker's yes to an invitation; the company proposes times next.

    The seeker only (NotAllowed). Raises Held or NotNow.
    """
    simple_move(placement=placement, transition=states.AGREE, by=by, now=now)


@transaction.atomic
def decline_invitation(*, placement: Placement, reason: str, ground: str = "", by: User, now: datetime) -> None:
    """This function will give the seeker's no to an invitation; a reason is welcome, the company never reads it.

    The seeker only (NotAllowed). It is possible while the placement is held. Raises NotNow.
    """
    simple_move(placement=placement, transition=states.DECLINE, by=by, now=now, reason=clean(reason), ground=ground)
