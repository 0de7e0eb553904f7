"""Stays in Japan on the desk, the published page and the organization's page: programme, stage and work of the list."""

from typing import Any

import pytest
from django.utils.translation import override

from kakehashi.portals.sender.information import information_of
from kakehashi.seekers.models import Seeker, Stay
from kakehashi.showcase import contents
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.sheet import sheet_of
from kakehashi.translation.desk import desk_of
from kakehashi.translation.queries import parts_needed
from tests import cast

pytestmark = pytest.mark.django_db
SCAFFOLDING = "3-8-1"


def told(**fields: Any) -> Seeker:
    seeker = cast.make_seeker(organization=cast.make_organization())
    given = {"purpose": "training", "stage": 2, "work_id": SCAFFOLDING, "completed": True, "from_year": 2016,
             "from_month": 4, "until_year": 2019, "until_month": 3, **fields}  # fmt: skip
    Stay.objects.create(seeker=seeker, **given)
    return Seeker.objects.get(pk=seeker.pk)


def page_of(seeker: Seeker) -> StaffPage:
    return contents.preview_of(seeker=seeker, organization=seeker.choices.get().organization, now=cast.NOW)


def test_companies_read_programme_stage_and_work_and_not_how_it_ended() -> None:
    page = page_of(told())
    assert [one for one in page.sections if one["key"] == "stay"] == [
        {"key": "stay", "text": "", "purpose": "training", "stage": 2, "work": SCAFFOLDING, "field": "",
         "from": "2016-04", "until": "2019-03"}
    ]  # fmt: skip
    [line] = sheet_of(page=page).stays
    assert (line.fact, line.detail) == ("Technical intern training, stage (ii)", "Scaffolding Building Work")
    with override("ja"):
        [line] = sheet_of(page=page).stays
    assert line.detail == "とび"


def test_a_stay_by_field_names_the_field() -> None:
    seeker = told(purpose="ssw", stage=None, work_id=None, field="construction")
    [line] = sheet_of(page=page_of(seeker)).stays
    assert (line.fact, line.detail) == ("Specified skilled worker (1)", "Construction")


def test_a_page_that_was_published_before_still_reads() -> None:
    page = page_of(told())
    stay = next(one for one in page.sections if one["key"] == "stay")
    for key in ("stage", "work", "field"):
        del stay[key]
    [line] = sheet_of(page=page).stays
    assert (line.fact, line.detail) == ("Technical intern training", "")


def test_the_desk_shows_it_in_japanese_and_asks_for_no_translation() -> None:
    seeker = told()
    section = next(one for one in desk_of(seeker=seeker) if one.key == "stays")
    assert [fact.here for fact in section.facts] == [
        "Technical intern training, stage (ii)",
        "Scaffolding Building Work",
    ]
    assert "とび" in section.facts[1].japanese
    assert section.parts == ()
    assert not [part for part in parts_needed(seeker=seeker) if "stay" in part.key]


@pytest.mark.parametrize(("completed", "ended"), [(True, ", finished"), (False, ", left earlier"), (None, "")])
def test_the_organization_reads_how_it_ended(completed: bool | None, ended: str) -> None:  # noqa: FBT001  what a case says
    section = next(
        one for one in information_of(seeker=told(completed=completed)) if one.title == "Earlier stays in Japan"
    )
    assert [line.value for line in section.lines] == [
        f"Technical intern training, stage (ii), Scaffolding Building Work{ended}"
    ]


def test_the_organization_reads_field_and_kind_of_the_wishes() -> None:
    seeker = told()
    seeker.desired_works.update(field="manufacturing")
    Seeker.objects.update(other_wish="Lễ tân", other_wish_kind="service", other_wish_field="lodging")
    section = next(
        one for one in information_of(seeker=Seeker.objects.get(pk=seeker.pk)) if one.title == "Desired works"
    )
    assert [line.value for line in section.lines] == [
        "Semi-automatic Welding, Industrial product manufacturing",
        "Lễ tân, Service, Lodging",
    ]
