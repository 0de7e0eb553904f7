"""The result of the public check: the questions of the Q&A for the day asked, and a link that holds no person."""

import json
import re
import zlib
from datetime import date

import pytest
from django.core.signing import Signer, b64_decode
from django.test import Client

from kakehashi.portals.public.check import content_of, token_of
from tests.portals.public.checking import (
    CARE,
    SCAFFOLDING,
    SHOES,
    STAY,
    WELDING,
    boxes,
    checked,
    closed_of,
    job,
    open_of,
    sent,
    text_of,
)

pytestmark = pytest.mark.django_db
RECEPTION = ("none", {"other": "hotel reception", "kind": "service", "field": "lodging"})
SHOP = ("none", {"other": "work in a shop", "kind": "sales", "field": ""})
SCAFFOLDER = {
    "birth": "1990-02-03",
    "work": (SCAFFOLDING, {"field": "construction"}),
    "jobs": [job(SCAFFOLDING, begins_year="2009")],
    "stays": [STAY],
    "japanese": "N4",
}
SHOEMAKER = {"jobs": [job("none", other="Making  shoes")]}
WELDER = {"work": (WELDING, {"field": "manufacturing"}), "jobs": [job()], "japanese": "N4"}


def on(client, address, day):
    return client.get(f"{address}&on={day}")


# -- the questions of the Q&A -----------------------------------------------------------------------------------------


def test_a_work_that_is_not_on_the_list_is_possible_for_a_year_only(anonymous):
    answer = anonymous.get(checked(anonymous, **SHOEMAKER))
    assert "By the rules, yes" in text_of(answer)
    assert "Who begins today arrives in 6 to 10 months." in text_of(answer)
    assert "Technical intern training: possible on 1 December 2026, for up to 1 year." in text_of(answer)
    assert "You go home. Stage (ii) is not possible for you." in open_of(answer)
    assert "only stage (i) exists for it: one year at most, then home" in closed_of(answer)


def test_sales_are_never_accepted_in_training(anonymous):
    answer = anonymous.get(checked(anonymous, work=SHOP, jobs=[job("none", other="work in a shop")]))
    assert "Trainees learn at production sites. Sales jobs are never accepted." in closed_of(answer)
    assert "stage (i)" not in open_of(answer)


def test_a_service_that_is_not_listed_waits_for_the_new_programme(anonymous):
    result = checked(anonymous, work=RECEPTION, japanese="N4")
    today = anonymous.get(result)
    assert "It is a service that is not on the list of works of that day." in closed_of(today)
    assert "This does not exist yet. It begins on 1 April 2027." in closed_of(today)
    assert "Shown here for:" not in text_of(today)
    later = on(anonymous, result, "2027-04-01")
    assert "Shown here for: 1 April 2027" in text_of(later)
    assert "You have to pass the test of skill of the field." in open_of(later).split("Specified skilled worker (1)")[1]
    do = text_of(later).split("What to do next")[1]
    assert "For Specified skilled worker (1): You have to pass the test of skill of the field." in do
    assert "Employment for skill development: possible on 1 April 2027, for up to 3 years." in text_of(later)


def test_without_experience_of_the_same_work_training_is_not_possible(anonymous):
    answer = anonymous.get(checked(anonymous, work=(WELDING, {"field": ""}), jobs=[job(CARE)]))
    assert "You need experience of the same work, and none of your jobs has it." in closed_of(answer)
    assert "stage (i)" not in open_of(answer)


def test_a_second_stay_in_construction_was_possible_in_2018_and_is_over_today(anonymous):
    result = checked(anonymous, **SCAFFOLDER, day="2018-05-01")
    answer = anonymous.get(result)
    assert "Measure for former trainees in construction: possible on 1 May 2018, for up to 3 years." in text_of(answer)
    today = on(anonymous, result, "2026-11-22")
    assert "Entry was possible until 31 March 2021, and work until 31 March 2023." in closed_of(today)
    assert "construction" not in open_of(today).split("Technical intern training")[0]


def test_care_asks_for_japanese_of_somebody_who_has_none(anonymous):
    answer = anonymous.get(checked(anonymous, work=(CARE, {"field": "care"}), jobs=[job(CARE)], japanese="none"))
    assert "Care asks for Japanese N4 or an equal test. Yours is lower." in closed_of(answer)
    assert "stage (ii)" not in open_of(answer)
    told = {"work": (CARE, {"field": "care"}), "jobs": [job(CARE)]}
    unknown = anonymous.get(checked(Client(), **told, japanese="unknown"))
    assert "Care asks for Japanese N4. Tell us your level." in open_of(unknown)


@pytest.mark.parametrize(("day", "named"), [("2011-01-01", False), ("2026-12-01", True)])
def test_what_comes_after_is_only_what_exists_by_then(anonymous, day, named):
    told = {**WELDER, "birth": "1985-01-01", "jobs": [job(begins_year="2009")]}
    answer = anonymous.get(checked(anonymous, **told, day=day))
    assert ("you go on as a specified skilled worker" in open_of(answer)) is named


