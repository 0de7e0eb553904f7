"""Why something about a seeker is refused; pages turn each into a sentence that says what to do next."""

from datetime import date

from kakehashi.common.refusals import Refused


class TooYoung(Refused):
    """The person is not old enough; ``first_day`` is the day from which they can register."""

    def __init__(self, *, first_day: date, minimum_age: int) -> None:
        """This function will keep the day, so that the page can name it."""
        super().__init__(f"registration is possible from {first_day}")
        self.first_day, self.minimum_age = first_day, minimum_age


class ResetsByMail(Refused):
    """The seeker has a confirmed e-mail address and chooses a new password by mail, without a code."""


class TooManyCodes(Refused):
    """The organization has issued as many recovery codes today as it may."""


class NotAdmitted(Refused):
    """The organization is no admitted sending organization."""


class ConsentMissing(Refused):
    """The seeker has not agreed to that purpose."""


class ChoiceIsOpen(Refused):
    """The seeker already has a sending organization, chosen or accepted; it is changed, not chosen again."""


class NoChoice(Refused):
    """The seeker has no sending organization that could be left."""


class TooManyWishes(Refused):
    """The seeker already wishes as many works as possible."""


class TooManyContactPersons(Refused):
    """The seeker already named as many contact persons as possible."""


class ContactPersonMustKnow(Refused):
    """A contact person has to know of it before the name and telephone are kept."""


class ReasonMissing(Refused):
    """A declined seeker has to be told why."""


class TooManyFiles(Refused):
    """The seeker has as many photos and documents as possible."""


class TooMuchStored(Refused):
    """The photos and documents of the seeker take as much room as they may."""


class FileRefused(Refused):
    """What was sent cannot be used; ``reason`` is the name of the refusal in ``pictures.refusals``."""

    def __init__(self, *, reason: str) -> None:
        """This function will keep the reason, so that the page can put it into words."""
        super().__init__(reason)
        self.reason = reason
