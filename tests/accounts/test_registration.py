"""A seeker registers: too young, without e-mail, with e-mail, with somebody else's e-mail."""

import re
from datetime import date

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import identify_hasher
from django.db import connection
from django.test import Client, override_settings

from kakehashi.accounts import actions, usernames
from kakehashi.accounts.models import Acceptance, RecoveryCode, User
from kakehashi.audit.models import Entry
from tests import cast
from tests.accounts.mails import waiting_mails

pytestmark = pytest.mark.django_db
PASSWORD = "ba con trâu xanh"
START = {
    "birth_on_day": "17",
    "birth_on_month": "5",
    "birth_on_year": "2004",
    "country": "VN",
    "language": "vi",
}
ACCOUNT = {"email": "", "password": PASSWORD, "password_again": PASSWORD, "agree": "on"}


def begin(client: Client, **changes: str) -> Client:
    answer = client.post("/register/", {**START, **changes})
    assert answer.status_code == 302
    assert answer["Location"] == "/register/account/"
    return client


def test_a_newcomer_is_asked_who_they_are(anonymous: Client) -> None:
    page = anonymous.get("/start/").content.decode()
    for address in ("/register/", "/apply/sending/", "/apply/supervising/", "/apply/accepting/"):
        assert f'href="{address}"' in page


def test_a_seeker_without_email_gets_a_user_name_and_a_code_and_is_signed_in(anonymous: Client) -> None:
    answer = begin(anonymous).post("/register/account/", ACCOUNT)
    assert (answer.status_code, answer["Location"]) == (302, "/registered/")
    user = User.objects.get()
    assert re.fullmatch(r"[a-z]{2,8}\d{4}", user.username)
    assert (user.kind, user.email, user.language, user.time_zone) == ("seeker", "", "vi", "Asia/Ho_Chi_Minh")
    assert user.seeker.birth_on == date(2004, 5, 17)
    assert waiting_mails() == []
    page = anonymous.get("/registered/").content.decode()
    code = re.search(r"[A-Z2-9]{4}(-[A-Z2-9]{4}){3}", page)
    assert code is not None
    assert user.username in page
    kept = RecoveryCode.objects.get(user=user)
    assert identify_hasher(kept.code_hash).algorithm == "argon2"
    assert code[0].replace("-", "") not in kept.code_hash


def test_the_code_is_shown_once_but_outlives_a_switch_of_language(anonymous: Client) -> None:
    begin(anonymous).post("/register/account/", ACCOUNT)
    shows = re.compile(r"[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}")
    first = shows.findall(anonymous.get("/registered/").content.decode())
    switched = anonymous.post("/registered/", {"switch_language": "ja"})
    assert len(first) == 1
    assert shows.findall(switched.content.decode()) == first
    assert shows.findall(anonymous.get("/registered/").content.decode()) == []
    assert shows.findall(anonymous.get("/registered/").content.decode()) == []


def test_going_on_hides_the_code_and_leads_to_the_management_page(anonymous: Client) -> None:
    begin(anonymous).post("/register/account/", ACCOUNT)
    answer = anonymous.post("/registered/")
    assert (answer.status_code, answer["Location"]) == (302, "/seeker/")
    assert "registered" not in anonymous.session


def test_registering_keeps_which_terms_were_accepted_in_which_language(anonymous: Client) -> None:
    begin(anonymous).post("/register/account/", ACCOUNT)
    accepted = Acceptance.objects.get()
    assert (accepted.audience, accepted.version, accepted.language) == ("seeker", "2026-11-23", "vi")


def test_somebody_under_18_is_told_from_which_day_and_nothing_is_kept(anonymous: Client) -> None:
    answer = anonymous.post("/register/", {**START, "birth_on_year": "2009", "language": "en"})
    assert answer.status_code == 200
    assert "You can register from 17 May 2027 on." in answer.content.decode()
    assert "registration" not in anonymous.session
    assert anonymous.get("/register/account/")["Location"] == "/register/"
    assert not User.objects.exists()


