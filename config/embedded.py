"""A real PostgreSQL of this checkout's own, from the programs in a wheel: started, repaired and stopped here."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING

import psycopg

from config import cluster, unprivileged
from config.cluster import DATABASE, OWNER, STOP_PATIENCE, SUPERUSER, WEB, ClusterError
from config.environment import make_var

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from config.unprivileged import Account

OLDEST_SERVER = 15
_THROWAWAY = "kakehashi-throwaway-"
_LINE_OF_SOCKETS = 4  # of postmaster.pid, counted from 0
_EASY = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


class EmbeddedError(RuntimeError):
    """The embedded server cannot run; the message is a sentence for the person who started it."""


class ServerRefusedError(RuntimeError):
    """The server named by DATABASE_URL cannot be used; the message is a sentence for the person who started it."""


@dataclass(kw_only=True)
class Server:
    """A running embedded server, its two addresses, and the way to stop it."""

    owner_url: str
    web_url: str
    superuser_url: str
    data: Path
    programs: Path
    process: subprocess.Popen[bytes]
    _lock: IO[str] = field(repr=False)
    _sockets: Path = field(repr=False)
    _launch: Callable[[], subprocess.Popen[bytes]] = field(repr=False)

    @property
    def pg_dump(self) -> Path:
        """Return the program that writes a backup of this server's version."""
        return self.programs / "bin" / "pg_dump"

    def restart(self) -> None:
        """Start the server again on the same data and at the same address, after it was killed."""
        cluster.end_leftovers(self.data)
        self.process = self._launch()
        try:
            cluster.connect(self.process, self.superuser_url).close()
        except ClusterError as error:
            raise EmbeddedError(f"The embedded database cannot start again: {error}") from error

    def stop(self) -> None:
        """End every connection, write everything down and stop; calling it twice does nothing more."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)  # PostgreSQL's word for a fast, clean end
            try:
                self.process.wait(STOP_PATIENCE)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGQUIT)
                self.process.wait(STOP_PATIENCE)
        shutil.rmtree(self._sockets, ignore_errors=True)
        self._lock.close()


def start(var: Path) -> Server:
    """Start the database of this checkout, whatever state its last run left it in.

    Data live in `var/postgres`; as root, where PostgreSQL's account cannot reach that, in /var/lib/kakehashi.
    """
    make_var(var)
    (var / "log").mkdir(mode=0o700, exist_ok=True)
    lock = _lock(var / "postgres.lock")
    try:
        home = var / "postgres"
        account = unprivileged.account_for(home / "data")
        if os.geteuid() == 0 and not account.reaches(var):
            home = unprivileged.home_for(var.resolve()) / "postgres"
            account = unprivileged.account_for(home / "data")
        return _start(home, account, lock, log=var / "log" / "postgres.log", settings={})
    except (ClusterError, unprivileged.NoAccountError, OSError) as error:
        lock.close()
        raise EmbeddedError(f"The embedded database cannot start: {error}") from error
    except BaseException:
        lock.close()
        raise


def running(var: Path) -> str | None:
    """Return the owner's address of the database of this checkout where another process runs it, else None."""
    try:
        _lock(var / "postgres.lock").close()
    except FileNotFoundError:
        return None
    except EmbeddedError:
        homes = (var / "postgres", unprivileged.ELSEWHERE / unprivileged.place_of(var.resolve()) / "postgres")
        for home in homes:
            with contextlib.suppress(OSError, IndexError):
                sockets = Path((home / "data" / "postmaster.pid").read_text().splitlines()[_LINE_OF_SOCKETS])
                return cluster.url(OWNER, cluster.passwords(home, home / "data")[OWNER], DATABASE, sockets)
        raise
    return None


