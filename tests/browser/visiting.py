"""How tests find pages: everything that a visitor reaches by links, one page of each kind."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext

from tests.browser.program import Site

NAMES = re.compile(r"(?<=[/.])[a-z0-9]{20}(?=[/.])|K[0-9A-Z]{5}|\d+-\d+-\d+|=[^&]*")
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)')
PUBLIC = ("/",)
OWN_PORTALS = ("/seeker/", "/account/", "/sending-organization/", "/company/", "/secretariat/", "/demo/")


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """Somebody of the demo, or nobody; the language; and where their pages begin."""

    name: str
    language: str
    home: str
    portals: tuple[str, ...]
    is_staff: bool = False


NOBODY = Visitor(name="", language="en", home="/", portals=PUBLIC)
VISITORS = (
    NOBODY,
    Visitor(name="", language="ja", home="/", portals=PUBLIC),
    Visitor(name="", language="vi", home="/", portals=PUBLIC),
    Visitor(name="example-lan", language="vi", home="/seeker/", portals=("/seeker/", "/account/")),
    Visitor(name="example-nam", language="vi", home="/seeker/", portals=("/seeker/",)),
    Visitor(name="example-hoa", language="vi", home="/seeker/", portals=("/seeker/information/sending-organization/",)),
    Visitor(
        name="owner@song-lam.example",
        language="en",
        home="/sending-organization/",
        portals=("/sending-organization/", "/account/"),
        is_staff=True,
    ),
    Visitor(name="owner@tekko.example", language="ja", home="/company/", portals=("/company/",), is_staff=True),
    Visitor(name="owner@naniwa.example", language="ja", home="/company/", portals=("/company/",), is_staff=True),
    Visitor(
        name="secretary@kakehashi.example",
        language="ja",
        home="/secretariat/",
        portals=("/secretariat/",),
        is_staff=True,
    ),
)


def come_in(browser: Browser, site: Site, visitor: Visitor, **options: object) -> BrowserContext:
    """A fresh browser in which the visitor is signed in, in their language."""
    context = browser.new_context(base_url=site.web, locale=visitor.language, **options)
    if visitor.name:
        become(context, site, visitor.name)
    return context


def become(context: BrowserContext, site: Site, name: str) -> None:
    """Sign somebody of the demo in, without a page for it."""
    token = TOKEN.search(context.request.get("/demo/").text())
    assert token is not None, "the demo's page has no form"
    context.request.post(
        f"/demo/become/{name}/",
        form={"csrfmiddlewaretoken": token[1]},
        headers={"Referer": f"{site.web}/demo/"},
    )


def visit_all(visitor: Visitor, look: Callable[[str], list[str] | None]) -> int:
    """Look at one page of each kind in the visitor's portals, found by following links; how many pages there were.

    ``look`` opens an address and answers with the page's links, or None where it is no page.
    """
    waiting, kinds, number = [visitor.home], set(), 0
    while waiting:
        address = waiting.pop(0)
        kind = NAMES.sub("*", address)
        if kind in kinds:
            continue
        kinds.add(kind)
        if (links := look(address)) is None:
            continue
        number += 1
        waiting += [link for link in (each.partition("#")[0] for each in links) if _belongs(link, visitor)]
    return number


def _belongs(link: str, visitor: Visitor) -> bool:
    if not link.startswith(visitor.portals) or link.startswith("//"):
        return False
    return visitor.portals != PUBLIC or not link.startswith(OWN_PORTALS) or link.startswith("/account/sign-in")
