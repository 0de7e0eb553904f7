"""The board of the company's side: what it shows, moves on several at once, and a list without contact data."""

import re
from io import BytesIO

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from kakehashi.messaging.models import Notice
from kakehashi.placements.models import Hold, Placement
from kakehashi.placements.states import PlacementState
from tests import cast
from tests.portals.company.conftest import Scene, make_scene
from tests.portals.company.stages import in_every_state, placement_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]
S = PlacementState
PLACEMENTS, MOVE, MOVED, LIST = (
    reverse(f"company:{name}") for name in ("placements", "placements_move", "placements_moved", "placements_list")
)


def chosen(move: str, *placements: Placement) -> dict[str, object]:
    return {"move": move, "placement": [one.public_id for one in placements]}


def test_a_board_in_every_state_offers_the_moves_of_the_one_who_looks(scene: Scene) -> None:
    made = in_every_state(scene=scene)
    for user, holds in ((scene.clerk, False), (scene.placer, True)):
        page = cast.signed_in(user).get(PLACEMENTS, {"view": "board"})
        cards = {card.key: card for lane in page.context["lanes"] for card in lane.cards}
        assert made[S.APPLIED].public_id not in cards
        moves = {choice.name: choice.column for choice in cards[made[S.INTERVIEW_CONFIRMED].public_id].moves}
        assert moves == {"pass": "interview", "refuse": "ended"} | ({"hold": ""} if holds else {})
        assert ("Lift the hold" in page.content.decode()) == holds
    assert "ui/board.js" in page.content.decode()


def test_one_card_leads_to_the_page_of_its_move(scene: Scene) -> None:
    made, client = placement_in(S.PASSED, scene=scene), cast.signed_in(scene.clerk)
    offer = reverse("company:placement_offer", args=(made.public_id,))
    assert client.get(MOVE, chosen("offer", made))["Location"] == offer
    other = cast.signed_in(make_scene().clerk)
    assert "Nobody is chosen" in other.get(MOVE, chosen("refuse", made)).content.decode()


def test_several_are_refused_with_one_reason_that_says_nothing_forbidden(scene: Scene) -> None:
    first, second = (placement_in(S.FORWARDED, scene=scene) for _one in range(2))
    client = cast.signed_in(scene.clerk)
    page = client.get(MOVE, chosen("refuse", first, second)).content.decode()
    assert "Do it for 2" in page
    assert "The person, in their language" in page
    assert "said no this time" in page
    typed = chosen("refuse", first, second) | {"seen_at": re.search(r'name="seen_at" value="([^"]+)"', page)[1]}
    refused = client.post(MOVE, typed | {"reason": "Call 090-1234-5678"})
    assert (refused.status_code, Notice.objects.count()) == (422, 0)
    assert "Take the contact data out" in refused.content.decode()
    client.post(MOVE, typed | {"reason": "経験が足りません"})
    assert "2 people were moved" in client.get(MOVED).content.decode()
    assert set(Placement.objects.values_list("state", flat=True)) == {S.REFUSED}


def test_only_the_supervising_organization_holds_and_lifts_several(scene: Scene) -> None:
    first, second = (placement_in(S.FORWARDED, scene=scene) for _one in range(2))
    company, placer = cast.signed_in(scene.clerk), cast.signed_in(scene.placer)
    for client, holds in ((company, 0), (placer, 2), (placer, 2)):
        client.post(
            MOVE, chosen("hold", first, second) | {"reason": "A paper is missing.", "seen_at": cast.NOW.isoformat()}
        )
        assert Hold.objects.filter(lifted_at=None).count() == holds
    assert len(placer.get(MOVED).context["moved"]) == 2
    assert "no hold to lift" not in placer.get(MOVE, chosen("lift_hold", first)).content.decode()
    placer.post(MOVE, chosen("lift_hold", first, second) | {"seen_at": cast.NOW.isoformat()})
    assert not Hold.objects.filter(lifted_at=None).exists()
    assert "There is no hold to lift any more." in placer.get(MOVE, chosen("lift_hold", first, second)).content.decode()


def test_the_list_names_people_as_the_page_does(scene: Scene) -> None:
    made = placement_in(S.FORWARDED, scene=scene)
    placement_in(S.APPLIED, scene=scene)
    content = cast.signed_in(scene.placer).post(LIST).content
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    assert len(rows) == 2
    assert rows[1][0] == f"{made.page_initial} {made.page_code}"
    seeker = made.seeker
    assert not [word for word in (seeker.phone, seeker.name_passport, seeker.name_native) if word and word in str(rows)]
