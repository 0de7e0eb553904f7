"""The approved occupations on the public pages: found in every language, light, and nobody can be made out."""

import gzip
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.catalogue.models import Category, Work
from kakehashi.opportunities.states import OpportunityState
from kakehashi.organizations.states import Admission, OrganizationKind
from kakehashi.placements.models import Interview
from kakehashi.placements.states import PlacementState
from kakehashi.rules import fields_of_works, listed_works
from kakehashi.showcase.models import StaffPage
from kakehashi.ui.formats import long_date
from tests import cast

pytestmark = pytest.mark.django_db
LANGUAGES = ("en", "ja", "vi")
MOST_QUERIES = 12
MOST_BYTES = 14 * 1024
LIST = "/occupations/"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(cast.NOW, tick=False):
        yield


@pytest.fixture
def company():
    return cast.make_organization(kind=OrganizationKind.ACCEPTING, name="Concealed Company")


@pytest.fixture
def supervising():
    return cast.make_organization(kind=OrganizationKind.SUPERVISING, name="Concealed Supervisor")


def page_of(client, code=cast.WELDING, language="en"):
    client.cookies["kk_language"] = language
    response = client.get(reverse("public:work", args=[code]))
    assert response.status_code == 200
    return response.content.decode()


def weight(response):
    return len(gzip.compress(response.content, 6))


# --- The list --------------------------------------------------------------------------------------------------------


def test_the_list_begins_with_the_search_and_the_categories_with_their_numbers(anonymous):
    page = anonymous.get(LIST).content.decode()
    assert page.index('id="q"') < page.index(reverse("public:category", args=["1"]))
    for category in Category.objects.all():
        assert reverse("public:category", args=[category.code]) in page
    assert "23 occupations, 42 works" in page
    assert "2 occupations, 4 works" in page
    assert 'class="kk-works__code"' not in page


def test_all_174_works_stand_in_the_categories_with_a_link_to_their_page(anonymous):
    pages = [
        anonymous.get(reverse("public:category", args=[code])) for code in ("1", "2", "3", "4", "5", "6", "7", "99")
    ]
    text = "".join(page.content.decode() for page in pages)
    assert text.count('class="kk-works__code"') == 174
    for code in Work.objects.values_list("code", flat=True):
        assert text.count(f'href="{reverse("public:work", args=[code])}"') == 1
    assert "no stage (iii)" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_each_category_and_the_widest_search_are_light(anonymous, language):
    anonymous.cookies["kk_language"] = language
    categories = [reverse("public:category", args=[each.code]) for each in Category.objects.all()]
    for address in (LIST, *categories, f"{LIST}?q=n", f"{LIST}?q=せ", f"{LIST}?q=t", f"{LIST}?q=工"):
        with CaptureQueriesContext(connection) as queries:
            response = anonymous.get(address)
        assert response.status_code == 200
        assert len(queries) <= MOST_QUERIES
        assert weight(response) <= MOST_BYTES, address


@pytest.mark.parametrize("code", ["8", "7-7", "x", "7 ", "٧"])
def test_a_category_that_does_not_exist_is_not_found(anonymous, code):
    assert anonymous.get(reverse("public:category", args=[code])).status_code == 404


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("7-7-2", True),
        ("溶接", True),
        ("ようせつ", True),
        ("ヨウセツ", True),
        ("ﾖｳｾﾂ", True),
        ("ようせ", True),
        ("hàn", True),
        ("han", True),
        ("weld", True),
        ("zzzz", False),
    ],
)
def test_works_are_found_by_number_in_every_language_and_by_kana(anonymous, text, found):
    page = anonymous.get(LIST, {"q": text}).content.decode()
    assert (reverse("public:work", args=["7-7-2"]) in page) is found
    assert ("No work fits these words" in page) is not found
    assert f'value="{text}"' in page


def test_a_search_that_finds_very_many_shows_the_first_and_says_so(anonymous):
    page = anonymous.get(LIST, {"q": "せ"}).content.decode()
    assert page.count('class="kk-works__code"') == 50
    assert "The first 50 are shown" in page


def test_what_is_searched_for_is_never_markup(anonymous):
    page = anonymous.get(LIST, {"q": '"><script>x</script>'}).content.decode()
    assert "<script>x" not in page


# --- The page of a work ----------------------------------------------------------------------------------------------


