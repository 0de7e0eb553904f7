"""Lists ask the database as often for fifty rows as for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.opportunities.states import OpportunityState
from kakehashi.placements.states import PlacementState
from tests import cast
from tests.portals.company.conftest import Scene
from tests.portals.company.stages import placement_in

pytestmark = pytest.mark.django_db
MOST = 12


def count(user, url: str) -> int:
    client = cast.signed_in(user)
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return sum(not query["sql"].startswith(("SAVEPOINT", "RELEASE SAVEPOINT")) for query in queries)


def fill(scene: Scene, rows: int) -> None:
    for number in range(rows):
        placement_in(PlacementState.FORWARDED, scene=scene, held=number % 2 == 0)
        cast.make_opportunity(
            company=scene.company, supervising=scene.supervising, state=OpportunityState.REFUSED, decision_reason="x"
        )


LISTS = ("home", "search", "opportunities", "placements", "opportunity_new", "page", "invite")


def counts(scene: Scene) -> dict[str, int]:
    """This function will return how often each page with a list asks, for each of the two who see it."""
    address = {
        name: reverse(f"company:{name}", args=(scene.page.code,) * (name in {"page", "invite"})) for name in LISTS
    }
    address["board"] = f"{address['placements']}?view=board"
    return {
        f"{name} {user.username}": count(user, url)
        for name, url in address.items()
        for user in (scene.clerk, scene.placer)
    }


def test_fifty_rows_need_no_more_queries_than_one(scene: Scene) -> None:
    fill(scene, 2)
    few = counts(scene)
    fill(scene, 48)
    assert counts(scene) == few
    assert max(few.values()) <= MOST


def test_a_placement_needs_few_queries(scene: Scene) -> None:
    made = placement_in(PlacementState.OFFERED, scene=scene, held=True)
    assert count(scene.placer, reverse("company:placement", args=(made.public_id,))) <= MOST
