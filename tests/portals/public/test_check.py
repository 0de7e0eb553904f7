"""The questions of the public check: each is answered, refused where it makes no sense, and kept while going back."""

import gzip

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.portals.public.checking import (
    CARE,
    SCAFFOLDING,
    SHOES,
    STAY,
    WELDING,
    boxes,
    checked,
    job,
    sent,
    text_of,
)
from tests.walls.test_access_matrix import fingerprint

pytestmark = pytest.mark.django_db
LANGUAGES = ("en", "ja", "vi")
MOST_QUERIES, MOST_BYTES = 12, 14 * 1000


@pytest.fixture
def begun(anonymous):
    """Somebody who has said the country and the birth date."""
    sent(anonymous, "country", {"country": "VN"})
    sent(anonymous, "birth", boxes("birth", "2000-05-01"))
    return anonymous


def refused(answer, sentence):
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error: " in page.replace("\n", "")
    assert sentence in text_of(answer)
    return page


def test_the_first_page_says_what_it_costs_and_leads_to_the_first_question(anonymous):
    page = anonymous.get("/can-i-go/")
    assert "You need no account" in text_of(page)
    assert "Nobody may ask you for a deposit" in text_of(page)
    assert 'href="/can-i-go/country/"' in page.content.decode()


def test_home_and_every_public_page_lead_to_the_check(anonymous):
    assert anonymous.get("/").content.decode().count('href="/can-i-go/"') == 2
    assert 'href="/can-i-go/"' in anonymous.get("/questions/").content.decode()


def test_each_answer_leads_to_the_next_question(anonymous):
    assert sent(anonymous, "country", {"country": "VN"}) == "/can-i-go/birth/"
    assert sent(anonymous, "birth", boxes("birth", "2000-05-01")) == "/can-i-go/work/"
    assert sent(anonymous, "work", {"unknown": "1"}) == "/can-i-go/experience/"
    assert sent(anonymous, "experience", {"none": "1"}) == "/can-i-go/stays/"
    assert sent(anonymous, "stays", {"none": "1"}) == "/can-i-go/japanese/"
    assert sent(anonymous, "japanese", {"japanese": "unknown"}) == "/can-i-go/day/"
    assert sent(anonymous, "day", boxes("day", "2026-12-01")) == "/can-i-go/result/"


@pytest.mark.parametrize(
    "name", ["birth", "work", "experience", "experience/add", "stays", "stays/add", "japanese", "day"]
)
def test_a_question_cannot_be_asked_before_the_first_open_one(anonymous, name):
    assert anonymous.get(f"/can-i-go/{name}/")["Location"] == "/can-i-go/country/"
    assert anonymous.post(f"/can-i-go/{name}/", {"none": "1"})["Location"] == "/can-i-go/country/"


def test_a_question_that_does_not_exist_is_not_found(anonymous):
    assert anonymous.get("/can-i-go/name/").status_code == 404


@pytest.mark.parametrize("code", ["", "XX", "JP", "EU", "'"])
def test_only_countries_are_taken(anonymous, code):
    assert anonymous.post("/can-i-go/country/", {"country": code}).status_code == 422


def test_a_country_from_which_few_come_is_taken(anonymous):
    assert sent(anonymous, "country", {"country": "BR"}) == "/can-i-go/birth/"


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2999-01-01", "Enter an earlier date"),
        ("1930-01-01", "Enter a later date"),
        ("2000-02-31", "Enter a real date"),
        ("x-5-1", "Enter a real date"),
        ("2000-5-", "Enter the day, the month and the year"),
        ("--", "needs an answer"),
    ],
)
def test_a_birth_date_has_to_be_one_and_stays_typed(anonymous, day, sentence):
    sent(anonymous, "country", {"country": "VN"})
    page = refused(anonymous.post("/can-i-go/birth/", boxes("birth", day)), sentence)
    for typed in filter(None, day.split("-")):
        assert f'value="{typed}"' in page


def test_going_back_shows_every_answer(anonymous):
    checked(anonymous, work=(WELDING, {"field": "manufacturing"}), jobs=[job()], stays=[STAY], japanese="N4")
    assert '<option value="VN" selected>' in anonymous.get("/can-i-go/country/").content.decode()
    assert 'value="2000"' in anonymous.get("/can-i-go/birth/").content.decode()
    assert f'href="?work={WELDING}"' in anonymous.get("/can-i-go/work/").content.decode()
    assert (
        '<option value="manufacturing" selected>' in anonymous.get(f"/can-i-go/work/?work={WELDING}").content.decode()
    )
    assert "April 2019" in text_of(anonymous.get("/can-i-go/experience/"))
    assert "Technical intern training, stage (ii)" in text_of(anonymous.get("/can-i-go/stays/"))
    assert 'value="N4" id="id_japanese_2" checked' in anonymous.get("/can-i-go/japanese/").content.decode()
    assert 'value="2026"' in anonymous.get("/can-i-go/day/").content.decode()


