"""`python -m tests ARGUMENTS`: everything the tests need, then pytest with these arguments."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack

import psutil

from config import assets, embedded, messages
from config.environment import become_owner
from config.progress import say, step, stop_with

# Debian's shell of Chromium is the same engine without windows: it needs a third less time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MEMORY = "/dev/shm"  # noqa: S108  a file system of its own, not a name in it
ENOUGH_MEMORY = 6 * 1024**3


def main(arguments: list[str]) -> int:
    """Build, start a throw-away PostgreSQL unless DATABASE_URL names a server, look for a browser, and run pytest."""
    _keep_files_in_memory()
    may_install = os.geteuid() == 0 and shutil.which("apt-get") is not None
    if may_install and not _browser():
        _install_browser()
    become_owner()
    messages.compile_all()
    assets.build()
    _export_browser()
    os.environ.setdefault("KAKEHASHI_DEMO", "1")
    if not any(argument.startswith(("-n", "--numprocesses")) for argument in arguments):
        arguments = ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder", *arguments]
    with ExitStack() as stack:
        if url := os.environ.get("DATABASE_URL"):
            embedded.check_server(url)
        else:
            server = stack.enter_context(embedded.throwaway())
            os.environ.update(DATABASE_URL=server.owner_url, DATABASE_WEB_URL=server.web_url)
        started = time.monotonic()
        code = subprocess.call([sys.executable, "-m", "pytest", *arguments])  # what the person typed
        say(f"The tests took {time.monotonic() - started:.0f} s.")
    return code


def _keep_files_in_memory() -> None:
    """Put temporary files, the databases among them, into memory where there is plenty; disks make the tests wait."""
    if "TMPDIR" in os.environ or not os.path.ismount(MEMORY) or not os.access(MEMORY, os.W_OK):
        return
    free = min(shutil.disk_usage(MEMORY).free, psutil.virtual_memory().available)
    if free > ENOUGH_MEMORY and not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC:
        os.environ["TMPDIR"] = tempfile.tempdir = MEMORY


def _browser() -> str | None:
    """Return the path of a Chromium on this machine."""
    return os.environ.get("KAKEHASHI_CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)


def _install_browser() -> None:
    """Install Debian's Chromium; a machine that cannot is told later what it misses."""
    quietly = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    with step("Installing Chromium for the browser tests"):
        install = ["install", "-y", "--no-install-recommends"]
        for command in (["update"], [*install, "chromium-headless-shell"], [*install, "chromium"]):
            subprocess.call(["apt-get", *command], env=environment, **quietly)  # type: ignore[call-overload]  # a command of our own
            if _browser():
                return


def _export_browser() -> None:
    """Tell the tests where the browser is, or a person that the browser tests do not run."""
    if browser := _browser():
        os.environ["KAKEHASHI_CHROMIUM"] = browser
        # The driver brings a Node.js of its own that needs a library which a bare machine lacks; ours does not.
        os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", assets.node_and_npm()[0])
        return
    missing = "There is no Chromium on this machine: apt-get install chromium-headless-shell"
    if os.environ.get("CI") == "true":
        raise stop_with(missing)
    say(f"\n*** THE BROWSER TESTS ARE SKIPPED. {missing} ***\n")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (embedded.EmbeddedError, embedded.ServerRefusedError) as error:
        raise stop_with(str(error)) from error
    except KeyboardInterrupt:
        raise stop_with("Stopped.") from None
