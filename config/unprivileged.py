"""Under which account PostgreSQL runs, which refuses root, and which folders that account can use."""

from __future__ import annotations

import contextlib
import hashlib
import os
import pwd
import secrets
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from config.processes import working_in

ELSEWHERE = Path("/var/lib/kakehashi")
_ORIGIN = "belongs-to"
CANDIDATES = ("postgres", "nobody", "daemon")


class NoAccountError(RuntimeError):
    """No account without rights exists on this machine."""


@dataclass(frozen=True, kw_only=True)
class Account:
    """Who runs the database; `None` numbers mean whoever runs this program."""

    uid: int | None = None
    gid: int | None = None

    @property
    def popen(self) -> dict[str, object]:
        """Return the arguments that make Popen run a command under this account."""
        if self.uid is None:
            return {}
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    @property
    def number(self) -> int:
        """Return the user number that files of the database have."""
        return os.geteuid() if self.uid is None else self.uid

    def owns(self, folder: Path) -> None:
        """Give a folder that this program has just made to the account."""
        if self.uid is not None and self.gid is not None:
            os.chown(folder, self.uid, self.gid)

    def can(self, *command: str) -> bool:
        """Return whether a command succeeds under this account."""
        try:
            done = subprocess.run(  # type: ignore[call-overload]  # noqa: S603  a command of our own
                command, capture_output=True, check=False, cwd="/", **self.popen
            )
        except OSError:  # not even the program can be reached
            return False
        return bool(done.returncode == 0)

    def reaches(self, folder: Path) -> bool:
        """Return whether the account may go through every folder down to this one."""
        return self.can("/bin/sh", "-c", 'cd -- "$1"', "sh", str(folder))


def account_for(data: Path) -> Account:
    """Return the account for a data folder: who has it already, else an existing one without rights if we are root."""
    if os.geteuid() != 0:
        return Account()
    with contextlib.suppress(FileNotFoundError):
        status = data.stat()
        return Account(uid=status.st_uid, gid=status.st_gid)
    for name in CANDIDATES:
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return Account(uid=entry.pw_uid, gid=entry.pw_gid)
    raise NoAccountError("PostgreSQL does not run as root, and this machine has no other account: run as another user.")


def reachable_copy(programs: Path, account: Account) -> Path:
    """Return the folder of the PostgreSQL programs, or a copy of it made once where the account can reach it.

    The programs find their libraries by the way from one to the other, so the copy keeps the package's shape.
    """
    if account.can(str(programs / "bin" / "initdb"), "--version"):
        return programs
    package = programs.parent
    size = (programs / "bin" / "postgres").stat()
    name = hashlib.sha256(f"{programs}|{size.st_size}|{size.st_mtime_ns}".encode()).hexdigest()[:12]
    copy = ELSEWHERE / f"postgresql-{name}"
    if not copy.exists():
        _open_folder(ELSEWHERE)
        unfinished = _open_folder(ELSEWHERE / f"postgresql-{name}.{os.getpid()}")
        _open_folder(unfinished / package.name)
        kept = shutil.ignore_patterns("include", "*.a", "*.py", "__pycache__")
        shutil.copytree(programs, unfinished / package.name / programs.name, symlinks=True, ignore=kept)
        for libraries in package.parent.glob(f"{package.name}.libs"):
            shutil.copytree(libraries, unfinished / libraries.name)
        (unfinished / _ORIGIN).symlink_to(programs)
        with contextlib.suppress(OSError):  # somebody else was faster
            unfinished.rename(copy)
        shutil.rmtree(unfinished, ignore_errors=True)
    return copy / package.name / programs.name


def _open_folder(folder: Path) -> Path:
    """Make a folder that every account may go through, whatever the umask; an existing one stays as it is."""
    with contextlib.suppress(FileExistsError):
        folder.mkdir()
        folder.chmod(0o711)
    return folder


def place_of(var: Path) -> str:
    """Return the name of the folder outside the checkout for the database of this `var`."""
    return hashlib.sha256(str(var).encode()).hexdigest()[:16]


def home_for(var: Path) -> Path:
    """Return the place outside the checkout for the database of this `var`, made if need be.

    What belonged to folders that are gone is removed: nobody can ask for it any more. A folder of the same name that
    was made anew is another one: what belongs to a `var` is tied to a file in it whose name nobody else has.
    """
    _open_folder(ELSEWHERE)
    for place in ELSEWHERE.iterdir():
        origin = place / _ORIGIN
        if origin.is_symlink() and not origin.exists() and not working_in(place / "postgres" / "data"):
            shutil.rmtree(place, ignore_errors=True)
    home = _open_folder(ELSEWHERE / place_of(var))
    if not (home / _ORIGIN).exists():
        (home / _ORIGIN).unlink(missing_ok=True)
        (home / _ORIGIN).symlink_to(_mark_in(var, home))
    return home


def _mark_in(var: Path, home: Path) -> Path:
    """Make the file that ties the place outside the checkout to this `var`."""
    mark = var / f"postgres-elsewhere-{secrets.token_hex(8)}"
    mark.write_text(f"The database of this folder lies in {home}. Without this file it is removed by the next start.\n")
    return mark
