"""The language switch keeps the page and what was typed, and writes nothing."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client, RequestFactory

from kakehashi.ui.language import LanguageMiddleware, language_of
from tests.ui import gallery_urls

pytestmark = pytest.mark.urls("tests.ui.gallery_urls")

TYPED = {
    "name": "Nguyễn Văn Ấn, a name that is much too long",
    "born_day": "31",
    "born_month": "2",
    "born_year": "",
    "country": "VN",
    "again": "no",
    "speaks": ["vi", "ja"],
    "about": "one\r\ntwo <b>",
    "agree": "on",
}


@pytest.fixture(autouse=True)
def _nothing_written() -> Iterator[None]:
    gallery_urls.WRITTEN.clear()
    yield
    gallery_urls.WRITTEN.clear()


def switched(client: Client, language: str = "vi", **more: object) -> str:
    answer = client.post("/form/", {**TYPED, **more, "switch_language": language})
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_switch_keeps_the_half_filled_form_as_it_was_typed(client: Client) -> None:
    page = switched(client)
    assert '<html class="govuk-template" lang="vi"' in page
    assert 'value="Nguyễn Văn Ấn, a name that is much too long"' in page
    assert 'name="born_day" type="text" inputmode="numeric" value="31"' in page
    assert 'name="born_month" type="text" inputmode="numeric" value="2"' in page
    assert '<option value="VN" selected>' in page
    assert 'value="no" id="id_again_1" checked' in page
    assert 'value="vi" id="id_speaks_0" checked' in page
    assert 'value="en" id="id_speaks_1">' in page
    assert "one\ntwo &lt;b&gt;</textarea>" in page
    assert 'name="agree" class="govuk-checkboxes__input" id="id_agree" checked' in page


def test_enter_in_a_field_presses_no_language(client: Client) -> None:
    page = client.get("/form/").content.decode()
    first = page.index('form="main-form"')
    assert page.rindex("<button", 0, first) == page.index('<button class="govuk-visually-hidden" type="submit"')
    assert "switch_language" not in page[:first]


def test_a_switch_validates_nothing_and_writes_nothing(client: Client) -> None:
    page = switched(client)
    assert "govuk-error" not in page
    assert "<title>Your registered information" in page
    complete = {"name": "An", "born_day": "3", "born_year": "1999"}
    switched(client, **complete)
    assert gallery_urls.WRITTEN == []


def test_the_same_input_without_the_switch_is_saved(client: Client) -> None:
    complete = {**TYPED, "name": "An", "born_day": "3", "born_year": "1999"}
    assert client.post("/form/", complete).status_code == 302
    assert [row["name"] for row in gallery_urls.WRITTEN] == ["An"]


def test_the_choice_is_remembered_in_a_cookie(client: Client) -> None:
    answer = client.post("/form/", {"switch_language": "ja"})
    cookie = answer.cookies[settings.LANGUAGE_COOKIE_NAME]
    assert (cookie.value, cookie["samesite"], cookie["httponly"], cookie["path"]) == ("ja", "Lax", True, "/")
    assert 'lang="ja" dir="ltr"' in client.get("/").content.decode()


def test_a_page_without_a_form_leads_back_to_itself(client: Client) -> None:
    assert '<input type="hidden" name="next" value="/?page=2&amp;q=a">' in client.get("/?page=2&q=a").content.decode()
    answer = client.post("/language/", {"switch_language": "vi", "next": "/?page=2&q=a"})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/?page=2&q=a")
    assert answer.cookies[settings.LANGUAGE_COOKIE_NAME].value == "vi"


@pytest.mark.parametrize(
    "path", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "evil", ""]
)
def test_the_way_back_never_leaves_this_site(client: Client, path: str) -> None:
    answer = client.post("/language/", {"switch_language": "vi", "next": path})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")


def test_an_unknown_language_changes_nothing(client: Client) -> None:
    answer = client.post("/form/", {**TYPED, "switch_language": "xx"})
    assert settings.LANGUAGE_COOKIE_NAME not in answer.cookies
    assert 'lang="en" dir="ltr"' in answer.content.decode()
    assert gallery_urls.WRITTEN == []


def test_a_foreign_page_cannot_fill_in_a_form() -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/form/", {**TYPED, "switch_language": "vi"})
    assert answer.status_code == 403
    assert "Nguyễn" not in answer.content.decode()
    assert "This form was open too long" in answer.content.decode()
    assert settings.LANGUAGE_COOKIE_NAME not in answer.cookies


def test_everything_after_the_middleware_sees_a_get_without_input() -> None:
    seen = []

    def rest(request):  # a stand-in for the chain
        seen.append((request.method, dict(request.POST), dict(request.FILES), request.kept_input["name"]))
        from django.http import HttpResponse  # noqa: PLC0415  only after setup

        return HttpResponse()

    request = RequestFactory().post("/", {"switch_language": "vi", "name": "An"})
    request._dont_enforce_csrf_checks = True  # as the test client does
    LanguageMiddleware(rest)(request)
    assert seen == [("GET", {}, {}, "An")]


def test_the_cookie_comes_before_the_account_and_the_account_before_the_browser() -> None:
    request = RequestFactory().get("/", headers={"accept-language": "ja-JP,ja;q=0.9,en;q=0.5"})
    assert language_of(request) == "ja"
    request.account_language = lambda: "vi"
    assert language_of(request) == "vi"
    request.COOKIES[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert language_of(request) == "en"


@pytest.mark.parametrize("header", ["th-TH,th", "", "*", "xx;q=2,,,;"])
def test_a_reader_of_another_language_gets_english(header: str) -> None:
    assert language_of(RequestFactory().get("/", headers={"accept-language": header})) == "en"


def test_a_released_language_further_down_the_list_is_taken() -> None:
    assert language_of(RequestFactory().get("/", headers={"accept-language": "th,vi-VN;q=0.8,en;q=0.2"})) == "vi"


def test_the_answer_says_its_language_and_what_it_depends_on(client: Client) -> None:
    answer = client.get("/", headers={"accept-language": "vi"})
    assert answer.headers["Content-Language"] == "vi"
    assert {"Accept-Language", "Cookie"} <= {name.strip() for name in answer.headers["Vary"].split(",")}


def test_the_switch_is_first_on_the_page_with_names_in_their_own_language(client: Client) -> None:
    page = client.get("/").content.decode()
    assert page.index("switch_language") < page.index("<header")
    for code, name in (("en", "English"), ("ja", "日本語"), ("vi", "Tiếng Việt")):
        assert f'value="{code}" lang="{code}" form="language-form" formnovalidate' in page
        assert f">{name}</button>" in page
