"""The public check on a telephone: from the first page to the result, with every page looked at on the way."""

import os
import re

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.program import ROOT, Site
from tests.browser.test_pages import NARROW, Watch, axe
from tests.browser.visiting import NOBODY

pytestmark = pytest.mark.browser
PICTURES = ROOT / "var" / "pictures" / "check"


class Asked:
    """Somebody who answers the questions; each page is looked at before it is answered."""

    def __init__(self, page: Page) -> None:
        self.page, self.watch, self.faults = page, Watch(page), []

    def look(self, name: str) -> None:
        """Note what is wrong with the page, and keep pictures of it where they are wanted."""
        assert self.watch.open(self.page.url)
        self.faults += [f"{name}: {fault}" for fault in self.watch.faults(NOBODY)]
        if os.environ.get("KAKEHASHI_PICTURES"):
            for width in (360, 1280):
                self.page.set_viewport_size({"width": width, "height": 800})
                self.page.screenshot(path=PICTURES / f"{name}-{width}.png", full_page=True)
            self.page.set_viewport_size(NARROW)

    def go_on(self, button: str = "Continue") -> None:
        """Press a button of the page, and wait for the next one."""
        with self.page.expect_navigation():
            self.page.get_by_role("main").get_by_role("button", name=button, exact=True).click()

    def follow(self, link: str) -> None:
        """Follow a link of the page, and wait for the next one."""
        with self.page.expect_navigation():
            self.page.get_by_role("main").get_by_role("link", name=link).first.click()

    def type_day(self, name: str, *parts: str) -> None:
        """Fill the three boxes of a day, or the two of a month."""
        for part, typed in zip(("day", "month", "year")[-len(parts) :], parts, strict=True):
            self.page.locator(f"#id_{name}_{part}").fill(typed)


def test_a_returned_scaffolder_finds_out_what_is_open(browser: Browser, site: Site) -> None:
    context = browser.new_context(base_url=site.web, locale="en", viewport=NARROW)
    asked = Asked(context.new_page())
    page = asked.page
    page.goto("/")
    asked.follow("Can I go?")
    asked.look("start")
    asked.go_on("Start")
    asked.look("country")
    page.get_by_label("Which country are you from?").select_option("VN")
    asked.go_on()
    asked.look("birth")
    asked.go_on()
    assert page.get_by_role("alert").is_visible()
    assert axe(page) == []
    asked.type_day("birth", "3", "2", "1990")
    asked.go_on()
    _work(asked)
    _before(asked)
    asked.look("japanese")
    page.get_by_label("N4").check()
    asked.go_on()
    asked.look("day")
    asked.type_day("day", "1", "5", "2018")
    asked.go_on()
    assert page.get_by_role("heading", level=1).inner_text() == "Yes, you can go"
    assert "for up to 3 years" in page.get_by_role("main").inner_text()
    asked.look("result")
    for each in page.locator("main summary").all():
        each.click()
    assert axe(page) == []
    asked.type_day("on", "22", "11", "2026")
    asked.go_on("Show this day")
    assert re.search(r"on=2026-11-22$", page.url)
    asked.look("result-today")
    assert "Entry was possible until 31 March 2021" in (page.get_by_role("main").text_content() or "")
    page.emulate_media(media="print")
    assert not page.get_by_role("button", name="Start again").is_visible()
    context.close()
    assert asked.faults == []


def _work(asked: Asked) -> None:
    """Choose scaffolding as the desired work."""
    asked.look("work")
    asked.page.get_by_label("Search the list").fill("scaffolding")
    asked.go_on("Search")
    asked.look("work-found")
    asked.follow("Scaffolding")
    asked.look("work-field")
    asked.page.get_by_label("Which field does it belong to?").select_option("construction")
    asked.go_on()


def _before(asked: Asked) -> None:
    """Tell a time of work at home, and three years of training in Japan."""
    asked.look("experience")
    asked.go_on("Add work that you have done")
    asked.look("experience-work")
    asked.follow("Scaffolding")
    asked.type_day("begins", "4", "2009")
    asked.go_on()
    asked.look("experience-told")
    asked.go_on()
    asked.look("stays")
    asked.go_on("Yes: add a stay")
    asked.follow("Scaffolding")
    asked.look("stay")
    asked.page.get_by_label("Technical intern training: years 1 to 3", exact=True).check()
    asked.type_day("begins", "6", "2012")
    asked.type_day("ends", "5", "2015")
    asked.page.get_by_label("Yes", exact=True).check()
    asked.go_on()
    asked.look("stays-told")
    asked.go_on()
