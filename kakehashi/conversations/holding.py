"""What is held in a letter that crosses: contact data but for declared office contacts, and a name too early."""

from collections.abc import Mapping

from kakehashi.conversations.lines import JAPANESE_SIDES, Side
from kakehashi.conversations.refusals import HeldText
from kakehashi.organizations.models import Organization
from kakehashi.organizations.offices import contacts_beside_offices
from kakehashi.seekers.models import Seeker
from kakehashi.showcase.own_name import apart, names_in


def held_in(
    texts: Mapping[str, str], *, offices: list[Organization], reader: Side, unnamed: Seeker | None
) -> list[HeldText]:
    """This function will return the texts in which something is held, by field.

    ``offices`` are the two organizations: what they declared of their office may stand there. ``unnamed`` is the
    seeker whom the company's side knows only by a code so far.
    """
    found = []
    for field, text in texts.items():
        findings = contacts_beside_offices(text, offices=offices)
        if unnamed and reader in JAPANESE_SIDES:
            findings += names_in(text, seeker=unnamed)
        if findings:
            found.append(HeldText(field=field, text=text, findings=apart(findings)))
    return found
