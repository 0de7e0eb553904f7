"""What one side writes for the other holds no contact data, and no part of a name that is still a code."""

from functools import partial

import pytest

from kakehashi.common.refusals import Refused
from kakehashi.placements import actions
from kakehashi.placements.models import Hold, Interview, Move, Offer
from kakehashi.placements.refusals import ContactInText, NameInText
from kakehashi.portals.sender.sentences import sentence
from kakehashi.seekers.models import Seeker
from tests.placements import story

pytestmark = pytest.mark.django_db
CONTACT = "Call 090-1234-5678."


@pytest.fixture
def world() -> story.World:
    made = story.make_world()
    names = {"name_native": "Nguyễn Thị An", "name_passport": "NGUYEN THI AN", "name_katakana": "グエン・ティ・アン"}
    Seeker.objects.filter(pk=made.seeker.pk).update(**names)
    return made


@pytest.mark.parametrize(
    ("reason", "found"),
    [("グエンさんは病気です。", "グエン"), ("Ms Nguyen is ill.", "Nguyen"), ("We ask An first.", "An")],
)
def test_a_part_of_the_name_stops_a_reason_and_is_shown(world: story.World, reason: str, found: str) -> None:
    placement = story.invite(world)
    with pytest.raises(NameInText) as refused:
        actions.decline_to_forward(placement=placement, reason=reason, by=world.sender, now=story.LATER)
    assert refused.value.found == [found]
    assert found in sentence(refused.value)
    placement.refresh_from_db()
    assert placement.state == "invited"


def test_once_the_interview_is_confirmed_the_name_may_stand_in_a_reason(world: story.World) -> None:
    placement = story.with_interview(world)
    actions.withdraw(placement=placement, reason="アンさんは病気です。", by=world.sender, now=story.LATER)
    assert placement.state == "withdrawn"


def test_a_company_is_not_told_whether_it_has_guessed_the_name(world: story.World) -> None:
    placement = story.forwarded(world)
    actions.refuse(placement=placement, reason="グエンさんではなく別の人を探します。", by=world.boss, now=story.LATER)
    assert placement.state == "refused"


def test_no_contact_data_leaves_the_companys_side(world: story.World) -> None:
    placement = story.forwarded(world)
    moves = Move.objects.count()
    for act in (
        partial(actions.refuse, reason=CONTACT, by=world.boss),
        partial(actions.hold, reason=CONTACT, by=world.supervisor),
    ):
        with pytest.raises(ContactInText):
            act(placement=placement, now=story.LATER)
    placement.refresh_from_db()
    assert (placement.state, Move.objects.count()) == ("forwarded", moves)
    assert not Hold.objects.exists()


@pytest.mark.parametrize("how", ["video", "on_site"])
@pytest.mark.parametrize("place", ["Mr Sato, 090-1234-5678", "sato@example.com", "https://line.me/ti/p/abc"])
def test_the_place_of_an_interview_holds_no_contact_data(world: story.World, how: str, place: str) -> None:
    placement = story.forwarded(world)
    with pytest.raises(ContactInText):
        story.propose(world, placement, how=how, place=place)
    placement.refresh_from_db()
    assert placement.state == "forwarded"
    assert not Interview.objects.exists()


@pytest.mark.parametrize(
    ("how", "place"),
    [
        ("video", "https://zoom.us/j/91234567890?pwd=abc"),
        ("on_site", "〒530-0005 大阪市北区中之島1-2-3 例ビル5階"),
        ("video", ""),
    ],
)
def test_an_address_and_the_link_of_a_meeting_may_be_given(world: story.World, how: str, place: str) -> None:
    placement = story.forwarded(world)
    story.propose(world, placement, how=how, place=place)
    assert Interview.objects.get().place == place


def test_an_ordinary_link_is_no_place_on_site(world: story.World) -> None:
    with pytest.raises(ContactInText):
        story.propose(world, story.forwarded(world), how="on_site", place="https://company.example")


def test_the_conditions_of_an_offer_hold_no_contact_data(world: story.World) -> None:
    placement = story.passed(world)
    with pytest.raises(ContactInText) as refused:
        story.offer(world, placement, conditions=f"寮あり。{CONTACT}")
    assert isinstance(refused.value, Refused)
    placement.refresh_from_db()
    assert placement.state == "passed"
    assert not Offer.objects.exists()