def test_one_answer_is_changed_and_the_others_stay(anonymous):
    first = checked(anonymous, japanese="N5")
    assert sent(anonymous, "japanese", {"japanese": "N2"}) == "/can-i-go/result/"
    second = anonymous.get("/can-i-go/result/")["Location"]
    assert second != first
    assert "N2" in text_of(anonymous.get(second))
    assert "making shoes" in text_of(anonymous.get(second))


def test_what_was_typed_outlives_a_switch_of_the_language(anonymous):
    sent(anonymous, "country", {"country": "VN"})
    typed = {**boxes("birth", "2001-7-"), "switch_language": "ja"}
    page = anonymous.post("/can-i-go/birth/", typed).content.decode()
    assert 'lang="ja"' in page
    assert 'value="2001"' in page


@pytest.mark.parametrize(("language", "word"), [("en", "welding"), ("vi", "hàn"), ("ja", "溶接"), ("ja", "ようせつ")])
def test_a_work_is_found_by_a_word_in_the_language_of_the_reader(begun, language, word):
    begun.cookies["kk_language"] = language
    assert f'href="?work={WELDING}"' in begun.get("/can-i-go/work/", {"q": word}).content.decode()


def test_a_search_without_a_word_is_refused(begun):
    refused(begun.get("/can-i-go/work/", {"q": " "}), "Write a word for the work")


def test_a_search_in_vain_leads_to_own_words_and_keeps_them(begun):
    answer = begun.get("/can-i-go/work/", {"q": "making shoes"})
    assert "Nothing found" in text_of(answer)
    assert 'href="?work=none&amp;said=making%20shoes"' in answer.content.decode()
    assert 'value="making shoes"' in begun.get("/can-i-go/work/?work=none&said=making%20shoes").content.decode()


def test_what_is_searched_for_is_never_markup(begun):
    assert "<script>x" not in begun.get("/can-i-go/work/", {"q": "<script>x"}).content.decode()


@pytest.mark.parametrize("name", ["work", "experience/add", "stays/add"])
def test_a_work_that_is_not_on_the_list_is_not_found(anonymous, name):
    checked(anonymous)
    assert anonymous.get(f"/can-i-go/{name}/?work=99-99-99").status_code == 404
    assert anonymous.post(f"/can-i-go/{name}/?work=99-99-99", {}).status_code == 404


def test_another_work_needs_words_and_a_kind_and_keeps_what_was_chosen(begun):
    page = refused(
        begun.post("/can-i-go/work/?work=none", {"other": "", "kind": "", "field": "lodging"}), "Write which work"
    )
    assert "Choose the kind of work" in page
    assert '<option value="lodging" selected>' in page


@pytest.mark.parametrize("fields", [{"field": "magic"}, {"field": "<b>"}])
def test_an_unknown_field_is_refused(begun, fields):
    assert begun.post(f"/can-i-go/work/?work={WELDING}", fields).status_code == 422


def test_who_does_not_know_the_work_goes_on(anonymous):
    result = anonymous.get(checked(anonymous, work=("none", {"unknown": "1"})))
    assert "Tell us which work you want to do" in text_of(result)


def test_an_empty_list_is_not_taken_for_an_answer(begun):
    sent(begun, "work", *reversed(SHOES))
    refused(begun.post("/can-i-go/experience/", {}), "Add what you did")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"begins_year": ""}, "Enter the year"),
        ({"begins_month": ""}, "Enter the month, too"),
        ({"begins_month": "13"}, "Enter a real date"),
        ({"begins_year": "2999"}, "Enter an earlier date"),
        ({"ends_month": "3", "ends_year": "2019"}, "The end has to be after the beginning"),
    ],
)
def test_a_time_of_work_has_to_make_sense_and_stays_typed(anonymous, fields, sentence):
    checked(anonymous)
    code, typed = job(other="sewing", work="none", **fields)
    page = refused(anonymous.post(f"/can-i-go/experience/add/?work={code}", typed), sentence)
    assert 'value="sewing"' in page


def test_work_in_own_words_needs_words(anonymous):
    checked(anonymous)
    refused(anonymous.post("/can-i-go/experience/add/?work=none", job()[1]), "Write which work it was")


def test_jobs_are_added_and_removed_one_by_one(anonymous):
    checked(anonymous, jobs=[job(), job(CARE)])
    assert text_of(anonymous.get("/can-i-go/experience/")).count("April 2019 –") == 2
    assert anonymous.post("/can-i-go/experience/0/remove/")["Location"] == "/can-i-go/experience/"
    assert "Welding" not in text_of(anonymous.get("/can-i-go/experience/"))
    anonymous.post("/can-i-go/experience/0/remove/")
    assert anonymous.get("/can-i-go/result/")["Location"] == "/can-i-go/experience/"


@pytest.mark.parametrize("address", ["experience/7", "stays/0", "work/0"])
def test_what_is_not_there_cannot_be_removed(anonymous, address):
    checked(anonymous, jobs=[job()])
    assert anonymous.post(f"/can-i-go/{address}/remove/").status_code == 404
    assert anonymous.get(f"/can-i-go/{address}/remove/").status_code == 405


