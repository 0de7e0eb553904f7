"""`make run`: the demo installation on this machine: database, site, report desk and queue, from one command."""

from __future__ import annotations

import fcntl
import http.client
import io
import json
import os
import signal
import socket
import sys
import threading
import time
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from config import assets, children, embedded, listening, messages, processes
from config.children import Child
from config.environment import ROOT, become_owner, make_var
from config.listening import Ports
from config.progress import say, step, stop_with

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK = "KAKEHASHI_STARTED_BY"
FIRST_PAGE_PATIENCE = 90
PATIENCE = 8


def main() -> None:
    """Run the demo until somebody stops it."""
    become_owner()
    started = float(os.environ.pop("KAKEHASHI_STARTED", time.time()))
    downloading = float(os.environ.pop("KAKEHASHI_DOWNLOADING", "0"))
    host, first = listening.host(), listening.first_port()
    if os.environ.setdefault("KAKEHASHI_DEMO", "1").lower() not in {"1", "true", "yes", "on"}:
        raise stop_with(
            "`make run` runs the demo only, where anyone may become anyone; KAKEHASHI_DEMO must not be off."
        )
    var = Path(os.environ.get("KAKEHASHI_VAR") or ROOT / "var").absolute()
    os.environ["KAKEHASHI_VAR"] = str(var)
    make_var(var)
    downloading += assets.build()
    messages.compile_all()
    os.umask(0o077)
    with ExitStack() as stack:
        stack.enter_context(_alone(var))
        asked = stack.enter_context(_asked_to_stop())
        processes.end(processes.marked(MARK, str(var)), patience=PATIENCE)
        ports = listening.take_ports(host, first)
        database = _database(var)
        if database is not None:
            stack.callback(database.stop)
        _prepare(ports, database)
        running = _children(var, ports, database)
        stack.callback(lambda: children.stop(running, patience=PATIENCE))
        for child in running:
            child.start()
        stack.callback((var / "address.json").unlink, missing_ok=True)
        stack.callback(say, "\nStopping …")
        site, desk, _queue = running
        if _answers(site, ports.web_url, http.client.BAD_REQUEST, asked):
            first_page = time.time() - started
            _answers(desk, ports.desk_url, http.client.INTERNAL_SERVER_ERROR, asked)  # it need not have a page at "/"
            _tell(var, ports, first_page, downloading)
            _watch(running, database, asked)
    say("Everything has stopped, the database last.")


