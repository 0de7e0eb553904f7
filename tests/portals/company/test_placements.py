"""The company's side moves placements on, holds them, and is refused where it has no right."""

from datetime import timedelta

import pytest
from django.urls import reverse

from kakehashi.messaging.models import Notice
from kakehashi.placements.models import Hold, Interview, Offer, Placement
from kakehashi.placements.states import Origin, PlacementState
from tests import cast
from tests.portals.company.conftest import Scene, make_scene
from tests.portals.company.quota_numbers import tell_numbers
from tests.portals.company.stages import in_every_state, placement_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]
S = PlacementState
MOVES = (
    "placement_times",
    "placement_result",
    "placement_refuse",
    "placement_offer",
    "placement_hold",
    "placement_lift",
)


def address(name: str, placement: Placement) -> str:
    return reverse(f"company:{name}", args=(placement.public_id,))


def three_times(*, year: int = 2026, day: str = "7", clock: str = "14:00") -> dict[str, str]:
    return {
        "day_1_day": day,
        "day_1_month": "12",
        "day_1_year": str(year),
        "clock_1": clock,
        "day_2_day": "8",
        "day_2_month": "12",
        "day_2_year": "2026",
        "clock_2": "１０時３０分",
        "how": "video",
        "place": "",
    }


def offer_typed(**changes: str) -> dict[str, str]:
    typed = {
        "monthly_wage": "200,000円",
        "monthly_deductions": "40000",
        "weekly_hours": "40",
        "months": "12",
        "conditions": "寮あり",
    }
    for field, day in (("starts_on", ("1", "6", "2027")), ("answer_until", ("10", "12", "2026"))):
        typed |= {f"{field}_{part}": value for part, value in zip(("day", "month", "year"), day, strict=True)}
    return typed | changes


@pytest.mark.parametrize("state", PlacementState.values)
def test_a_placement_opens_in_every_state_in_which_the_company_sees_it(scene: Scene, state: str) -> None:
    origin = Origin.INVITATION if state in {S.INVITED, S.PASSED_ON} else Origin.APPLICATION
    made = placement_in(state, scene=scene, origin=origin)
    for user in (scene.clerk, scene.placer):
        answer = cast.signed_in(user).get(address("placement", made))
        assert answer.status_code == (404 if state == S.APPLIED else 200)


@pytest.mark.parametrize(
    ("state", "names"),
    [(S.FORWARDED, 0), (S.TIMES_PROPOSED, 0), (S.INTERVIEW_CONFIRMED, 1), (S.OFFERED, 1)],
)
def test_the_name_is_there_from_the_confirmed_interview_on(scene: Scene, state: str, names: int) -> None:
    made = placement_in(state, scene=scene)
    page = cast.signed_in(scene.clerk).get(address("placement", made)).content.decode()
    assert ("グエン・ヴァン・ナム" in page) == bool(names)
    assert made.page_code in page


def test_times_typed_in_japan_are_shown_in_both_zones(scene: Scene) -> None:
    made = placement_in(S.FORWARDED, scene=scene)
    client = cast.signed_in(scene.clerk)
    assert client.post(address("placement_times", made), three_times()).status_code == 302
    proposed = Interview.objects.get(placement=made).proposed
    assert proposed == ["2026-12-07T05:00:00+00:00", "2026-12-08T01:30:00+00:00"]
    page = client.get(address("placement", made)).content.decode()
    assert "Monday, 7 December 2026, 14:00 Tokyo / 12:00 Hanoi" in page


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (three_times(year=2025), "Choose a time that lies ahead"),
        (three_times(day="8", clock="10:30"), "This time is already proposed: choose another one"),
        (three_times(clock="25:00"), "Enter a time such as 14:00"),
        (three_times(clock=""), "Enter the hour as well, such as 14:00"),
    ],
)
def test_times_that_cannot_be_are_refused_and_kept(scene: Scene, typed: dict[str, str], sentence: str) -> None:
    made = placement_in(S.FORWARDED, scene=scene)
    answer = cast.signed_in(scene.clerk).post(address("placement_times", made), typed)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "１０時３０分" in answer.content.decode()
    assert not Interview.objects.exists()


def test_a_result_leads_on_or_ends_the_placement(scene: Scene) -> None:
    client = cast.signed_in(scene.clerk)
    passed, not_passed = (placement_in(S.INTERVIEW_CONFIRMED, scene=scene) for _one in range(2))
    assert client.post(address("placement_result", passed), {"result": "passed", "note": ""}).status_code == 302
    without_reason = client.post(address("placement_result", not_passed), {"result": "not_passed", "note": ""})
    assert without_reason.status_code == 422
    typed = {"result": "not_passed", "note": "経験が足りません"}
    assert client.post(address("placement_result", not_passed), typed).status_code == 302
    states = dict(Placement.objects.values_list("public_id", "state"))
    assert states == {passed.public_id: "passed", not_passed.public_id: "refused"}


