"""The embedded PostgreSQL, on the real programs: it starts, keeps, repairs and stops, and lets nobody else in."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from config import cluster, embedded, processes, unprivileged

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root has to give the server to another account")


@pytest.fixture
def new_var() -> Iterator[Path]:
    """Return where a checkout in a folder with an unkind name keeps its things; every account can reach it."""
    folder = Path(tempfile.mkdtemp(prefix="kakehashi test & 'quotes' "))
    folder.chmod(0o711)
    yield folder / "var"
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def made() -> Iterator[Path]:
    """Return a folder in which a server was made and stopped; making one takes longer than copying it."""
    folder = Path(tempfile.mkdtemp(prefix="kakehashi made "))
    folder.chmod(0o711)
    embedded.start(folder / "var").stop()
    yield folder / "var"
    shutil.rmtree(folder)


@pytest.fixture
def var(new_var: Path, made: Path) -> Path:
    """Return such a folder with a server of its own, made and stopped."""
    subprocess.check_call(["cp", "-a", str(made), str(new_var)])  # owners and rights go along
    return new_var


def _one(url: str, statement: str) -> object:
    with psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute(statement).fetchone()
        return row[0] if row else None


def _do(url: str, statement: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement)


def test_it_is_the_newest_version_in_the_wheel(var: Path) -> None:
    server = embedded.start(var)
    try:
        assert str(_one(server.owner_url, "SHOW server_version")).split(".")[0] == "18"
        assert _one(server.owner_url, "SHOW server_encoding") == "UTF8"
        assert _one(server.owner_url, "SELECT datcollate FROM pg_database WHERE datname = 'kakehashi'") == "C.UTF-8"
        assert server.pg_dump.exists()
    finally:
        server.stop()


def test_it_keeps_what_was_written_over_a_stop_and_a_start(var: Path) -> None:
    server = embedded.start(var)
    _do(server.owner_url, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('架け橋')")
    first_address = server.owner_url
    server.stop()
    server = embedded.start(var)
    try:
        assert server.owner_url == first_address
        assert _one(server.owner_url, "SELECT word FROM kept") == "架け橋"
    finally:
        server.stop()


def test_it_listens_on_no_network_address_and_only_its_account_reaches_the_socket(var: Path) -> None:
    server = embedded.start(var)
    try:
        assert _one(server.owner_url, "SHOW listen_addresses") == ""
        folder = Path(str(_one(server.superuser_url, "SHOW unix_socket_directories")).strip('"'))
        assert folder.stat().st_mode & 0o777 == 0o700
        assert len(str(folder / ".s.PGSQL.5432")) < 108
    finally:
        server.stop()
    assert not folder.exists()


def test_in_a_path_too_long_for_a_socket_it_has_its_socket_elsewhere(var: Path) -> None:
    server = embedded.start(var / ("long" * 30) / ("path" * 20))
    try:
        folder = Path(str(_one(server.superuser_url, "SHOW unix_socket_directories")).strip('"'))
        assert not folder.is_relative_to(var)
        assert folder.stat().st_mode & 0o777 == 0o700
    finally:
        server.stop()
    assert not folder.exists()


def test_a_wrong_password_is_refused_also_for_the_account_that_runs_it(var: Path) -> None:
    server = embedded.start(var)
    try:
        wrong = server.owner_url.replace(server.owner_url.split(":")[2].split("@")[0], "wrong")
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(wrong)
    finally:
        server.stop()


def test_the_passwords_lie_where_only_this_account_reads_them(new_var: Path) -> None:
    server = embedded.start(new_var)
    try:
        kept = server.data.parent / "passwords.json"
        assert kept.stat().st_mode & 0o777 == 0o600
        assert kept.parent.stat().st_mode & 0o777 == 0o700
    finally:
        server.stop()


def test_the_web_role_can_make_no_table_and_no_role_is_a_superuser(var: Path) -> None:
    server = embedded.start(var)
    try:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            _do(server.web_url, "CREATE TABLE mine (x int)")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            _do(server.owner_url, "CREATE ROLE another")
        rights = "SELECT string_agg(rolname, ',') FROM pg_roles WHERE rolsuper AND rolname LIKE 'kakehashi%'"
        assert _one(server.owner_url, rights) is None
        _do(server.owner_url, "SET ROLE kakehashi_web")
    finally:
        server.stop()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGQUIT])
def test_a_server_that_died_without_a_word_starts_again_with_everything_committed(
    var: Path, number: signal.Signals
) -> None:
    server = embedded.start(var)
    _do(server.owner_url, "CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)")
    server.process.send_signal(number)
    server.process.wait(10)
    server.restart()
    assert _one(server.owner_url, "SELECT n FROM kept") == 7
    server.process.kill()
    server.stop()
    server = embedded.start(var)
    try:
        assert _one(server.owner_url, "SELECT n FROM kept") == 7
    finally:
        server.stop()


def test_a_server_left_over_by_a_killed_program_is_ended_and_followed_by_a_new_one(var: Path) -> None:
    left = embedded.start(var)
    left._lock.close()  # the kernel does this when a program is killed
    server = embedded.start(var)
    try:
        assert left.process.wait(1) == 0
        assert processes.working_in(server.data)
    finally:
        server.stop()


def test_one_killed_connection_process_does_not_end_the_server(var: Path) -> None:
    server = embedded.start(var)
    try:
        with psycopg.connect(server.owner_url) as connection:
            psutil.Process(connection.info.backend_pid).kill()
        until = time.monotonic() + 10
        while time.monotonic() < until:
            try:
                assert _one(server.owner_url, "SELECT 1") == 1
                break
            except psycopg.OperationalError:
                time.sleep(0.05)
        assert _one(server.owner_url, "SELECT 1") == 1
    finally:
        server.stop()


def test_a_lock_file_that_names_a_stranger_does_not_hold_up_the_start(var: Path) -> None:
    server = embedded.start(var)
    data = server.data
    server.stop()
    (data / "postmaster.pid").write_text(f"{os.getppid()}\n{data}\n")
    stranger = psutil.Process(os.getppid())
    server = embedded.start(var)
    server.stop()
    assert stranger.is_running()


def test_an_interrupted_first_start_leaves_nothing_that_disturbs_the_next(new_var: Path) -> None:
    new_var.mkdir(mode=0o711)
    half = new_var / "postgres" / "unfinished" / "base"
    half.mkdir(parents=True)
    server = embedded.start(new_var)
    server.stop()
    assert not half.exists()


def test_a_second_start_in_the_same_folder_says_that_it_is_in_use(var: Path) -> None:
    server = embedded.start(var)
    try:
        with pytest.raises(embedded.EmbeddedError, match="already in use"):
            embedded.start(var)
    finally:
        server.stop()


def test_two_folders_have_two_servers(new_var: Path) -> None:
    first, second = embedded.start(new_var), embedded.start(new_var.parent / "other")
    try:
        _do(first.owner_url, "CREATE TABLE only_here (x int)")
        assert _one(second.owner_url, "SELECT to_regclass('only_here')") is None
    finally:
        first.stop()
        second.stop()


def test_lost_passwords_are_said_and_nothing_is_thrown_away(var: Path) -> None:
    server = embedded.start(var)
    server.stop()
    (server.data.parent / "passwords.json").unlink()
    with pytest.raises(embedded.EmbeddedError, match="bring it back, or remove"):
        embedded.start(var)
    assert server.data.exists()


def test_the_server_ends_when_the_program_that_started_it_is_killed(var: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from config import embedded;"
        "server = embedded.start(Path(sys.argv[1])); print(server.data, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(var)], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        data = Path(program.stdout.readline().strip())
        assert processes.working_in(data)
        program.kill()
    until = time.monotonic() + 10
    while processes.working_in(data) and time.monotonic() < until:
        time.sleep(0.05)
    assert processes.working_in(data) == []


def test_a_throwaway_server_is_removed_and_sweeps_what_a_killed_run_left(
    new_var: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded.tempfile, "gettempdir", lambda: str(new_var.parent))
    left = new_var.parent / f"kakehashi-throwaway-{os.geteuid()}-left"
    left.mkdir()
    os.utime(left, (0, 0))
    with embedded.throwaway() as server:
        assert not left.exists()
        assert _one(server.owner_url, "SHOW fsync") == "off"
        home = server.data.parent.parent
        assert home.parent == new_var.parent
    assert not home.exists()


@as_root
def test_root_gives_the_server_to_another_account(var: Path) -> None:
    server = embedded.start(var)
    try:
        assert server.data.is_relative_to(var)
        assert server.data.stat().st_uid != 0
        assert psutil.Process(server.process.pid).uids().real == server.data.stat().st_uid
    finally:
        server.stop()


@as_root
def test_root_in_a_folder_that_no_other_account_reaches_keeps_data_elsewhere_and_opens_no_door(new_var: Path) -> None:
    new_var.parent.chmod(0o700)
    before = {folder: (folder.stat().st_mode, folder.stat().st_uid) for folder in new_var.parents}
    server = embedded.start(new_var)
    place = server.data.parent.parent
    server.stop()
    assert place.parent == unprivileged.ELSEWHERE
    assert {folder: (folder.stat().st_mode, folder.stat().st_uid) for folder in new_var.parents} == before
    shutil.rmtree(new_var)
    embedded.start(new_var.parent / "other").stop()
    assert not place.exists(), "what belonged to a folder that is gone is removed by the next start"


@as_root
def test_root_in_a_folder_that_was_made_anew_does_not_meet_the_data_of_the_old_one(new_var: Path) -> None:
    new_var.parent.chmod(0o700)
    server = embedded.start(new_var)
    _do(server.owner_url, "CREATE TABLE kept (x int)")
    server.stop()
    again = embedded.start(new_var)
    assert _one(again.owner_url, "SELECT to_regclass('kept')::text") == "kept"
    again.stop()
    shutil.rmtree(new_var)
    anew = embedded.start(new_var)
    assert _one(anew.owner_url, "SELECT to_regclass('kept')::text") is None
    anew.stop()


@as_root
def test_root_copies_the_programs_once_where_the_account_cannot_reach_them(
    new_var: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = cluster.programs().parent
    closed = new_var.parent / "closed"
    closed.mkdir(mode=0o700)
    for folder in (package / "pginstall18", package.parent / f"{package.name}.libs"):
        shutil.copytree(folder, closed / folder.relative_to(package.parent), symlinks=True)
    inside = closed / package.name / "pginstall18"
    monkeypatch.setattr(cluster, "programs", lambda: inside)
    server = embedded.start(new_var)
    try:
        assert _one(server.owner_url, "SELECT 1") == 1
        assert server.programs.is_relative_to(unprivileged.ELSEWHERE)
        account = unprivileged.account_for(server.data)
        assert unprivileged.reachable_copy(inside, account) == server.programs
        assert subprocess.call([server.pg_dump, "--version"], stdout=subprocess.DEVNULL) == 0
    finally:
        server.stop()
        shutil.rmtree(server.programs.parent.parent)


def test_a_server_that_is_not_there_is_named_in_one_sentence() -> None:
    with pytest.raises(embedded.ServerRefusedError, match="cannot be reached"):
        embedded.check_server("postgresql://nobody@/none?host=/nowhere")


def test_a_server_that_is_too_old_is_named_in_one_sentence(var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded, "OLDEST_SERVER", 99)
    server = embedded.start(var)
    try:
        with pytest.raises(embedded.ServerRefusedError, match=r"is PostgreSQL 18; Kakehashi needs 99 or later"):
            embedded.check_server(server.owner_url)
    finally:
        server.stop()
