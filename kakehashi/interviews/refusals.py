"""Why something about an interview day can be refused, each named after its reason."""

from kakehashi.common.refusals import NotAllowed, Refused
from kakehashi.placements.models import Placement
from kakehashi.placements.refusals import ContactInText, Held, NameInText, NoKatakanaName, NoReason

__all__ = [
    "ContactInText",
    "Held",
    "NameInText",
    "NoKatakanaName",
    "NoReason",
    "NoRoomLeft",
    "NoSlots",
    "NotAllowed",
    "NotFree",
    "NotPicked",
    "NotTheirTurn",
    "ResultsMissing",
    "SlotTaken",
    "SlotsNotUsable",
]


class SlotsNotUsable(Refused):
    """The times do not lie ahead on the day, or there would be too many of them."""


class NoSlots(Refused):
    """A day without times cannot be opened, and nobody can be picked for no time at all."""


class NoRoomLeft(Refused):
    """All seats of a time are taken, or it is kept for another opportunity."""


class NotFree(Refused):
    """The person is seen by somebody else at that time."""


class NotTheirTurn(Refused):
    """The placement does not wait for an interview, or its interview is on another day."""


class NotPicked(Refused):
    """One of several people could not be picked, so that nobody was; it says who and why."""

    def __init__(self, *, placement: Placement, refused: Refused) -> None:
        """This function will keep whose pick was refused, and the reason."""
        super().__init__(str(refused))
        self.placement, self.refused = placement, refused


class SlotTaken(Refused):
    """Somebody sits at this time, so that it cannot be taken away."""


class ResultsMissing(Refused):
    """Not every company has recorded its results; ``missing`` says for how many people."""

    def __init__(self, *, missing: int) -> None:
        """This function will keep how many results are missing."""
        super().__init__(f"{missing} results are missing")
        self.missing = missing
