"""Stays in Japan on their pages: one question at a time, nothing typed is lost, and only one's own."""

from typing import Any

import pytest
from django.urls import reverse

from kakehashi.seekers.models import Stay
from tests import cast
from tests.portals.seeker.conftest import Stage

pytestmark = pytest.mark.django_db
SCAFFOLDING = "3-8-1"
TIMES = {"begins_month": "6", "begins_year": "2012", "ends_month": "5", "ends_year": "2015", "finished": "yes"}


def post(stage: Stage, address: str, data: dict[str, Any]) -> Any:
    return stage.client.post(address, data)


def told(stay: Stay) -> tuple[Any, ...]:
    stay.refresh_from_db()
    return stay.programme, stay.stage, stay.work_id, stay.field, stay.completed


@pytest.fixture(autouse=True)
def without_stays(stage: Stage) -> None:
    stage.seeker.stays.all().delete()


def make(mine: Stage, **fields: Any) -> Stay:
    given = {"purpose": "training", "stage": 2, "work_id": SCAFFOLDING, "completed": True, "from_month": 6,
             "from_year": 2012, "until_month": 5, "until_year": 2015, **fields}  # fmt: skip
    return Stay.objects.create(seeker=mine.seeker, **given)


def test_training_is_told_in_three_steps(stage: Stage) -> None:
    page = stage.client.get(reverse("seeker:stay_new")).content.decode()
    assert "Technical intern training: years 1 to 3" in page
    assert "School or university" in page
    found = post(stage, reverse("seeker:stay_new"), {"kind": "titp-2"})["Location"]
    assert found == reverse("seeker:stay_find", args=["titp-2"])
    times = f"{reverse('seeker:stay_times', args=['titp-2'])}?work={SCAFFOLDING}"
    assert times in stage.client.get(f"{found}?q=scaffolding").content.decode()
    assert "Technical intern training: years 1 to 3" in stage.client.get(times).content.decode()
    assert post(stage, times, TIMES)["Location"] == reverse("seeker:stays")
    stay = Stay.objects.get()
    assert told(stay) == ("titp", 2, SCAFFOLDING, "", True)
    assert (stay.from_year, stay.from_month, stay.until_year, stay.until_month) == (2012, 6, 2015, 5)
    shown = stage.client.get(reverse("seeker:stays")).content.decode()
    assert "Scaffolding" in shown
    assert "Tell us more" not in shown


@pytest.mark.parametrize("kind", ["esd", "ssw"])
def test_a_programme_by_fields_asks_its_field_and_no_work(stage: Stage, kind: str) -> None:
    times = post(stage, reverse("seeker:stay_new"), {"kind": kind})["Location"]
    assert times == reverse("seeker:stay_times", args=[kind])
    assert post(stage, times, {**TIMES, "field": "care", "begins_year": "2020", "ends_year": "2023"}).status_code == 302
    assert told(Stay.objects.get()) == (kind, None, None, "care", True)


def test_a_visit_asks_for_times_alone_and_the_year_is_enough(stage: Stage) -> None:
    times = post(stage, reverse("seeker:stay_new"), {"kind": "visit"})["Location"]
    assert "Did you finish it?" not in stage.client.get(times).content.decode()
    assert post(stage, times, {"begins_year": "2019", "ends_year": "2019"}).status_code == 302
    assert told(Stay.objects.get()) == (None, None, None, "", None)


def test_a_stay_that_goes_on_has_its_planned_end(stage: Stage) -> None:
    address = f"{reverse('seeker:stay_times', args=['titp-1'])}?work=none"
    later = {**TIMES, "begins_year": "2026", "ends_year": "2040", "finished": "unknown"}
    assert post(stage, address, later).status_code == 302
    stay = Stay.objects.get()
    assert told(stay) == ("titp", 1, None, "", None)
    assert stay.until_year == 2040


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"ends_year": "2011"}, "The end has to be after the beginning"),
        ({"begins_month": ""}, "Enter the month, too"),
        ({"finished": ""}, "Say whether you finished it"),
        ({"ends_year": "2040"}, "The end is still to come. Say that you are still in Japan."),
        ({"begins_year": "2039", "ends_year": "2040", "finished": "unknown"}, ""),
    ],
)
def test_a_stay_has_to_make_sense_and_what_was_typed_stays(stage: Stage, fields: dict[str, str], sentence: str) -> None:
    address = f"{reverse('seeker:stay_times', args=['titp-2'])}?work={SCAFFOLDING}"
    response = post(stage, address, {**TIMES, **fields})
    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error: " in page
    assert sentence in page
    assert f'value="{fields.get("ends_year", "2015")}"' in page
    assert not Stay.objects.exists()


def test_without_an_answer_what_it_was_is_asked_again(stage: Stage) -> None:
    response = post(stage, reverse("seeker:stay_new"), {})
    assert response.status_code == 422
    assert "Choose what it was" in response.content.decode()


def test_each_answer_of_a_stay_is_changed_on_its_page(stage: Stage) -> None:
    stay = make(stage)
    address = reverse("seeker:stay", args=[stay.public_id])
    assert post(stage, f"{address}?work=7-7-2", TIMES).status_code == 302
    assert told(stay) == ("titp", 2, "7-7-2", "", True)
    kind = reverse("seeker:stay_kind", args=[stay.public_id])
    assert "checked" in stage.client.get(kind).content.decode()
    assert post(stage, kind, {"kind": "titp-3"})["Location"] == address
    assert told(stay) == ("titp", 3, "7-7-2", "", True)
    assert post(stage, address, {**TIMES, "finished": "no"}).status_code == 302
    assert told(stay) == ("titp", 3, "7-7-2", "", False)
    post(stage, kind, {"kind": "study"})
    assert told(stay) == (None, None, None, "", None)


def test_a_stay_that_was_told_before_stages_were_asked_says_what_is_missing(stage: Stage) -> None:
    stay = make(stage, stage=None, work_id=None, completed=None, from_month=None, until_month=None)
    assert "Tell us more" in stage.client.get(reverse("seeker:stays")).content.decode()
    for name in ("stay", "stay_kind", "stay_remove", "stay_work"):
        assert stage.client.get(reverse(f"seeker:{name}", args=[stay.public_id])).status_code == 200
    assert stage.client.get(reverse("seeker:check_2")).status_code == 200


@pytest.mark.parametrize("address", ["add/titp-4/", "add/x/work/", "add/titp-2/?work=9-9-9"])
def test_what_does_not_exist_is_not_found(stage: Stage, address: str) -> None:
    assert stage.client.get(f"{reverse('seeker:stays')}{address}").status_code == 404


def test_training_without_a_work_leads_to_the_search(stage: Stage) -> None:
    found = stage.client.get(reverse("seeker:stay_times", args=["titp-2"]))
    assert found["Location"] == reverse("seeker:stay_find", args=["titp-2"])


def test_another_persons_stay_does_not_exist(stage: Stage) -> None:
    other = Stay.objects.create(seeker=cast.make_seeker(), purpose="training", from_year=2012, until_year=2015)
    for name in ("stay", "stay_kind"):
        assert post(stage, reverse(f"seeker:{name}", args=[other.public_id]), {"kind": "ssw"}).status_code == 404
    assert told(other) == ("titp", None, None, "", None)


@pytest.mark.parametrize("number", [1, 50])
def test_the_list_asks_as_often_for_fifty_as_for_one(
    stage: Stage, number: int, django_assert_max_num_queries: Any
) -> None:
    for _each in range(number):
        make(stage)
    with django_assert_max_num_queries(12):
        stage.client.get(reverse("seeker:stays"))
