"""The foundation: two database roles, the append-only log, the state tables in the database."""

import pytest
from django.db import connection
from django.db.utils import ProgrammingError

from kakehashi.audit.actions import record
from kakehashi.audit.models import Entry
from kakehashi.common import state
from kakehashi.organizations import states
from kakehashi.organizations.models import Organization
from tests import cast

pytestmark = pytest.mark.django_db


def test_the_web_role_serves_and_may_not_change_tables() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("kakehashi_web",)
        with pytest.raises(ProgrammingError, match="permission denied"):
            cursor.execute("CREATE TABLE intruder (id int)")


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_entry SET action = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"]
)
def test_the_web_role_may_not_rewrite_the_log(statement: str) -> None:
    with connection.cursor() as cursor, pytest.raises(ProgrammingError, match="permission denied"):
        cursor.execute(statement)


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_entry SET action = 'x'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"]
)
def test_even_the_owner_cannot_rewrite_the_log(statement: str) -> None:
    record("test.happened", by=None, thing="test", now=cast.NOW)
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE NONE")
        with pytest.raises(ProgrammingError):
            cursor.execute(statement)


def test_an_entry_says_who_did_what() -> None:
    member = cast.make_secretariat()
    record("organization.admitted", by=member, thing="organization", thing_public_id="abc", now=cast.NOW, country="VN")
    entry = Entry.objects.get()
    assert (entry.action, entry.by_public_id, entry.by_role) == (
        "organization.admitted",
        member.public_id,
        "secretariat",
    )
    assert entry.data == {"country": "VN"}


def test_a_move_that_the_table_does_not_name_is_refused_and_changes_nothing() -> None:
    organization = cast.make_organization(state="applied", decided_at=None)
    with pytest.raises(state.NotNow) as refused:
        state.apply(organization, states.SUSPEND, also={"decision_reason": "x"})
    assert (refused.value.transition, refused.value.state) == ("suspend", "applied")
    assert Organization.objects.get().state == "applied"


def test_the_database_refuses_a_move_that_goes_round_the_code() -> None:
    cast.make_organization(state="applied", decided_at=None)
    with pytest.raises(ProgrammingError):
        Organization.objects.update(state="suspended", decision_reason="round the code", decided_at=cast.NOW)
