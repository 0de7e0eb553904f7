"""The rules in force: every value with its history, its source and how sure it is, for any day."""

import gzip
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext, override

from kakehashi.guidance import rule_titles, rules_in_force
from kakehashi.guidance.actions import load_questions
from kakehashi.guidance.models import Question
from kakehashi.rules import parameters
from tests import cast

pytestmark = pytest.mark.django_db
LANGUAGES = ("en", "ja", "vi")
MOST_BYTES = 14 * 1024
STEMS = sorted({rule_titles.stem_of(name) for name in parameters()})


def page_of(client, stem="", **asked):
    address = reverse("public:rules_programme", args=[stem]) if stem else reverse("public:rules")
    return client.get(address, asked)


def part(page, key):
    """The part of a programme's page that is about one rule."""
    return page.split(f'<section id="{key}"')[1].split("</section>")[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stem", ["", *STEMS])
def test_every_page_opens_in_every_language_light_and_asks_the_database_for_names_only(anonymous, stem, language):
    anonymous.cookies["kk_language"] = language
    with CaptureQueriesContext(connection) as queries:
        response = page_of(anonymous, stem, on="2027-04-01")
    page = response.content.decode()
    assert response.status_code == 200
    assert page.count("<h1") == 1
    assert len(queries) <= (2 if stem in {"titp", "construction_measure", "shipbuilding_measure"} else 0)
    assert len(gzip.compress(response.content, 6)) <= MOST_BYTES


def test_every_parameter_stands_on_the_page_of_its_programme(anonymous):
    for stem in STEMS:
        page = page_of(anonymous, stem).content.decode()
        for name in parameters():
            if rule_titles.stem_of(name) == stem:
                assert f'id="{rule_titles.key_of(name)}"' in page
                assert escape(rule_titles.title_of(name)) in page


def test_every_programme_is_on_the_first_page_with_its_next_change(anonymous):
    page = page_of(anonymous, on="2026-12-01").content.decode()
    for stem in STEMS:
        assert reverse("public:rules_programme", args=[stem]) + "?on=2026-12-01" in page
    assert "1 April 2027" in page
    assert page.count("We read it in the official text.") == 1


def test_a_rule_is_shown_with_value_first_day_source_confidence_and_day_of_comparison(anonymous):
    page = part(page_of(anonymous, "titp", on="2026-12-01").content.decode(), "last_filing_day")
    for words in (
        "<strong>31 March 2027</strong>",
        'href="https://www.nbc.or.jp/news/20260203_10156/?tit=news_detail"',
        ">nbc.or.jp</a>",
        "Second-hand",
        'Last compared with its source on <span class="kk-whole">22 November 2026</span>.',
    ):
        assert words in page


@pytest.mark.parametrize(
    ("on", "shown", "tags"),
    [
        ("2017-10-31", "<strong>Does not apply</strong>", ["In force", "Coming"]),
        ("2017-11-01", "<strong>24 months</strong>", ["Over", "In force"]),
    ],
)
def test_the_same_rule_on_the_day_before_and_on_the_day_of_its_change(anonymous, on, shown, tags):
    page = part(page_of(anonymous, "titp", on=on).content.decode(), "stage_3_months")
    assert shown in page
    assert [tag for tag in ("Over", "In force", "Coming") if f">{tag}</strong>" in page] == tags


def test_before_its_first_day_a_rule_has_no_value_and_says_what_is_coming(anonymous):
    page = part(page_of(anonymous, "esd", on="2026-12-01").content.decode(), "length_months")
    assert 'It begins on <span class="kk-whole">1 April 2027</span>.' in page
    assert ">Coming</strong>" in page
    assert "36 months" in page


def test_a_day_has_no_first_day_of_its_own_and_neither_has_what_is_not_known(anonymous):
    titp = page_of(anonymous, "titp", on="2026-12-01").content.decode()
    assert "Since" not in part(titp, "last_filing_day")
    assert 'Since <span class="kk-whole">1 November 2017' in part(titp, "stage_3_months")
    assert "Since" not in part(page_of(anonymous, "costs", on="2026-12-01").content.decode(), "uz_fee")


def test_works_stand_with_their_names_and_pages_instead_of_codes(anonymous):
    page = part(page_of(anonymous, "construction_measure", on="2018-05-01").content.decode(), "works_of_training")
    assert f'href="{reverse("public:category", args=["3"])}">Category 3: Construction<' in page
    page = part(page_of(anonymous, "shipbuilding_measure", on="2018-05-01").content.decode(), "works_of_training")
    assert f'href="{reverse("public:work", args=["6-6-1"])}"' in page
    assert ">6-6-1<" not in page
    care = part(page_of(anonymous, "titp", on="2026-12-01").content.decode(), "occupation_of_care")
    assert f'href="{reverse("public:category", args=["7"])}">Care' in care


def test_a_measure_that_is_over_says_so_at_its_head_and_nothing_of_it_is_in_force(anonymous):
    running = page_of(anonymous, "construction_measure", on="2023-03-31").content.decode()
    over = page_of(anonymous, "construction_measure", on="2023-04-01").content.decode()
    assert ("This measure is over" in running, "This measure is over" in over) == (False, True)
    assert (">In force</strong>" in running, ">In force</strong>" in over) == (True, False)


def test_what_is_coming_has_its_mark_of_confidence(anonymous):
    page = page_of(anonymous, on="2026-12-01").content.decode()
    row = page.split("#language_course_hours")[1].split("</tr>")[0]
    assert "100 hours" in row
    assert "Not confirmed" in row


def test_a_table_is_shown_as_a_table(anonymous):
    page = part(page_of(anonymous, "quota", on="2026-12-01").content.decode(), "titp_basic")
    assert '<th class="govuk-table__header" scope="col">Full-time staff from</th>' in page
    assert '<th class="govuk-table__header" scope="row">301</th>' in page


def test_a_source_that_is_no_address_is_plain_text(anonymous):
    page = part(page_of(anonymous, "quota", on="2026-12-01").content.decode(), "titp_care")
    assert "<strong>Not known</strong>" in page
    assert "looked for, not found" in page
    assert 'href="looked' not in page


@pytest.mark.parametrize("typed", ["2027-04-01", "2027/4/1", "2027.4.1", "２０２７年４月１日", " 2027-04-01 "])
def test_a_day_may_be_written_in_several_ways(anonymous, typed):
    response = page_of(anonymous, "esd", on=typed)
    assert response.status_code == 200
    assert '<strong><span class="kk-whole">1 April 2027</span></strong>' in response.content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("tomorrow", "Write a real day"),
        ("2027-02-30", "Write a real day"),
        ("1-4-2027", "Write a real day"),
        ("2009-12-31", "Choose a day from 2010 to 2030"),
        ("2031-01-01", "Choose a day from 2010 to 2030"),
        ("9" * 60, "at most 40 characters"),
        ('"><script>x</script>', "Write a real day"),
    ],
)
@pytest.mark.parametrize("stem", ["", "titp"])
def test_what_is_no_day_is_refused_kindly_and_kept(anonymous, typed, said, stem):
    response = page_of(anonymous, stem, on=typed)
    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error:" in page
    assert said in page
    assert f'value="{escape(typed)}"' in page
    assert "<script>x" not in page


