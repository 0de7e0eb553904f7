"""Components render what docs/components.md promises, and escape what they are given."""

import re
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.contrib.messages.storage.base import Message
from django.test import Client, RequestFactory, override_settings

import kakehashi.ui
from kakehashi.ui.errors import refusal
from tests.ui.rendering import render

pytestmark = pytest.mark.urls("tests.ui.gallery_urls")

ROOT = Path(kakehashi.ui.__file__).parent
COMPONENTS = sorted(path.stem.replace("_", "-") for path in (ROOT / "templates" / "cotton").glob("*.html"))
EVIL = '"><script>alert(1)</script>'


def test_every_component_is_in_the_manual_and_in_the_gallery() -> None:
    manual = (ROOT.parents[1] / "docs" / "components.md").read_text("utf-8")
    gallery = (Path(__file__).parent / "gallery.html").read_text("utf-8")
    inside_base_pages = {"error-summary", "messages", "money", "tag"}
    assert [name for name in COMPONENTS if f"<c-{name}" not in manual] == []
    assert [name for name in COMPONENTS if f"<c-{name}" not in gallery and name not in inside_base_pages] == []


def test_the_gallery_renders_and_leaves_no_component_unrendered(client: Client) -> None:
    page = client.get("/").content.decode()
    assert "<c-" not in page
    assert re.findall(r"\{[{%]", page) == []
    assert re.findall(r"\s(?:on[a-z]+|style)=", page) == []
    assert "<script" not in page


@pytest.mark.parametrize(
    "source",
    [
        '<c-tag tone="good">{{ evil }}</c-tag>',
        '<c-summary-row :key="evil" :value="evil" :href="evil" />',
        '<c-task :text="evil" :status="evil" :hint="evil" :href="evil" />',
        '<c-move :what="evil" :who="evil" :reason="evil" />',
        '<c-card :title="evil" :href="evil" />',
        '<c-fact :source="evil" :href="evil">{{ evil }}</c-fact>',
        '<c-waiting-item :text="evil" :hint="evil" :href="evil" />',
        '<c-notice :title="evil">{{ evil }}</c-notice>',
        '<c-table :caption="evil" :label="evil"></c-table>',
        '<c-back-link href="{{ evil }}" text="{{ evil }}" />',
        '<c-button href="{{ evil }}">{{ evil }}</c-button>',
        '<c-button name="move" value="{{ evil }}">x</c-button>',
        '<c-button name="move" :value="evil">x</c-button>',
    ],
)
def test_what_people_typed_is_escaped(source: str) -> None:
    page = render(source, {"evil": EVIL})
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "&amp;lt;" not in page


def test_a_summary_row_without_a_link_has_no_actions() -> None:
    assert "".join(render('<c-summary-row key="Name" value="An" />').splitlines()) == (
        '<div class="govuk-summary-list__row govuk-summary-list__row--no-actions">'
        '<dt class="govuk-summary-list__key">Name</dt><dd class="govuk-summary-list__value">An</dd></div>'
    )


def test_change_says_what_it_changes() -> None:
    page = render('<c-summary-row key="Name" href="/names" change="your name">An</c-summary-row>')
    assert 'href="/names">Change<span class="govuk-visually-hidden"> your name</span></a>' in page


def test_a_task_that_cannot_start_is_no_link() -> None:
    page = render('<c-task text="Interview" status="Cannot start yet" tone="cannot" />')
    assert "<a " not in page
    assert "govuk-task-list__status--cannot-start-yet" in page


def test_a_table_scrolls_in_a_region_that_can_be_reached_by_keyboard() -> None:
    page = render('<c-table caption="Costs" stacked><tbody></tbody></c-table>')
    assert page.startswith('<div class="kk-scroll" role="region" tabindex="0" aria-label="Costs">')
    assert 'class="govuk-table kk-stacked"' in page


def test_pagination_shows_only_ways_that_exist() -> None:
    assert render("<c-pagination />") == ""
    page = render('<c-pagination next="?after=k&amp;n=1" />')
    assert 'rel="next"' in page
    assert 'rel="prev"' not in page


@pytest.mark.parametrize(
    ("confidence", "word"),
    [
        ("confirmed", "Confirmed"),
        ("secondary", "Second-hand"),
        ("unconfirmed", "Not confirmed"),
        ("odd", "Not confirmed"),
    ],
)
def test_a_fact_says_how_sure_its_source_is(confidence: str, word: str) -> None:
    page = render('<c-fact :confidence="confidence" source="A law">x</c-fact>', {"confidence": confidence})
    assert f">{word}</strong> Source: A law</p>" in " ".join(page.split())


def test_a_move_says_when_who_and_why() -> None:
    move = {"at": datetime(2026, 12, 7, 5, 0, tzinfo=UTC)}
    page = render('<c-move :at="at" zone="Asia/Tokyo" who="Example" what="Declined" reason="Filled" />', move)
    assert "7 December 2026, 14:00 (Tokyo)</time> · Example</p>" in page
    assert "Reason: Filled" in page


def test_what_waits_is_counted_aged_and_marked_when_late() -> None:
    page = render('<c-waiting-item href="#" text="Seekers" :count="3" :since="day" late />', {"day": date(2026, 12, 7)})
    assert 'aria-hidden="true">3</span>' in page
    assert "since 7 Dec 2026" in page
    assert ">Late</strong>" in page


def test_a_form_carries_its_token_unless_it_only_searches() -> None:
    assert 'name="csrfmiddlewaretoken"' in render('<c-form action="/x">a</c-form>')
    assert "csrfmiddlewaretoken" not in render('<c-form method="get">a</c-form>')


@pytest.mark.parametrize(("level", "tone"), [(25, "good"), (40, "wait"), (20, "info")])
def test_a_message_is_a_banner_of_its_tone(level: int, tone: str) -> None:
    request = RequestFactory().get("/")
    request._messages = [Message(level, EVIL)]
    page = render("<c-messages />", request=request)
    assert f'class="kk-notice kk-notice--{tone}"' in page
    assert "<script>" not in page


def test_the_navigation_marks_where_the_reader_is(client: Client) -> None:
    page = client.get("/").content.decode()
    assert 'href="#" aria-current="page">Management Page</a>' in page
    assert '<span class="kk-count">3<span class="govuk-visually-hidden"> waiting</span></span>' in page


def test_every_page_says_that_nobody_may_ask_for_a_deposit(client: Client) -> None:
    for path in ("/", "/form/", "/nothing-here/"):
        assert "Nobody may ask you for a deposit." in client.get(path).content.decode()


@override_settings(DEBUG=False, ALLOWED_HOSTS=["testserver"])
def test_a_missing_page_and_a_failure_say_what_to_do() -> None:
    client = Client(raise_request_exception=False)
    missing = client.get("/nothing-here/")
    assert missing.status_code == 404
    assert "<title>Page not found – Kakehashi</title>" in missing.content.decode()
    failed = client.get("/broken/", headers={"accept-language": "ja"})
    assert failed.status_code == 500
    assert '<html class="govuk-template" lang="ja">' in failed.content.decode()
    assert "RuntimeError" not in failed.content.decode()


@pytest.mark.parametrize("status", [405, 409, 410, 422, 429])
def test_each_refusal_has_its_page(status: int) -> None:
    request = RequestFactory().get("/")
    request.user = SimpleNamespace(is_authenticated=False)
    answer = refusal(request, status=status)
    assert answer.status_code == status
    assert answer.content.decode().count("<h1") == 1
