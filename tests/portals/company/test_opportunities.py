"""A company and its supervising organization write an opportunity part by part, submit it, and run it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.parts import Part
from kakehashi.opportunities.states import OpportunityState
from kakehashi.placements.models import Placement
from tests import cast
from tests.portals.company.conftest import Scene, make_scene
from tests.portals.company.stages import placement_in

pytestmark = pytest.mark.django_db
S = OpportunityState
NEW = "/company/opportunities/new/"
PARTS: dict[str, dict[str, object]] = {
    "day": {"duties_ja": "鉄骨の溶接", "day_ja": "朝礼のあと、部材を溶接します。"},
    "place": {"prefecture": "27", "municipality_ja": "堺市", "places": "2"},
    "hours": {"weekly_hours": "40", "daily_hours": "8", "overtime_hours": "0", "days_off_a_year": "120"},
    "wage": {"monthly_wage": "１９５，０００円", "equal_pay": "on"},
    "deductions": {"tax": "4,000", "social": "28000", "employment": "1000", "rent": "20000", "food": "0"},
    "lodging": {"lodging": "flat", "persons_a_room": "2", "area_a_person": "7.5"},
    "support": {"japanese_level": "N5", "taught_ja": "半自動溶接", "support_ja": "月に一度、相談員が来ます。"},
    "costs": {
        **dict.fromkeys(("lectures", "travel", "lodging", "insurance"), "company"),
        **dict.fromkeys(("documents", "health_check"), "trainee"),
        "service_fee": "nobody",
    },
    "selection": {"selection": ["video", "practical"], "selection_ja": "溶接の実技を見ます。"},
}


def days(name: str, day: str, month: str, year: str) -> dict[str, str]:
    return {f"{name}_day": day, f"{name}_month": month, f"{name}_year": year}


def first(scene: Scene, *, partner: str = "", **changes: str) -> dict[str, str]:
    given = {"partner": partner or scene.supervising.public_id, "work": cast.WELDING, "programme": "titp", "stage": "i"}
    given |= {"months": "12", **days("starts_on", "1", "6", "2027"), **days("open_until", "31", "1", "2027")}
    return given | changes


def address(name: str, one: Opportunity) -> str:
    return reverse(f"company:{name}", args=(one.public_id,))


def draft_of(scene: Scene, **fields: object) -> Opportunity:
    return cast.make_opportunity(company=scene.company, supervising=scene.supervising, state=S.DRAFT, **fields)


def test_a_draft_is_written_part_by_part_and_submitted(scene: Scene) -> None:
    client = cast.signed_in(scene.clerk)
    answer = client.post(NEW, first(scene))
    made = Opportunity.objects.get(state=S.DRAFT)
    assert (made.company, made.supervising, made.months) == (scene.company, scene.supervising, 12)
    client.post(address("opportunity_submit", made))
    made.refresh_from_db()
    assert made.state == S.DRAFT, "what is not complete is not handed in"
    for part in [one for one in Part if one != Part.WORK]:
        assert answer["Location"] == address(f"opportunity_{part}", made), "each part leads to the next"
        assert client.get(answer["Location"]).status_code == 200
        answer = client.post(answer["Location"], PARTS[part])
        assert answer.status_code == 302, answer.content.decode()
    assert answer["Location"] == address("opportunity", made)
    page = client.get(answer["Location"]).content.decode()
    for words in ("142,000", "20,000\xa0yen", "Not complete", "not below the minimum wage of Osaka: 1,177\xa0yen"):
        assert (words in page) == (words != "Not complete"), words
    assert client.get(address("opportunity_pdf", made)).content.startswith(b"%PDF")
    assert client.post(address("opportunity_submit", made)).status_code == 302
    made.refresh_from_db()
    assert (made.state, made.monthly_deductions, made.hourly_wage) == (S.SUBMITTED, 53_000, 1_193)
    assert made.equal_pay_declared_by == scene.clerk.public_id
    assert [row.payer for row in made.costs_before.filter(kind="travel")] == ["company"]


def test_a_supervising_organization_writes_for_its_company(scene: Scene) -> None:
    client = cast.signed_in(scene.placer)
    assert client.post(NEW, first(scene, partner=scene.company.public_id)).status_code == 302
    made = Opportunity.objects.get(state=S.DRAFT)
    assert (made.company, made.supervising) == (scene.company, scene.supervising)


def test_nobody_writes_for_a_company_that_another_one_supervises(scene: Scene) -> None:
    other = make_scene()
    answer = cast.signed_in(scene.placer).post(NEW, first(scene, partner=other.company.public_id))
    assert answer.status_code == 422
    assert not Opportunity.objects.filter(state=S.DRAFT).exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"stage": ""}, "Choose the stage of the technical intern training"),
        ({"programme": "ssw"}, "Only technical intern training has stages"),
        ({"open_until_year": "2025"}, "The last day to apply must not lie in the past"),
        ({"open_until_month": "12"}, "The last day to apply must not come after the start"),
        ({"starts_on_month": "7"}, "Technical intern training can start on 30 June 2027 at the latest."),
        ({"starts_on_month": "7"}, "www.nbc.or.jp"),
        (
            {"programme": "esd", "stage": "", "starts_on_month": "3"},
            "Employment for skill development starts on 1 April 2027 at the earliest.",
        ),
        ({"months": "0"}, "greater than or equal to 1"),
    ],
)
def test_what_cannot_be_is_refused_and_kept(scene: Scene, changes: dict[str, str], sentence: str) -> None:
    answer = cast.signed_in(scene.clerk).post(NEW, first(scene, **changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "<title>Error: New opportunity" in page
    assert 'value="2027"' in page
    assert not Opportunity.objects.filter(state=S.DRAFT).exists()


REFUSED_PARTS: list[tuple[str, dict[str, object], str]] = [
    ("day", {"duties_ja": "電話 090-1234-5678"}, "Take the contact data out: 090-1234-5678"),
    ("place", {"places": "0"}, "greater than or equal to 1"),
    ("hours", {"days_off_a_year": "60"}, "which does not go with 40 hours a week"),
    ("wage", {"monthly_wage": "180000"}, "is below the minimum wage of Osaka: 1,177\xa0yen since 16 October 2025"),
    ("wage", {"monthly_wage": "180000"}, "hyperpc.jp"),
    ("wage", {"equal_pay": ""}, "A Japanese who does the same work gets no higher wage”"),
    ("deductions", {"rent": "31000"}, "Trainees from Vietnam may pay 30,000\xa0yen a month at the most"),
    ("deductions", {"food": "190000"}, "The deductions must leave something of the wage"),
    ("deductions", {"food": ""}, "“Food” needs an answer"),
    ("deductions", {"other": "500"}, "Say what it is for."),
    ("lodging", {"persons_a_room": ""}, "the worker wants to know how they will live"),
    ("costs", {"travel": "nobody"}, "Somebody pays the travel."),
    ("selection", {"selection": []}, "needs an answer"),
]


def test_a_part_that_cannot_be_is_refused_with_its_reason_and_kept(scene: Scene) -> None:
    draft, client = draft_of(scene), cast.signed_in(scene.clerk)
    for part, changes, sentence in REFUSED_PARTS:
        answer = client.post(address(f"opportunity_{part}", draft), PARTS[part] | changes)
        page = answer.content.decode()
        assert (answer.status_code, "<title>Error: " in page) == (422, True), part
        assert sentence in page, (part, page)
        for typed in changes.values():
            assert str(typed) in page if typed else True
    kept = Opportunity.objects.get(pk=draft.pk)
    assert (kept.monthly_wage, kept.monthly_deductions, kept.duties_ja) == (190_000, 45_000, "鉄骨の溶接")
    assert [row.amount for row in kept.deductions.filter(kind="rent")] == [20_000]


def test_a_refused_opportunity_shows_its_reason_and_is_changed(scene: Scene) -> None:
    made = cast.make_opportunity(
        company=scene.company, supervising=scene.supervising, state=S.REFUSED, decision_reason="The wage is too low."
    )
    client = cast.signed_in(scene.clerk)
    assert "The wage is too low." in client.get(address("opportunity", made)).content.decode()
    assert client.get(address("opportunity_work", made)).status_code == 200
    assert client.post(address("opportunity_work", made), first(scene, months="36")).status_code == 302
    client.post(address("opportunity_place", made), PARTS["place"] | {"places": "7"})
    made.refresh_from_db()
    assert (made.places, made.months, made.state, made.equal_pay_declared_at) == (7, 36, S.REFUSED, cast.NOW)


def test_a_shown_opportunity_cannot_be_changed(scene: Scene) -> None:
    client = cast.signed_in(scene.clerk)
    for part in ("work", "wage", "deductions"):
        assert client.get(address(f"opportunity_{part}", scene.opportunity)).status_code == 409
        assert client.post(address(f"opportunity_{part}", scene.opportunity), {}).status_code == 409
    assert client.post(address("opportunity_submit", scene.opportunity)).status_code == 409


def test_it_is_paused_shown_again_extended_and_copied(scene: Scene) -> None:
    client, one = cast.signed_in(scene.clerk), scene.opportunity
    Opportunity.objects.filter(pk=one.pk).update(asked_at=cast.NOW)
    assert "Say whether opportunities still hold" in client.get(reverse("company:home")).content.decode()
    assert "Does this opportunity still hold?" in client.get(address("opportunity", one)).content.decode()
    assert one.public_id in client.get(reverse("company:opportunities") + "?state=asked").content.decode()
    for name, state in (("holds", S.APPROVED), ("pause", S.PAUSED), ("resume", S.APPROVED)):
        assert client.post(address(f"opportunity_{name}", one)).status_code == 302
        one.refresh_from_db()
        assert (one.state, one.asked_at) == (state, None)
    early, late = one.open_until - timedelta(days=1), one.open_until + timedelta(days=20)
    for day, status in ((early, 422), (late, 302)):
        typed = days("open_until", *(str(part) for part in (day.day, day.month, day.year)))
        assert client.post(address("opportunity_extend", one), typed).status_code == status
    one.refresh_from_db()
    assert one.open_until == late
    assert client.post(address("opportunity_copy", one)).status_code == 302
    copy = Opportunity.objects.get(state=S.DRAFT)
    assert (copy.duties_ja, copy.places, copy.equal_pay_declared_at) == (one.duties_ja, one.places, None)


def test_closing_ends_the_open_placements_but_not_an_offer(scene: Scene) -> None:
    waiting, offered = placement_in("forwarded", scene=scene), placement_in("offered", scene=scene)
    client = cast.signed_in(scene.placer)
    assert "This cannot be undone." in client.get(address("opportunity_close", scene.opportunity)).content.decode()
    assert client.post(address("opportunity_close", scene.opportunity)).status_code == 302
    states = dict(Placement.objects.values_list("public_id", "state"))
    assert states == {waiting.public_id: "closed", offered.public_id: "offered"}
    assert client.post(address("opportunity_close", scene.opportunity)).status_code == 409


def test_the_opportunity_of_another_company_does_not_exist(scene: Scene) -> None:
    other = make_scene()
    for user in (other.clerk, other.placer):
        client = cast.signed_in(user)
        for name in ("opportunity", "opportunity_work", "opportunity_wage", "opportunity_close", "opportunity_pdf"):
            assert client.get(address(name, scene.opportunity)).status_code == 404
        for name in ("work", "wage", "submit", "close", "pause", "resume", "holds", "extend", "copy"):
            assert client.post(address(f"opportunity_{name}", scene.opportunity), first(scene)).status_code == 404
    scene.opportunity.refresh_from_db()
    assert (scene.opportunity.state, Opportunity.objects.count()) == (S.APPROVED, 2)


def test_without_supervision_the_page_says_how_to_get_it() -> None:
    clerk = cast.make_member(organization=cast.make_organization(kind="accepting"))
    placer = cast.make_member(organization=cast.make_organization(kind="supervising"))
    assert "has to record that it supervises you" in cast.signed_in(clerk).get(NEW).content.decode()
    assert "Record which companies you supervise." in cast.signed_in(placer).get(NEW).content.decode()
