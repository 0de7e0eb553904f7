"""What is held in a letter that crosses: contact data but for declared office contacts, and a name too early."""

import re
from collections.abc import Mapping

from kakehashi.conversations.lines import JAPANESE_SIDES, Side
from kakehashi.conversations.refusals import HeldText
from kakehashi.guard import Finding, find_contacts
from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker
from kakehashi.showcase.own_name import apart, names_in

_DIGITS = re.compile(r"\D+")
_SIGNS = re.compile(r"[\W_]+")
FEWEST_DIGITS = 7


def held_in(
    texts: Mapping[str, str], *, offices: list[Organization], reader: Side, unnamed: Seeker | None
) -> list[HeldText]:
    """This function will return the texts in which something is held, by field.

    ``offices`` are the two organizations: what they declared of their office may stand there. ``unnamed`` is the
    seeker whom the company's side knows only by a code so far.
    """
    found = []
    for field, text in texts.items():
        findings = [one for one in find_contacts(text) if not any(_declared(one, office) for office in offices)]
        if unnamed and reader in JAPANESE_SIDES:
            findings += names_in(text, seeker=unnamed)
        if findings:
            found.append(HeldText(field=field, text=text, findings=apart(findings)))
    return found


def _declared(finding: Finding, office: Organization) -> bool:
    """This function will say whether a finding is a contact that an organization has declared as its office's."""
    if finding.kind == "email":
        return bool(office.email) and _only(office.email.casefold(), finding.text.casefold())
    if finding.kind == "phone":
        return _same_number(finding.text, office.telephone)
    if finding.kind == "link":
        return bool(office.website) and _bare(finding.text).startswith(_host(office.website))
    return finding.kind == "address" and bool(office.address) and _bare(finding.text) in _bare(office.address)


def _only(declared: str, found: str) -> bool:
    """This function will say whether nothing but the declared stands in what was found, besides a label."""
    return declared in found and "@" not in found.replace(declared, "", 1)


def _same_number(found: str, declared: str) -> bool:
    """This function will compare two numbers by their digits, with or without the country's own beginning."""
    one, other = (_DIGITS.sub("", number).lstrip("0") for number in (found, declared))
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= FEWEST_DIGITS and longer.endswith(shorter) and len(longer) - len(shorter) <= 3  # noqa: PLR2004


def _host(address: str) -> str:
    return _bare(address.partition("://")[2].partition("/")[0] or address)


def _bare(text: str) -> str:
    """This function will return letters and digits alone, without the beginning of a web address."""
    return _SIGNS.sub("", text.casefold()).removeprefix("https").removeprefix("http").removeprefix("www")