def test_every_work_has_a_page_with_its_names_in_three_languages(anonymous):
    for number, work in enumerate(Work.objects.select_related("occupation")):
        anonymous.cookies["kk_language"] = LANGUAGES[number % len(LANGUAGES)]
        response = anonymous.get(reverse("public:work", args=[work.code]))
        assert response.status_code == 200
        page = response.content.decode()
        assert f'<span lang="ja">{work.name_ja}' in page
        assert page.count("<h1") == 1
        for name in (work.name_vi, work.occupation.name_ja):
            assert name in page
        assert "/work/" not in page, "no source is a path of a machine"


def test_the_page_of_welding_says_what_is_known_of_it(anonymous):
    page = page_of(anonymous)
    for words in (
        "半自動溶接 (はんじどうようせつ)",
        "Hàn bán tự động",
        "溶接 (ようせつ)",
        "7-7-2",
        "Stages (i), (ii) and (iii)",
        "The programme changes on 1 April 2027",
        reverse("public:programme_change"),
        "Its list of fields is another list.",
        "Not known yet",
    ):
        assert words in page


def test_vietnamese_names_are_marked_as_our_own_wording_and_sourced_english_ones_are_not(anonymous):
    def marked(code):
        return (
            page_of(anonymous, code).split("Name in three languages</dt>")[1].split("</dd>")[0].count("our own wording")
        )

    assert marked("3-8-1") == 1
    assert marked("4-9-1") == 2


def row_of(page, key):
    return page.split(f"{key}</dt>")[1].split("</dd>")[0]


@pytest.mark.parametrize(
    ("code", "stages", "mark"),
    [
        ("1-1-1", "Stages (i), (ii) and (iii)", "Confirmed"),
        ("7-2-2", "Stages (i) and (ii), no stage (iii)", "Confirmed"),
        ("4-12-1", "Stages (i) and (ii), no stage (iii)", "Not confirmed"),
    ],
)
def test_the_stages_are_told_with_how_sure_the_mark_is(anonymous, code, stages, mark):
    row = row_of(page_of(anonymous, code), "Stages of technical intern training")
    assert stages in row
    assert f">{mark}</strong>" in row
    assert "Source:" in row


@pytest.mark.parametrize("work", listed_works().values(), ids=lambda work: work.code)
def test_the_page_says_since_when_a_work_is_known_to_be_listed(anonymous, work):
    row = row_of(page_of(anonymous, work.code), "On the list")
    said = "Added to the list on {}." if work.added else "Read in a list of {}. It may be older."
    assert said.format(long_date(work.listed_from)) in row
    assert "Source:" in row


@pytest.mark.parametrize(("day", "open_"), [(date(2027, 3, 31), True), (date(2027, 4, 1), False)])
def test_after_the_last_day_for_plans_no_stage_is_open_to_new_people(anonymous, day, open_):
    with time_machine.travel(f"{day}T12:00:00+09:00", tick=False):
        page = page_of(anonymous)
    assert ("Stages (i), (ii) and (iii)" in page) is open_
    assert ("None for new people. The last day to file a plan was 31 March 2027." in page) is not open_


def test_a_work_that_left_the_list_says_so(anonymous):
    Work.objects.filter(code=cast.WELDING).update(valid_until=cast.TODAY)
    assert "not on the list any more, since 22 November 2026" in page_of(anonymous)


def test_every_sourced_field_is_shown_with_its_source_and_how_sure_it_is(anonymous):
    for code, fields in fields_of_works().items():
        page = page_of(anonymous, code).split("Where it can lead")[1]
        assert page.split("Employment for skill development (ESD)")[0].count('class="kk-fact"') == len(fields)


def test_a_work_without_a_sourced_field_says_that_it_is_not_known(anonymous):
    code = next(code for code in Work.objects.values_list("code", flat=True) if code not in fields_of_works())
    page = page_of(anonymous, code).split("Where it can lead")[1].split("</dl>")[0]
    assert page.count("Not known yet") == 2


def test_a_field_of_the_new_programme_is_never_guessed_from_a_name(anonymous):
    page = page_of(anonymous, "7-13-1").split("Where it can lead")[1].split("</dl>")[0]
    specified, new = page.split("Employment for skill development (ESD)")
    assert ">Care</div>" in specified
    assert "Care" not in new
    assert "Not known yet" in new


@pytest.mark.parametrize("code", ["7", "7-7", "7-7-9", "x", "7-7-2 ", "<b>"])
def test_a_work_that_does_not_exist_is_not_found(anonymous, code):
    assert anonymous.get(f"{LIST}{code}/").status_code == 404


