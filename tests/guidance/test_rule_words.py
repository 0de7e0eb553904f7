"""Every parameter of the rules has a name for readers, and every value of it can be said in every language."""

from datetime import date

import pytest
from django.utils.translation import override

from kakehashi.guidance import rule_sources, rule_titles, rule_values, rule_words
from kakehashi.rules import parameters
from kakehashi.rules.sentences import SOURCES

WHERE = "kakehashi/guidance/rule_titles.py"
WORDS = "kakehashi/guidance/rule_words.py"


def test_every_parameter_has_a_title():
    missing = sorted(set(parameters()) - set(rule_titles.TITLES))
    assert missing == [], f'Give each of these a short title in TITLES in {WHERE}: a line "name": _("Plain title"),'


def test_no_title_is_left_over():
    left = sorted(set(rule_titles.TITLES) - set(parameters()))
    assert left == [], f"These parameters are gone; take their lines out of TITLES in {WHERE}"


def test_every_file_of_parameters_has_a_title():
    missing = sorted({rule_titles.stem_of(name) for name in parameters()} - set(rule_titles.GROUPS))
    assert missing == [], f"Give each of these files the name of its programme in GROUPS in {WHERE}"


def test_every_source_without_an_address_can_be_said():
    texts = {
        text
        for each in parameters().values()
        for value in each.values
        for text, address in rule_sources.sources(value.source)
        if not address
    }
    left = sorted(texts - {str(known) for known in SOURCES.values()})
    assert left == [], "Give each of these sources a line in SOURCES in kakehashi/rules/sentences.py"


def test_every_unit_of_a_number_can_be_said():
    missing = sorted(
        {
            each.unit
            for each in parameters().values()
            for value in each.values
            if isinstance(value.value, int | float) and not isinstance(value.value, bool)
        }
        - set(rule_words.UNITS)
    )
    unknown = [unit for unit in missing if not (len(unit) == 3 and unit.isupper())]
    assert unknown == [], f"Give each of these units a line in UNITS in {WORDS}; a currency is written with 3 capitals"


def test_every_word_inside_a_value_can_be_said():
    words = set().union(*(rule_values.words_in(v.value) for each in parameters().values() for v in each.values))
    missing = sorted(word for word in words if word not in rule_words.WORDS and not rule_values.is_code(word))
    assert missing == [], f"Give each of these words of the data a line in WORDS in {WORDS}"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (36, "months", "36 months"),
        (1, "months", "1 month"),
        (18, "years of age", "18 years old"),
        (True, "asked or not", "Needed"),
        ("1982-01", "history", "January 1982"),
        (5_900_000, "VND", "₫5,900,000"),
        (1200, "", "1,200"),
        (2, "months of wage", "2 months of wage"),
        (date(2027, 3, 31), "day", "31 March 2027"),
        (True, "yes or no", "Yes"),
        (False, "yes or no", "No"),
        (None, "months", "Does not apply"),
        ("N4", "level", "N4"),
        ("1/6", "part", "1/6"),
        ("VN", "country", "Vietnam"),
        (["care", "lodging"], "fields", "Care, Lodging"),
        ([], "fields", "None"),
    ],
)
def test_a_single_value_is_written_in_the_readers_manner(value, unit, said):
    assert rule_values.written(value, unit=unit).text == said


def test_what_is_not_known_is_not_called_abolished():
    assert rule_values.written(None, confidence="unconfirmed").text == "Not known"


@pytest.mark.parametrize(("language", "said"), [("ja", "2027年3月31日"), ("vi", "31 tháng 3 năm 2027")])
def test_a_day_is_written_in_the_readers_language(language, said):
    with override(language):
        assert rule_values.written(date(2027, 3, 31)).text == said


def test_a_table_of_lines_keeps_its_columns_and_leaves_gaps_empty():
    table = rule_values.written([{"staff_from": 0, "trainees": 3}, {"staff_from": 301, "one_in": 20}])
    assert table.head == ("Full-time staff from", "Trainees", "One trainee in so many staff")
    assert table.rows == (("0", "3", ""), ("301", "", "20"))


def test_a_mapping_of_mappings_is_a_table_and_a_flat_one_has_no_head():
    table = rule_values.written({"stage_1": {"level": "basic"}, "stage_2": {"level": "3"}})
    assert (table.head, table.rows) == (("", "Level"), (("Stage (i)", "Basic"), ("Stage (ii)", "Grade 3")))
    assert table.lines == ("Stage (i); Level: Basic", "Stage (ii); Level: Grade 3")
    flat = rule_values.written({"care": 2, "lodging": 1}, unit="years")
    assert (flat.head, flat.rows) == ((), (("Care", "2 years"), ("Lodging", "1 year")))
    assert flat.lines == ("Care: 2 years", "Lodging: 1 year")
    assert flat.is_long is False


def test_a_source_leads_where_it_is_an_address_and_is_text_where_it_is_not():
    assert rule_sources.sources("https://www.example.org/a?b=1 ; a leaflet of 2020") == (
        ("example.org", "https://www.example.org/a?b=1"),
        ("a leaflet of 2020", ""),
    )
    assert rule_sources.sources("looked for, not found") == (("looked for, not found", ""),)


def test_a_copy_says_what_the_document_is_and_a_site_is_named_in_its_own_letters():
    copy = "https://docslib.org/doc/228419/technical-intern-training-program"
    ((text, address),) = rule_sources.sources(copy)
    assert address == copy
    assert text.startswith("“Technical Intern Training Program”, Immigration Services Agency")
    assert text.endswith("copy read at docslib.org")
    site = "https://xn--gmq73cz2bl1hy2cfv2age6bnua.com/?p=413"
    assert rule_sources.sources(site) == (("外国人労働者新聞.com", site),)


def test_japanese_lines_have_japanese_marks():
    counts = {"construction": {"occupations": 2, "works": 6}}
    with override("ja"):
        name, occupations, works = (str(rule_words.WORDS[each]) for each in ("construction", "occupations", "works"))
        assert rule_values.written(counts).lines == (f"{name}：{occupations}2、{works}6",)
        assert rule_values.written({"amounts": [{"amount": 5, "currency": "JPY"}]}).lines == (
            f"{rule_words.WORDS['amounts']}：5円",
        )


@pytest.mark.parametrize("language", ["en", "ja", "vi"])
def test_every_value_of_every_parameter_is_written_in_every_language(language):
    with override(language):
        for each in parameters().values():
            for value in each.values:
                shown = rule_values.written(value.value, unit=each.unit, confidence=value.confidence)
                assert all(shown.lines), each.name


def test_an_amount_is_written_as_money_wherever_it_stands():
    value = {"shape": "flat", "amounts": [{"up_to_months": 12, "amount": "1200", "currency": "USD"}]}
    assert rule_values.written(value).lines == (
        "Kind of limit: A fixed amount",
        "Amounts: Contract up to so many months: 12; Amount: US$1,200",
    )
