"""The access matrix: every route against every kind of visitor, with a second side of everything as decoy."""

import re
from dataclasses import dataclass

import pytest
from django.apps import apps
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import get_resolver, reverse

from config import urls
from kakehashi.accounts.models import User
from kakehashi.common.access import ANYONE, COMPANY, SECRETARIAT, SEEKER, SENDER, SIGNED_IN, WAITING, audiences_of
from kakehashi.common.readonly import NOTED_ON_GET
from kakehashi.ops.management.commands.draw_access import routes
from tests import cast
from tests.walls.access_table import ASKED_LATE, BUTTONS, LOOKED_AT, OWN_THINGS, PUBLIC_THINGS, SUPERVISING_ONLY
from tests.walls.world import Side, make_side

pytestmark = pytest.mark.django_db

SITE = [(name, view) for name, _address, view in routes(get_resolver("config.urls").url_patterns)]
NOT_OPEN = [name for name, view in SITE if ANYONE not in audiences_of(view, name.split(":")[-1])]
CLOSED = [(name, view) for name, view in SITE if not audiences_of(view, name.split(":")[-1]) & {ANYONE, SIGNED_IN}]


@dataclass
class World:
    ours: Side
    theirs: Side
    people: dict[str, User]


@pytest.fixture
def world() -> World:
    ours, theirs = make_side(), make_side()
    waiting = cast.make_member(organization=cast.make_organization(state="applied", decided_at=None))
    people = {
        SEEKER: ours.people["seeker"],
        SENDER: ours.people["sender"],
        COMPANY: ours.people["company"],
        SECRETARIAT: cast.make_secretariat(),
        WAITING: waiting,
    }
    return World(ours=ours, theirs=theirs, people=people)


def address(name: str, side: Side) -> str:
    return reverse(name, kwargs={place: side.things.get(thing, thing) for place, thing in things(name).items()})


def things(name: str) -> dict[str, str]:
    return OWN_THINGS.get(name) or PUBLIC_THINGS.get(name) or {}


def sign_in_both(world: World, audience: str) -> tuple[Client, Client]:
    """This function will return the browser of this audience, and the one for pages of supervising organizations."""
    return cast.signed_in(world.people[audience]), cast.signed_in(world.ours.people["supervising"])


def without_secrets(answer: HttpResponse, path: str) -> str:
    """This function will return a page without its token and its own address, for comparing two pages."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", answer.content.decode())
    return text.replace(path, "")


def fingerprint() -> list[tuple[str, str]]:
    """This function will return a sum over every row of every domain table and of the queue."""
    tables = [
        model._meta.db_table
        for model in apps.get_models()
        if (model.__module__.startswith("kakehashi.") and model._meta.db_table not in NOTED_ON_GET)
        or model._meta.db_table == "procrastinate_jobs"
    ]
    with connection.cursor() as cursor:
        found = []
        for table in sorted(set(tables)):
            cursor.execute(f"SELECT md5(coalesce(string_agg(t::text, ',' ORDER BY t::text), '')) FROM {table} t")
            found.append((table, cursor.fetchone()[0]))
    return found


def test_the_table_names_every_route_and_no_other() -> None:
    with_arguments = {
        name for name, address_, _view in routes(get_resolver("config.urls").url_patterns) if "<" in address_
    }
    known = set(OWN_THINGS) | set(PUBLIC_THINGS)
    assert with_arguments - known == set()
    assert known - with_arguments == set()


def test_somebody_who_is_not_signed_in_is_led_to_sign_in(world: World) -> None:
    client, sign_in = Client(), reverse("account_login")
    wrong = []
    for name in NOT_OPEN:
        answers = client.get(address(name, world.ours)), client.post(address(name, world.ours))
        wrong += [
            (name, answer.status_code)
            for answer in answers
            if answer.status_code != 302 or not answer["Location"].startswith(sign_in)
        ]
    assert wrong == []


def test_people_of_another_audience_are_refused_and_nothing_changes(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(urls, "handler403", refusal_without_its_page, raising=False)
    clients = {audience: cast.signed_in(person) for audience, person in world.people.items()}
    before, wrong = fingerprint(), []
    for audience, client in clients.items():
        for name, view in CLOSED:
            if audience not in audiences_of(view, name.split(":")[-1]):
                answers = client.get(address(name, world.ours)), client.post(address(name, world.ours))
                wrong += [(audience, name, answer.status_code) for answer in answers if answer.status_code != 403]
    assert wrong == []
    assert fingerprint() == before


def refusal_without_its_page(_request: HttpRequest, exception: Exception) -> HttpResponse:
    """This function will refuse without the page that says so: it is the same two thousand times."""
    del exception
    return HttpResponse(status=403)


def test_a_refusal_has_its_page(world: World) -> None:
    answer = cast.signed_in(world.people[SEEKER]).get(reverse("company:home"))
    assert answer.status_code == 403
    assert "</main>" in answer.content.decode()


def test_the_right_people_get_in_and_looking_changes_nothing(world: World) -> None:
    signed_in = {audience: sign_in_both(world, audience) for audience in world.people}
    before, wrong = fingerprint(), []
    for audience, clients in signed_in.items():
        for name, view in SITE:
            if audience in audiences_of(view, name.split(":")[-1]):
                answer = clients[name in SUPERVISING_ONLY].get(address(name, world.ours))
                expected = {404} if name in ASKED_LATE else {405} if name in BUTTONS else {200, 302, 409}
                if answer.status_code not in expected:
                    wrong.append((audience, name, answer.status_code))
    assert wrong == []
    assert fingerprint() == before


@pytest.mark.parametrize("audience", [SEEKER, SENDER, COMPANY])
def test_things_of_others_do_not_exist(audience: str, world: World) -> None:
    nowhere = Side(things=dict.fromkeys(world.ours.things, "nothing"))
    clients = sign_in_both(world, audience)
    views, before, wrong = dict(SITE), fingerprint(), []
    for name in OWN_THINGS:
        if audience not in audiences_of(views[name], name.split(":")[-1]):
            continue
        client = clients[name in SUPERVISING_ONLY]
        for method in ("get", "post"):
            there, nothing = address(name, world.theirs), address(name, nowhere)
            foreign, missing = getattr(client, method)(there), getattr(client, method)(nothing)
            closed = BUTTONS if method == "get" else LOOKED_AT
            expected = 405 if name in closed else 404
            if {foreign.status_code, missing.status_code} != {expected}:
                wrong.append((name, method, foreign.status_code, missing.status_code))
            elif without_secrets(foreign, there) != without_secrets(missing, nothing):
                wrong.append((name, method, "the two pages differ", ""))
    assert wrong == []
    assert fingerprint() == before