@contextmanager
def _alone(var: Path) -> Iterator[None]:
    """Let one run at a time use this folder, and tell a second one where the first is."""
    with (var / "serve.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise stop_with(_where_it_runs(var)) from None
        (var / "address.json").unlink(missing_ok=True)
        yield


def _where_it_runs(var: Path) -> str:
    """Return the sentence for a second start in the same folder."""
    try:
        address = json.loads((var / "address.json").read_text())["web"]
    except (OSError, ValueError, KeyError):
        return "Kakehashi is already starting or stopping in this folder."
    return f"Kakehashi already runs in this folder, at {address}; Ctrl-C in its window stops it."


@contextmanager
def _asked_to_stop() -> Iterator[threading.Event]:
    """Turn Ctrl-C, a closed window and a polite kill into one event; while nothing runs yet they end us at once."""
    asked = threading.Event()

    def stop(_number: int, _frame: object) -> None:
        if not asked.is_set():
            asked.set()
            raise KeyboardInterrupt

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:  # nohup means: do not listen
            signal.signal(number, stop)
    with suppress(KeyboardInterrupt):
        yield asked


def _database(var: Path) -> embedded.Server | None:
    """Start the embedded database, or check the server named by DATABASE_URL."""
    try:
        if url := os.environ.get("DATABASE_URL"):
            with step("Asking the server in DATABASE_URL"):
                embedded.check_server(url)
            return None
        with step("Starting the database"):
            server = embedded.start(var)
    except (embedded.EmbeddedError, embedded.ServerRefusedError) as error:
        raise stop_with(str(error)) from error
    return server


def _prepare(ports: Ports, database: embedded.Server | None) -> None:
    """Bring tables, catalogue and demo story up to date inside this process, as the role that owns the tables."""
    os.environ.update(
        DJANGO_SETTINGS_MODULE="config.settings",
        KAKEHASHI_BASE_URL=ports.web_url,
        KAKEHASHI_DESK_URL=ports.desk_url,
        KAKEHASHI_DB_ROLE="owner",
    )
    if database is not None:
        os.environ.update(DATABASE_URL=database.owner_url, DATABASE_WEB_URL=database.web_url, KAKEHASHI_EMBEDDED="1")
    with step("Loading the program"):
        import django  # noqa: PLC0415  it reads the environment that was made above

        django.setup()
    from django.core.management import CommandError, call_command  # noqa: PLC0415  only after setup
    from django.db import DatabaseError, connections  # noqa: PLC0415  only after setup

    for label, command in (
        ("Bringing the tables up to date", "prepare_database"),
        ("Loading the occupations", "load_catalogue"),
        ("Loading the questions and answers", "load_questions"),
        ("Loading the demo story", "load_demo"),
    ):
        try:
            with step(label):
                call_command(command, verbosity=0, stdout=io.StringIO())
        except CommandError as error:
            raise stop_with(str(error)) from error
        except DatabaseError as error:
            if database is not None:
                raise
            raise stop_with(f"The server in DATABASE_URL does not let us go on: {error}") from error
    connections.close_all()


def _children(var: Path, ports: Ports, database: embedded.Server | None) -> list[Child]:
    """Return the processes of the installation: the site, the report desk and the queue, none of them started."""
    environment = os.environ | {MARK: str(var), "KAKEHASHI_DB_ROLE": "web"}
    if database is not None:
        environment["DATABASE_URL"] = database.web_url  # they never see the owner's password
    (var / "log").mkdir(mode=0o700, exist_ok=True)
    gunicorn = [sys.executable, "-m", "gunicorn", "config.wsgi", "--worker-class", "gthread", "--threads", "4"]
    gunicorn += ["--preload", "--no-control-socket", "--graceful-timeout", "5", "--timeout", "60"]  # loaded once

    def child(name: str, command: list[str], process: str, listener: socket.socket | None = None) -> Child:
        sockets = (listener.fileno(),) if listener else ()
        bound = [part for number in sockets for part in ("--bind", f"fd://{number}")]
        return Child(
            name=name,
            command=[*command, *bound],
            environment=environment | {"KAKEHASHI_PROCESS": process},
            log=var / "log" / f"{name.replace(' ', '-')}.log",
            folder=ROOT,
            sockets=sockets,
        )

    queue = [sys.executable, str(ROOT / "manage.py"), "procrastinate", "worker", "--shutdown-graceful-timeout", "5"]
    queue += ["--delete-jobs", "successful"]  # a mail that was sent leaves no address behind
    return [
        child("site", [*gunicorn, "--workers", "2"], "web", ports.web),
        child("report desk", [*gunicorn, "--workers", "1"], "desk", ports.desk),
        child("queue", queue, "web"),
    ]


def _answers(child: Child, url: str, below: int, asked: threading.Event) -> bool:
    """Wait until a process answers with a status below this one; stop where it dies, fails or takes far too long."""
    until = time.monotonic() + FIRST_PAGE_PATIENCE
    with step(f"Opening the first page of the {child.name}"):
        while not asked.is_set():
            status = listening.status(url)
            if status < below:
                return True
            ended = child.process is not None and child.process.poll() is not None
            if ended or status != listening.NO_ANSWER or time.monotonic() > until:
                say(f"\n{child.last_words()}")
                raise stop_with(f"The {child.name} does not answer; the whole story is in {child.log}.")
            time.sleep(0.05)
    return False


def _tell(var: Path, ports: Ports, seconds: float, downloading: float) -> None:
    """Say where the site is, how long it took, and who the demo people are."""
    from django.core.management import call_command  # noqa: PLC0415  only after setup

    (var / "address.json").write_text(json.dumps({"web": ports.web_url, "desk": ports.desk_url}))
    say()
    call_command("demo_people")
    note = f", {downloading:.1f} s of them for downloads" if downloading else ""
    say(f"\nFirst page after {seconds:.1f} s{note}.")
    say(f"Kakehashi is at {ports.web_url}")
    say(f"The report desk is at {ports.desk_url}")
    say("Ctrl-C stops everything.")


def _watch(running: list[Child], database: embedded.Server | None, asked: threading.Event) -> None:
    """Keep every process alive until somebody asks us to stop."""
    while not asked.wait(0.3):
        if database is not None and database.process.poll() is not None:
            say("The database ended and is started again.")
            database.restart()
        for child in running:
            child.keep_alive()


if __name__ == "__main__":
    main()
