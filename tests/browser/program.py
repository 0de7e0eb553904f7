"""Starts the program as people do, in a folder of its own, and says where it answers."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 180
NOT_ITS_OWN = ("KAKEHASHI_", "DATABASE_", "DJANGO_")
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


@dataclass(frozen=True, kw_only=True)
class Site:
    """A running installation: its folder, and where the site and the report desk answer."""

    var: Path
    web: str
    desk: str

    def mails(self) -> list[str]:
        """Every mail that the queue has written, oldest first."""
        return [path.read_text() for path in sorted((self.var / "mail").glob("*"))]


@contextmanager
def running(var: Path) -> Iterator[Site]:
    """The demo with the folder ``var`` and an embedded database; it is stopped at the end, and nothing is left."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(NOT_ITS_OWN)}
    environment |= {"KAKEHASHI_VAR": str(var), "KAKEHASHI_PORT": "0", "KAKEHASHI_DEMO_PEOPLE": "0"}
    var.mkdir()
    log = var / "serve.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "config.serve"], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
    try:
        _wait_for(var / "address.json", process, log)
        yield site_in(var)
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)


def site_in(var: Path) -> Site:
    """The installation that runs in a folder."""
    address = json.loads((var / "address.json").read_text())
    return Site(var=var, web=address["web"], desk=address["desk"])


def _wait_for(address: Path, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not address.exists():
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"The program did not start:\n{log.read_text()}")
        time.sleep(0.1)
