"""Tells what an organization has published of its office from other contact data."""

import re

from kakehashi.guard import Finding, find_contacts
from kakehashi.organizations.models import Organization

_NO_DIGITS = re.compile(r"\D+")
_SIGNS = re.compile(r"[\W_]+")
FEWEST_DIGITS = 7
LONGEST_COUNTRY_CODE = 3


def contacts_beside_offices(text: str, *, offices: list[Organization]) -> list[Finding]:
    """This function will return the contact data in a text but for what these organizations say of their offices.

    Telephone, mail, website and address of the public page are declared; another person's mail at the same company,
    or a page below the website, is not.
    """
    return [one for one in find_contacts(text) if not any(_is_of(office, one) for office in offices)]


def _is_of(office: Organization, finding: Finding) -> bool:
    """This function will say whether an organization has published this contact as its own."""
    if finding.kind == "email":
        return bool(office.email) and _only(office.email.casefold(), finding.text.casefold())
    if finding.kind == "phone":
        return _same_number(finding.text, office.telephone)
    if finding.kind == "link":
        return bool(office.website) and _bare_link(finding.text) == _bare_link(office.website)
    return finding.kind == "address" and bool(office.address) and _bare(finding.text) in _bare(office.address)


def _only(declared: str, found: str) -> bool:
    """This function will say whether what was found is the declared address, with a label at most before it."""
    before, _is, after = found.partition(declared)
    return found.endswith(declared) and not after and not re.search(r"[\w.+-]$|@", before)


def _same_number(found: str, declared: str) -> bool:
    """This function will compare two numbers by their digits, with or without the code of the country."""
    one, other = (_NO_DIGITS.sub("", number).lstrip("0") for number in (found, declared))
    shorter, longer = sorted((one, other), key=len)
    more = len(longer) - len(shorter)
    return len(shorter) >= FEWEST_DIGITS and longer.endswith(shorter) and more <= LONGEST_COUNTRY_CODE


def _bare_link(address: str) -> str:
    """This function will return a web address without its beginning, or a slash at the end."""
    return address.casefold().partition("://")[2].strip("/") or address.casefold().strip("/")


def _bare(text: str) -> str:
    return _SIGNS.sub("", text.casefold())