def test_an_offer_is_made_with_its_conditions(scene: Scene) -> None:
    made = placement_in(S.PASSED, scene=scene)
    answer = cast.signed_in(scene.placer).post(address("placement_offer", made), offer_typed())
    assert answer.status_code == 302
    offer = Offer.objects.get(placement=made)
    assert (offer.monthly_wage, offer.monthly_deductions, offer.months) == (200_000, 40_000, 12)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"monthly_deductions": "200000"}, "The deductions must leave something of the wage"),
        ({"answer_until_year": "2025"}, "The last day for an answer must not lie in the past"),
        ({"starts_on_year": "2025"}, "The start must lie ahead"),
        ({"answer_until_year": "2027", "answer_until_month": "7"}, "must not come after the start"),
    ],
)
def test_an_offer_that_makes_no_sense_is_refused(scene: Scene, changes: dict[str, str], sentence: str) -> None:
    made = placement_in(S.PASSED, scene=scene)
    answer = cast.signed_in(scene.clerk).post(address("placement_offer", made), offer_typed(**changes))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Offer.objects.exists()
    assert not Notice.objects.exists()


def test_an_offer_above_the_quota_is_refused_with_the_computation_shown(scene: Scene) -> None:
    made = placement_in(S.PASSED, scene=scene)
    tell_numbers(scene.company, titp_1=5)
    answer = cast.signed_in(scene.clerk).post(address("placement_offer", made), offer_typed())
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Technical intern training, stage (i): 1 more person would be above the quota." in page
    assert "With 45 full-time staff the basic quota is 5." in page
    assert "200,000円" in page
    assert not Offer.objects.exists()
    assert not Notice.objects.exists()


def test_only_the_supervising_organization_holds_and_lifts(scene: Scene) -> None:
    made = placement_in(S.FORWARDED, scene=scene)
    company, placer = cast.signed_in(scene.clerk), cast.signed_in(scene.placer)
    assert company.post(address("placement_hold", made), {"reason": "x"}).status_code == 403
    assert placer.post(address("placement_hold", made), {"reason": "The contract is missing."}).status_code == 302
    page = company.get(address("placement", made)).content.decode()
    assert "The contract is missing." in page
    assert company.post(address("placement_times", made), three_times()).status_code == 409
    assert company.post(address("placement_lift", made)).status_code == 403
    assert placer.post(address("placement_lift", made)).status_code == 302
    assert not Hold.objects.filter(lifted_at=None).exists()
    assert company.post(address("placement_times", made), three_times()).status_code == 302


@pytest.mark.parametrize("name", MOVES)
def test_a_move_that_is_over_is_answered_with_409_and_changes_nothing(scene: Scene, name: str) -> None:
    made = placement_in(S.DECLINED, scene=scene)
    assert cast.signed_in(scene.placer).post(address(name, made), {"reason": "x"}).status_code == 409
    assert Placement.objects.get().state == S.DECLINED
    assert not Notice.objects.exists()


@pytest.mark.parametrize("name", ["placement", *MOVES])
def test_the_placement_of_another_company_does_not_exist(scene: Scene, name: str) -> None:
    made, other = placement_in(S.FORWARDED, scene=scene), make_scene()
    for user in (other.clerk, other.placer):
        client = cast.signed_in(user)
        assert client.post(address(name, made), {"reason": "x"}).status_code in {404, 405}
        assert client.get(address(name, made)).status_code in {404, 405}
    assert Placement.objects.get(pk=made.pk).state == S.FORWARDED


def test_a_seekers_own_words_and_an_application_not_forwarded_stay_away(scene: Scene) -> None:
    hidden = placement_in(S.APPLIED, scene=scene)
    shown = placement_in(S.FORWARDED, scene=scene)
    Placement.objects.update(message="words of the seeker")
    client = cast.signed_in(scene.clerk)
    listed = client.get(reverse("company:placements")).content.decode()
    assert hidden.page_code not in listed
    assert shown.page_code in listed
    assert "words of the seeker" not in client.get(address("placement", shown)).content.decode()


def test_home_names_what_waits_with_counts(scene: Scene) -> None:
    in_every_state(scene=scene)
    placement_in(S.FORWARDED, scene=scene)
    Interview.objects.update(confirmed_for=cast.NOW - timedelta(hours=1))
    tasks = cast.signed_in(scene.clerk).get(reverse("company:home")).context["tasks"]
    assert {str(task.text): task.count for task in tasks} == {
        "Propose interview times": 2,
        "Record the results of interviews": 1,
        "Make offers": 1,
    }


def test_an_interview_that_lies_ahead_does_not_wait(scene: Scene) -> None:
    placement_in(S.INTERVIEW_CONFIRMED, scene=scene)
    assert cast.signed_in(scene.clerk).get(reverse("company:home")).context["tasks"] == []