def test_no_more_than_eight_jobs_are_kept(anonymous):
    checked(anonymous, jobs=[job()] * 9)
    page = text_of(anonymous.get("/can-i-go/experience/"))
    assert page.count("April 2019 –") == 8
    assert "That is enough for this check" in page


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"kind": ""}, "Choose what it was"),
        ({"kind": "titp-4"}, "Select a valid choice"),
        ({"finished": ""}, "Say whether you finished it"),
        ({"ends_year": "", "ends_month": ""}, "Enter the month and the year in which it ended"),
        ({"ends_year": "2011"}, "The end has to be after the beginning"),
    ],
)
def test_a_stay_has_to_make_sense_and_stays_typed(anonymous, fields, sentence):
    checked(anonymous)
    page = refused(anonymous.post(f"/can-i-go/stays/add/?work={SCAFFOLDING}", {**STAY[1], **fields}), sentence)
    assert 'value="2012"' in page


@pytest.mark.parametrize("level", ["", "N6", "fluent"])
def test_only_known_levels_of_japanese_are_taken(anonymous, level):
    checked(anonymous)
    assert anonymous.post("/can-i-go/japanese/", {"japanese": level}).status_code == 422


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2009-12-31", "Choose a day from 2010 to 2030"),
        ("2031-01-01", "Choose a day from 2010 to 2030"),
        ("--", "needs an answer"),
    ],
)
def test_the_day_has_to_be_one_of_the_years_of_the_rules(anonymous, day, sentence):
    checked(anonymous)
    refused(anonymous.post("/can-i-go/day/", boxes("day", day)), sentence)


def test_nobody_goes_before_they_are_born(anonymous):
    checked(anonymous, birth="2015-05-01")
    refused(anonymous.post("/can-i-go/day/", boxes("day", "2014-01-01")), "Choose a day after you were born")


@pytest.mark.parametrize(
    ("day", "asked"),
    [("2027-03-31", False), ("2027-04-01", True), ("2027-06-30", True), ("2027-07-01", False)],
)
def test_the_plan_is_asked_for_only_where_it_decides(anonymous, day, asked):
    checked(anonymous)
    following = sent(anonymous, "day", boxes("day", day))
    assert following == ("/can-i-go/plan/" if asked else "/can-i-go/result/")
    assert anonymous.get("/can-i-go/plan/").status_code == (200 if asked else 302)
    assert f"Question 7 of {8 if asked else 7}" in text_of(anonymous.get("/can-i-go/day/"))


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"filed": ""}, "Say whether a plan was filed"),
        ({"filed": "yes"}, "Enter the day on which the plan was filed"),
        ({"filed": "yes", **boxes("on", "2027-05-01")}, "Enter an earlier date"),
    ],
)
def test_a_filed_plan_has_a_day_before_the_journey(anonymous, fields, sentence):
    checked(anonymous, day="2027-04-15", plan={"filed": "no"})
    refused(anonymous.post("/can-i-go/plan/", fields), sentence)


def test_starting_again_forgets_everything(anonymous):
    checked(anonymous)
    assert anonymous.post("/can-i-go/again/")["Location"] == "/can-i-go/country/"
    assert anonymous.get("/can-i-go/birth/")["Location"] == "/can-i-go/country/"
    assert anonymous.get("/can-i-go/again/").status_code == 405


def test_the_check_changes_no_row_of_the_domain(anonymous):
    before = fingerprint()
    anonymous.get(checked(anonymous, jobs=[job()], stays=[STAY]))
    assert fingerprint() == before


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_light_has_one_heading_and_asks_little(anonymous, language):
    anonymous.cookies["kk_language"] = language
    work = (SCAFFOLDING, {"field": "construction"})
    result = checked(
        anonymous, work=work, jobs=[job(SCAFFOLDING)] * 8, stays=[STAY], day="2018-05-01", birth="1990-01-01"
    )
    names = ("country", "birth", "work", "work/?q=a", f"work/?work={WELDING}", "experience", "experience/add", "stays",
             "stays/add", f"stays/add/?work={WELDING}", "japanese", "day")  # fmt: skip
    addresses = ["/can-i-go/", result, *(f"/can-i-go/{name}" + ("" if "?" in name else "/") for name in names)]
    weights = {}
    for address in addresses:
        with CaptureQueriesContext(connection) as queries:
            answer = anonymous.get(address)
        assert answer.status_code == 200, address
        assert answer.content.decode().count("<h1") == 1, address
        assert len(queries) <= MOST_QUERIES, address
        weights[address] = len(gzip.compress(answer.content, 6))
    assert {address: size for address, size in weights.items() if size > MOST_BYTES} == {}


def test_a_list_asks_as_often_for_eight_jobs_as_for_one(anonymous):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            anonymous.get("/can-i-go/experience/")
        return len(queries)

    checked(anonymous, jobs=[job()])
    one = asked()
    for code in (CARE, SCAFFOLDING, "1-1-1"):
        sent(anonymous, "experience/add", job()[1], code)
    assert asked() == one
