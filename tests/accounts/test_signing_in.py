"""Signing in and out, limits, passwords, sessions, the account's language."""

import re

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.auth.hashers import make_password
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from kakehashi.accounts.models import User
from tests import cast
from tests.accounts.mails import waiting_mails

pytestmark = pytest.mark.django_db
PASSWORD = "vier grüne Elefanten"
HIDDEN = re.compile(r'value="\w{40,}"')


def somebody(**fields: str) -> User:
    user = cast.make_user(**fields)
    User.objects.filter(pk=user.pk).update(password=make_password(PASSWORD))
    return User.objects.get(pk=user.pk)


def sign_in(client: Client, name: str, password: str = PASSWORD, **headers: str):
    return client.post("/account/sign-in/", {"login": name, "password": password}, headers=headers)


@pytest.mark.parametrize("name", ["lotus0042", "LOTUS0042", "lan@people.example", "Lan@People.example"])
def test_people_sign_in_by_user_name_or_address(anonymous: Client, name: str) -> None:
    user = somebody(kind="seeker", username="lotus0042", email="lan@people.example")
    answer = sign_in(anonymous, name)
    assert (answer.status_code, answer["Location"]) == (302, "/account/")
    assert anonymous.session["_auth_user_id"] == str(user.pk)


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(anonymous: Client) -> None:
    somebody(kind="seeker", username="lotus0042", email="lan@people.example")
    answers = [
        sign_in(anonymous, name, "not the password") for name in ("lotus0042", "lan@people.example", "x@y.example")
    ]
    assert [answer.status_code for answer in answers] == [422, 422, 422]
    pages = {
        re.sub(r"lotus0042|lan@people.example|x@y.example", "", HIDDEN.sub("", answer.content.decode()))
        for answer in answers
    }
    assert len(pages) == 1
    assert "The name or the password is not right" in pages.pop()


def test_the_sign_in_page_keeps_the_name_but_not_the_password_after_an_error(anonymous: Client) -> None:
    page = sign_in(anonymous, "lotus0042", "not the password").content.decode()
    assert 'value="lotus0042"' in page
    assert "not the password" not in page
    assert "<title>Error: Sign in" in page


