"""Pages whose index was made in an older way, or never, get it anew; odd words break nothing."""

import pytest

from kakehashi.showcase.indexing import remake_indexes
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.queries import Wanted, search
from kakehashi.showcase.search.index import MADE
from tests import cast
from tests.showcase.pages import make, page

pytestmark = pytest.mark.django_db


def test_an_older_index_is_made_anew_with_what_the_rules_say_and_only_once() -> None:
    sending = cast.make_organization()
    seeker = cast.make_seeker(organization=sending)
    made = cast.make_page(seeker=seeker, organization=sending)
    StaffPage.objects.update(words="", index_made=0, months_by_work={}, programmes=[])
    assert search(wanted=Wanted(words="溶接")).pages == []
    assert remake_indexes(on=cast.TODAY) == 1
    made.refresh_from_db()
    assert made.index_made == MADE
    assert made.months_by_work.keys() == {cast.WELDING}
    assert made.programmes == ["titp", "ssw"]
    assert search(wanted=Wanted(words="溶接", work=cast.WELDING, min_years=1, programme="titp")).pages == [made]
    assert remake_indexes(on=cast.TODAY) == 0
    assert remake_indexes(on=cast.TODAY, everything=True) == 1


@pytest.mark.parametrize("text", ["あ" * 3000, "Ａ" * 3000, "ラーメー" * 1000, "'\\" * 500, "", "\x00"])
def test_odd_words_are_kept_as_they_are(text: str) -> None:
    make(page(1, text=text.replace("\x00", "")))
    assert len(search(wanted=Wanted(words=text[:100])).pages) == 1
