"""The board of a sending organization: filters that stay, moves on several at once, and a list to take along."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import CalamineWorkbook

from kakehashi.audit.models import Entry
from kakehashi.messaging.models import Notice
from kakehashi.placements.models import Hold, Move, Placement
from kakehashi.placements.states import Origin, PlacementState
from kakehashi.seekers.models import Seeker
from tests import cast
from tests.portals.sender.conftest import full_seeker

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]
PLACEMENTS, VIEW, MOVE, MOVED, LIST = (
    reverse(f"sender:{name}")
    for name in ("placements", "placements_view", "placements_move", "placements_moved", "placements_list")
)


def add(stage, **fields) -> Placement:
    seeker = fields.pop("seeker", None) or full_seeker(stage.organization)
    page_code = fields.pop("page_code", f"K{seeker.pk:05}")
    return cast.make_placement(
        opportunity=stage.opportunity, seeker=seeker, sending=stage.organization, page_code=page_code, **fields
    )


def seen_at(page: str) -> str:
    return re.search(r'name="seen_at" value="([^"]+)"', page)[1]


def states(*placements: Placement) -> list[str]:
    return [Placement.objects.get(pk=one.pk).state for one in placements]


def test_filters_stay_with_the_member_and_in_the_address(stage, placement):
    answer = stage.client.post(VIEW, {"view": "board", "state": "all-received", "turn": "sender", "company": "\0"})
    assert answer["Location"] == f"{PLACEMENTS}?view=board&state=all-received&turn=sender"
    assert stage.client.get(PLACEMENTS)["Location"] == answer["Location"]
    page = stage.client.get(answer["Location"])
    assert [(lane.key, lane.count) for lane in page.context["lanes"]] == [("received", 1)]
    colleague = cast.signed_in(cast.make_member(organization=stage.organization))
    assert colleague.get(PLACEMENTS).status_code == 200
    assert stage.client.post(VIEW, {"view": "board", "turn": "sender", "clear": "yes"})["Location"].endswith(
        "?view=board"
    )
    html = stage.client.get(PLACEMENTS, {"view": "board"}).content.decode()
    assert "Forward the application" in html
    assert placement.page_code in html
    assert "5 days here" not in html
    Placement.objects.update(moved_at=cast.NOW - timedelta(days=800))
    assert "days here, too long" in stage.client.get(PLACEMENTS, {"view": "board"}).content.decode()


def test_one_card_leads_to_the_page_of_its_move_and_moves_nothing(stage, placement, proposed):
    chosen = {"move": "confirm_time", "placement": proposed.public_id}
    assert stage.client.get(MOVE, chosen)["Location"] == reverse("sender:confirm_time", args=[proposed.public_id])
    page = stage.client.get(MOVE, {"move": "forward", "placement": placement.public_id}).content.decode()
    assert "Do it for 1" in page
    assert "Your application is with Example Welding Works" in page
    assert "on your list of phone calls" not in page
    type(stage.seeker.user).objects.filter(pk=stage.seeker.user.pk).update(email="")
    alone = stage.client.get(MOVE, {"move": "forward", "placement": placement.public_id}).content.decode()
    assert "on your list of phone calls" in alone
    assert (
        "Nobody is chosen"
        in stage.client.get(MOVE, {"move": "accept", "placement": placement.public_id}).content.decode()
    )
    assert states(placement, proposed) == [PlacementState.APPLIED, PlacementState.TIMES_PROPOSED]


def test_several_are_forwarded_and_what_cannot_be_is_said_before_and_after(stage, placement):
    second, held, gone = add(stage), add(stage), add(stage, state=PlacementState.CLOSED)
    Hold.objects.create(placement=held, reason="A paper is missing.", since=cast.NOW)
    everyone = [one.public_id for one in (placement, second, held, gone)]
    preview = stage.client.get(MOVE, {"move": "forward", "placement": everyone}).content.decode()
    assert "Do it for 2" in preview
    assert "A paper is missing." in preview
    assert "The move is not possible from where it stands." in preview
    sent = {"move": "forward", "placement": everyone[:3], "seen_at": seen_at(preview)}
    assert stage.decoy_client.post(MOVE, sent).status_code == 302
    assert states(placement, second) == ["applied", "applied"]
    assert not Notice.objects.exists()
    for _press in range(2):
        assert stage.client.post(MOVE, sent)["Location"] == MOVED
        done = stage.client.get(MOVED)
        assert {one.key for one in done.context["moved"]} == set(everyone[:2])
        assert [one["why"] for one in done.context["refused"]] == [
            "The supervising organization holds this placement. Reason: A paper is missing."
        ]
    assert states(placement, second, held) == ["forwarded", "forwarded", "applied"]
    assert Move.objects.filter(name="forward").count() == 2
    assert "Nobody was moved" in stage.decoy_client.get(MOVED).content.decode()


def test_one_reason_declines_all_but_those_who_moved_since(stage, placement):
    invited = add(stage, origin=Origin.INVITATION)
    chosen = {"move": "decline_to_forward", "placement": [placement.public_id, invited.public_id]}
    page = stage.client.get(MOVE, chosen).content.decode()
    assert stage.client.post(MOVE, {**chosen, "seen_at": seen_at(page), "reason": ""}).status_code == 422
    assert states(placement, invited) == ["applied", "invited"]
    Placement.objects.filter(pk=invited.pk).update(moved_at=cast.NOW + timedelta(days=3650))
    stage.client.post(MOVE, {**chosen, "seen_at": seen_at(page), "reason": "Chưa đủ tuổi."})
    assert states(placement, invited) == ["not_forwarded", "invited"]
    assert "Somebody moved it after you opened the page." in stage.client.get(MOVED).content.decode()


def test_one_reason_for_several_names_none_of_them(stage, placement):
    invited = add(stage, origin=Origin.INVITATION)
    Seeker.objects.filter(pk=placement.seeker.pk).update(name_passport="TRAN THI BI MAT")
    placement.seeker.refresh_from_db()
    chosen = {"move": "decline_to_forward", "placement": [placement.public_id, invited.public_id]}
    page = stage.client.get(MOVE, chosen).content.decode()
    typed = {**chosen, "seen_at": seen_at(page), "reason": f"Giống như {placement.seeker.name_passport}."}
    assert placement.seeker.name_passport != invited.seeker.name_passport
    assert stage.client.post(MOVE, typed).status_code == 422
    assert states(placement, invited) == ["applied", "invited"]
    assert stage.client.post(MOVE, {**typed, "placement": [placement.public_id]}).status_code == 302
    assert states(placement, invited) == ["not_forwarded", "invited"]


def test_the_list_holds_what_is_filtered_and_no_contact_data(stage, placement, proposed):
    content = stage.client.post(LIST, {"state": "applied"}).content
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()
    assert [row[3] for row in rows] == ["State", "Application to forward"]
    assert placement.page_code in rows[1][0]
    assert stage.seeker.phone not in str(rows)
    assert Entry.objects.get(action="placement.listed").data == {"count": 1}


def test_fifty_cards_need_no_more_queries_than_one(stage, placement):
    def count(url: str) -> int:
        stage.client.get(url)
        with CaptureQueriesContext(connection) as queries:
            assert stage.client.get(url).status_code == 200
        return len(queries)

    def counts() -> dict[str, int]:
        chosen = "".join(f"&placement={one}" for one in Placement.objects.values_list("public_id", flat=True)[:50])
        pages = (f"{PLACEMENTS}?view=board", f"{PLACEMENTS}?view=table", f"{MOVE}?move=pass_on{chosen}")
        return {page[:40]: count(page) for page in pages}

    add(stage)
    few = counts()
    seekers = [cast.make_seeker(organization=stage.organization) for _one in range(12)]
    for number in range(48):
        state = list(PlacementState)[number % 8]
        add(stage, seeker=seekers[number % 12], state=PlacementState.CLOSED if number > 11 else state)
    assert counts() == few
    assert max(few.values()) <= 12
