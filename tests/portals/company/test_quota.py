"""The quota calculator, the numbers on which it rests, and what the pages say when it is exceeded."""

import re

import pytest
import time_machine
from django.urls import reverse

from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations.models import Workforce
from kakehashi.placements.models import Placement
from tests import cast
from tests.portals.company.conftest import Scene, make_scene
from tests.portals.company.quota_numbers import tell_numbers
from tests.portals.company.stages import placement_in
from tests.portals.company.test_counts import MOST, count

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]
HEAVIEST = 60_000


def address(scene: Scene, name: str = "quota_of") -> str:
    return reverse(f"company:{name}", args=(scene.company.public_id,))


def numbers_of(answer) -> list[tuple[str, int | None, int, str]]:
    return [
        (row["allowed"], row["standing"].present, row["standing"].promised, row["remaining"])
        for row in answer.context["rows"]
    ]


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


TYPED = {
    "full_time_staff": "４５人",
    "rated_excellent": "no",
    "titp_1": "2",
    "titp_2": "3",
    "titp_3": "0",
    "esd": "0",
    **{
        f"{name}_{part}": value
        for name in ("staff_as_of", "rating_as_of", "trainees_as_of")
        for part, value in (("day", "1"), ("month", "11"), ("year", "2026"))
    },
}


def test_without_numbers_the_page_leads_to_where_they_are_told(scene: Scene) -> None:
    page = text_of(cast.signed_in(scene.clerk).get(reverse("company:quota")))
    assert "Your numbers are missing" in page
    assert address(scene, "quota_numbers") in page
    assert "Quota by programme and stage" not in page
    empty = cast.signed_in(scene.clerk).get(address(scene, "quota_numbers")).context["form"]
    assert empty["staff_as_of"].initial == cast.TODAY


def test_the_calculator_shows_each_stage_with_what_is_left_and_how_it_was_reached(scene: Scene) -> None:
    tell_numbers(scene.company, titp_1=2, titp_2=4)
    placement_in("offered", scene=scene)
    answer = cast.signed_in(scene.clerk).get(reverse("company:quota"))
    assert numbers_of(answer) == [
        ("5", 2, 1, "2"),
        ("10", 4, 0, "6"),
        ("0", 0, 0, "0"),
        ("Not known", 0, 0, "Not known"),
    ]
    page = text_of(answer)
    assert "With 45 full-time staff the basic quota is 5." in page
    assert "There now: 2. With an offer or an accepted place: 1." in page
    assert "2 more people fit." in page
    assert "With the rating “excellent”: 10, so 5 more." in page
    assert "Stage (iii) is only for companies that are rated excellent." in page
    assert "No source gives a quota here. So nothing can be said." in page
    assert "Second-hand" in page
    assert "https://chuo-jpn.com/system/qna/" in page
    assert len(answer.content) < HEAVIEST


def test_an_unknown_rating_shows_both_numbers(scene: Scene) -> None:
    tell_numbers(scene.company, titp_1=5, rated_excellent=None)
    answer = cast.signed_in(scene.clerk).get(reverse("company:quota"))
    assert numbers_of(answer)[0] == ("5, or 10 if rated excellent", 5, 0, "0, or 5 if rated excellent")
    assert numbers_of(answer)[2][0] == "0, or 30 if rated excellent"


def test_other_numbers_are_tried_and_nothing_is_saved(scene: Scene) -> None:
    tell_numbers(scene.company)
    tried = {"staff": "３２０", "excellent": "yes", "titp_1": "1", "titp_2": "", "titp_3": "0"}
    answer = cast.signed_in(scene.clerk).get(reverse("company:quota"), tried)
    assert numbers_of(answer)[:3] == [("32", 1, 0, "31"), ("64", None, 0, "Not known"), ("96", 0, 0, "96")]
    assert "With 320 full-time staff the basic quota is one in 20: 16." in text_of(answer)
    assert Workforce.objects.get().full_time_staff == 45


