"""A message to the Secretariat never reaches the organization it names: everything that anyone sees stays the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import override_settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.audit.models import Entry
from kakehashi.common.access import ANYONE, COMPANY, SEEKER, SENDER, SIGNED_IN, audiences_of
from kakehashi.complaints.models import ContactMessage
from kakehashi.messaging import tasks
from kakehashi.messaging.actions import Recipient, tell
from kakehashi.messaging.models import Notice
from tests import cast
from tests.walls.world import Side, make_side

pytestmark = pytest.mark.django_db
WRITER = "writer@elsewhere.example"
TOLD = "They want 30 million before I may sign"
ANSWERED = "Do not pay. We look into it"
_LINK = re.compile(r'(?:href|src)="(/[^"#]*)"')
# Signing out ends the crawl; the pages of the sign-in library on which a secret is made anew each time prove nothing.
_LEAVES = ("/account/sign-out/", "/static/", "/demo/", "/account/second-factor/")
# The works' pages differ in the catalogue's words alone; a category of them stands for all.
_WORKS = re.compile(r"/occupations/(?!1-)\d+-\d+-\d+/")
_ACCIDENTS = (
    re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"'),
    re.compile(r"nonce[-=]\"?[\w+/=-]+"),
)
_HEADERS = ("Content-Type", "Content-Length", "Location", "ETag", "Last-Modified", "Cache-Control", "Vary", "Link")
Seen = dict[str, tuple[int, dict[str, str], str]]


@dataclass
class World:
    """Two sides, the browsers of everybody in them, and the sending organization that somebody writes about."""

    named: Side
    other: Side
    browsers: dict[str, Client]
    audiences: dict[str, set[str]]

    def crawl(self, *only: str) -> dict[str, Seen]:
        return {who: crawl(self.browsers[who], self.audiences[who]) for who in only or self.browsers}


def plain_routes(patterns: list[URLPattern | URLResolver], audiences: set[str], space: str = "") -> Iterator[str]:
    """Addresses without arguments of the pages that are for one of these audiences."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from plain_routes(pattern.url_patterns, audiences, inner)
        elif not pattern.pattern.regex.groups and audiences_of(pattern.callback, pattern.name) & audiences:
            yield reverse(f"{space}{pattern.name}")


def crawl(client: Client, audiences: set[str]) -> Seen:
    """This function will open every page of the audiences, and every page of theirs that these lead to.

    Somebody who is signed in is shown their own part and their account; the public pages are read by nobody in
    particular.
    """
    seen: Seen = {}
    routes = get_resolver("config.urls").url_patterns
    waiting = list(plain_routes(routes, audiences))
    parts = ("/",) if ANYONE in audiences else tuple({f"/{path.split('/')[1]}/" for path in waiting})
    while waiting:
        path = waiting.pop()
        if path in seen or path.startswith(_LEAVES) or _WORKS.match(path) or not path.startswith(parts):
            continue
        answer = client.get(path)
        text = answer.content.decode(errors="replace")
        for accident in _ACCIDENTS:
            text = accident.sub("", text)
        seen[path] = (answer.status_code, {name: answer.headers.get(name, "") for name in _HEADERS}, text)
        if answer.has_header("Location") and answer["Location"].startswith("/"):
            waiting.append(answer["Location"])
        waiting += [link.replace("&amp;", "&") for link in _LINK.findall(text)]
    return seen


@pytest.fixture
def world() -> Iterator[World]:
    with time_machine.travel(cast.NOW, tick=False):
        named, other = make_side(), make_side()
        people = {f"named {role}": (role, person) for role, person in named.people.items()}
        people |= {f"other {role}": (role, other.people[role]) for role in ("sender", "company")}
        browsers, audiences = {"nobody": Client()}, {"nobody": {ANYONE}}
        audience_of = {"seeker": SEEKER, "sender": SENDER, "company": COMPANY, "supervising": COMPANY}
        for who, (role, person) in people.items():
            browsers[who] = cast.signed_in(person)
            audiences[who] = {SIGNED_IN, audience_of[role]}
            browsers[who].get("/account/")  # a first visit writes the session that the list of sessions shows
            for side in (named, other) if audience_of[role] == COMPANY else ():  # seekers see who opened their page
                assert browsers[who].get(reverse("company:page", args=[side.things["code"]])).status_code == 200
        yield World(named=named, other=other, browsers=browsers, audiences=audiences)


