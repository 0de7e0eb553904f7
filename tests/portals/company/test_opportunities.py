"""A company and its supervising organization write, submit and close opportunities."""

import pytest
from django.urls import reverse

from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.states import OpportunityState
from kakehashi.placements.models import Placement
from tests import cast
from tests.portals.company.conftest import Scene, make_scene
from tests.portals.company.stages import placement_in

pytestmark = pytest.mark.django_db
S = OpportunityState
NEW = "/company/opportunities/new/"


def typed(scene: Scene, *, partner: str = "", **changes: str) -> dict[str, str]:
    given = {
        "partner": partner or scene.supervising.public_id,
        "work": cast.WELDING,
        "programme": "titp",
        "stage": "i",
        "prefecture": "27",
        "places": "2",
        "monthly_wage": "１９０，０００円",
        "monthly_deductions": "45,000",
        "weekly_hours": "37.5",
        "duties_ja": "鉄骨の溶接",
    }
    for field, day in (("starts_on", ("1", "6", "2027")), ("open_until", ("31", "1", "2027"))):
        given |= {f"{field}_{part}": value for part, value in zip(("day", "month", "year"), day, strict=True)}
    return given | changes


def address(name: str, one: Opportunity) -> str:
    return reverse(f"company:{name}", args=(one.public_id,))


def test_a_draft_shows_the_net_wage_and_is_submitted(scene: Scene) -> None:
    client = cast.signed_in(scene.clerk)
    answer = client.post(NEW, typed(scene), follow=True)
    made = Opportunity.objects.get(state=S.DRAFT)
    assert (made.company, made.supervising, made.monthly_wage) == (scene.company, scene.supervising, 190_000)
    assert "145,000" in answer.content.decode()
    assert client.post(address("opportunity_submit", made)).status_code == 302
    made.refresh_from_db()
    assert made.state == S.SUBMITTED


def test_a_supervising_organization_writes_for_its_company(scene: Scene) -> None:
    client = cast.signed_in(scene.placer)
    assert client.post(NEW, typed(scene, partner=scene.company.public_id)).status_code == 302
    made = Opportunity.objects.get(state=S.DRAFT)
    assert (made.company, made.supervising) == (scene.company, scene.supervising)


def test_nobody_writes_for_a_company_that_another_one_supervises(scene: Scene) -> None:
    other = make_scene()
    answer = cast.signed_in(scene.placer).post(NEW, typed(scene, partner=other.company.public_id))
    assert answer.status_code == 422
    assert not Opportunity.objects.filter(state=S.DRAFT).exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"duties_ja": "電話 090-1234-5678"}, "Take the contact data out: 090-1234-5678"),
        ({"monthly_deductions": "190000"}, "The deductions must leave something of the wage"),
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
        ({"places": "0"}, "greater than or equal to 1"),
    ],
)
def test_what_cannot_be_is_refused_and_kept(scene: Scene, changes: dict[str, str], sentence: str) -> None:
    answer = cast.signed_in(scene.clerk).post(NEW, typed(scene, **changes))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "<title>Error: New opportunity" in page
    assert 'value="37.5"' in page
    assert not Opportunity.objects.filter(state=S.DRAFT).exists()


def test_a_refused_opportunity_shows_its_reason_and_is_changed(scene: Scene) -> None:
    made = cast.make_opportunity(
        company=scene.company, supervising=scene.supervising, state=S.REFUSED, decision_reason="The wage is too low."
    )
    client = cast.signed_in(scene.clerk)
    assert "The wage is too low." in client.get(address("opportunity", made)).content.decode()
    assert client.get(address("opportunity_edit", made)).status_code == 200
    assert client.post(address("opportunity_edit", made), typed(scene, places="7")).status_code == 302
    made.refresh_from_db()
    assert (made.places, made.state) == (7, S.REFUSED)


def test_a_shown_opportunity_cannot_be_changed(scene: Scene) -> None:
    client = cast.signed_in(scene.clerk)
    assert client.get(address("opportunity_edit", scene.opportunity)).status_code == 409
    assert client.post(address("opportunity_edit", scene.opportunity), typed(scene)).status_code == 409
    assert client.post(address("opportunity_submit", scene.opportunity)).status_code == 409


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
        for name in ("opportunity", "opportunity_edit", "opportunity_close"):
            assert client.get(address(name, scene.opportunity)).status_code == 404
        for name in ("opportunity_edit", "opportunity_submit", "opportunity_close"):
            assert client.post(address(name, scene.opportunity), typed(scene)).status_code == 404
    scene.opportunity.refresh_from_db()
    assert scene.opportunity.state == S.APPROVED


def test_without_supervision_the_page_says_how_to_get_it() -> None:
    clerk = cast.make_member(organization=cast.make_organization(kind="accepting"))
    placer = cast.make_member(organization=cast.make_organization(kind="supervising"))
    assert "has to record that it supervises you" in cast.signed_in(clerk).get(NEW).content.decode()
    assert "Record which companies you supervise." in cast.signed_in(placer).get(NEW).content.decode()
