"""Why an opportunity cannot be saved or submitted now."""

from datetime import date
from decimal import Decimal

from kakehashi.common.refusals import Refused
from kakehashi.guard import Finding
from kakehashi.rules import Confidence, DatedValue
from kakehashi.rules.minimum_wages import WageFinding


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


class NotComplete(Refused):
    """Parts of the terms are not told yet; ``parts`` name them."""

    def __init__(self, *, parts: tuple[str, ...]) -> None:
        """This function will keep which parts are missing."""
        super().__init__(", ".join(parts))
        self.parts = parts


class BelowMinimumWage(Refused):
    """The wage an hour is below the minimum wage of the prefecture on the day of the start."""

    def __init__(self, *, finding: WageFinding, prefecture: str) -> None:
        """This function will keep both amounts with their source, and where they hold."""
        super().__init__("the wage is below the minimum wage")
        self.finding, self.prefecture = finding, prefecture


class RentAboveCeiling(Refused):
    """The rent is above the ceiling of a country's rule."""

    def __init__(self, *, rent: Decimal, most: Decimal, held: DatedValue) -> None:
        """This function will keep the rent, the ceiling and where it was read."""
        super().__init__("the rent is above the ceiling")
        self.rent, self.most, self.held = rent, most, held


class DeadlineNotPossible(Refused):
    """A new last day to apply lies in the past, is no later than the old one, or comes after the start."""


class PictureNotUsable(Refused):
    """A picture cannot be used; ``reason`` is one of the names in ``kakehashi.pictures.refusals``."""

    def __init__(self, *, reason: str) -> None:
        """This function will keep why."""
        super().__init__(reason)
        self.reason = reason
