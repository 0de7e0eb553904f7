"""The stages into which lists sort placements, whose turn it is in each state, and from when on it takes long."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from django.db import models

from kakehashi.common.clock import day_in_japan, end_of_day_in_japan
from kakehashi.placements.states import (
    ENDED_WITHOUT_PLACE,
    OPEN,
    PLACED,
    TO_PASS_ON,
    WAITS_FOR_COMPANY,
    WAITS_FOR_SEEKER,
    WAITS_FOR_SENDER,
    PlacementState,
)
from kakehashi.timing.states import DAYS, Step

if TYPE_CHECKING:
    from kakehashi.placements.models import Placement

S = PlacementState


class Group(models.TextChoices):
    """A column of the board."""

    RECEIVED = "received"
    WITH_COMPANY = "with_company"
    INTERVIEW = "interview"
    OFFER = "offer"
    YES = "yes"
    ENDED = "ended"


class Turn(models.TextChoices):
    """Who has to do something next."""

    SENDER = "sender"
    SEEKER = "seeker"
    COMPANY = "company"


GROUPS: Final[dict[Group, frozenset[str]]] = {
    Group.RECEIVED: TO_PASS_ON | {S.PASSED_ON},
    Group.WITH_COMPANY: frozenset({S.FORWARDED}),
    Group.INTERVIEW: frozenset({S.TIMES_PROPOSED, S.INTERVIEW_CONFIRMED, S.PASSED}),
    Group.OFFER: frozenset({S.OFFERED}),
    Group.YES: PLACED,
    Group.ENDED: ENDED_WITHOUT_PLACE,
}
TURNS: Final[dict[Turn, frozenset[str]]] = {
    Turn.SENDER: WAITS_FOR_SENDER,
    Turn.SEEKER: WAITS_FOR_SEEKER,
    Turn.COMPANY: WAITS_FOR_COMPANY,
}
# The site's own measure, not a law: after a week without news a seeker has a right to know why.
LONGEST: Final = timedelta(days=7)


def group_of(state: str) -> Group:
    """This function will return the column in which a state stands."""
    return next(group for group, states in GROUPS.items() if state in states)


def turn_of(state: str) -> Turn | None:
    """This function will say whose turn it is in a state, None when it is nobody's."""
    return next((turn for turn, states in TURNS.items() if state in states), None)


def days_in_stage(placement: "Placement", *, now: datetime) -> int:
    """This function will return for how many days, as Japan counts them, a placement has stood where it stands."""
    return (day_in_japan(now) - day_in_japan(placement.moved_at)).days


def takes_long(placement: "Placement", *, now: datetime) -> bool:
    """This function will say whether an open placement has waited longer than this site asks for.

    What goes through the sending organization has the days of its turn, everything else a week; an interview and an
    offer count from the day for which they are fixed.
    """
    if placement.state not in OPEN:
        return False
    longest = timedelta(days=DAYS[Step.FORWARD]) if placement.state in TO_PASS_ON else LONGEST
    return now > _counted_from(placement) + longest


def _counted_from(placement: "Placement") -> datetime:
    """This function will return since when somebody could have made the next move."""
    at: datetime = placement.moved_at
    interview, offer = getattr(placement, "interview", None), getattr(placement, "offer", None)
    if placement.state == S.INTERVIEW_CONFIRMED and interview is not None and interview.confirmed_for:
        at = max(at, interview.confirmed_for)
    if placement.state == S.OFFERED and offer is not None:
        at = max(at, end_of_day_in_japan(offer.answer_until))
    return at
