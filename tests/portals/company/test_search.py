"""A company searches, reads a page and invites."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.catalogue.models import Category, Work
from kakehashi.opportunities.models import Opportunity
from kakehashi.placements.models import Placement
from kakehashi.portals.company.forms.keeping import SkipForm
from kakehashi.portals.company.forms.search import SearchForm
from kakehashi.showcase.models import StaffPage
from tests import cast
from tests.portals.company.conftest import Scene, make_scene
from tests.showcase.pages import make, page, say

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]
SEARCH = "/company/staff/"


def texts_of(client, url: str) -> str:
    return client.get(url).content.decode()


def test_words_find_the_pages_that_hold_them_and_the_list_says_where(scene: Scene) -> None:
    say(scene.page, "現場で鉄骨の打ち込みが得意です。")
    client = cast.signed_in(scene.clerk)
    found = texts_of(client, f"{SEARCH}?words=打込み")
    assert scene.page.code in found
    assert "現場で鉄骨の<strong>打ち込み</strong>が得意です。" in found
    assert "Written in another way" in found
    assert scene.page.code not in texts_of(client, f"{SEARCH}?words=農業")
    assert scene.page.code not in texts_of(client, f"{SEARCH}?words=鉄骨 -打込")


def test_one_kanji_is_enough_and_odd_questions_get_a_sentence(scene: Scene) -> None:
    say(scene.page, "鉄骨の溶接")
    client = cast.signed_in(scene.clerk)
    assert scene.page.code in texts_of(client, f"{SEARCH}?words=接")
    unclosed = texts_of(client, f"{SEARCH}?words=“鉄骨の溶接")
    assert "A quotation mark is open" in unclosed
    assert scene.page.code in unclosed
    left_out = texts_of(client, f"{SEARCH}?words=-農業")
    assert "You only left words out" in left_out
    assert scene.page.code in left_out


def test_a_page_that_was_taken_down_is_nowhere(scene: Scene) -> None:
    StaffPage.objects.update(is_shown=False)
    client = cast.signed_in(scene.clerk)
    assert scene.page.code not in texts_of(client, SEARCH)
    for name in ("page", "invite"):
        assert client.get(reverse(f"company:{name}", args=(scene.page.code,))).status_code == 404


@pytest.mark.parametrize("query", ["sex=female", "age=20", "min_age=18", "looks=1"])
def test_age_sex_and_looks_filter_nothing_and_the_page_says_why(scene: Scene, query: str) -> None:
    html = texts_of(cast.signed_in(scene.clerk), f"{SEARCH}?{query}")
    assert scene.page.code in html
    assert "There is no search by age or sex: no rule of law that we know asks for it." in html
    assert "There is none by height, weight, looks, religion, family, pregnancy or the hand one writes with." in html


@pytest.mark.parametrize(
    "query", ["country=XX", "work=no-such-work", "min_years=x", "japanese_level=N9", "programme=x"]
)
def test_a_filter_that_does_not_exist_is_an_error(scene: Scene, query: str) -> None:
    answer = cast.signed_in(scene.clerk).get(f"{SEARCH}?{query}")
    assert answer.status_code == 422
    assert "<title>Error: Staff information" in answer.content.decode()
    assert scene.page.code not in answer.content.decode()


def test_a_category_stands_for_its_works(scene: Scene) -> None:
    category = Work.objects.get(code=scene.page.wished_works[0]).occupation.category_id
    other = Category.objects.exclude(code=category).first()
    client = cast.signed_in(scene.clerk)
    assert scene.page.code in texts_of(client, f"{SEARCH}?category={category}")
    assert scene.page.code not in texts_of(client, f"{SEARCH}?category={other.code}")
    assert client.get(f"{SEARCH}?category=no-such").status_code == 422


def test_every_filter_stands_on_the_page_once(scene: Scene) -> None:
    html = texts_of(cast.signed_in(scene.clerk), SEARCH)
    for name in (*SearchForm.base_fields, *SkipForm.base_fields):
        assert html.count(f'name="{name}"') == 1, name
    assert html.count("Save this search") == 1


def test_paging_keeps_what_was_asked(scene: Scene) -> None:
    for _one in range(25):
        cast.make_page(seeker=cast.make_seeker(), organization=scene.sending)
    client = cast.signed_in(scene.clerk)
    first = client.get(f"{SEARCH}?country=VN")
    assert len(first.context["people"]) == 20
    second = client.get(SEARCH + first.context["next"])
    assert len(second.context["people"]) == 6
    assert "country=VN" in first.context["next"]
    back = client.get(SEARCH + second.context["previous"])
    assert [one["page"].code for one in back.context["people"]] == [one["page"].code for one in first.context["people"]]


def test_one_page_and_fifty_are_asked_for_equally_often(scene: Scene) -> None:
    say(scene.page, "鉄骨の打ち込み")
    client = cast.signed_in(scene.clerk)
    client.get(SEARCH)

    def asked(query: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"{SEARCH}?{query}").status_code == 200
        return len(queries)

    questions = ("", "words=打込", "words=打込 -農業&country=VN&min_years=1", "order=newest")
    one = [asked(query) for query in questions]
    make(*(page(number, text="鉄骨の打込み") for number in range(50)))
    assert [asked(query) for query in questions] == one
    assert max(one) <= 12


def test_an_invitation_goes_to_the_sending_organization_first(scene: Scene) -> None:
    client = cast.signed_in(scene.clerk)
    url = reverse("company:invite", args=(scene.page.code,))
    assert f"goes to the sending organization {scene.sending.name} first" in texts_of(client, url)
    answer = client.post(url, {"opportunity": scene.opportunity.public_id, "message": "面接をお願いします。"})
    assert answer.status_code == 302
    made = Placement.objects.get()
    assert (made.state, made.opportunity, made.sending) == ("invited", scene.opportunity, scene.sending)


def test_without_an_agreement_the_page_says_how_to_get_it() -> None:
    scene = make_scene(agreement=False)
    url = reverse("company:invite", args=(scene.page.code,))
    company = texts_of(cast.signed_in(scene.clerk), url)
    assert "Ask your supervising organization to make one and to record it on Kakehashi." in company
    assert "Record an agreement" in texts_of(cast.signed_in(scene.placer), url)
    answer = cast.signed_in(scene.clerk).post(url, {"opportunity": scene.opportunity.public_id, "message": ""})
    assert answer.status_code == 422
    assert not Placement.objects.exists()


def test_nobody_invites_to_the_opportunity_of_another_company(scene: Scene) -> None:
    other = make_scene()
    url = reverse("company:invite", args=(scene.page.code,))
    answer = cast.signed_in(other.clerk).post(url, {"opportunity": scene.opportunity.public_id, "message": ""})
    assert answer.status_code == 422
    assert not Placement.objects.exists()


def test_without_a_shown_opportunity_the_page_says_so(scene: Scene) -> None:
    Opportunity.objects.filter(pk=scene.opportunity.pk).update(state="closed")
    html = texts_of(cast.signed_in(scene.clerk), reverse("company:invite", args=(scene.page.code,)))
    assert "You need an opportunity first" in html


def test_contact_data_in_the_message_is_refused_and_nothing_is_lost(scene: Scene) -> None:
    url = reverse("company:invite", args=(scene.page.code,))
    typed = {"opportunity": scene.opportunity.public_id, "message": "電話 090-1234-5678 まで"}
    answer = cast.signed_in(scene.clerk).post(url, typed)
    assert answer.status_code == 422
    assert "090-1234-5678 まで" in answer.content.decode()
    assert not Placement.objects.exists()
