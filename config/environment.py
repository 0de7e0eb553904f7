"""The virtual environment with the pinned packages: made by any Python 3.11 before anything is installed.

`python3 config/environment.py run|test ARGUMENTS` makes it ready and then becomes its Python with these arguments.
Standard library only. Scripts of the environment are never called, because their first line breaks in a long path
or one with a space; `python -m` does not.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path[0:1] = [str(ROOT)]

from config.progress import say, step, stop_with  # noqa: E402  the path above makes it findable

if TYPE_CHECKING:
    from collections.abc import Iterator

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "kakehashi-installed.json"
UNFINISHED = VENV / "kakehashi-unfinished"
SETS = ("run", "test")
COMMAND = """#!/bin/sh
# The commands of the program; python is named by its place, because a first line breaks in a path with a space.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
PYTHONPATH=$here/../.. exec "$here/python" -P -m kakehashi "$@"
"""


def main(arguments: list[str]) -> None:
    """Prepare the environment for the named set and run the rest of the arguments with its Python."""
    if not arguments or arguments[0] not in SETS:
        raise stop_with("Usage: python3 config/environment.py run|test [arguments for Python]")
    became_ready_from = time.time()
    become_owner()
    check_machine()
    with _alone() as lock:
        downloading = prepare(arguments[0], lock)
        make_command()
    if len(arguments) > 1:
        os.environ.setdefault("KAKEHASHI_STARTED", f"{became_ready_from:.3f}")
        os.environ.setdefault("KAKEHASHI_DOWNLOADING", f"{downloading:.3f}")
        os.chdir(ROOT)
        os.execv(PYTHON, [str(PYTHON), *arguments[1:]])  # noqa: S606  it becomes the program


def become_owner() -> None:
    """Give up root for the account that owns this folder, so that nothing of root's is left behind in it."""
    status = ROOT.stat()
    if os.geteuid() != 0 or status.st_uid == 0:
        return
    try:
        account = pwd.getpwuid(status.st_uid)
        name, group, home = account.pw_name, account.pw_gid, account.pw_dir
    except KeyError:
        name, group, home = str(status.st_uid), status.st_gid, "/nonexistent"
    say(f"This folder belongs to {name}: going on as {name}, not as root.")
    if name.isdigit():
        os.setgroups([group])
    else:
        os.initgroups(name, group)
    os.setgid(group)
    os.setuid(status.st_uid)
    for variable in [key for key in os.environ if key.startswith("XDG_")]:
        del os.environ[variable]
    if not os.access(os.environ.get("TMPDIR", "/tmp"), os.W_OK):  # noqa: S108  only a test whether it can be used
        del os.environ["TMPDIR"]
    os.environ.update(HOME=_home(home), USER=name, LOGNAME=name)
    python = _usable_python()
    os.execv(python, [python, *sys.orig_argv[1:]])  # noqa: S606  it becomes another account


def _home(home: str) -> str:
    """Return the account's home where it can write it, else one in this folder."""
    if os.access(home, os.W_OK):
        return home
    own = ROOT / "var" / "home"
    own.mkdir(mode=0o700, parents=True, exist_ok=True)
    return str(own)


def _usable_python() -> str:
    """Return a Python that the present account may run; root's own often lies where nobody else can read."""
    found = [sys.executable, shutil.which("python3"), "/usr/local/bin/python3", "/usr/bin/python3"]
    for python in filter(None, found):
        if os.access(python, os.X_OK) and _runs(Path(python), "-c", "import venv"):
            return python
    raise stop_with("The owner of this folder can run no python3: apt-get install python3 python3-venv")


def check_machine() -> None:
    """Name in one sentence what this machine lacks."""
    if sys.version_info < (3, 11):  # noqa: UP036  this file speaks to older ones
        raise stop_with(
            f"Kakehashi needs Python 3.11 or later, and this is {sys.version.split()[0]}: "
            "apt-get install python3 python3-venv"
        )
    try:
        import ensurepip  # noqa: F401, PLC0415  Debian ships it in a package of its own
        import venv  # noqa: F401, PLC0415  only to see whether it is there
    except ImportError:
        raise stop_with("Python's venv module is missing: apt-get install python3-venv") from None
    if not os.access(ROOT, os.W_OK):
        owner = ROOT.owner() if _known(ROOT.stat().st_uid) else ROOT.stat().st_uid
        raise stop_with(f"This folder belongs to {owner} and you cannot write in it; make a clone of your own.")
    if VENV.exists() and not os.access(VENV, os.W_OK):
        raise stop_with(f"You cannot write in {VENV}, which somebody else made; remove it and start again.")


