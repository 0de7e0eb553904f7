"""The fields and kinds of wishes, and whether a training plan was filed: asked, kept, changed, shown."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.urls import reverse

from kakehashi.common import clock
from kakehashi.seekers.models import DesiredWork, Seeker
from tests import cast
from tests.portals.seeker.conftest import Stage

pytestmark = pytest.mark.django_db
OTHER = {"text": "Lễ tân", "kind": "service", "field": "lodging"}


def text(stage: Stage, name: str, *args: str) -> str:
    response = stage.client.get(reverse(f"seeker:{name}", args=args))
    assert response.status_code == 200
    return str(response.content.decode())


def post(stage: Stage, name: str, data: dict[str, Any], *args: str) -> Any:
    return stage.client.post(reverse(f"seeker:{name}", args=args), data)


def wishes(stage: Stage) -> Seeker:
    return Seeker.objects.get(pk=stage.seeker.pk)


def test_the_field_of_a_wished_work_is_asked_and_changed(stage: Stage) -> None:
    assert "Say the field" in text(stage, "wishes")
    assert 'name="field"' in text(stage, "wish", cast.WELDING)
    assert post(stage, "wish", {"field": "shipbuilding"}, cast.WELDING).status_code == 302
    assert DesiredWork.objects.get(seeker=stage.seeker).field == "shipbuilding"
    assert "Field: Shipbuilding and marine industry" in text(stage, "wishes")
    assert post(stage, "wish", {"field": ""}, cast.WELDING).status_code == 302
    assert [wish.field for wish in stage.seeker.desired_works.all()] == [""]


def test_an_unknown_field_is_refused_and_nothing_changes(stage: Stage) -> None:
    assert post(stage, "wish", {"field": "magic"}, cast.WELDING).status_code == 422
    assert DesiredWork.objects.get(seeker=stage.seeker).field == ""


def test_another_wish_is_told_with_kind_and_field(stage: Stage) -> None:
    assert post(stage, "wish_other", OTHER).status_code == 302
    told = wishes(stage)
    assert (told.other_wish, told.other_wish_kind, told.other_wish_field) == ("Lễ tân", "service", "lodging")
    assert "Field: Lodging" in text(stage, "wishes")
    assert post(stage, "wish_other_remove", {}).status_code == 302
    gone = wishes(stage)
    assert (gone.other_wish, gone.other_wish_kind, gone.other_wish_field) == ("", "", "")


def test_without_its_kind_another_wish_is_asked_again_and_the_words_stay(stage: Stage) -> None:
    response = post(stage, "wish_other", {**OTHER, "kind": ""})
    page = response.content.decode()
    assert response.status_code == 422
    assert "Choose the kind of work" in page
    assert "Lễ tân" in page
    assert '<option value="lodging" selected' in page
    assert wishes(stage).other_wish == ""


def test_of_a_published_wish_kind_and_field_change_and_the_words_do_not(published: Stage) -> None:
    Seeker.objects.filter(pk=published.seeker.pk).update(other_wish="Lễ tân")
    page = text(published, "wish_other")
    assert "These words are on your published page" in page
    assert 'name="text"' not in page
    assert post(published, "wish_other", {**OTHER, "text": "Khác"}).status_code == 302
    told = wishes(published)
    assert (told.other_wish, told.other_wish_kind, told.other_wish_field) == ("Lễ tân", "service", "lodging")


@pytest.fixture
def in_april(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2027, 4, 5, 3, tzinfo=UTC))


@pytest.mark.usefixtures("in_april")
def test_a_plan_is_asked_for_when_it_decides_and_its_day_closes_or_opens_the_way(stage: Stage) -> None:
    assert reverse("seeker:plan") in text(stage, "pathways")
    typed = {"filed": "yes", "on_day": "1", "on_month": "3", "on_year": "2027"}
    assert post(stage, "plan", typed)["Location"] == reverse("seeker:pathways")
    assert wishes(stage).plan_filed_on == date(2027, 3, 1)
    page = text(stage, "pathways")
    assert "A training plan was filed for you on 1 March 2027." in page
    assert "Your training plan was filed in time." in page
    post(stage, "plan", {"filed": "no"})
    told = wishes(stage)
    assert (told.plan_filed_on, told.no_plan_filed_by) == (None, date(2027, 4, 5))
    assert "No training plan was filed for you by 31 March 2027, the last day." in text(stage, "pathways")
    post(stage, "plan", {"filed": "unknown"})
    assert wishes(stage).no_plan_filed_by is None


@pytest.mark.usefixtures("in_april")
def test_a_plan_without_its_day_is_asked_again(stage: Stage) -> None:
    response = post(stage, "plan", {"filed": "yes"})
    assert response.status_code == 422
    assert "Enter the day on which the plan was filed" in response.content.decode()


def test_no_plan_is_asked_for_while_it_does_not_decide(stage: Stage) -> None:
    assert reverse("seeker:plan") not in text(stage, "pathways")
