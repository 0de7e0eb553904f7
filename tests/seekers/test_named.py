"""A name, or a part of it, is found in a text; ordinary words that look like one are not."""

import pytest

from kakehashi.seekers.named import names_and_parts_in

NAMES = ("Nguyễn Thị An", "NGUYEN THI AN", "グエン・ティ・アン")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nguyen Thi An is ill.", ["Nguyen Thi An"]),
        ("nguyen-thi an is ill.", ["nguyen-thi an"]),
        ("グエンさんは都合が悪いです。", ["グエン"]),
        ("グエン　ティ　アンさん", ["グエン ティ アン"]),
        ("ｸﾞｴﾝさん", ["グエン"]),
        ("アンさんは来られません。", ["アン"]),
        ("Please ask An about it.", ["An"]),
        ("Ms. NGUYEN cannot come.", ["NGUYEN"]),
        ("gia đình nguyễn", ["nguyễn"]),
    ],
)
def test_names_and_their_parts_are_found(text: str, found: list[str]) -> None:
    assert names_and_parts_in(text, names=NAMES) == found


@pytest.mark.parametrize(
    "text",
    [
        "An interview on this day is not possible.",
        "She has an exam.",
        "アンケートとプログラムのため",
        "Thị trường lao động",
        "The person of the code K12345 has an exam.",
        "",
    ],
)
def test_ordinary_words_are_no_names(text: str) -> None:
    assert names_and_parts_in(text, names=NAMES) == []


def test_the_country_is_not_a_person_called_nam() -> None:
    names = ("Nguyễn Văn Nam", "NGUYEN VAN NAM", "")
    assert names_and_parts_in("Flights from Việt Nam and Viet Nam are late.", names=names) == []
    assert names_and_parts_in("Nam cannot come.", names=names) == ["Nam"]


@pytest.mark.parametrize("name", ["U", ""])
def test_a_name_of_one_letter_stops_no_text(name: str) -> None:
    assert names_and_parts_in("U turn, 1 2 3", names=(name,)) == []


@pytest.mark.parametrize(
    ("name", "text"), [("王小明", "王小明さんは"), ("สมชาย ใจดี", "คุณสมชายไม่สบาย"), ("သီတာ", "သီတာ မလာနိုင်ပါ")]
)
def test_names_in_scripts_without_capitals_are_found(name: str, text: str) -> None:
    assert names_and_parts_in(text, names=(name,)) != []