@pytest.mark.parametrize("typed", ["2010-01-01", "2030-12-31", ""])
def test_the_first_and_the_last_day_and_no_day_are_accepted(anonymous, typed):
    assert page_of(anonymous, "titp", on=typed).status_code == 200


def test_a_programme_that_does_not_exist_is_not_found(anonymous):
    assert page_of(anonymous, "nothing").status_code == 404


def test_the_page_about_the_change_shows_every_rule_that_changes_then_and_no_other(anonymous):
    page = anonymous.get(reverse("public:programme_change")).content.decode()
    table = page.split("Every rule that changes")[1]
    first, last = date(2027, 3, 1), date(2027, 7, 31)
    for name, found in parameters().items():
        link = f'{reverse("public:rules_programme", args=[found.name.split(".")[0]])}#{rule_titles.key_of(name)}"'
        assert (link in table) is any(first <= value.starts_on <= last for value in found.values), name


def test_the_page_about_the_change_says_it_in_words_first_and_names_the_days_of_the_rules(anonymous):
    page = anonymous.get(reverse("public:programme_change")).content.decode()
    assert page.index("If you start today") < page.index("Every rule that changes")
    days = page.split("The days to know, from the rules")[1].split("Every rule that changes")[0]
    places = [days.index(words) for words in ("31 March 2027", "1 April 2027", "30 June 2027")]
    assert places == sorted(places)


def test_what_is_coming_is_sorted_by_day_and_begins_after_the_day_seen():
    found = rules_in_force.coming(after=date(2017, 10, 31))
    assert found[0].on == date(2017, 11, 1)
    assert [each.on for each in found] == sorted(each.on for each in found)
    assert date(2017, 11, 1) not in {each.on for each in rules_in_force.coming(after=date(2017, 11, 1))}


def test_the_rules_under_an_answer_have_a_page_of_their_own(anonymous, django_assert_max_num_queries):
    load_questions(now=cast.NOW)
    with django_assert_max_num_queries(2):
        page = anonymous.get(reverse("public:rules_of_answer", args=["occupation-not-on-the-list"])).content.decode()
    for name in Question.objects.get(key="occupation-not-on-the-list").rests_on:
        assert escape(rule_titles.title_of(name)) in page
    assert escape(rule_titles.title_of("registration.minimum_age")) not in page
    assert reverse("public:questions") + "#occupation-not-on-the-list" in page


def test_an_answer_points_to_its_one_rule_or_to_the_page_of_its_rules(anonymous):
    load_questions(now=cast.NOW)
    page = anonymous.get(reverse("public:questions")).content.decode()
    assert reverse("public:rules_programme", args=["registration"]) + "#minimum_age" in page
    assert reverse("public:rules_of_answer", args=["construction-measure"]) in page


def test_a_hidden_answer_has_no_page_of_rules(anonymous):
    load_questions(now=cast.NOW)
    Question.objects.update(is_shown=False)
    assert anonymous.get(reverse("public:rules_of_answer", args=["under-18"])).status_code == 404


@pytest.mark.parametrize("language", ["ja", "vi"])
def test_the_note_under_a_rule_speaks_the_readers_language(anonymous, language):
    note = parameters()["titp.last_entry_day"].description
    with override(language):
        own = gettext(note)
    page = anonymous.get(reverse("public:rules_programme", args=["titp"]), headers={"Accept-Language": language})
    assert own != note
    assert escape(own) in page.content.decode()
    assert escape(note) not in page.content.decode()
