"""Two people at the very same moment: of two drafts one is refused, and a no is never published over."""

from functools import partial

import pytest

from kakehashi.common import clock
from kakehashi.confirming.actions import Answer, answer_texts
from kakehashi.confirming.models import Word
from kakehashi.confirming.queries import texts_said
from kakehashi.messaging.models import Notice
from kakehashi.showcase import actions as showcase
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.refusals import NotReady
from kakehashi.translation import actions, queries
from kakehashi.translation.models import Part, Presence
from tests import cast
from tests.races.racing import WON, at_once, counted
from tests.translation.test_publishing import registered_seeker, translate_all

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


def test_publishing_and_the_seekers_no_at_the_same_moment_come_one_after_the_other() -> None:
    sending = cast.make_organization()
    translator = cast.make_member(organization=sending)
    seeker = registered_seeker(sending)
    translate_all(seeker, translator)
    said = next(one for one in texts_said(seeker=seeker) if one.part.key == KEY)
    no = Answer(key=KEY, mark=said.mark, is_right=False, reason="Sai rồi.")
    publish = partial(showcase.publish_staff_page, seeker=seeker, by=translator, organization=sending, now=cast.NOW)
    for _ in range(ROUNDS):
        StaffPage.objects.all().delete()
        Notice.objects.all().delete()
        cast.confirm_texts(seeker)
        refusing = partial(answer_texts, seeker=seeker, answers=[no], by=seeker.user, now=cast.NOW)
        published, refused = at_once(publish, refusing)
        assert refused == WON
        assert published in {WON, "NotReady"}
        # Whatever is shown was confirmed when it was published; after the no nothing is published any more.
        shown = StaffPage.objects.filter(is_shown=True).values_list("confirmed_on", flat=True)
        assert list(shown) == ([clock.day_in_japan(cast.NOW)] if published == WON else [])
        assert Word.objects.get(seeker=seeker, key=KEY).state == "not_right"
        assert Notice.objects.filter(kind="confirming.not_right").count() == 1
        with pytest.raises(NotReady):
            publish()
