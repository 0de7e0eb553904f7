"""Every page of the company's side opens, for a company and for its supervising organization."""

import pytest
from django.urls import reverse

from kakehashi.placements.states import PlacementState
from tests import cast
from tests.portals.company.conftest import Scene
from tests.portals.company.stages import in_every_state

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]


def test_the_pages_without_a_placement_open(scene: Scene) -> None:
    for user in (scene.clerk, scene.placer):
        client = cast.signed_in(user)
        for name in ("home", "search", "opportunities", "opportunity_new", "placements"):
            assert client.get(reverse(f"company:{name}")).status_code == 200, name
        for name in ("page", "invite"):
            assert client.get(reverse(f"company:{name}", args=(scene.page.code,))).status_code == 200, name
        for name in ("opportunity", "opportunity_close"):
            url = reverse(f"company:{name}", args=(scene.opportunity.public_id,))
            assert client.get(url).status_code == 200, name


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("home", "What waits for you"),
        ("search", "People"),
        ("opportunity_new", "Opportunities"),
        ("placements", "Placements"),
        ("members", "Members"),
    ],
)
def test_the_navigation_marks_where_one_is(scene: Scene, name: str, entry: str) -> None:
    context = cast.signed_in(scene.placer).get(reverse(f"company:{name}")).context
    assert [str(item.text) for item in context["navigation"] if item.current] == [entry]


def test_only_a_supervising_organization_has_companies(scene: Scene) -> None:
    entries = {
        user.pk: [str(item.text) for item in cast.signed_in(user).get(reverse("company:home")).context["navigation"]]
        for user in (scene.clerk, scene.placer)
    }
    assert "Companies" not in entries[scene.clerk.pk]
    assert "Companies" in entries[scene.placer.pk]


def test_others_are_kept_out(scene: Scene) -> None:
    for user in (scene.trainer, scene.seeker.user, cast.make_secretariat()):
        assert cast.signed_in(user).get(reverse("company:search")).status_code == 403


def test_placements_are_listed_by_state_and_by_column(scene: Scene) -> None:
    in_every_state(scene=scene)
    client = cast.signed_in(scene.clerk)
    seen = len(PlacementState) - 1
    expected = dict.fromkeys(PlacementState.values, 1) | {"applied": 0, "all-interview": 3, "x": seen}
    found = {state: client.get(reverse("company:placements"), {"state": state}).context["cards"] for state in expected}
    assert {state: len(cards) for state, cards in found.items()} == expected
