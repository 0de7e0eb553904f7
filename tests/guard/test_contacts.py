"""The guard finds contact data, however it is hidden, and leaves the rest of a person's story alone."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.common.data_files import read_yaml
from kakehashi.guard import Finding, find_contacts

CORPUS = read_yaml(Path(__file__).parent / "corpus.yaml")
POSITIVES = [(kind, text) for kind, texts in CORPUS["positives"].items() for text in texts]
NEGATIVES = [text for texts in CORPUS["negatives"].values() for text in texts]
NUMBERS = (
    "090-1234-5678",
    "０８０−９８７６−５４３２",
    "0912345678",
    "+84 912 345 678",
    "〇九〇一二三四五六七八",
    "0812-3456-7890",
)


def test_the_corpus_is_large_and_says_everything_once():
    texts = [text for _, text in POSITIVES] + NEGATIVES
    assert len(POSITIVES) >= 200
    assert len(NEGATIVES) >= 200
    assert len(texts) == len(set(texts))


def test_98_of_100_pieces_of_contact_data_are_found():
    missed = [text for _, text in POSITIVES if not find_contacts(text)]
    assert len(missed) <= 0.02 * len(POSITIVES), missed


def test_at_most_5_of_100_harmless_texts_are_stopped():
    stopped = [text for text in NEGATIVES if find_contacts(text)]
    assert len(stopped) <= 0.05 * len(NEGATIVES), stopped


def test_what_is_found_is_mostly_named_by_its_kind():
    named = [kind in {finding.kind for finding in find_contacts(text)} for kind, text in POSITIVES]
    assert sum(named) >= 0.95 * len(POSITIVES)


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("夜は０９０−１２３４−５６７８へ", "phone", "０９０−１２３４−５６７８"),
        ("㍿の人、nam@example.comまで", "email", "nam@example.com"),
        ("写真は www.example.vn です", "link", "www.example.vn"),
        ("私は@nam_nguyenです", "messenger", "@nam_nguyen"),
        ("どうぞ。Zalo: 0912345678", "messenger", "Zalo: 0912345678"),
    ],
)
def test_a_finding_tells_the_place_in_the_text_as_it_was_written(text, kind, found):
    start = text.index(found)
    assert find_contacts(text) == [Finding(kind=kind, start=start, end=start + len(found), text=found)]


def test_two_pieces_are_two_findings_in_the_order_of_the_text():
    found = find_contacts("nam@example.com または 090-1234-5678")
    assert [(finding.kind, finding.text) for finding in found] == [
        ("email", "nam@example.com"),
        ("phone", "090-1234-5678"),
    ]


def test_marks_that_nobody_sees_hide_nothing():
    hidden = "\u200b".join("09012345678")
    assert [finding.text for finding in find_contacts(f"番号 {hidden}")] == [hidden]


def test_an_empty_text_holds_nothing():
    assert find_contacts("") == []


@given(st.text(max_size=300))
def test_no_text_makes_it_raise_and_findings_lie_inside_the_text_in_order(text):
    end = 0
    for finding in find_contacts(text):
        assert end <= finding.start < finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
        end = finding.end


@given(st.text(alphabet="0123456789０９〇九 -.()+@:。.comzalLINEラインid年月円/ 〒¥,", max_size=120))
def test_texts_made_of_what_it_looks_for_do_not_make_it_raise(text):
    assert all(0 <= finding.start < finding.end <= len(text) for finding in find_contacts(text))


@settings(max_examples=300)
@given(st.sampled_from(NEGATIVES), st.sampled_from(NUMBERS), st.data())
def test_a_known_number_put_anywhere_into_a_harmless_text_is_found(text, number, data):
    place = data.draw(st.integers(0, len(text)))
    mixed = f"{text[:place]} {number} {text[place:]}"
    first, last = place + 1, place + 1 + len(number)
    assert any(finding.start <= first and last <= finding.end for finding in find_contacts(mixed)), mixed
