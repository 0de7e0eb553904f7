"""What a seeker waits for now, how long it usually takes there, and what happens when it is late."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kakehashi.common import clock
from kakehashi.timing import queries as times
from kakehashi.timing.states import Step

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.seekers.models import Seeker


@dataclass(frozen=True, kw_only=True)
class Standing:
    """One thing that the seeker waits for; ``half`` and ``most`` are days, or None where they are too few to say."""

    step: str
    since: datetime
    due: datetime
    late: bool
    paused: bool
    half: int | None
    most: int | None


def standing(seeker: "Seeker", organization: "Organization | None") -> list[Standing]:
    """This function will return what the seeker waits for, oldest first."""
    turns = times.turns_of_seeker(seeker_public_id=seeker.public_id)
    if not turns or organization is None:
        return []
    now = clock.now()
    usual = {one.step: one for one in times.figures(organization_public_id=organization.public_id, now=now)}
    return [
        Standing(
            step=turn.step,
            since=turn.began_at,
            due=turn.due_at,
            late=turn.is_late(now=now),
            paused=turn.paused_since is not None,
            half=usual[Step(turn.step)].half,
            most=usual[Step(turn.step)].most,
        )
        for turn in turns
    ]
