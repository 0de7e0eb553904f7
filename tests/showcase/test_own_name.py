"""A person's own name does not get into the texts that companies read before an interview is confirmed."""

import pytest

from kakehashi.guard import Finding
from kakehashi.seekers.models import Seeker
from kakehashi.showcase.own_name import apart, names_in

NAM = Seeker(name_native="Nguyễn Văn Nam", name_passport="NGUYEN VAN NAM", name_katakana="グエン・ヴァン・ナム")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("私はグエン・ヴァン・ナムと申します。", ["グエン・ヴァン・ナム"]),
        ("私はグエン ヴァンナムです。", ["グエン ヴァンナム"]),
        ("Nguyen Van Nam です。", ["Nguyen Van Nam"]),
        ("名前はnguyễn văn namです。", ["nguyễn văn nam"]),
        ("ナムディン省で溶接をしました。", []),
        ("NGUYEN VAN NAMDINH 社", []),
        ("溶接が得意です。", []),
    ],
)
def test_the_whole_name_is_found_in_every_script(text: str, found: list[str]) -> None:
    assert [text[one.start : one.end] for one in names_in(text, seeker=NAM)] == found


def test_a_name_of_one_word_stops_no_text() -> None:
    assert names_in("ランニングが好きです。", seeker=Seeker(name_native="Lan", name_katakana="ラン")) == []


def test_findings_that_lie_over_each_other_are_marked_once() -> None:
    long, inside = (Finding(kind="name", start=2, end=9, text="x"), Finding(kind="link", start=4, end=6, text="x"))
    after = Finding(kind="email", start=9, end=12, text="x")
    assert apart([after, inside, long]) == (long, after)