def test_only_opportunities_in_the_work_that_anyone_may_see_are_listed(anonymous, company, supervising):
    def made(**fields):
        return cast.make_opportunity(company=company, supervising=supervising, **fields)

    seen = made()
    suspended = cast.make_organization(kind=OrganizationKind.ACCEPTING, state=Admission.SUSPENDED, decision_reason="x")
    hidden = [
        made(work=Work.objects.get(code="7-7-1")),
        made(open_until=cast.TODAY - timedelta(days=1)),
        made(state=OpportunityState.SUBMITTED),
        cast.make_opportunity(company=suspended, supervising=supervising),
    ]
    page = page_of(anonymous)
    assert reverse("public:opportunity", args=[seen.public_id]) in page
    assert "No opportunities in this work now" not in page
    for each in hidden:
        assert each.public_id not in page
    assert "Concealed" not in page


def test_without_opportunities_the_page_says_what_to_do(anonymous):
    page = page_of(anonymous)
    assert "No opportunities in this work now" in page
    assert reverse("public:start") in page


def publish(number, *, work=cast.WELDING, **fields):
    sending = cast.make_organization()
    for _time in range(number):
        seeker = cast.make_seeker(organization=sending)
        cast.make_page(seeker=seeker, organization=sending, wished_works=[work], **fields)
    return sending


def wishing(page):
    return page.split("Published seekers who wish this work")[1].split("</dd>")[0].split(">")[-1].strip()


@pytest.mark.parametrize(
    ("number", "told"), [(0, "fewer than 5"), (1, "fewer than 5"), (4, "fewer than 5"), (5, "5"), (6, "6")]
)
def test_seekers_are_counted_from_five_up_and_never_shown(anonymous, number, told):
    publish(number)
    publish(2, work="7-7-1")
    publish(3, is_shown=False)
    page = page_of(anonymous)
    assert wishing(page) == told
    for staff_page in StaffPage.objects.all():
        assert staff_page.code not in page
        assert staff_page.seeker_public_id not in page


def test_the_wait_is_told_only_with_enough_cases(anonymous, company, supervising):
    opportunity = cast.make_opportunity(company=company, supervising=supervising)
    sending = cast.make_organization()

    def interviewed(days):
        seeker = cast.make_seeker(organization=sending)
        page = cast.make_page(seeker=seeker, organization=sending)
        published_at = cast.NOW - timedelta(days=days)
        StaffPage.objects.filter(pk=page.pk).update(published_at=published_at)
        placement = cast.make_placement(
            opportunity=opportunity,
            seeker=seeker,
            sending=sending,
            page_code=page.code,
            state=PlacementState.INTERVIEW_CONFIRMED,
        )
        type(placement).objects.filter(pk=placement.pk).update(began_at=published_at)
        Interview.objects.create(placement=placement, how="video", confirmed_for=cast.NOW)

    for days in (10, 20, 40, 50):
        interviewed(days)
    assert "Not enough cases yet" in page_of(anonymous)
    interviewed(30)
    page = page_of(anonymous)
    assert "Not enough cases yet" not in page
    assert "30 days" in page.split("Usual wait for a first interview")[1].split("</dd>")[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_asks_as_often_for_fifty_opportunities_as_for_one_and_stays_light(
    anonymous, company, supervising, language
):
    anonymous.cookies["kk_language"] = language

    def asked():
        with CaptureQueriesContext(connection) as queries:
            response = anonymous.get(reverse("public:work", args=[cast.WELDING]))
        assert response.status_code == 200
        assert weight(response) <= MOST_BYTES
        return len(queries), response.content.decode().count("kk-card__link")

    cast.make_opportunity(company=company, supervising=supervising)
    asked()
    one, shown = asked()
    assert shown == 1
    for number in range(49):
        cast.make_opportunity(
            company=company,
            supervising=supervising,
            prefecture=f"{number % 47 + 1:02}",
            monthly_wage=180_000 + 777 * number,
            open_until=cast.TODAY + timedelta(days=number),
        )
    assert asked() == (one, 50)
    assert one <= MOST_QUERIES


def test_an_opportunity_leads_to_its_work(anonymous, company, supervising):
    offer = cast.make_opportunity(company=company, supervising=supervising)
    address = f'href="{reverse("public:work", args=[cast.WELDING])}"'
    assert address in anonymous.get(reverse("public:opportunities")).content.decode()
    assert address in anonymous.get(reverse("public:opportunity", args=[offer.public_id])).content.decode()
