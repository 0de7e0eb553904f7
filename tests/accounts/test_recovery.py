"""Coming in again with a recovery code, and who can issue a new one."""

import re

import pytest
from django.test import Client

from kakehashi.accounts import actions
from kakehashi.accounts.models import RecoveryCode, User
from kakehashi.accounts.refusals import WrongCode
from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.messaging.models import Notice
from tests import cast

pytestmark = pytest.mark.django_db
OLD, NEW = "ba con trâu xanh", "bốn con mèo vàng"
CODE = re.compile(r"[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}")


@pytest.fixture
def registered() -> actions.Registered:
    return actions.register_seeker(email="", password=OLD, language="en", now=cast.NOW)


def typed(registered: actions.Registered, **changes: str) -> dict[str, str]:
    return {
        "username": registered.username,
        "code": registered.recovery_code,
        "password": NEW,
        "password_again": NEW,
        **changes,
    }


def test_name_and_code_give_a_new_password_and_a_new_code(anonymous: Client, registered: actions.Registered) -> None:
    answer = anonymous.post("/account/recover/", typed(registered))
    assert (answer.status_code, answer["Location"]) == (302, "/account/recovered/")
    user = User.objects.get()
    assert user.check_password(NEW)
    assert "_auth_user_id" not in anonymous.session
    shown = CODE.findall(anonymous.get("/account/recovered/").content.decode())
    assert len(shown) == 1
    assert shown != [registered.recovery_code]
    assert CODE.findall(anonymous.get("/account/recovered/").content.decode()) == []
    assert list(Notice.objects.values_list("to_public_id", "kind")) == [(user.public_id, "account.password_recovered")]


def test_a_code_is_typed_as_people_type_it(anonymous: Client, registered: actions.Registered) -> None:
    sloppy = registered.recovery_code.lower().replace("-", " ")
    answer = anonymous.post("/account/recover/", typed(registered, code=sloppy, username=registered.username.upper()))
    assert answer.status_code == 302


def test_a_code_works_once(registered: actions.Registered) -> None:
    given = {"username": registered.username, "code": registered.recovery_code, "now": cast.NOW}
    again = actions.use_recovery_code(password=NEW, **given)
    with pytest.raises(WrongCode):
        actions.use_recovery_code(password="fünf rote Hunde", **given)
    assert User.objects.get().check_password(NEW)
    assert (
        actions.use_recovery_code(
            username=registered.username, code=again.recovery_code, password=OLD, now=cast.NOW
        ).user
        == registered.user
    )


def test_an_unknown_name_and_a_wrong_code_get_the_same_answer(
    anonymous: Client, registered: actions.Registered
) -> None:
    wrong = anonymous.post("/account/recover/", typed(registered, code="AAAA-BBBB-CCCC-DDDD"))
    unknown = anonymous.post("/account/recover/", typed(registered, username="zebra0000", code="AAAA-BBBB-CCCC-DDDD"))
    assert (wrong.status_code, unknown.status_code) == (422, 422)
    hide = re.compile(rf"{registered.username}|zebra0000|value=\"\w{{40,}}\"")
    assert hide.sub("", wrong.content.decode()) == hide.sub("", unknown.content.decode())
    assert "do not belong together" in wrong.content.decode()
    assert User.objects.get().check_password(OLD)


def test_guessing_has_to_wait_after_five_tries_for_one_name(anonymous: Client, registered: actions.Registered) -> None:
    for _ in range(5):
        assert anonymous.post("/account/recover/", typed(registered, code="AAAA-BBBB-CCCC-DDDD")).status_code == 422
    refused = anonymous.post("/account/recover/", typed(registered))
    assert refused.status_code == 429
    assert User.objects.get().check_password(OLD)


def test_recovering_ends_the_sessions_of_whoever_was_in(registered: actions.Registered) -> None:
    inside = cast.signed_in(registered.user)
    assert inside.get("/account/notices/").status_code == 200
    Client().post("/account/recover/", typed(registered))
    assert inside.get("/account/notices/")["Location"].startswith("/account/sign-in/")


def test_the_secretariat_issues_a_new_code_and_it_is_logged_and_told(registered: actions.Registered) -> None:
    officer = cast.make_secretariat()
    code = actions.issue_recovery_code(user=registered.user, by=officer, now=cast.NOW)
    with pytest.raises(WrongCode):
        actions.use_recovery_code(
            username=registered.username, code=registered.recovery_code, password=NEW, now=cast.NOW
        )
    entry = Entry.objects.get(action="account.recovery_code_issued")
    assert (entry.by_public_id, entry.thing_public_id) == (officer.public_id, registered.user.public_id)
    assert code not in str(entry.data)
    assert Notice.objects.get().kind == "account.recovery_code_issued"
    assert RecoveryCode.objects.filter(used_at=None, replaced_at=None).count() == 1


def test_no_code_is_issued_for_staff_nor_by_another_seeker(registered: actions.Registered) -> None:
    other = cast.make_seeker().user
    with pytest.raises(NotAllowed):
        actions.issue_recovery_code(user=registered.user, by=other, now=cast.NOW)
    with pytest.raises(NotAllowed):
        actions.issue_recovery_code(user=cast.make_user(), by=cast.make_secretariat(), now=cast.NOW)
    assert not Entry.objects.filter(action="account.recovery_code_issued").exists()


def test_a_seeker_makes_a_new_code_with_the_password_only(registered: actions.Registered) -> None:
    client = cast.signed_in(registered.user)
    wrong = client.post("/account/new-code/", {"password": "not my password"})
    assert wrong.status_code == 422
    right = client.post("/account/new-code/", {"password": OLD})
    assert (right.status_code, right["Location"]) == (302, "/account/recovered/")
    assert len(CODE.findall(client.get("/account/recovered/").content.decode())) == 1
