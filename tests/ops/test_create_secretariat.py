"""The first person of the Secretariat of a real installation."""

import pytest
from django.core.management import CommandError, call_command

from kakehashi.accounts import queries
from kakehashi.accounts.models import User

pytestmark = pytest.mark.django_db
GOOD = "a bridge over the river"


def create(monkeypatch: pytest.MonkeyPatch, *, password: str = GOOD, email: str = "first@office.example") -> None:
    monkeypatch.setenv("KAKEHASHI_PASSWORD", password)
    call_command("create_secretariat", email=email, name="Sato Megumi")


def test_it_makes_a_person_who_must_set_up_the_second_factor(monkeypatch: pytest.MonkeyPatch) -> None:
    create(monkeypatch)
    user = User.objects.get(email="first@office.example")
    assert (user.kind, user.name, user.language) == ("secretariat", "Sato Megumi", "ja")
    assert user.check_password(GOOD)
    assert queries.must_set_up(user=user) == queries.SET_UP_SECOND_FACTOR


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"password": "too short"}, "Use at least 15 characters"),
        ({"password": "1q2w3e4r5t6y7u8i9o0p"}, "thieves try it first"),
        ({"email": "no address"}, "valid email address"),
    ],
)
def test_it_refuses_weak_passwords_and_no_address(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], sentence: str
) -> None:
    with pytest.raises(CommandError, match=sentence):
        create(monkeypatch, **given)
    assert User.objects.count() == 0


def test_it_refuses_an_address_that_somebody_has(monkeypatch: pytest.MonkeyPatch) -> None:
    create(monkeypatch)
    with pytest.raises(CommandError, match="has this address"):
        create(monkeypatch)
    assert User.objects.count() == 1
