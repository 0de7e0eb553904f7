"""Words of two characters and more are found wherever they stand, and nowhere else."""

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.showcase import words

pytestmark = pytest.mark.django_db

JAPANESE = "溶接工打込作業電子部品工場人手のちみがーラメンらあサバ・ァヴｶﾞ１ａAé'\\\"&|!():<> 　\n☃髙𠮷"
texts = st.lists(st.text(alphabet=JAPANESE, max_size=30) | st.text(max_size=30), max_size=3)


def matches(vector: str, typed: str) -> bool:
    query = words.query_of(words.words_in(typed))
    assert query is not None
    literal = query.get_source_expressions()[-1].value
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::tsvector @@ %s::tsquery", [vector, literal])
        return bool(cursor.fetchone()[0])


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("鉄骨の溶接が得意です。", "溶接"),
        ("ラーメン屋で働きました", "らーめん"),
        ("らあめん", "ラーメン"),
        ("サーバの組立", "サーバー"),
        ("サーバーの組立", "サーバ"),
        ("ﾍﾞﾄﾅﾑ", "ベトナム"),
        ("ＪＬＰＴ　Ｎ４", "jlpt"),
        ("打ち込み作業", "打込"),
        ("打ち込み作業", "打込み"),
        ("打込み作業", "打ち込み"),
        ("打込む", "打ち込み"),
        ("電子部品\n工場", "部品工場"),
        ("人々", "人々"),
    ],
)
def test_ways_of_writing_do_not_matter(text: str, typed: str) -> None:
    assert matches(words.vector_of([text]), typed)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("溶けた接着剤", "溶接"),
        ("部品と工場と電子", "電子部品"),
        ("ビルの掃除", "ビール"),
        ("接着と溶接の部品", "溶接部"),
        ("人の手", "人手"),
    ],
)
def test_what_only_looks_alike_is_not_found(text: str, typed: str) -> None:
    assert not matches(words.vector_of([text]), typed)


def test_no_word_reaches_from_one_text_into_the_next() -> None:
    vector = words.vector_of(["鉄骨の溶", "接着工"])
    assert not matches(vector, "溶接")
    assert matches(vector, "鉄骨")
    assert matches(vector, "接着工")


def test_all_words_have_to_stand_in_the_page() -> None:
    vector = words.vector_of(["鉄骨の溶接", "工場で三年"])
    assert matches(vector, "溶接　工場")
    assert not matches(vector, "溶接 農業")


@pytest.mark.parametrize("length", [300, 20_000])
def test_a_text_too_long_for_positions_is_still_found(length: int) -> None:
    text = "ああ" * length + "鉄骨の溶接"
    assert matches(words.vector_of([text]), "鉄骨の溶接")
    assert matches(words.vector_of([text]), "あ鉄骨")
    assert not matches(words.vector_of([text]), "農業")


def test_one_character_is_too_short_and_makes_no_query() -> None:
    assert words.words_in(" 溶　接 接 ") == ["溶", "接"]
    assert words.too_short(["溶", "溶接"]) == ["溶"]
    assert words.query_of(["溶"]) is None
    assert words.query_of([]) is None


@settings(max_examples=300, deadline=None)
@given(found_in=texts, data=st.data())
def test_every_word_of_a_text_is_found(found_in: list[str], data: st.DataObject) -> None:
    plain = [words.folded(text) for text in found_in]
    long_enough = [text for text in plain if len(text) >= 2]
    if not long_enough:
        return
    text = data.draw(st.sampled_from(long_enough))
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 2, len(text)))
    word = text[start:end]
    if words.words_in(word) != [word]:  # a word that typing folds further, such as one that ends in a long vowel
        word = words.words_in(word)[0]
    if len(word) >= 2 and any(word in one for one in plain):
        assert matches(words.vector_of(found_in), word)


@settings(max_examples=300, deadline=None)
@given(found_in=texts, typed=st.text(alphabet=JAPANESE, min_size=2, max_size=4))
def test_the_search_finds_what_a_naive_scan_finds(found_in: list[str], typed: str) -> None:
    typed_words = words.words_in(typed)
    if not typed_words or words.too_short(typed_words):
        return
    plain = [words.folded(text) for text in found_in]
    if all(any(word in text for text in plain) for word in typed_words):
        assert matches(words.vector_of(found_in), typed)


@settings(max_examples=300, deadline=None)
@given(text=st.text(alphabet=JAPANESE, max_size=20) | st.text(max_size=20))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = words.folded(text)
    assert words.folded(once) == once
