"""The organization reads what its seeker changed since it was chosen; nobody else does."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.organizations.states import OrganizationKind
from kakehashi.seekers import actions
from kakehashi.seekers.helping import Helper
from tests import cast
from tests.portals.sender.conftest import Stage

pytestmark = pytest.mark.django_db
LATER = cast.NOW + timedelta(hours=1)


def address(stage: Stage) -> str:
    return reverse("sender:seeker_versions", args=[stage.seeker.public_id])


def test_what_changed_since_the_choice_is_read_with_who_did_it(stage: Stage) -> None:
    seeker = stage.seeker
    actions.save_other_wish(seeker=seeker, text="zqold", by=seeker.user, now=cast.NOW - timedelta(days=9))
    assert "The seeker has changed nothing" in stage.client.get(address(stage)).content.decode()
    actions.save_other_wish(seeker=seeker, text="", by=seeker.user, now=cast.NOW - timedelta(days=8))
    seeker.helper = Helper(name="Chị Hoa", relation="teacher")
    actions.save_country(seeker=seeker, country="ID", by=seeker.user, now=LATER)
    page = stage.client.get(address(stage)).content.decode()
    assert "<del>Vietnam</del>" in page
    assert "<ins>Indonesia</ins>" in page
    assert "Helper Chị Hoa (Teacher)" in page
    assert "Not confirmed by the seeker" in page
    assert "zqold" not in page
    assert address(stage) in stage.client.get(reverse("sender:seeker", args=[seeker.public_id])).content.decode()


def test_nobody_else_reads_it(stage: Stage) -> None:
    actions.save_country(seeker=stage.seeker, country="ID", by=stage.seeker.user, now=LATER)
    company = cast.make_member(organization=cast.make_organization(kind=OrganizationKind.ACCEPTING))
    assert stage.decoy_client.get(address(stage)).status_code == 404
    assert cast.signed_in(company).get(address(stage)).status_code in {403, 404}
    not_accepted = reverse("sender:seeker_versions", args=[stage.chosen.public_id])
    assert stage.client.get(not_accepted).status_code == 404


def test_many_changes_ask_the_database_no_more_than_one(stage: Stage) -> None:
    asked = []
    for number in range(50):
        actions.save_other_wish(seeker=stage.seeker, text=f"X{number}", by=stage.seeker.user, now=LATER)
        if number in {0, 49}:
            with CaptureQueriesContext(connection) as found:
                stage.client.get(address(stage))
            asked.append(len(found))
    assert asked[0] == asked[1] <= 12


def test_the_page_before_publishing_says_that_the_seeker_has_to_read_first(stage: Stage) -> None:
    stage.seeker.helper = Helper(name="Chị Hoa", relation="teacher")
    actions.save_country(seeker=stage.seeker, country="ID", by=stage.seeker.user, now=LATER)
    with CaptureQueriesContext(connection) as found:
        page = stage.client.get(reverse("sender:publish", args=[stage.seeker.public_id])).content.decode()
    assert "Ask the seeker to read it on the Management Page and say that it is right." in page
    assert len(found) <= 12
