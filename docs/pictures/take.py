"""Takes the pictures of the README from the running program: ``.venv/bin/python -m docs.pictures.take``."""

import os
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.program import QUIET, Site, running
from tests.browser.visiting import VISITORS, come_in

HERE = Path(__file__).parent
TELEPHONE = {"width": 360, "height": 1100}
DESK = {"width": 820, "height": 1100}


def main() -> None:
    """Start a demo in a folder of its own and take both pictures."""
    chromium = os.environ.get("KAKEHASHI_CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as var, running(Path(var)) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(QUIET))
        page = _page_of(browser, site, "example-nam", TELEPHONE)
        page.goto("/seeker/")
        page.screenshot(path=HERE / "management-page.png")
        page = _page_of(browser, site, "owner@tekko.example", DESK)
        page.goto("/company/staff/?words=介助")
        page.locator("main .kk-cards a").first.click()
        page.screenshot(path=HERE / "staff-page.png")
        browser.close()


def _page_of(browser: Browser, site: Site, name: str, size: dict[str, int]) -> Page:
    """Return a page of an example person, in English."""
    visitor = next(each for each in VISITORS if each.name == name)
    context = come_in(browser, site, visitor, viewport=size)
    context.add_cookies([{"name": "kk_language", "value": "en", "url": site.web}])
    return context.new_page()


if __name__ == "__main__":
    main()
