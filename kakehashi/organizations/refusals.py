"""Why something about an organization, its members or its partners is refused."""

from kakehashi.common.refusals import Refused
from kakehashi.guard import Finding


class AlreadyMember(Refused):
    """The person acts for this organization already."""


class NobodyElse(Refused):
    """A second person cannot be asked for while only one person acts for the organization."""


class LastOwner(Refused):
    """The organization would be left without an owner."""


class InvitationOver(Refused):
    """The invitation has been used, withdrawn, or is too old."""


class SignInFirst(Refused):
    """The invited address has an account: its owner signs in and opens the invitation again."""


class NotYourInvitation(Refused):
    """The invitation is for another address than that of the person who is signed in."""


class ActsForAnother(Refused):
    """The person acts for an organization already, or is here as a seeker or for the Secretariat."""


class ReasonMissing(Refused):
    """The organization has to be told why."""


class ContactInReason(Refused):
    """A reason that the other side reads holds contact data."""

    def __init__(self, *, findings: list[Finding]) -> None:
        """This function will keep what was found, for the page to show."""
        super().__init__("contact data in a reason")
        self.findings = findings


class PartnerNotAdmitted(Refused):
    """The other organization is not admitted, or is of a kind that this record is not for."""


class OnlyShorter(Refused):
    """The other side has confirmed the days: alone, they can be made fewer but not more."""


class Overlaps(Refused):
    """A record of the same two organizations covers some of these days already."""


class NotAPeriod(Refused):
    """The last day lies before the first."""


class DayAhead(Refused):
    """Numbers were given as of a day that has not come."""