def _known(uid: int) -> bool:
    """Return whether the machine has a name for this account."""
    try:
        pwd.getpwuid(uid)
    except KeyError:
        return False
    return True


def make_var(var: Path) -> Path:
    """Make the folder for all that a run keeps; root's can be passed through, for the account of the database in it."""
    with contextlib.suppress(FileExistsError):
        var.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, parents=True)
    return var


@contextlib.contextmanager
def _alone() -> Iterator[int]:
    """Let one process at a time work on the environment of this checkout, and give it the lock's number."""
    with (make_var(ROOT / "var") / "environment.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            with step("Waiting for another make in this folder"):
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock.fileno()


def prepare(name: str, lock: int) -> float:
    """Install the named set where it is not installed yet, and return the seconds spent on downloads."""
    pinned = ROOT / "requirements" / f"{name}.txt"
    if _installed().get(name) == _hash(name) and _runs(PYTHON):
        return 0.0
    if UNFINISHED.exists() or not _runs(PYTHON, "-m", "pip", "--version"):
        with step("Making the virtual environment .venv"):
            shutil.rmtree(VENV, ignore_errors=True)
            VENV.mkdir()
            UNFINISHED.touch()
            _run_logged([sys.executable, "-m", "venv", str(VENV)], lock)
    UNFINISHED.touch()
    downloading = _install(pinned, lock)
    covered = SETS if name == "test" else (name,)  # the test set holds the run set, pin by pin
    STAMP.write_text(json.dumps({each: _hash(each) for each in covered}))
    UNFINISHED.unlink()
    return downloading


def make_command() -> None:
    """Make `.venv/bin/kakehashi`, which finds the program from wherever it is called."""
    command = VENV / "bin" / "kakehashi"
    if not command.exists() or command.read_text() != COMMAND:
        command.write_text(COMMAND)
        command.chmod(0o755)


def _hash(name: str) -> str:
    """Return the hash of a set's pins."""
    return hashlib.sha256((ROOT / "requirements" / f"{name}.txt").read_bytes()).hexdigest()


def _installed() -> dict[str, str]:
    """Return the hash of each set that was installed to its end."""
    try:
        return json.loads(STAMP.read_text()) if not UNFINISHED.exists() else {}
    except (OSError, ValueError):
        return {}


def _runs(python: Path, *arguments: str) -> bool:
    """Return whether this Python starts; the one that it links to may be gone or belong to somebody else."""
    command = [str(python), *(arguments or ("-c", ""))]
    try:
        return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0  # noqa: S603  a command of our own
    except OSError:
        return False


def _install(pinned: Path, lock: int) -> float:
    """Fetch all packages, then install them without the network; return the seconds of the first half."""
    count = sum(1 for line in pinned.read_text().splitlines() if "==" in line and not line.startswith((" ", "#")))
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    exactly = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(pinned)]
    for left in (ROOT / "var").glob("wheels-*"):
        shutil.rmtree(left, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="wheels-", dir=ROOT / "var") as wheels:
        started = time.monotonic()
        with step(f"Downloading {count} packages"):
            _run_logged([*pip, "download", *exactly, "--dest", wheels], lock)
        downloading = time.monotonic() - started
        with step(f"Installing {count} packages"):
            _run_logged([*pip, "install", *exactly, "--no-index", "--find-links", wheels], lock)
    return downloading


def _run_logged(command: list[str], lock: int) -> None:
    """Run a command with its words in var/install.log; a failure shows their end.

    The command holds the lock too: should we be killed, the next run waits until it has ended.
    """
    log = ROOT / "var" / "install.log"
    with log.open("w") as output:
        environment = {**os.environ, "PIP_USER": "0"}
        code = subprocess.call(  # noqa: S603  a fixed program with fixed arguments
            command, stdout=output, stderr=subprocess.STDOUT, env=environment, cwd=ROOT, pass_fds=(lock,)
        )
    if code != 0:
        say()
        say("\n".join(log.read_text(errors="replace").splitlines()[-15:]))
        raise stop_with(f"This did not work: {' '.join(command[1:4])}; the whole story is in {log}.")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        raise stop_with("Stopped.") from None