def file_at_the_desk(about: str) -> ContactMessage:
    with override_settings(ROOT_URLCONF="config.desk_urls"):
        given = {"subject": "deposit", "organization_named": about, "body": TOLD, "reply_to": WRITER}
        assert Client().post("/", given).status_code == 302
    return ContactMessage.objects.get(body=TOLD)


def answer_and_close(message: ContactMessage) -> None:
    secretariat = cast.signed_in(cast.make_secretariat())
    assert (
        secretariat.post(reverse("secretariat:message", args=[message.public_id]), {"body": ANSWERED}).status_code
        == 302
    )
    assert secretariat.post(reverse("secretariat:message_close", args=[message.public_id])).status_code == 302
    for job in ProcrastinateJob.objects.filter(task_name="mail_sealed"):
        tasks.mail_sealed(**job.args)
    assert ContactMessage.objects.get(pk=message.pk).state == "closed"


def differences(before: dict[str, Seen], after: dict[str, Seen]) -> list[str]:
    return [
        f"{who}: {path}"
        for who in before
        for path in sorted(before[who].keys() | after[who].keys())
        if before[who].get(path) != after[who].get(path)
    ]


def test_nobodys_pages_change_by_a_single_byte_when_a_message_comes_is_answered_and_closed(world):
    about = world.named.organizations["sending"].name
    before = world.crawl()
    assert min(len(pages) for pages in before.values()) > 10
    message = file_at_the_desk(about)
    between = world.crawl("named sender")
    assert differences({"named sender": before["named sender"]}, between) == []
    answer_and_close(message)
    after = world.crawl()
    assert differences(before, after) == []
    everything = str(after)
    for secret in (TOLD, ANSWERED, WRITER, message.public_id):
        assert secret not in everything


def test_the_comparison_would_notice_a_single_notice(world):
    before = world.crawl("named sender")
    person = world.named.people["sender"]
    tell(
        "organization.reinstated",
        to=[Recipient(public_id=person.public_id, language="en")],
        now=cast.NOW,
        organization="Organization",
    )
    assert differences(before, world.crawl("named sender")) != []


def test_no_notice_no_mail_and_no_log_entry_says_that_somebody_wrote(world):
    organization = world.named.organizations["sending"]
    notices, jobs, entries = Notice.objects.count(), ProcrastinateJob.objects.count(), Entry.objects.count()
    message = file_at_the_desk(organization.name)
    assert Notice.objects.count() == notices
    assert ProcrastinateJob.objects.count() == jobs
    assert Entry.objects.count() == entries
    answer_and_close(message)
    assert Notice.objects.count() == notices
    assert [sent.to for sent in mail.outbox] == [[WRITER]]
    assert organization.name not in f"{mail.outbox[0].subject} {mail.outbox[0].body}"
    new = Entry.objects.order_by("id")[entries:]
    assert [entry.action for entry in new] == ["message.answered", "message.closed"]
    assert {(entry.organization_public_id, str(entry.data)) for entry in new} == {("", "{}")}


def test_only_the_tables_of_the_messages_hold_what_was_written_and_none_points_to_an_organization(world):
    message = file_at_the_desk(world.named.organizations["sending"].name)
    answer_and_close(message)
    assert tables_with(TOLD) == {"complaints_contactmessage"}
    assert tables_with(ANSWERED) == {"complaints_answer"}
    assert tables_with(message.public_id) == {"complaints_contactmessage", "audit_entry"}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint WHERE contype = 'f' "
            "AND (conrelid::regclass::text LIKE 'complaints%%' OR confrelid::regclass::text LIKE 'complaints%%')"
        )
        keys = set(cursor.fetchall())
    assert keys == {("complaints_answer", "complaints_contactmessage")}


def tables_with(text: str) -> set[str]:
    found = set()
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{table}" AS r WHERE r::text LIKE %s', [f"%{text}%"])
            if cursor.fetchone()[0]:
                found.add(table)
    return found
