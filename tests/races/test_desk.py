"""Two translators at the very same moment: one text is stored, and the other one is not lost but refused."""

from functools import partial

import pytest

from kakehashi.translation import actions, queries
from kakehashi.translation.models import Part, Presence
from tests import cast
from tests.races.racing import WON, at_once, counted
from tests.translation.test_publishing import registered_seeker

pytestmark = pytest.mark.django_db(transaction=True)
KEY = "self_promotion"
ROUNDS = 6


def test_of_two_drafts_written_on_the_same_text_one_is_stored_and_one_is_refused() -> None:
    sending = cast.make_organization()
    translators = [cast.make_member(organization=sending) for _ in range(2)]
    seeker = registered_seeker(sending)
    for turn in range(ROUNDS):
        part = queries.part_for(seeker=type(seeker).objects.get(pk=seeker.pk), key=KEY)
        save = partial(actions.save_part, seeker=seeker, key=KEY, seen=part.seen, now=cast.NOW)
        outcomes = at_once(*(partial(save, japanese=f"訳{turn}{who.pk}", by=who) for who in translators))
        assert counted(outcomes) == {"ChangedMeanwhile": 1, WON: 1}
        winner = translators[outcomes.index(WON)]
        stored = Part.objects.get(seeker=seeker, key=KEY)
        assert (stored.japanese, stored.written_by) == (f"訳{turn}{winner.pk}", winner)


def test_two_pages_of_one_person_tell_of_themselves_at_once() -> None:
    sending = cast.make_organization()
    translator = cast.make_member(organization=sending)
    seeker = registered_seeker(sending)
    for _ in range(ROUNDS):
        Presence.objects.all().delete()
        here = partial(actions.stay_at_desk, seeker=seeker, by=translator, now=cast.NOW)
        assert at_once(here, here) == [WON, WON]
        assert Presence.objects.count() == 1
