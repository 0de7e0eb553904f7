"""What every test shares: the day, a database served by the web role, the catalogue, people and organizations."""

import gc
import os
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.db.backends.postgresql.operations import DatabaseOperations
from django.template import Template
from django.test import Client
from django.test.utils import instrumented_test_render
from xdist.scheduler import LoadFileScheduling

from config.database import WEB_ROLE
from kakehashi.audit.models import Entry
from kakehashi.catalogue.actions import load_catalogue
from kakehashi.common import readonly
from kakehashi.ops.database import grant_web_role
from tests.cast import NOW

# These start the program or a server, whose clock nobody can stop; they must not mind which day it is.
ON_THE_REAL_DAY = ("tests/browser/", "tests/integration/", "tests/unit/")
# What takes longest begins first: else a worker is left alone with it at the end. What starts the whole program comes
# late, when the browser's site has started.
BROWSER = "tests/browser/"
LONGEST_FIRST = (
    BROWSER,
    "tests/walls/",
    "tests/races/",
    "tests/rules/",
    "tests/placements/",
    "tests/integration/",
    "tests/unit/",
    "tests/accounts/",
    "tests/portals/",
)


class ByLength(LoadFileScheduling):
    """Gives the workers one file after another, but the browser's tests together: they share one running program."""

    def _split_scope(self, nodeid: str) -> str:
        return BROWSER if nodeid.startswith(BROWSER) else super()._split_scope(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByLength | None:
    """Hands out the tests of `--dist loadfile`."""
    return ByLength(config, log) if config.getoption("dist") == "loadfile" else None


def pytest_collection_finish() -> None:
    """Looks for rubbish seldom, and not in what was imported."""
    gc.freeze()
    gc.set_threshold(50_000, 50, 50)


def pytest_unconfigure() -> None:
    """Lets the interpreter put everything away: libraries complain of what is kept until the end."""
    gc.unfreeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the longest tests first, and leaves the order within a file."""

    def turn(item: pytest.Item) -> int:
        return next((turn for turn, start in enumerate(LONGEST_FIRST) if item.nodeid.startswith(start)), 99)

    items.sort(key=turn)


_flush = DatabaseOperations.execute_sql_flush
_render = Template._render
_its_own = readonly.connection_of_its_own


def _connection_for_notes() -> Any:
    """This function will let what a GET notes go the way of all that a test makes: into the transaction taken back.

    It is the test's own session without the guard that stands on its connection; a test without a transaction gets
    the real thing.
    """
    if not connection.in_atomic_block:
        return _its_own()
    second = connection.copy()
    second.connection, second.in_atomic_block = connection.connection, True
    second.close = lambda: None  # type: ignore[method-assign]  # the test's connection stays open
    return second


def _flush_as_owner(operations: DatabaseOperations, sql_list: list[str]) -> None:
    """This function will empty the tables as the owner, and bring the catalogue back, which every test relies on.

    Only here is the audit log ever emptied.
    """
    table = Entry._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute("TRUNCATE procrastinate_jobs CASCADE")  # its models are not managed, so Django leaves it
    _flush(operations, sql_list)
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        cursor.execute(f"SET ROLE {WEB_ROLE}")
    load_catalogue()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None, request: pytest.FixtureRequest) -> None:
    """Lets several people run tests on one server: KAKEHASHI_TEST_DATABASE names the database of a run."""
    name = os.environ.get("KAKEHASHI_TEST_DATABASE") or os.environ.get("PYTEST_XDIST_WORKER", "")
    if name and not hasattr(request.config, "workerinput"):
        settings.DATABASES["default"].setdefault("TEST", {})["NAME"] = f"test_kakehashi_{name}"
        connection.settings_dict["TEST"]["NAME"] = f"test_kakehashi_{name}"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Makes the test database as the owner, then serves every test as the web role."""
    with django_db_blocker.unblock():
        call_command("createcachetable", verbosity=0)
        grant_web_role()
        load_catalogue()
        connection.settings_dict["OPTIONS"]["options"] = f"-c role={WEB_ROLE}"
        connection.close()
        DatabaseOperations.execute_sql_flush = _flush_as_owner
        readonly.connection_of_its_own = _connection_for_notes
    yield
    with django_db_blocker.unblock():
        DatabaseOperations.execute_sql_flush = _flush
        readonly.connection_of_its_own = _its_own
        connection.settings_dict["OPTIONS"].pop("options")
        connection.close()


@pytest.fixture(scope="session", autouse=True)
def _pages_are_rendered_as_in_the_program(django_test_environment: None) -> None:
    """Copies nothing of what a page was made from: that is a tenth of its time."""
    Template._render = _render


@pytest.fixture
def contexts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets the client keep what a page was made from, for tests that look at it."""
    monkeypatch.setattr(Template, "_render", instrumented_test_render)


@pytest.fixture(autouse=True)
def _the_day(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every test begins at the moment at which its people were made, on whatever day it runs."""
    if request.node.nodeid.startswith(ON_THE_REAL_DAY):
        yield
        return
    with time_machine.travel(NOW):
        yield


@pytest.fixture(autouse=True)
def _limits_start_anew(request: pytest.FixtureRequest) -> None:
    """Empties the shared cache, where the limits are counted."""
    for fixture in ("transactional_db", "db"):
        if fixture in request.fixturenames:
            request.getfixturevalue(fixture)
            cache.clear()
            return


@pytest.fixture
def anonymous(db: None) -> Client:
    """Somebody who is not signed in."""
    return Client()