def test_switching_the_language_keeps_the_half_filled_sign_in(anonymous: Client) -> None:
    answer = anonymous.post("/account/sign-in/", {"switch_language": "ja", "login": "lotus0042"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'lang="ja"' in page
    assert 'value="lotus0042"' in page


def test_after_five_failures_one_has_to_wait_and_another_place_is_not_locked_out(anonymous: Client) -> None:
    user = somebody(username="lotus0042")
    for _ in range(5):
        assert sign_in(anonymous, "lotus0042", "not the password").status_code == 422
    refused = sign_in(anonymous, "lotus0042")
    assert "Too many tries" in refused.content.decode()
    assert "_auth_user_id" not in anonymous.session
    elsewhere = Client(REMOTE_ADDR="198.51.100.7")
    assert sign_in(elsewhere, "lotus0042").status_code == 302
    assert elsewhere.session["_auth_user_id"] == str(user.pk)


def test_a_made_up_proxy_header_does_not_buy_more_tries(anonymous: Client) -> None:
    somebody(username="lotus0042")
    for number in range(5):
        sign_in(anonymous, "lotus0042", "not the password", x_forwarded_for=f"203.0.113.{number}")
    assert sign_in(anonymous, "lotus0042", x_forwarded_for="203.0.113.99").status_code == 422


def test_the_limits_are_counted_in_the_cache_that_all_processes_share(anonymous: Client) -> None:
    sign_in(anonymous, "lotus0042", "not the password")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM kakehashi_cache WHERE cache_key LIKE '%%login_failed%%'")
        assert cursor.fetchone()[0] > 0


def test_too_many_requests_say_when_to_come_back(anonymous: Client) -> None:
    with override_settings(ACCOUNT_RATE_LIMITS={"login": "1/m/ip"}):
        sign_in(anonymous, "lotus0042")
        refused = sign_in(anonymous, "lotus0042")
    assert (refused.status_code, refused["Retry-After"]) == (429, "300")


def test_a_way_back_to_another_host_is_not_followed(anonymous: Client) -> None:
    somebody(username="lotus0042")
    answer = anonymous.post(
        "/account/sign-in/?next=https://evil.example/", {"login": "lotus0042", "password": PASSWORD}
    )
    assert answer["Location"] == "/account/"


def test_signing_out_needs_a_post_ends_the_session_and_clears_the_browser(anonymous: Client) -> None:
    sign_in(anonymous, somebody(kind="seeker").username)
    assert anonymous.get("/account/sign-out/").status_code == 200
    assert "_auth_user_id" in anonymous.session
    answer = anonymous.post("/account/sign-out/")
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert "_auth_user_id" not in anonymous.session
    assert anonymous.get("/account/notices/").status_code == 302


def test_a_forgotten_password_gives_the_same_answer_for_everybody_and_one_sealed_mail(anonymous: Client) -> None:
    somebody(kind="seeker", email="lan@people.example", language="vi")
    known = anonymous.post("/account/password/forgotten/", {"email": "lan@people.example"})
    unknown = anonymous.post("/account/password/forgotten/", {"email": "nobody@people.example"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    [mail] = waiting_mails()
    assert (mail["to"], mail["language"]) == ("lan@people.example", "vi")


def test_the_mailed_link_sets_a_new_password_once(anonymous: Client) -> None:
    user = somebody(kind="seeker", email="lan@people.example")
    anonymous.post("/account/password/forgotten/", {"email": "lan@people.example"})
    link = re.search(r"/account/password/new/\S+", waiting_mails()[0]["body"])
    assert link is not None
    opened = anonymous.get(link[0])
    new = "fünf rote Hunde im Haus"
    short = anonymous.post(opened["Location"], {"password1": "short", "password2": "short"})
    assert short.status_code == 422
    answer = anonymous.post(opened["Location"], {"password1": new, "password2": new})
    assert (answer.status_code, answer["Location"]) == (302, "/account/password/new/done/")
    assert User.objects.get(pk=user.pk).check_password(new)
    assert "does not work any more" in Client().get(link[0]).content.decode()


def test_staff_need_15_characters_and_seekers_10() -> None:
    twelve = "zwölf Zeichn"
    for kind, status in (("seeker", 302), ("member", 422)):
        client = cast.signed_in(somebody(kind=kind))
        typed = {"oldpassword": PASSWORD, "password1": twelve, "password2": twelve}
        assert client.post("/account/password/", typed).status_code == status


def test_changing_the_password_keeps_this_device_in_and_signs_the_others_out() -> None:
    user = somebody(kind="seeker")
    here, elsewhere = Client(), Client()
    sign_in(here, user.username)
    sign_in(elsewhere, user.username)
    new = "fünf rote Hunde im Haus"
    here.post("/account/password/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert here.get("/account/notices/").status_code == 200
    assert elsewhere.get("/account/notices/").status_code == 302


def test_people_see_their_sessions_and_end_the_others() -> None:
    user = somebody(kind="seeker")
    here, elsewhere, stranger = Client(), Client(), Client()
    sign_in(here, user.username)
    sign_in(elsewhere, user.username)
    sign_in(stranger, somebody(kind="seeker").username)
    assert here.get("/account/sessions/").content.decode().count("127.0.0.1") == 2
    assert here.post("/account/sessions/").status_code == 302
    assert elsewhere.get("/account/notices/").status_code == 302
    assert here.get("/account/notices/").status_code == 200
    assert stranger.get("/account/notices/").status_code == 200
    assert UserSession.objects.filter(user=user).count() == 1


def test_a_session_is_listed_once_however_it_began() -> None:
    user = somebody(kind="seeker")
    client = cast.signed_in(user)
    client.get("/account/notices/")
    client.get("/account/notices/")
    assert UserSession.objects.filter(user=user).count() == 1
    with CaptureQueriesContext(connection) as asked:
        client.get("/account/notices/")
    assert not [query for query in asked if "usersessions" in query["sql"]]


def test_an_inactive_person_is_out_at_the_next_click() -> None:
    user = somebody(kind="seeker")
    client = Client()
    sign_in(client, user.username)
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert client.get("/account/notices/").status_code == 302


def test_the_accounts_language_holds_until_somebody_switches() -> None:
    user = somebody(kind="seeker", language="vi")
    client = cast.signed_in(user)
    assert 'lang="vi"' in client.get("/account/notices/").content.decode()[:400]
    switched = client.post("/language/", {"switch_language": "ja", "next": "/account/notices/"})
    assert switched.status_code == 302
    assert User.objects.get(pk=user.pk).language == "ja"
    other_device = cast.signed_in(user)
    assert 'lang="ja"' in other_device.get("/account/notices/").content.decode()[:400]


def test_a_switch_without_the_token_changes_no_account() -> None:
    user = somebody(kind="seeker", language="vi")
    client = Client(enforce_csrf_checks=True)
    client.force_login(user)
    assert client.post("/language/", {"switch_language": "ja", "next": "/"}).status_code == 403
    assert User.objects.get(pk=user.pk).language == "vi"


def test_another_address_counts_only_after_its_link_was_opened() -> None:
    user = somebody(kind="seeker", email="lan@people.example")
    client = Client()
    sign_in(client, user.username)
    asked = client.post("/account/email/", {"email": "new@people.example", "action_add": "1"})
    assert asked["Location"].startswith("/account/again/")
    client.post(asked["Location"], {"password": PASSWORD})
    client.post("/account/email/", {"email": "new@people.example", "action_add": "1"})
    assert User.objects.get(pk=user.pk).email == "lan@people.example"
    link = re.search(r"/account/email/confirm/\S+", waiting_mails()[-1]["body"])
    assert link is not None
    client.post(link[0])
    assert User.objects.get(pk=user.pk).email == "new@people.example"


def test_the_library_lets_nobody_sign_up(anonymous: Client) -> None:
    assert anonymous.get("/account/sign-up/")["Location"] == "/start/"
    assert anonymous.post("/account/sign-up/", {"email": "a@b.example", "password1": PASSWORD})["Location"] == "/start/"
    assert not User.objects.exists()