@contextmanager
def throwaway() -> Iterator[Server]:
    """Run a server that is fast, forgets everything and leaves nothing, for tests."""
    parent = Path(tempfile.gettempdir())
    _sweep(parent)
    home = Path(tempfile.mkdtemp(prefix=f"{_THROWAWAY}{os.geteuid()}-", dir=parent))
    lock = _lock(home / "lock")
    try:
        account = unprivileged.account_for(home / "data")
        if account.uid is not None:
            home.chmod(0o711)
            if not account.reaches(home):
                raise EmbeddedError(f"PostgreSQL's account cannot reach {parent}; set TMPDIR to a folder that it can.")
        server = _start(home / "postgres", account, lock, log=home / "log", settings=_EASY)
        try:
            yield server
        finally:
            server.stop()
    except (ClusterError, unprivileged.NoAccountError) as error:
        raise EmbeddedError(f"The throw-away database cannot start: {error}") from error
    finally:
        lock.close()
        shutil.rmtree(home, ignore_errors=True)


def check_server(url: str) -> None:
    """Raise ServerRefusedError with a clear sentence where the named server is away, too old or not in UTF-8."""
    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            version = connection.info.server_version // 10000
            encoding = connection.info.parameter_status("server_encoding")
    except psycopg.Error as error:
        reason = str(error).strip().splitlines()[0].removeprefix("connection failed: ")
        raise ServerRefusedError(f"The server in DATABASE_URL cannot be reached: {reason}") from error
    if version < OLDEST_SERVER:
        raise ServerRefusedError(
            f"The server in DATABASE_URL is PostgreSQL {version}; Kakehashi needs {OLDEST_SERVER} or later."
        )
    if encoding != "UTF8":
        raise ServerRefusedError(f"The database in DATABASE_URL is stored as {encoding}; make it with ENCODING 'UTF8'.")


def _lock(path: Path) -> IO[str]:
    """Take the lock that lets one process at a time have this server; the kernel gives it back when we die."""
    lock = path.open("a")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
        raise EmbeddedError("The embedded database of this folder is already in use by another run.") from None
    return lock


def _start(home: Path, account: Account, lock: IO[str], *, log: Path, settings: dict[str, str]) -> Server:
    """Make the data where there are none, start the server on them and see that its roles exist."""
    binaries = unprivileged.reachable_copy(cluster.programs(), account)
    data = home / "data"
    if not data.exists():
        home.mkdir(mode=0o700, exist_ok=True)
        account.owns(home)
    cluster.end_leftovers(data)
    passwords = cluster.passwords(home, data)
    if not data.exists():
        cluster.initialise(binaries, home, account, passwords, settings)
    sockets = cluster.socket_folder(account, home)

    def launch() -> subprocess.Popen[bytes]:
        return cluster.launch(binaries, data, account, sockets, log, settings)

    server = Server(
        owner_url=cluster.url(OWNER, passwords[OWNER], DATABASE, sockets),
        web_url=cluster.url(WEB, passwords[WEB], DATABASE, sockets),
        superuser_url=cluster.url(SUPERUSER, passwords[SUPERUSER], "postgres", sockets),
        data=data,
        programs=binaries,
        process=launch(),
        _lock=lock,
        _sockets=sockets,
        _launch=launch,
    )
    try:
        with cluster.connect(server.process, server.superuser_url) as connection:
            cluster.ensure_roles(connection, passwords)
    except ClusterError as error:
        server.stop()
        last = log.read_text(errors="replace").strip().splitlines()[-1:]
        raise ClusterError(f"{error} Its last words in {log}: {' '.join(last)}") from error
    except BaseException:
        server.stop()
        raise
    return server


def _sweep(temporary: Path) -> None:
    """Remove what killed test runs of ours left behind; a run that still lives holds its lock."""
    for home in temporary.glob(f"{_THROWAWAY}{os.geteuid()}-*"):
        with contextlib.suppress(OSError, EmbeddedError):
            if home.lstat().st_uid != os.geteuid() or time.time() - home.lstat().st_mtime < 1:
                continue
            lock = _lock(home / "lock")
            cluster.end_leftovers(home / "postgres" / "data")
            parent, name = cluster.socket_place(home / "postgres", own=os.geteuid() != 0)
            shutil.rmtree(parent / name, ignore_errors=True)
            shutil.rmtree(home, ignore_errors=True)
            lock.close()
