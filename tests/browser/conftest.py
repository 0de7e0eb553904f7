"""A real browser in front of the real program: its own installation, started by the command that people type.

The fixtures end with this package: while Playwright runs, no other test of the same worker may use the database.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 180
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
OWN = ("DJANGO_SETTINGS_MODULE", "DATABASE_URL", "DATABASE_WEB_URL")


@dataclass(frozen=True, kw_only=True)
class Site:
    """A running installation: its folder, and where the site and the report desk answer."""

    var: Path
    web: str
    desk: str

    def mails(self) -> list[str]:
        """Every mail that the queue has written, oldest first."""
        return [path.read_text() for path in sorted((self.var / "mail").glob("*"))]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All of these tests use one installation, so one worker runs them."""
    for item in items:
        if Path(str(item.fspath)).is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="package")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The demo, running. KAKEHASHI_RUNNING names the folder of one that runs already, for whoever writes tests."""
    if running := os.environ.get("KAKEHASHI_RUNNING"):
        yield _site_in(Path(running))
        return
    var = tmp_path_factory.mktemp("installation")
    environment = {name: value for name, value in os.environ.items() if name not in OWN and "KAKEHASHI" not in name}
    environment |= {"KAKEHASHI_VAR": str(var), "KAKEHASHI_PORT": "0"}
    log = var / "serve.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "config.serve"], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
    try:
        _wait_for(var / "address.json", process, log)
        yield _site_in(var)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)


def _site_in(var: Path) -> Site:
    address = json.loads((var / "address.json").read_text())
    return Site(var=var, web=address["web"], desk=address["desk"])


def _wait_for(address: Path, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not address.exists():
        if process.poll() is not None or time.monotonic() > until:
            pytest.fail(f"The program did not start:\n{log.read_text()}")
        time.sleep(0.1)


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
