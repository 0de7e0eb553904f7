"""Saying yes to a full page takes under two minutes on a telephone: its words are counted, and its taps."""

import pytest
from django.urls import reverse
from lxml import html

from kakehashi.confirming.models import Word
from kakehashi.ops.demo import crowd
from kakehashi.seekers.models import Seeker
from kakehashi.translation.queries import parts_needed
from tests import cast
from tests.portals.seeker.conftest import Stage

pytestmark = pytest.mark.django_db
# Slow readers read so many words in a minute, and a tap with a look at where it goes takes so many seconds.
WORDS_A_MINUTE, SECONDS_A_TAP = 150, 3
# The notice, the link on the Management Page, and the one button.
TAPS = 3
# Nobody has to read what is folded away, is for a screen reader, or is in Japanese; their own words people know.
UNREAD = ".//details | .//*[@lang='ja'] | .//*[contains(@class, 'hidden')] | .//script"


def test_a_full_page_is_read_and_answered_within_two_minutes(stage: Stage) -> None:
    row = max(crowd.read_people(), key=lambda one: len((one["promotion"][0] + one["duties"][0]).split()))
    Seeker.objects.filter(pk=stage.seeker.pk).update(self_promotion=row["promotion"][0], other_wish="Hàn tàu")
    stage.seeker.jobs.update(duties=row["duties"][0], employer=row["job"][0])
    seeker = Seeker.objects.get(pk=stage.seeker.pk)
    parts = parts_needed(seeker=seeker)
    texts = {part.key: "グエン" if part.key == "name_katakana" else "溶接が得意です。" for part in parts}
    cast.approve_texts(seeker, texts, by=stage.sending.memberships.get().user)
    cast.confirm_texts(seeker, state="waiting")
    Word.objects.filter(key="self_promotion").update(says_the_same=False, sentence=row["promotion"][0])
    page = html.fromstring(stage.client.get(reverse("seeker:word")).content)
    main = page.find(".//main")
    everything = main.xpath(".//form[.//input[@name='everything']]")
    assert len(everything) == 1
    for one in main.xpath(UNREAD):
        one.drop_tree()
    shown = " ".join(" ".join(main.itertext()).split())
    own = [part.source for part in parts]
    assert all(" ".join(words.split()) in shown for words in own)
    words = len(shown.split()) - sum(len(one.split()) for one in own)
    assert len(own) == 8
    assert words / WORDS_A_MINUTE * 60 + TAPS * SECONDS_A_TAP < 120
    given = {field.get("name"): field.get("value") for field in everything[0].xpath(".//input")}
    stage.client.post(reverse("seeker:word"), given)
    assert set(Word.objects.values_list("state", flat=True)) == {"confirmed"}
