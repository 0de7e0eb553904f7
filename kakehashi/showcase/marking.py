"""Takes a text apart so that a page can mark the contact data in it."""

from dataclasses import dataclass

from kakehashi.showcase.refusals import ContactIn


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """A stretch of a text; ``kind`` names the contact data that it is, or is empty."""

    text: str
    kind: str = ""


def marked(contact: ContactIn) -> list[Stretch]:
    """This function will return the whole text in stretches, in order, those with contact data named."""
    stretches, at = [], 0
    for finding in contact.findings:
        stretches.append(Stretch(text=contact.text[at : finding.start]))
        stretches.append(Stretch(text=contact.text[finding.start : finding.end], kind=finding.kind))
        at = finding.end
    stretches.append(Stretch(text=contact.text[at:]))
    return [stretch for stretch in stretches if stretch.text]