def test_numbers_are_tried_before_any_are_told(scene: Scene) -> None:
    answer = cast.signed_in(scene.clerk).get(reverse("company:quota"), {"staff": "30", "titp_1": "0"})
    assert numbers_of(answer)[0][0] == "3"
    assert not Workforce.objects.exists()


def test_care_says_that_its_table_was_not_found(scene: Scene) -> None:
    answer = cast.signed_in(scene.clerk).get(reverse("company:quota"), {"staff": "30", "care": "on"})
    assert numbers_of(answer)[0][0] == "Not known"
    assert "Care has a table of its own." in text_of(answer)


@pytest.mark.parametrize("staff", ["-1", "many", "1000000", "1.5"])
def test_a_wrong_number_is_kept_and_explained(scene: Scene, staff: str) -> None:
    answer = cast.signed_in(scene.clerk).get(reverse("company:quota"), {"staff": staff})
    assert answer.status_code == 422
    assert "<title>Error: " in answer.content.decode()
    assert f'value="{staff}"' in answer.content.decode()


def test_after_the_last_filing_day_stage_i_is_closed(scene: Scene) -> None:
    tell_numbers(scene.company)
    with time_machine.travel("2027-04-01T03:00Z", tick=False):
        answer = cast.signed_in(scene.clerk).get(reverse("company:quota"))
    assert numbers_of(answer)[0] == ("0", 0, 0, "0")
    assert "The last day for new plans is 31 March 2027." in text_of(answer)
    assert numbers_of(answer)[1][3] == "10"


# --- The numbers ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["clerk", "placer"])
def test_the_company_and_its_supervising_organization_tell_the_numbers(scene: Scene, who: str) -> None:
    client = cast.signed_in(getattr(scene, who))
    answer = client.post(address(scene, "quota_numbers"), TYPED)
    assert answer.status_code == 302
    assert answer["Location"] == address(scene)
    kept = Workforce.objects.get()
    assert (kept.company, kept.full_time_staff, kept.rated_excellent, kept.titp_2) == (scene.company, 45, False, 3)
    page = text_of(client.get(address(scene)))
    assert "as of 1 Nov 2026" in page
    assert f"Recorded by {kept.recorded_for.name} on 22 Nov 2026." in page
    assert 'value="45"' in client.get(address(scene, "quota_numbers")).content.decode()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"full_time_staff": ""}, "“Full-time staff” needs an answer"),
        ({"titp_1": "two"}, "Enter a whole number."),
        ({"rated_excellent": ""}, "needs an answer"),
        ({"staff_as_of_year": "2027"}, "This day has not come yet. Enter the day of the count."),
        ({"trainees_as_of_day": ""}, "Enter the day, the month and the year"),
    ],
)
def test_wrong_numbers_are_explained_kept_on_the_page_and_not_saved(scene: Scene, wrong, sentence: str) -> None:
    answer = cast.signed_in(scene.clerk).post(address(scene, "quota_numbers"), {**TYPED, **wrong})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "<title>Error: " in answer.content.decode()
    assert 'value="3"' in answer.content.decode()
    assert not Workforce.objects.exists()


def test_the_numbers_of_another_company_do_not_exist(scene: Scene) -> None:
    other = make_scene()
    tell_numbers(other.company, full_time_staff=777)
    for user in (scene.clerk, scene.placer):
        client = cast.signed_in(user)
        for name in ("quota_of", "quota_numbers"):
            assert client.get(address(other, name)).status_code == 404
        assert client.post(address(other, "quota_numbers"), TYPED).status_code == 404
        assert "777" not in client.get(reverse("company:quota")).content.decode()
    assert Workforce.objects.get().full_time_staff == 777


# --- The supervising organization -----------------------------------------------------------------------------------


