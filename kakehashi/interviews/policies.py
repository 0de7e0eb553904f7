"""Who may do what with an interview day."""

from datetime import date

from kakehashi.accounts.models import User
from kakehashi.interviews.models import Candidate, Event
from kakehashi.placements import policies
from kakehashi.placements.models import Placement
from kakehashi.placements.states import Party


def may_run(*, user: User, event: Event) -> bool:
    """This function will say whether a person may plan and run a day: people of its sending organization."""
    acting = policies.acting_for(user=user)
    return acting is not None and acting.pk == event.sending_id


def company_party(*, user: User, placement: Placement, on: date) -> Party | None:
    """This function will say as which party of the company's side a person picks and judges somebody, or None."""
    party = policies.party_of(user=user, placement=placement, on=on)
    return party if party in (Party.COMPANY, Party.SUPERVISING) else None


def may_answer(*, user: User, candidate: Candidate) -> bool:
    """This function will say whether a person may say that somebody comes: the seeker, or who called them."""
    return policies.may_act_as(user=user, seeker=candidate.seeker) or may_run(user=user, event=candidate.event)
