"""Names the sources of the rules for the reader: what a document is, and the site on which it was read."""

import re

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from kakehashi.rules.sentences import SOURCES

_ADDRESS = re.compile(r"https?://[^\s;,)]+")
_REPORT = _("a news report of the Cabinet decision of 23 January 2026; copy read at %(site)s")
# Documents of others that were read on a site which only keeps copies.
DOCUMENTS = {
    "https://2ch.logpo.jp/article/1154832": _REPORT,
    "https://docslib.org/doc/228419/technical-intern-training-program": _(
        "“Technical Intern Training Program”, Immigration Services Agency and Ministry of Health, Labour and Welfare; "
        "copy read at %(site)s"
    ),
    "https://fdocuments.net/download/technical-intern-training-program-intern-trainee-by-reason-of-the-technical-"
    "intern": _("“Technical Intern Training Program”; copy read at %(site)s"),
}


def sources(text: str) -> tuple[tuple[str, str], ...]:
    """This function will part a source into texts and addresses: (what is shown, where it leads or nothing)."""
    parts: list[tuple[str, str]] = []
    place = 0
    for found in _ADDRESS.finditer(text):
        parts.append((text[place : found.start()], ""))
        parts.append((_document(found.group()), found.group()))
        place = found.end()
    parts.append((text[place:], ""))
    return tuple((_named(shown.strip(" ;")), address) for shown, address in parts if shown.strip(" ;"))


def _named(shown: str) -> str:
    """This function will say in the reader's language what a source without an address is called, if that is known."""
    known = SOURCES.get(shown)
    return gettext(known) if known else shown


def _document(address: str) -> str:
    """This function will name what stands at an address: a document whose copy it is, else the site."""
    known = DOCUMENTS.get(address)
    return gettext(known) % {"site": _host(address)} if known else _host(address)


def _host(address: str) -> str:
    """This function will return the site of an address, by which people know where it leads, in its own letters."""
    host = address.split("/")[2].removeprefix("www.")
    try:
        return host.encode().decode("idna")
    except UnicodeError:
        return host