def test_a_way_that_begins_with_a_test_is_not_promised_without_it(anonymous):
    answer = text_of(anonymous.get(checked(anonymous, work=RECEPTION, japanese="N4")))
    assert "Yes, if you pass a test" in answer
    assert "What to do next You have to pass the test of skill of the field. Register" in answer
    assert "for up to 5 years. You have to pass the test of skill of the field." in answer


def test_without_japanese_nobody_is_told_to_have_a_level(anonymous):
    result = checked(anonymous, work=RECEPTION, japanese="none", day="2027-07-01")
    answer = text_of(anonymous.get(result))
    assert "Before work begins you need Japanese N5, or you take a course of that level." in answer
    assert "You have it." not in answer


def test_what_is_not_confirmed_is_told_apart_from_what_is_missing(anonymous):
    unsure = "4-6-2"
    answer = anonymous.get(checked(anonymous, work=(unsure, {"field": ""}), jobs=[job(unsure)], day="2024-12-01"))
    assert "What is not confirmed The list does not open stage (iii) for this work." in open_of(answer)


def test_who_is_in_training_is_told_that_it_goes_on(anonymous):
    inside = {**STAY[1], "kind": "titp-1", "finished": "unknown", "begins_year": "2026", "ends_year": "2027"}
    told = {**SCAFFOLDER, "stays": [(SCAFFOLDING, inside)]}
    answer = text_of(anonymous.get(checked(anonymous, **told)))
    assert "Yes, you can stay Technical intern training: you are in it on 1 December 2026, and it goes on." in answer
    assert "Choose a sending organization." not in answer


# -- the day ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2026-12-01", "Technical intern training: possible on 1 December 2026, for up to 3 years."),
        ("2027-03-31", "Technical intern training: possible on 31 March 2027, for up to 3 years."),
        ("2027-04-01", "Employment for skill development: possible on 1 April 2027, for up to 3 years."),
        ("2027-07-01", "Employment for skill development: possible on 1 July 2027, for up to 3 years."),
    ],
)
def test_a_welder_is_answered_by_the_rules_of_the_day(anonymous, day, sentence):
    assert sentence in text_of(on(anonymous, checked(anonymous, **WELDER), day))


def test_the_day_is_typed_in_three_boxes_and_becomes_a_part_of_the_address(anonymous):
    result = checked(anonymous, **WELDER)
    answer = anonymous.get(result, {**boxes("on", "2027-04-01"), "a": result.split("a=")[1]})
    assert answer["Location"] == f"{result}&on=2027-04-01"


@pytest.mark.parametrize("day", ["2009-12-31", "2031-01-01", "2027-02-30", "yesterday", "", "2027-04"])
def test_a_day_that_cannot_be_answered_is_refused_and_the_answer_stays(anonymous, day):
    answer = on(anonymous, checked(anonymous, **WELDER), day)
    assert answer.status_code == 422
    assert "possible on 1 December 2026" in text_of(answer)


def test_a_day_before_the_birth_is_refused(anonymous):
    answer = on(anonymous, checked(anonymous, birth="2015-03-04"), "2014-01-01")
    assert answer.status_code == 422
    assert "Choose a day after you were born" in text_of(answer)


def test_somebody_too_young_is_told_from_which_day(anonymous):
    answer = text_of(anonymous.get(checked(anonymous, birth="2009-02-17", **SHOEMAKER)))
    assert "You have to be 18 or older. You will be on 17 February 2027." in answer
    assert "See the answer for 17 February 2027" in answer


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        ({"filed": "yes", **boxes("on", "2027-03-31")}, "Your training plan was filed in time. Enter by 30 June 2027."),
        ({"filed": "yes", **boxes("on", "2027-04-01")}, "Your training plan was filed too late."),
        ({"filed": "no"}, "No training plan was filed for you by 31 March 2027."),
        ({"filed": "unknown"}, "It depends on your training plan. It has to be filed by 31 March 2027"),
    ],
)
def test_a_plan_filed_in_time_still_opens_training_in_the_spring_of_2027(anonymous, plan, sentence):
    assert sentence in text_of(anonymous.get(checked(anonymous, **WELDER, day="2027-04-15", plan=plan)))


def test_the_result_says_that_a_sending_organization_is_needed(anonymous):
    page = anonymous.get(checked(anonymous, **WELDER)).content.decode()
    assert 'href="/sending-organizations/"' in page
    assert "This check supposes that you choose one." in page
    assert "You have a sending organization." not in page


def test_every_year_of_the_rules_has_an_answer_for_everybody(anonymous):
    for told in (WELDER, SCAFFOLDER, SHOEMAKER):
        result = checked(Client(), birth="1985-01-01", **{key: value for key, value in told.items() if key != "birth"})
        for year in range(2010, 2031):
            assert on(anonymous, result, f"{year}-01-01").status_code == 200


def test_the_timeline_is_drawn_and_written(anonymous):
    page = anonymous.get(checked(anonymous, **WELDER)).content.decode()
    assert 'role="img" aria-labelledby="timeline"' in page
    assert page.count('class="kk-timeline__stage"') == 3
    for words in ("Lectures after entry", "National trade skills test of stage (i)", "Last day to file a plan"):
        assert words in page
    drawing = page.split("<svg")[1].split("</svg>")[0]
    assert " style=" not in drawing


