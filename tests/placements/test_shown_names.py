"""The name that a company reads once an interview is confirmed: approved, in katakana, and nothing else."""

import pytest

from kakehashi.placements import actions
from kakehashi.placements.models import Placement
from kakehashi.placements.refusals import ContactInText, NoKatakanaName
from kakehashi.seekers import actions as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.translation import actions as translation
from kakehashi.translation.models import Part
from tests.cast import NOW
from tests.placements import story

pytestmark = pytest.mark.django_db


def with_times(world: story.World) -> Placement:
    placement = story.forwarded(world)
    story.propose(world, placement)
    return placement


def confirm(world: story.World, placement: Placement) -> None:
    actions.confirm_time(placement=placement, at=story.FIRST_TIME, by=world.sender, now=NOW)


def approve(world: story.World, japanese: str) -> None:
    """Approves a name, and puts another text in its place as no page of the program would."""
    typed = [translation.Typed(key="name_katakana", japanese="グエン・ヴァン・ナム")]
    translation.save_parts(seeker=world.seeker, typed=typed, approve=["name_katakana"], by=world.sender, now=NOW)
    Part.objects.filter(seeker=world.seeker).update(japanese=japanese)
    Seeker.objects.filter(pk=world.seeker.pk).update(name_katakana=japanese)


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("090-1234-5678", NoKatakanaName),
        ("ナム nam@example.com", NoKatakanaName),
        ("NGUYEN VAN NAM", NoKatakanaName),
        ("ゼロキュウゼロ イチニサンヨン ゴロクナナハチ", ContactInText),
    ],
)
def test_nothing_but_a_name_in_katakana_reaches_the_company(name: str, refusal: type[Exception]) -> None:
    world = story.make_world()
    placement = with_times(world)
    approve(world, name)
    with pytest.raises(refusal):
        confirm(world, placement)
    placement.refresh_from_db()
    assert (placement.state, placement.name_for_company) == ("times_proposed", "")


def test_what_the_seeker_types_after_the_approval_does_not_reach_the_company() -> None:
    world = story.make_world()
    placement = with_times(world)
    approve(world, "グエン・ヴァン・ナム")
    world.seeker.refresh_from_db()
    seekers.save_names(
        seeker=world.seeker,
        native=world.seeker.name_native,
        passport=world.seeker.name_passport,
        katakana="デンワシテクダサイ",
        by=world.person,
        now=NOW,
    )
    confirm(world, placement)
    assert placement.name_for_company == "グエン・ヴァン・ナム"
