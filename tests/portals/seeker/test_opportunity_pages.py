"""What a seeker reads of an opportunity: the day first, the money item by item, and a page to show at home."""

import pytest
from django.test import Client
from django.urls import reverse

from kakehashi.seekers.models import Seeker
from tests import cast
from tests.portals.seeker.conftest import Stage

pytestmark = pytest.mark.django_db
DAY = "朝礼のあと、部材を溶接します。"


def pages(stage: Stage, **fields: object) -> dict[str, str]:
    one = cast.make_opportunity(company=stage.company, supervising=stage.supervising, rows=True, **fields)
    found = {}
    for name in ("opportunity", "opportunity_home"):
        answer = stage.client.get(reverse(f"seeker:{name}", args=[one.public_id]))
        assert answer.status_code == 200
        found[name] = answer.content.decode()
    public = Client().get(reverse("public:opportunity", args=[one.public_id]))
    return {**found, "public": public.content.decode()}


def test_the_day_comes_first_then_the_money_item_by_item_in_both_currencies(stage: Stage) -> None:
    found = pages(stage)
    page = found["opportunity"]
    assert page.index(DAY) < page.index("145,000") < page.index("Hours a week")
    for words in ("190,000", "20,000", "₫23,800,000", "Rate of 26 October 2025", "This rate is old."):
        assert words in page
        assert words in found["opportunity_home"]
    assert stage.company.name in page
    assert "Travel to Japan" in page
    assert "<img" not in found["opportunity_home"].partition("<article")[2].partition("</article")[0]


def test_without_a_rate_only_yen_are_shown_and_the_page_says_so(stage: Stage) -> None:
    Seeker.objects.update(country="MM")
    for name, page in pages(stage).items():
        if name != "public":
            assert "In yen only: we have no rate for your money." in page


def test_the_public_page_tells_all_but_the_company(stage: Stage) -> None:
    page = pages(stage)["public"]
    assert DAY in page
    assert "20,000" in page
    assert stage.company.name not in page


def test_an_older_opportunity_without_items_shows_the_sum(stage: Stage) -> None:
    one = cast.make_opportunity(
        company=stage.company, supervising=stage.supervising, day_ja="", months=None, lodging="", selection=[]
    )
    page = stage.client.get(reverse("seeker:opportunity", args=[one.public_id])).content.decode()
    assert "All that is kept back" in page
    assert "45,000" in page


def test_what_is_not_shown_has_no_page_to_show_at_home(stage: Stage) -> None:
    for state in ("draft", "paused", "filled"):
        one = cast.make_opportunity(company=stage.company, supervising=stage.supervising, state=state)
        assert stage.client.get(reverse("seeker:opportunity_home", args=[one.public_id])).status_code == 404
