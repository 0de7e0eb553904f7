"""Why an opportunity cannot be saved or submitted now."""

from datetime import date

from kakehashi.common.refusals import Refused
from kakehashi.guard import Finding
from kakehashi.rules import Confidence


class ContactFound(Refused):
    """The Japanese text holds contact data; ``findings`` say where."""

    def __init__(self, findings: list[Finding]) -> None:
        """This function will keep what was found."""
        super().__init__("the text holds contact data")
        self.findings = findings


class StartNotPossible(Refused):
    """The programme does not exist on the day on which the training would start."""

    def __init__(self, *, limit: date, source: str, confidence: Confidence) -> None:
        """This function will keep the day that the rule names, where it was read and how sure that is."""
        super().__init__("the programme does not exist on that day")
        self.limit, self.source, self.confidence = limit, source, confidence


class TooLateForTraining(StartNotPossible):
    """Technical intern training may not start after ``limit``."""


class TooEarlyForSkillDevelopment(StartNotPossible):
    """Employment for skill development does not start before ``limit``."""


class ApplicationsAreOver(Refused):
    """The last day to apply has passed."""
