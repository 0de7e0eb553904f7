"""Why a move on a placement can be refused, each named after its reason."""

from kakehashi.common.refusals import NotAllowed, Refused
from kakehashi.guard import Finding
from kakehashi.placements.quotas import Standing

__all__ = [
    "AboveQuota",
    "AlreadyOpen",
    "AlreadyPlaced",
    "ContactInText",
    "Held",
    "MovedMeanwhile",
    "NameInText",
    "NoAgreement",
    "NoKatakanaName",
    "NoPlaceLeft",
    "NoReason",
    "NoSendingOrganization",
    "NoWageLeft",
    "NotAllowed",
    "NotHeld",
    "NotProposed",
    "NotPublished",
    "OfferLapsed",
    "OnInterviewDay",
    "OpportunityNotShown",
    "SameOrganization",
    "StepNotPossible",
    "TimesNotUsable",
    "WrongDay",
]


class NoSendingOrganization(Refused):
    """No sending organization has accepted the seeker (any more)."""


class NotPublished(Refused):
    """The seeker's staff information page is not shown."""


class OpportunityNotShown(Refused):
    """The opportunity is closed, past its last day, or not approved."""


class NoAgreement(Refused):
    """The supervising and the sending organization have no agreement that is in force today."""


class NoPlaceLeft(Refused):
    """Every place of the opportunity is taken."""


class AboveQuota(Refused):
    """The company would have more people than its quota allows; ``standing`` holds the computation."""

    def __init__(self, *, standing: Standing) -> None:
        """This function will keep where the company stands , for the page to show."""
        super().__init__(standing.finding.reason)
        self.standing = standing


class AlreadyOpen(Refused):
    """The seeker and the opportunity already have an open placement."""


class AlreadyPlaced(Refused):
    """The seeker has accepted an offer, of this or of another opportunity."""


class Held(Refused):
    """The supervising organization holds the placement."""

    def __init__(self, *, reason: str) -> None:
        """This function will keep the reason that the supervising organization gave."""
        super().__init__(reason)
        self.reason = reason


class MovedMeanwhile(Refused):
    """Somebody moved the placement after it was looked at."""


class NotHeld(Refused):
    """There is no hold to lift."""


class NoReason(Refused):
    """This move needs a reason, and none was given."""


class TimesNotUsable(Refused):
    """Not one to three different times that lie ahead."""


class StepNotPossible(Refused):
    """Another party does this step, it is done, or another step comes before it."""


class WrongDay(Refused):
    """The day of a step lies in the future, or before the offer was accepted; or an expected one has passed."""


class NotProposed(Refused):
    """The time was not among the proposed ones, or it has passed."""


class OnInterviewDay(Refused):
    """The interview is held on an interview day, which has its own page for all of this."""


class NoKatakanaName(Refused):
    """The registered information has no katakana name by which a company could call the person."""


class NoWageLeft(Refused):
    """The deductions leave nothing of the wage, or a day of the offer has passed."""


class OfferLapsed(Refused):
    """The last day for an answer has passed."""


class SameOrganization(Refused):
    """The seeker already belongs to this sending organization."""


class ContactInText(Refused):
    """A text that the other side would read holds contact data."""

    def __init__(self, *, findings: list[Finding]) -> None:
        """This function will keep what was found, for the page to show."""
        super().__init__("contact data in a text for the other side")
        self.findings = findings


class NameInText(Refused):
    """A text that a company would read names the seeker, whom it may only know by the code."""

    def __init__(self, *, found: list[str]) -> None:
        """This function will keep what was found, for the page to show."""
        super().__init__("a name in a text for the company")
        self.found = found
