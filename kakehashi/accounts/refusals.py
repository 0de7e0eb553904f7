"""Why something about an account is refused."""

from kakehashi.common.refusals import Refused


class WrongCode(Refused):
    """The user name and the recovery code do not belong together, or the code is not good any more."""


class AddressTaken(Refused):
    """The e-mail address belongs to an account already; pages never say so to somebody who is not signed in."""


class NoSuchTerms(Refused):
    """This version of the terms does not exist for this audience."""