def test_a_supervising_organization_sees_what_is_left_at_each_of_its_companies(scene: Scene) -> None:
    second = cast.make_organization(kind="accepting")
    cast.make_supervision(supervising=scene.supervising, company=second)
    tell_numbers(scene.company, titp_1=2)
    answer = cast.signed_in(scene.placer).get(reverse("company:quota"))
    left = {row["company"]: row["left"] for row in answer.context["rows"]}
    assert left == {scene.company: ["3", "10", "0"], second: ["Not known"] * 3}
    assert reverse("company:quota_numbers", args=(second.public_id,)) in answer.content.decode()


def test_fifty_companies_need_no_more_queries_than_one(scene: Scene) -> None:
    tell_numbers(scene.company)
    urls = [reverse("company:quota"), address(scene), address(scene, "quota_numbers")]
    few = [count(scene.placer, url) for url in urls]
    for _one in range(49):
        company = cast.make_organization(kind="accepting")
        cast.make_supervision(supervising=scene.supervising, company=company)
        tell_numbers(company)
    answer = cast.signed_in(scene.placer).get(reverse("company:quota"))
    assert len(answer.context["rows"]) == 50
    assert [count(scene.placer, url) for url in urls] == few
    assert max(few) <= MOST


# --- Above the quota ------------------------------------------------------------------------------------------------


def test_an_invitation_above_the_quota_is_refused_with_the_computation_shown(scene: Scene) -> None:
    tell_numbers(scene.company, titp_1=5)
    url = reverse("company:invite", args=(scene.page.code,))
    typed = {"opportunity": scene.opportunity.public_id, "message": "面接をお願いします。"}
    answer = cast.signed_in(scene.clerk).post(url, typed)
    assert answer.status_code == 422
    page = text_of(answer)
    assert "Technical intern training, stage (i): 1 more person would be above the quota." in page
    assert "With 45 full-time staff the basic quota is 5." in page
    assert "There now: 5. With an offer or an accepted place: 0. No place is left." in page
    assert "With the rating “excellent”: 10, so 5 more." in page
    assert "面接をお願いします。" in page
    assert not Placement.objects.exists()


def test_where_the_staff_is_not_told_the_page_says_so_and_lets_pass(scene: Scene) -> None:
    url = reverse("company:invite", args=(scene.page.code,))
    client = cast.signed_in(scene.clerk)
    page = text_of(client.get(url))
    assert "The quota cannot be checked yet" in page
    assert address(scene, "quota_numbers") in page
    assert client.post(url, {"opportunity": scene.opportunity.public_id, "message": ""}).status_code == 302
    tell_numbers(scene.company)
    assert "The quota cannot be checked yet" not in text_of(client.get(url))


def test_after_the_last_filing_day_the_refusal_names_the_day(scene: Scene) -> None:
    Opportunity.objects.update(open_until="2027-05-01", starts_on="2027-06-01")
    url = reverse("company:invite", args=(scene.page.code,))
    with time_machine.travel("2027-04-01T03:00Z", tick=False):
        answer = cast.signed_in(scene.clerk).post(url, {"opportunity": scene.opportunity.public_id, "message": ""})
    assert answer.status_code == 422
    page = text_of(answer)
    assert "The last day for new plans is 31 March 2027. After it nobody new can begin stage (i)." in page
    assert "above the quota" not in page
    assert not Placement.objects.exists()


def test_more_places_than_the_quota_leaves_are_not_posted(scene: Scene) -> None:
    tell_numbers(scene.company, titp_1=4)
    draft = cast.make_opportunity(company=scene.company, supervising=scene.supervising, state="draft", places=2)
    url = reverse("company:opportunity_submit", args=(draft.public_id,))
    page = text_of(cast.signed_in(scene.clerk).post(url, follow=True))
    assert "2 more people would be above the quota." in page
    assert "1 more person fits." in page
    assert Opportunity.objects.get(pk=draft.pk).state == "draft"
