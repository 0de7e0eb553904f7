"""Why a staff information page cannot be published."""

from dataclasses import dataclass

from kakehashi.common.refusals import Refused
from kakehashi.guard import Finding
from kakehashi.translation.queries import Missing


@dataclass(frozen=True, kw_only=True)
class ContactIn:
    """Contact data that the guard found in one Japanese text."""

    key: str
    label: str
    text: str
    findings: tuple[Finding, ...]


class NotReady(Refused):
    """Something is missing; it remembers what."""

    def __init__(self, *, missing: list[Missing]) -> None:
        """This function will remember what is missing."""
        super().__init__(", ".join(one.key for one in missing))
        self.missing = missing


class ContactFound(Refused):
    """A Japanese text holds contact data; it remembers where. The text itself never gets into the message."""

    def __init__(self, *, contacts: list[ContactIn]) -> None:
        """This function will remember where contact data was found."""
        super().__init__(", ".join(one.key for one in contacts))
        self.contacts = contacts


class NotShown(Refused):
    """There is no published page to take down."""