# -- the link ---------------------------------------------------------------------------------------------------------


def held(address):
    """Everything that a link holds, opened as anybody can open it."""
    text = address.split("a=")[1].rsplit(":", 1)[0]
    raw = b64_decode(text.removeprefix(".").encode())
    return json.loads(zlib.decompress(raw) if text.startswith(".") else raw)


def test_a_link_holds_no_birth_date_and_no_own_words(anonymous):
    content = held(checked(anonymous, birth="2000-05-17", **SHOEMAKER))
    assert content == {
        "day": "2026-12-01",
        "none": True,
        "facts": {
            "nationality": "VN",
            "birth_date": "1990-01-01",
            "desired_other": "1",
            "desired_kind": "production",
            "experience": [{"other": "1", "from": "2019-04-01"}],
            "stays": [],
            "has_sending_organization": True,
        },
    }


def test_a_link_of_somebody_young_tells_the_month_only(anonymous):
    assert held(checked(anonymous, birth="2010-03-17"))["facts"]["birth_date"] == "2010-03-01"


def test_somebody_else_with_the_link_sees_the_same_answer_but_no_own_words(anonymous):
    result = checked(anonymous, **SHOEMAKER)
    own, shared = anonymous.get(result), Client().get(result)
    assert "possible on 1 December 2026, for up to 1 year" in open_of(shared)
    assert closed_of(own) == closed_of(shared)
    assert "making shoes" in text_of(own)
    assert "shoes" not in text_of(shared)
    assert "A work that is not on the list" in text_of(shared)
    assert "Somebody shared this answer." in text_of(shared)
    assert "Somebody shared this answer." not in text_of(own)
    assert "Change" not in shared.content.decode().split("What this answer rests on")[1].split("</dl>")[0]


def test_only_whoever_typed_the_birth_date_is_told_the_exact_day(anonymous):
    result = checked(anonymous, birth="2009-02-17", **SHOEMAKER)
    assert "17 February 2027" in text_of(anonymous.get(result))
    shared = text_of(Client().get(result))
    assert "17 February 2027" not in shared
    assert "1 February 2027" in shared


def test_the_same_words_stay_the_same_in_a_link(anonymous):
    other = {"jobs": [job("none", other="baking bread")]}
    assert held(checked(anonymous, work=SHOES, **other))["facts"]["experience"][0]["other"] == "2"
    assert "Your sending organization checks it" in text_of(
        anonymous.get(anonymous.get("/can-i-go/result/")["Location"])
    )


@pytest.mark.parametrize("token", ["x", "e30:abc", ".eJw:zzz", "%00", "a" * 5000])
def test_a_broken_link_says_so_and_offers_the_questions(anonymous, token):
    answer = anonymous.get(f"/can-i-go/result/?a={token}")
    assert answer.status_code == 404
    assert "This link does not work" in text_of(answer)


@pytest.mark.parametrize(
    "content",
    [
        {},
        [],
        "text",
        {"day": "2026-12-01"},
        {"facts": {}, "day": "2026-12-01"},
        {"facts": {"nationality": "VN", "birth_date": "1990-01-01", "work": "x"}, "day": "2026-12-01"},
        {"facts": {"nationality": "VN", "birth_date": "1990-01-01"}, "day": "soon"},
    ],
)
def test_a_signed_link_that_no_longer_fits_is_not_followed(content):
    assert content_of(Signer(salt="kakehashi.public.check").sign_object(content)) is None


def test_a_changed_link_is_not_followed(anonymous):
    result = checked(anonymous)
    assert anonymous.get(result[:60] + "A" + result[61:] + "x").status_code == 404


def test_a_result_without_answers_leads_to_the_first_question(anonymous):
    assert anonymous.get("/can-i-go/result/")["Location"] == "/can-i-go/country/"
    sent(anonymous, "country", {"country": "VN"})
    assert anonymous.get("/can-i-go/result/")["Location"] == "/can-i-go/birth/"


def test_a_result_is_not_for_search_engines(anonymous):
    assert '<meta name="robots" content="noindex">' in anonymous.get(checked(anonymous)).content.decode()


def test_the_exact_birth_date_never_leaves_the_session(anonymous):
    page = anonymous.get(checked(anonymous, birth="2000-05-17")).content.decode()
    assert not re.search(r"2000-05-17|17 May 2000", page)


def test_the_link_of_the_day_of_adulthood_tells_nothing_of_it():
    answers = {
        "country": "VN", "birth": "2008-12-01", "work": {"unknown": True}, "experience": True, "stays": True,
        "japanese": "N4", "day": "2026-12-01",
    }  # fmt: skip
    assert content_of(token_of(answers, today=date(2026, 11, 30)))["facts"]["birth_date"] == "2008-12-01"
    assert content_of(token_of(answers, today=date(2026, 12, 1)))["facts"]["birth_date"] == "1990-01-01"
