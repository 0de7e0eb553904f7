"""A real browser in front of the real program: its own installation, started by the command that people type.

The fixtures end with this package: while Playwright runs, no other test of the same worker may use the database.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.program import QUIET, Site, running, site_in


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium; without one these tests are skipped, which `make test` says loudly."""
    executable = os.environ.get("KAKEHASHI_CHROMIUM")
    if not executable:
        pytest.skip("there is no Chromium on this machine")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture(scope="package")
def site(browser: Browser) -> Iterator[Site]:
    """The demo, running. KAKEHASHI_RUNNING names the folder of one that runs already, for whoever writes tests.

    Every account may go through its folder, so that root's database stays in it, and no later run meets it again.
    """
    del browser  # without one nothing needs to be started
    if already := os.environ.get("KAKEHASHI_RUNNING"):
        yield site_in(Path(already))
        return
    folder = Path(tempfile.mkdtemp(prefix="kakehashi-browser-"))
    folder.chmod(0o711)
    with running(folder / "var") as started:
        yield started
    shutil.rmtree(folder)
