"""Somebody helps to fill in; the seeker reads and confirms it; and every change can be read."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.portals.seeker import labels
from kakehashi.seekers import actions, version_queries
from kakehashi.seekers.helping import Helper
from kakehashi.seekers.models import Document, Seeker, Version
from kakehashi.seekers.told import SECTIONS
from kakehashi.translation import queries as translation
from kakehashi.translation.version_labels import FIELDS
from kakehashi.translation.version_labels import SECTIONS as SECTION_LABELS
from tests import cast
from tests.portals.seeker.conftest import Stage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]
MOST_QUERIES = 12
SCHOOL = {"kind": "college", "name": "Trường X", "from_year": "2015", "until_year": "2018", "finished": "yes"}


def text(stage: Stage, name: str, **query: str) -> str:
    return stage.client.get(reverse(f"seeker:{name}"), query).content.decode()


def begin(stage: Stage) -> None:
    answer = stage.client.post(reverse("seeker:helper"), {"name": "Chị Hoa", "relation": "teacher"})
    assert answer.headers["Location"] == reverse("seeker:information")


def post(stage: Stage, name: str, data: dict[str, Any], *args: str) -> None:
    assert stage.client.post(reverse(f"seeker:{name}", args=args), data).status_code == 302


def test_every_section_and_field_has_its_words_and_its_place() -> None:
    asked = {("", name) for one in SECTIONS.values() for name in one.fields}
    asked |= {(one.entries.related, name) for one in SECTIONS.values() if one.entries for name in one.entries.fields}
    assert set(FIELDS) == asked - {("photo", "public_id")}
    assert set(SECTION_LABELS) == set(SECTIONS)
    assert set(SECTIONS) <= set(labels.PLACES)


def test_nothing_changed_yet_says_so(stage: Stage) -> None:
    assert "You have changed nothing yet" in text(stage, "versions")
    assert "Nothing waits to be read" in text(stage, "help_read")


def test_a_change_is_read_in_words_with_what_stood_before(stage: Stage) -> None:
    post(stage, "country", {"country": "ID"})
    post(stage, "school_new", SCHOOL)
    page = text(stage, "versions")
    assert "<del>Vietnam</del>" in page
    assert "<ins>Indonesia</ins>" in page
    assert "Education: Trường X" in page
    assert page.index("Education: Trường X") < page.index("<del>Vietnam</del>")
    assert "· you" in page
    assert "your helper" not in page


def test_who_helps_stands_on_every_page_of_information_until_stopped(stage: Stage) -> None:
    begin(stage)
    for name in ("information", "information_1", "names", "photo", "consents", "versions"):
        assert "Chị Hoa fills in for you." in text(stage, name), name
    assert "Chị Hoa fills in for you." not in text(stage, "opportunities")
    other = cast.signed_in(stage.seeker.user)
    assert "Chị Hoa" not in other.get(reverse("seeker:information")).content.decode()
    post(stage, "helper_stop", {})
    assert "Chị Hoa fills in for you." not in text(stage, "information")


@pytest.mark.parametrize(("data", "wrong"), [({"name": "", "relation": "friend"}, "name"), ({"name": "X"}, "relation")])
def test_a_helper_has_a_name_and_is_somebody(stage: Stage, data: dict[str, str], wrong: str) -> None:
    answer = stage.client.post(reverse("seeker:helper"), data)
    assert answer.status_code == 422
    assert wrong in answer.context["form"].errors
    assert "helper" not in stage.client.session


def test_everything_that_a_helper_saves_is_marked(stage: Stage) -> None:
    begin(stage)
    document = cast.make_document(seeker=stage.seeker)
    post(stage, "country", {"country": "ID"})
    post(stage, "school_new", SCHOOL)
    post(stage, "job_remove", {}, stage.job.public_id)
    post(stage, "document_remove", {}, document.public_id)
    post(stage, "licence_remove", {}, stage.seeker.licences.get().public_id)
    assert not Document.objects.exists()
    assert set(Version.objects.values_list("helper_name", "helper_relation")) == {("Chị Hoa", "teacher")}
    assert Version.objects.count() == 5
    assert "your helper Chị Hoa" in text(stage, "versions")


def test_the_seeker_reads_what_was_filled_in_and_says_that_it_is_right(stage: Stage) -> None:
    begin(stage)
    for country in ("ID", "PH"):
        post(stage, "country", {"country": country})
    post(stage, "school_new", SCHOOL)
    assert reverse("seeker:help_read") in text(stage, "home")
    assert reverse("seeker:help_read") in text(stage, "information")
    page = text(stage, "help_read")
    assert "Philippines" in page
    assert "Indonesia" not in page
    assert "Trường X" in page
    assert f'href="{reverse("seeker:country")}"' in page
    until = stage.client.get(reverse("seeker:help_read")).context["until"]
    post(stage, "help_read", {"until": until})
    assert not version_queries.to_confirm(seeker=stage.seeker).exists()
    assert "Chị Hoa fills in for you." not in text(stage, "information")
    assert reverse("seeker:help_read") not in text(stage, "home")


@pytest.mark.parametrize("until", ["", "nonsense", "2026-13-45T99:99:99+00:00", "2026-11-22T03:00:00"])
def test_nothing_is_confirmed_that_was_not_shown(stage: Stage, until: str) -> None:
    begin(stage)
    post(stage, "country", {"country": "ID"})
    post(stage, "help_read", {"until": until})
    assert version_queries.to_confirm(seeker=stage.seeker).count() == 1


def test_publishing_waits_until_it_was_read(stage: Stage) -> None:
    def missing() -> set[str]:
        return {one.reason for one in translation.missing_for_publishing(seeker=Seeker.objects.get())}

    assert translation.HELP_NOT_READ not in missing()
    begin(stage)
    post(stage, "country", {"country": "ID"})
    assert translation.HELP_NOT_READ in missing()
    seeker = translation.whole_seeker(organization=stage.sending, public_id=stage.seeker.public_id)
    assert seeker is not None
    assert translation.HELP_NOT_READ in {one.reason for one in translation.missing_for_publishing(seeker=seeker)}
    actions.confirm_help(seeker=stage.seeker, until=cast.NOW + timedelta(days=99), by=stage.seeker.user, now=cast.NOW)
    assert translation.HELP_NOT_READ not in missing()


def test_many_changes_ask_the_database_no_more_than_one(stage: Stage) -> None:
    stage.seeker.helper = Helper(name="Chị Hoa", relation="teacher")
    asked: dict[int, list[int]] = {}
    for number in range(50):
        actions.save_other_wish(seeker=stage.seeker, text=f"X{number}", by=stage.seeker.user, now=cast.NOW)
        if number in {0, 49}:
            asked[number] = []
            for name in ("versions", "help_read", "information"):
                with CaptureQueriesContext(connection) as found:
                    assert stage.client.get(reverse(f"seeker:{name}")).status_code == 200
                asked[number].append(len(found))
    assert asked[0] == asked[49]
    assert max(asked[49]) <= MOST_QUERIES
    assert "page=2" in text(stage, "versions")
    assert "X49" not in text(stage, "versions", page="2")
    assert text(stage, "help_read").count("X49") == 1
