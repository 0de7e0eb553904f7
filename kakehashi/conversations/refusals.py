"""Why a letter cannot be sent."""

from dataclasses import dataclass

from kakehashi.common.refusals import Refused
from kakehashi.guard import Finding


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A stretch of a text; ``kind`` names what is held there, or is empty."""

    text: str
    kind: str = ""


@dataclass(frozen=True, kw_only=True)
class HeldText:
    """One text of a letter in which something is held: its field, the text, and what was found in it, in order."""

    field: str
    text: str
    findings: tuple[Finding, ...]

    def stretches(self) -> list[Stretch]:
        """This function will take the text apart so that a page can mark what is held."""
        found, at = [], 0
        for finding in self.findings:
            found += [
                Stretch(text=self.text[at : finding.start]),
                Stretch(text=self.text[finding.start : finding.end], kind=finding.kind),
            ]
            at = finding.end
        return [one for one in (*found, Stretch(text=self.text[at:])) if one.text]

    def cleaned(self, *, removed: str) -> str:
        """This function will return the text with ``removed`` in the place of all that is held."""
        return "".join(removed if one.kind else one.text for one in self.stretches())


class Held(Refused):
    """A letter that crosses holds something by which somebody could be reached outside, or a name too early."""

    def __init__(self, texts: list[HeldText]) -> None:
        """This function will keep what is held, for the page to show."""
        super().__init__("held")
        self.texts = texts


class ContactInFile(Refused):
    """A PDF that crosses holds contact data, which cannot be taken out of it."""


class Closed(Refused):
    """The line has ended: the seeker is not the organization's any more, or a placement is not the other side's."""


class TooManyLetters(Refused):
    """The person has sent as many letters within a day as one may."""


class TranslatedByOthers(Refused):
    """The other side has translated the letter into this language; nobody replaces their words."""


class FileRefused(Refused):
    """The file cannot be used; ``reason`` says why, by the names of ``kakehashi.pictures.refusals``."""

    def __init__(self, *, reason: str) -> None:
        """This function will keep the reason, for the page to put into words."""
        super().__init__(reason)
        self.reason = reason
