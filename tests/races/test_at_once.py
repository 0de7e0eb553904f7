"""Other things that two people, or one person with two browsers, do at the same moment."""

from functools import partial

import pytest

from kakehashi.audit.models import Entry
from kakehashi.messaging.models import Notice
from kakehashi.placements import actions
from kakehashi.placements.models import Move, Placement
from kakehashi.placements.states import OPEN
from tests import cast
from tests.placements import story
from tests.races.racing import PAIR_ROUNDS, WON, at_once, counted
from tests.races.test_last_place import accepting, offer_of

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_person_who_accepts_two_offers_at_once_has_one_place() -> None:
    world = story.make_world()
    for _ in range(PAIR_ROUNDS):
        Placement.objects.all().delete()
        offers = [offer_of(story.make_second_opportunity(world), world.seeker, world) for _ in range(2)]
        assert counted(at_once(*[accepting(placement) for placement in offers])) == {"AlreadyPlaced": 1, WON: 1}
        assert sorted(Placement.objects.values_list("state", flat=True)) == ["accepted", "closed"]


def test_people_who_cross_each_other_with_two_offers_each_do_not_wait_for_ever() -> None:
    world = story.make_world()
    other = cast.make_seeker(organization=world.sending)
    for _ in range(PAIR_ROUNDS):
        Placement.objects.all().delete()
        one, two = story.make_second_opportunity(world), story.make_second_opportunity(world)
        mine = [offer_of(place, world.seeker, world) for place in (one, two)]
        theirs = [offer_of(place, other, world) for place in (two, one)]
        outcomes = at_once(*[accepting(placement) for placement in (*mine, *theirs)])
        assert outcomes.count(WON) == 2
        assert set(outcomes) <= {WON, "AlreadyPlaced", "NoPlaceLeft"}


def test_two_colleagues_who_forward_one_application_do_it_once() -> None:
    world = story.make_world(places=PAIR_ROUNDS)
    colleague = cast.make_member(organization=world.sending)
    for _ in range(PAIR_ROUNDS):
        Placement.objects.all().delete()
        placement = story.apply(world)
        copies = [Placement.objects.get(pk=placement.pk) for _ in range(2)]
        Notice.objects.all().delete()
        doings = [
            partial(actions.forward_application, placement=copy, by=user, now=story.LATER)
            for copy, user in zip(copies, (world.sender, colleague), strict=True)
        ]
        assert counted(at_once(*doings)) == {"NotNow": 1, WON: 1}
        assert Move.objects.filter(name="forward").count() == 1
        assert Notice.objects.filter(kind="placement.forward.company").count() == 2


def test_a_double_click_on_apply_makes_one_application() -> None:
    world = story.make_world()
    for _ in range(PAIR_ROUNDS):
        Placement.objects.all().delete()
        Notice.objects.all().delete()
        assert counted(at_once(*[partial(story.apply, world) for _ in range(3)])) == {"AlreadyOpen": 2, WON: 1}
        assert Placement.objects.count() == 1
        assert Notice.objects.filter(kind="placement.apply.sender").count() == 1


def test_accepting_while_applying_elsewhere_leaves_no_open_placement_behind() -> None:
    world = story.make_world()
    for _ in range(PAIR_ROUNDS):
        Placement.objects.all().delete()
        placement = offer_of(story.make_second_opportunity(world), world.seeker, world)
        outcomes = at_once(accepting(placement), partial(story.apply, world))
        assert outcomes[0] == WON
        assert outcomes[1] in {WON, "AlreadyPlaced"}
        assert not Placement.objects.exclude(state__in=("accepted", "closed")).exists()


def test_a_hold_and_an_acceptance_at_once_never_both_succeed_quietly() -> None:
    world = story.make_world()
    for _ in range(PAIR_ROUNDS):
        Placement.objects.all().delete()
        placement = offer_of(story.make_second_opportunity(world), world.seeker, world)
        holding = partial(actions.hold, placement=placement, reason="Checking.", by=world.supervisor, now=story.LATER)
        copy = Placement.objects.get(pk=placement.pk)
        outcomes = at_once(accepting(copy), holding)
        assert outcomes in ([WON, "NotNow"], ["Held", WON])


def test_cancelling_while_being_invited_leaves_no_open_placement_behind() -> None:
    world = story.make_world()
    for _ in range(PAIR_ROUNDS):
        world.seeker, world.page = story.make_candidate(sending=world.sending)
        cancelling = partial(actions.cancel_membership, seeker=world.seeker, by=world.person, now=story.LATER)
        outcomes = at_once(cancelling, partial(story.invite, world))
        assert outcomes[0] == WON
        assert outcomes[1] in {WON, "NotPublished"}
        assert not Placement.objects.filter(state__in=OPEN).exists()
        assert not Placement.objects.filter(seeker__isnull=False).exists()


def test_a_double_click_on_cancelling_erases_once() -> None:
    world = story.make_world()
    cancelling = partial(actions.cancel_membership, seeker=world.seeker, by=world.person, now=story.LATER)
    assert counted(at_once(cancelling, cancelling)) == {"NotPublished": 1, WON: 1}
    assert Entry.objects.filter(action="seeker.cancelled").count() == 1
