"""Every page of every portal: nothing that axe-core finds, nothing too wide at 320 px, nothing too heavy."""

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page
from playwright.sync_api import Error as PlaywrightError

from tests.browser.program import ROOT, Site
from tests.browser.visiting import VISITORS, Visitor, come_in, visit_all

pytestmark = pytest.mark.browser
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NARROW = {"width": 320, "height": 640}
KB = 1000
HTML, ALL, STAFF, REQUESTS = 14 * KB, 50 * KB, 170 * KB, 6
PICTURES = ROOT / "var" / "pictures"
RUN_AXE = """tags => axe.run(
    document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"], preload: false}).then(
    found => found.violations.map(
        one => one.id + ": " + one.nodes.slice(0, 3).map(node => node.target.join(" ")).join(" | ")))"""
TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("main *")]
    .filter(each => each.getBoundingClientRect().right > innerWidth + 1).slice(-3)
    .map(each => each.outerHTML.slice(0, 90))
    .concat(["the page is " + document.documentElement.scrollWidth + " px wide"])"""
# Everything that the page was made of, with its bytes as sent, and where it leads.
MADE_OF = """() => ["navigation", "resource"].flatMap(kind => performance.getEntriesByType(kind))
    .map(each => [each.name, each.encodedBodySize])"""
# What axe-core looks at, but for the words and how often something is repeated: which kind of element stands in which,
# and which heading follows which.
KINDS = """() => {
    const outline = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(each => each.tagName)
    const kinds = [...document.querySelectorAll("*")].map(each => [
        each.parentElement?.tagName, each.parentElement?.className, each.tagName, each.className,
        ...[...each.attributes].map(one => one.name + (/^(aria-(?!label)|role|type)/.test(one.name) ? one.value : ""))
    ].join(" "))
    return [...new Set(kinds.concat(outline.map((name, place) => outline[place - 1] + " " + name)))]
}"""
LINKS = "() => [...document.querySelectorAll('a[href]')].map(each => each.getAttribute('href'))"

CLEAN: set[str] = set()  # the kinds in which axe-core found nothing


class Watch:
    """Opens pages, and says of each what it asked for, how heavy that is, and what the browser complained about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.complaints: list[str] = []
        self.refused: set[str] = set()
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _hear(self, line: ConsoleMessage) -> None:
        """Keep what the browser complains about, but not, later, of an address that was no page.

        Beside a file that is no page the browser asks for an icon by itself.
        """
        url = line.location["url"]
        if line.type in {"error", "warning"} and url not in self.refused and not url.endswith("/favicon.ico"):
            self.complaints.append(f"{line.text} {url}")

    def open(self, address: str) -> bool:
        """Open an address; False where it is no page, but a file or a refusal."""
        self.complaints.clear()
        try:
            answer = self.page.goto(address, wait_until="load")
        except PlaywrightError as error:
            if "Download is starting" in str(error) or "ERR_ABORTED" in str(error):
                return False
            raise
        assert answer is not None
        if not answer.ok:
            self.refused.add(answer.url)
        return answer.ok and answer.headers.get("content-type", "").startswith("text/html")

    def faults(self, visitor: Visitor) -> list[str]:
        """What is wrong with the page that was opened, in words; empty when nothing is."""
        made_of: list[tuple[str, int]] = self.page.evaluate(MADE_OF)
        asked = [url for url, _size in made_of]
        html, everything = made_of[0][1], sum(size for _url, size in made_of)
        found = [f"asks {url}" for url in asked if urlsplit(url).netloc != urlsplit(self.page.url).netloc]
        if visitor.is_staff:
            found += [f"weighs {everything}"] if everything > STAFF else []
        else:
            found += [f"its HTML weighs {html}"] if html > HTML else []
            found += [f"weighs {everything}"] if everything > ALL else []
            found += [f"makes {len(asked)} requests"] if len(asked) > REQUESTS else []
        found += self.page.evaluate(TOO_WIDE)
        return found + self.barriers() + self.complaints

    def barriers(self) -> list[str]:
        """What axe-core finds, unless it found nothing in all that this page is made of: it takes most of the time."""
        kinds = set(self.page.evaluate(KINDS))
        if kinds <= CLEAN:
            return []
        if not (found := axe(self.page)):
            CLEAN.update(kinds)
        return found

    def links(self) -> list[str]:
        """Where the page leads, as its links say it."""
        found: list[str] = self.page.evaluate(LINKS)
        return found


def axe(page: Page) -> list[str]:
    """What axe-core finds in the page as it is now."""
    page.evaluate(AXE.read_text() + "; 0")
    found: list[str] = page.evaluate(RUN_AXE, TAGS)
    return found


def test_axe_core_does_find_something(browser: Browser) -> None:
    page = browser.new_page()
    page.goto("about:blank")
    page.set_content('<html lang="en"><title>A page</title><main><h1>A page</h1><img src="x.png"></main></html>')
    assert axe(page) == ["image-alt: img"]
    page.close()


@pytest.mark.parametrize("visitor", VISITORS, ids=lambda visitor: f"{visitor.name or 'nobody'}-{visitor.language}")
def test_every_page_is_accessible_narrow_and_light(browser: Browser, site: Site, visitor: Visitor) -> None:
    context = come_in(browser, site, visitor, viewport=NARROW)
    watch = Watch(context.new_page())
    faults: dict[str, list[str]] = {}

    def look(address: str) -> list[str] | None:
        if not watch.open(address):
            return None
        if found := watch.faults(visitor):
            faults[address] = found
        return watch.links()

    number = visit_all(visitor, look)
    context.close()
    assert not faults, "\n".join(f"{address}\n    " + "\n    ".join(found) for address, found in faults.items())
    assert number > 1, "the visitor's own pages were found"


@pytest.mark.skipif(not os.environ.get("KAKEHASHI_PICTURES"), reason="KAKEHASHI_PICTURES=1 takes pictures of all pages")
@pytest.mark.parametrize("language", ["en", "ja", "vi"])
@pytest.mark.parametrize("visitor", VISITORS[:1] + VISITORS[3:], ids=lambda visitor: visitor.name or "nobody")
def test_pictures_of_every_page(browser: Browser, site: Site, visitor: Visitor, language: str) -> None:
    """No test: it keeps pictures of every page at 360 px and 1280 px, to be looked at."""
    context = come_in(browser, site, visitor)
    context.add_cookies([{"name": "kk_language", "value": language, "url": site.web}])
    watch = Watch(context.new_page())

    def look(address: str) -> list[str] | None:
        if not watch.open(address):
            return None
        _picture(watch.page, address, PICTURES / language / (visitor.name or "nobody"))
        return watch.links()

    visit_all(visitor, look)
    context.close()


def _picture(page: Page, address: str, folder: Path, **options: Any) -> None:
    name = re.sub(r"[^a-z0-9]+", "-", address.lower()).strip("-") or "home"
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.screenshot(path=folder / f"{name[:90]}-{width}.png", full_page=True, **options)
