"""`make run` as a whole: it answers, says where, survives what is killed, and leaves nothing running."""

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest

from config import processes
from config.environment import ROOT
from config.serve import MARK

ENOUGH = 150


class Run:
    """One start of the program in a folder of its own."""

    def __init__(self, var: Path, **environment: str) -> None:
        clean = {key: value for key, value in os.environ.items() if not key.startswith(("KAKEHASHI_", "DATABASE_"))}
        self.var = var
        self.log = (var.parent / f"output-{time.monotonic_ns()}").open("w")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "config.serve"],
            cwd=ROOT,
            env=clean | {"KAKEHASHI_VAR": str(var), "KAKEHASHI_PORT": "0", "KAKEHASHI_DEMO_PEOPLE": "0"} | environment,
            stdout=self.log,
            stderr=subprocess.STDOUT,
        )

    @property
    def output(self) -> str:
        return Path(self.log.name).read_text()

    @property
    def children(self) -> list[psutil.Process]:
        return processes.marked(MARK, str(self.var))

    @property
    def database(self) -> list[psutil.Process]:
        return [
            each for each in psutil.process_iter(["cmdline"]) if str(self.var) in " ".join(each.info["cmdline"] or [])
        ]

    def until_up(self) -> "Run":
        wait_for(lambda: "Ctrl-C stops everything." in self.output or self.process.poll() is not None)
        assert self.process.poll() is None, self.output
        return self

    def ends(self) -> int:
        return self.process.wait(ENOUGH)

    def status(self, name: str = "web") -> int:
        parts = urlsplit(json.loads((self.var / "address.json").read_text())[name])
        connection = http.client.HTTPConnection(str(parts.hostname), parts.port, timeout=10)
        try:
            connection.request("GET", "/")
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()


def wait_for(true: Callable[[], object]) -> None:
    until = time.monotonic() + ENOUGH
    while not true():
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def var() -> Iterator[Path]:
    """Where the program keeps its things; who comes later finds the tables and the demo made."""
    folder = Path(tempfile.mkdtemp(prefix="kakehashi run & 'quotes' "))
    folder.chmod(0o711)
    yield folder / "var"
    for left in processes.marked("KAKEHASHI_VAR", str(folder / "var")):
        left.kill()
    shutil.rmtree(folder)


def test_it_passes_a_taken_port_by_tells_a_second_start_where_it_runs_and_ends_everything_on_ctrl_c(var: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        run = Run(var, KAKEHASHI_PORT=str(port)).until_up()
        assert f"Port {port} is taken; trying {port + 1}." in run.output
    assert run.status() == 200
    assert run.status("desk") == 200
    second = Run(var)
    assert second.ends() == 1
    address = json.loads((var / "address.json").read_text())["web"]
    assert f"Kakehashi already runs in this folder, at {address}" in second.output
    run.process.send_signal(signal.SIGINT)
    assert run.ends() == 0
    assert run.children == []
    assert run.database == []
    assert not (var / "address.json").exists()
    assert run.output.endswith("Everything has stopped, the database last.\n")


def test_every_process_that_is_killed_comes_back_and_a_killed_program_leaves_nothing(var: Path) -> None:
    run = Run(var).until_up()
    before = {each.pid for each in run.children}
    for child in psutil.Process(run.process.pid).children():
        child.kill()
    wait_for(lambda: "The database ended and is started again." in run.output)
    for name in ("site", "report desk", "queue"):
        wait_for(lambda: f"The {name} ended" in run.output)  # noqa: B023  it is used up in this round
    wait_for(lambda: run.status() == 200 and run.status("desk") == 200)
    assert before.isdisjoint(each.pid for each in psutil.Process(run.process.pid).children())
    run.process.kill()
    run.ends()
    wait_for(lambda: not run.children and not run.database)
    again = Run(var).until_up()
    assert again.status() == 200
    again.process.send_signal(signal.SIGTERM)
    assert again.ends() == 0


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"KAKEHASHI_HOST": "0.0.0.0"}, "KAKEHASHI_HOST is 0.0.0.0, but the demo lets anyone become anyone"),  # noqa: S104  it is refused
        ({"KAKEHASHI_HOST": "kakehashi.example"}, "KAKEHASHI_HOST is kakehashi.example, but the demo"),
        ({"KAKEHASHI_PORT": "many"}, "KAKEHASHI_PORT is a number up to 65435, not many."),
        ({"KAKEHASHI_DEMO": "0"}, "runs the demo only"),
        ({"DATABASE_URL": "postgresql://somebody@127.0.0.1:1/none"}, "The server in DATABASE_URL cannot be reached"),
    ],
)
def test_what_it_cannot_do_it_refuses_in_a_sentence_before_anything_runs(
    var: Path, environment: dict[str, str], sentence: str
) -> None:
    run = Run(var, **environment)
    assert run.ends() == 1
    assert sentence in run.output
    assert "Traceback" not in run.output
    assert run.children == []
    assert run.database == []
