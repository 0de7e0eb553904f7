"""The second factor: required for the Secretariat, possible for all, encrypted, no code twice."""

import re
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.auth.hashers import make_password
from django.db import connection
from django.test import Client

from kakehashi.accounts.models import User
from tests import cast
from tests.accounts.mails import waiting_mails

pytestmark = pytest.mark.django_db
PASSWORD = "vier grüne Elefanten"


def somebody(kind: str) -> User:
    user = cast.make_user(kind=kind)
    User.objects.filter(pk=user.pk).update(password=make_password(PASSWORD))
    return User.objects.get(pk=user.pk)


def code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def signed_in_again(user: User) -> Client:
    client = Client()
    client.post("/account/sign-in/", {"login": user.username, "password": PASSWORD})
    return client


def set_up(client: Client) -> str:
    client.post("/account/again/?next=/account/second-factor/app/", {"password": PASSWORD})
    page = client.get("/account/second-factor/app/").content.decode()
    secret = re.search(r"[A-Z2-7]{32}", page)
    assert secret is not None
    answer = client.post("/account/second-factor/app/", {"code": code(secret[0])})
    assert (answer.status_code, answer["Location"]) == (302, "/account/second-factor/codes/")
    return secret[0]


def test_somebody_of_the_secretariat_without_it_sees_nothing_else() -> None:
    client = signed_in_again(somebody("secretariat"))
    answer = client.get("/secretariat/")
    assert (answer.status_code, answer["Location"]) == (302, "/account/second-factor/app/")
    set_up(client)
    assert client.get("/account/")["Location"] == "/secretariat/"


def test_setting_up_asks_for_the_password_again() -> None:
    client = signed_in_again(somebody("seeker"))
    assert client.get("/account/second-factor/app/")["Location"].startswith("/account/again/")


def test_a_wrong_first_code_sets_nothing_up() -> None:
    client = signed_in_again(somebody("seeker"))
    client.post("/account/again/?next=/account/second-factor/app/", {"password": PASSWORD})
    client.get("/account/second-factor/app/")
    assert client.post("/account/second-factor/app/", {"code": "000000"}).status_code == 422
    assert not Authenticator.objects.exists()


def test_no_secret_can_be_read_in_the_table_and_the_owner_is_told(django_capture_on_commit_callbacks: Any) -> None:
    user = somebody("seeker")
    with django_capture_on_commit_callbacks(execute=True):
        secret = set_up(signed_in_again(user))
    with connection.cursor() as cursor:
        cursor.execute("SELECT data::text FROM mfa_authenticator ORDER BY type")
        raw = " ".join(row[0] for row in cursor.fetchall())
    assert secret not in raw
    assert not re.search(r"[A-Z2-7]{32}", raw)
    assert not re.search(r'"seed": "[0-9a-f]+"', raw)
    assert waiting_mails()[-1]["to"] == user.email


def test_signing_in_needs_the_code_and_no_code_works_twice() -> None:
    user = somebody("seeker")
    secret = set_up(signed_in_again(user))
    client = Client()
    half = client.post("/account/sign-in/", {"login": user.username, "password": PASSWORD})
    assert half["Location"].startswith("/account/second-factor/enter/")
    assert "_auth_user_id" not in client.session
    assert client.get("/account/notices/").status_code == 302
    assert client.post("/account/second-factor/enter/", {"code": "000000"}).status_code == 422
    number = code(secret)
    assert client.post("/account/second-factor/enter/", {"code": number}).status_code == 302
    assert client.session["_auth_user_id"] == str(user.pk)
    replay = Client()
    replay.post("/account/sign-in/", {"login": user.username, "password": PASSWORD})
    assert replay.post("/account/second-factor/enter/", {"code": number}).status_code == 422
    assert "_auth_user_id" not in replay.session


def test_used_codes_are_remembered_in_the_shared_cache() -> None:
    user = somebody("seeker")
    secret = set_up(signed_in_again(user))
    client = Client()
    client.post("/account/sign-in/", {"login": user.username, "password": PASSWORD})
    client.post("/account/second-factor/enter/", {"code": code(secret)})
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM kakehashi_cache WHERE cache_key LIKE '%%totp.used%%'")
        assert cursor.fetchone() == (1,)


def test_the_codes_for_a_lost_app_are_shown_once_and_work_once() -> None:
    user = somebody("seeker")
    client = signed_in_again(user)
    set_up(client)
    assert not re.search(r"\b\d{8}\b", client.get("/account/second-factor/codes/").content.decode())
    codes = re.findall(r">(\d{8})<", client.post("/account/second-factor/codes/").content.decode())
    assert len(codes) == 10
    assert re.findall(r">(\d{8})<", client.post("/account/second-factor/codes/").content.decode()) == []
    for status in (302, 422):
        lost = Client()
        lost.post("/account/sign-in/", {"login": user.username, "password": PASSWORD})
        assert lost.post("/account/second-factor/enter/", {"code": codes[0]}).status_code == status


def test_the_secretariat_cannot_take_it_off_and_others_can() -> None:
    for kind, left in (("secretariat", 1), ("seeker", 0)):
        user = somebody(kind)
        client = signed_in_again(user)
        set_up(client)
        client.post("/account/second-factor/app/remove/")
        assert Authenticator.objects.filter(user=user, type="totp").count() == left


def test_a_new_password_does_not_go_round_the_second_factor(anonymous: Client) -> None:
    user = somebody("seeker")
    set_up(signed_in_again(user))
    anonymous.post("/account/password/forgotten/", {"email": user.email})
    link = re.search(r"/account/password/new/\S+", waiting_mails()[-1]["body"])
    assert link is not None
    new = "fünf rote Hunde im Haus"
    anonymous.post(anonymous.get(link[0])["Location"], {"password1": new, "password2": new})
    half = anonymous.post("/account/sign-in/", {"login": user.username, "password": new})
    assert half["Location"].startswith("/account/second-factor/enter/")
    assert "_auth_user_id" not in anonymous.session
