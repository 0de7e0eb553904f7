"""Forms speak our markup, name what is missing, and forget nothing that was typed."""

from datetime import date
from html.parser import HTMLParser

import pytest
from django import forms
from django.http import QueryDict
from django.test import Client
from django.utils import translation

from kakehashi.ui.forms import DateField, Form, PartialDate, PartialDateField
from tests.ui.gallery_urls import GalleryForm

pytestmark = pytest.mark.urls("tests.ui.gallery_urls")


class Ids(HTMLParser):
    """Collects ids, targets of local links and descriptions."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        self.targets += str(found.get("aria-describedby") or "").split()
        self.targets += [str(found["for"])] if found.get("for") else []
        if tag == "a" and str(found.get("href")).startswith("#"):
            self.targets.append(str(found["href"])[1:])


def typed(**fields: str) -> QueryDict:
    data = QueryDict(mutable=True)
    data.update(fields)
    return data


class DayForm(Form):
    day = DateField(label="Day of birth", min_date=date(1950, 1, 1), max_date=date(2026, 1, 1))


class SinceForm(Form):
    since = PartialDateField(label="Since")


def test_an_empty_form_comes_back_with_a_summary_a_title_and_422(client: Client) -> None:
    answer = client.post("/form/", {"about": "<script>alert(1)</script>"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error: Your registered information – Kakehashi</title>" in page
    assert '<a href="#id_name">“Name in your passport” needs an answer</a>' in page
    assert '<a href="#id_born_day">“When were you born?” needs an answer</a>' in page
    assert '<a href="#id_again_0">“Were you in Japan before?” needs an answer</a>' in page
    assert '<a href="#id_agree">Tick “I have read what happens to my data” to go on</a>' in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;</textarea>" in page
    assert "<script" not in page


@pytest.mark.parametrize("post", [None, {}])
def test_every_label_description_and_summary_link_finds_its_target(client: Client, post: dict[str, str] | None) -> None:
    answer = client.get("/form/") if post is None else client.post("/form/", post)
    found = Ids()
    found.feed(answer.content.decode())
    assert set(found.targets) <= set(found.ids)
    assert sorted(set(found.ids)) == sorted(found.ids)


def test_hint_and_error_describe_the_field() -> None:
    page = str(GalleryForm(typed(name=""))["name"].as_field_group())
    assert 'aria-describedby="id_name_helptext id_name_error"' in page
    assert 'class="govuk-input govuk-input--error"' in page
    assert 'aria-invalid="true"' in page
    assert 'autocomplete="name"' in page


def test_no_field_has_the_required_attribute(client: Client) -> None:
    page = client.get("/form/").content.decode()
    assert " required" not in page
    assert 'novalidate id="main-form"' in page
    assert 'enctype="multipart/form-data"' in page


def test_a_field_that_may_stay_empty_says_so() -> None:
    form = GalleryForm()
    assert "(optional)" in form["about"].as_field_group()
    assert "(optional)" not in form["name"].as_field_group()


def test_the_hint_of_a_choice_describes_only_that_choice() -> None:
    page = str(GalleryForm()["again"].as_field_group())
    assert 'value="yes" id="id_again_0" aria-describedby="id_again_0_hint"' in page
    assert 'value="no" id="id_again_1">' in page


def test_the_only_label_of_a_page_is_its_heading(client: Client) -> None:
    page = client.get("/heading/").content.decode()
    assert page.count("<h1") == 1
    assert '<h1 class="govuk-fieldset__heading">When were you born?</h1>' in page


@pytest.mark.parametrize(
    ("language", "order"),
    [("en", ["day", "month", "year"]), ("ja", ["year", "month", "day"]), ("vi", ["day", "month", "year"])],
)
def test_the_boxes_of_a_date_stand_in_the_order_of_the_language(language: str, order: list[str]) -> None:
    with translation.override(language):
        page = str(DayForm()["day"])
    assert sorted(order, key=lambda part: page.index(f"day_{part}")) == order


@pytest.mark.parametrize("digits", [("27", "3", "1999"), (" 27 ", "03", "1999"), ("２７", "３", "１９９９")])
def test_a_date_is_understood_as_it_is_typed(digits: tuple[str, str, str]) -> None:
    form = DayForm(typed(day_day=digits[0], day_month=digits[1], day_year=digits[2]))
    assert form.is_valid()
    assert form.cleaned_data == {"day": date(1999, 3, 27)}


@pytest.mark.parametrize(
    ("day", "month", "year", "sentence"),
    [
        ("31", "2", "1999", "Enter a real date"),
        ("x", "2", "1999", "Enter a real date"),
        ("1", "2", "", "Enter the day, the month and the year"),
        ("1", "2", "99", "Enter the year with four digits"),
        ("1", "2", "1949", "Enter a later date"),
        ("2", "1", "2026", "Enter an earlier date"),
        ("", "", "", "“Day of birth” needs an answer"),
    ],
)
def test_a_date_that_cannot_be_is_answered_with_what_to_do(day: str, month: str, year: str, sentence: str) -> None:
    form = DayForm(typed(day_day=day, day_month=month, day_year=year))
    assert form.errors == {"day": [sentence]}
    assert f'value="{day}"' in str(form["day"])


@pytest.mark.parametrize(
    ("month", "year", "result"), [("", "2019", PartialDate(2019, None)), ("4", "2019", PartialDate(2019, 4))]
)
def test_a_time_long_ago_needs_only_its_year(month: str, year: str, result: PartialDate) -> None:
    form = SinceForm(typed(since_month=month, since_year=year))
    assert form.is_valid()
    assert form.cleaned_data["since"] == result


@pytest.mark.parametrize(
    ("month", "year", "sentence"), [("13", "2019", "Enter a real date"), ("4", "", "Enter the year")]
)
def test_a_partial_date_that_cannot_be_is_refused(month: str, year: str, sentence: str) -> None:
    assert SinceForm(typed(since_month=month, since_year=year)).errors == {"since": [sentence]}


def test_a_stored_date_is_shown_in_its_boxes() -> None:
    page = str(DayForm(initial={"day": date(1999, 3, 27)})["day"])
    assert [f'value="{part}"' in page for part in ("27", "3", "1999")] == [True, True, True]


def test_text_is_trimmed_and_composed_before_it_is_judged() -> None:
    class NameForm(Form):
        name = forms.CharField(max_length=6)

    decomposed = "Nguye\u0302\u0303n"
    assert len(decomposed) == 8
    form = NameForm(typed(name=f"  {decomposed} "))
    assert form.is_valid()
    assert form.cleaned_data == {"name": "Nguyễn"}


def test_kept_input_is_never_valid() -> None:
    form = DayForm()
    form.keep(typed(day_day="27", day_month="3", day_year="1999"))
    assert not form.is_valid()
    assert form.errors == {}
