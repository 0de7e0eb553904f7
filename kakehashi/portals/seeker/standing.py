"""What a seeker waits for now, how long it usually takes there, and what happens when it is late."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kakehashi.common import clock
from kakehashi.timing import queries as times

if TYPE_CHECKING:
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


def standing(seeker: "Seeker") -> list[Standing]:
    """This function will return what the seeker waits for, oldest first."""
    now = clock.now()
    return [
        Standing(
            step=turn.step,
            since=turn.began_at,
            due=turn.due_at,
            late=turn.is_late(now=now),
            paused=turn.paused_since is not None,
            half=usual.half,
            most=usual.most,
        )
        for turn, usual in times.waits_of(seeker_public_id=seeker.public_id, now=now)
    ]