def test_on_the_eighteenth_birthday_the_way_is_open(anonymous: Client) -> None:
    begin(anonymous, birth_on_day="22", birth_on_month="11", birth_on_year="2008")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"password": "short one", "password_again": "short one"}, "Use at least 10 characters"),
        ({"password": "1234567890", "password_again": "1234567890"}, "thieves try it first"),
        ({"password_again": "something else"}, "The two passwords are not the same"),
        ({"agree": ""}, "Tick"),
        ({"email": "no address"}, "Enter a valid email address"),
    ],
)
def test_a_refused_account_says_why_and_makes_nothing(
    anonymous: Client, changes: dict[str, str], sentence: str
) -> None:
    answer = begin(anonymous, language="en").post("/register/account/", {**ACCOUNT, **changes})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "<title>Error: " in page
    assert sentence in page
    assert not User.objects.exists()
    assert not Entry.objects.exists()


def test_with_email_a_link_is_mailed_and_the_address_counts_once_it_is_opened(anonymous: Client) -> None:
    begin(anonymous).post("/register/account/", {**ACCOUNT, "email": "Lan@People.example"})
    user = User.objects.get()
    assert user.email == ""
    mail = waiting_mails()[0]
    assert (mail["to"], mail["language"]) == ("lan@people.example", "vi")
    link = re.search(r"/account/email/confirm/\S+", mail["body"])
    assert link is not None
    assert anonymous.get(link[0]).status_code == 200
    assert User.objects.get().email == ""
    assert anonymous.post(link[0]).status_code == 302
    assert User.objects.get().email == "lan@people.example"
    assert EmailAddress.objects.get().verified is True


def test_an_address_that_has_an_account_gives_the_same_answer_and_only_its_owner_is_told(anonymous: Client) -> None:
    owner = cast.make_user(email="lan@people.example")
    other = Client()
    taken = begin(anonymous).post("/register/account/", {**ACCOUNT, "email": "lan@people.example"})
    free = begin(other).post("/register/account/", {**ACCOUNT, "email": "hoa@people.example"})
    assert (taken.status_code, taken["Location"]) == (free.status_code, free["Location"])
    hidden = re.compile(r"[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}|[a-z]+\d{4}|value=\"\w{40,}\"")
    pages = [hidden.sub("", client.get("/registered/").content.decode()) for client in (anonymous, other)]
    assert pages[0] == pages[1]
    told = waiting_mails()[0]
    assert (told["to"], User.objects.get(pk=owner.pk).email) == ("lan@people.example", "lan@people.example")
    assert "/confirm/" not in told["body"]
    assert EmailAddress.objects.filter(email="lan@people.example").count() == 1


def test_neither_address_nor_link_can_be_read_in_the_queue(anonymous: Client) -> None:
    begin(anonymous).post("/register/account/", {**ACCOUNT, "email": "lan@people.example"})
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(args::text, '') FROM procrastinate_jobs")
        raw = cursor.fetchone()[0]
    assert "lan@people" not in raw
    assert "confirm" not in raw


def test_user_names_are_easy_words_and_never_given_twice() -> None:
    assert len(usernames.words()) > 300
    assert all(re.fullmatch(r"[a-z]{2,8}", word) for word in usernames.words())
    given = [
        actions.register_seeker(email="", password=PASSWORD, language="vi", now=cast.NOW).username for _ in range(5)
    ]
    assert len(set(given)) == 5


def test_too_many_registrations_from_one_place_have_to_wait(anonymous: Client) -> None:
    with override_settings(ACCOUNT_RATE_LIMITS={"register": "1/m/ip"}):
        begin(anonymous).post("/register/account/", ACCOUNT)
        second = begin(Client()).post("/register/account/", ACCOUNT)
    assert second.status_code == 429
    assert User.objects.count() == 1
