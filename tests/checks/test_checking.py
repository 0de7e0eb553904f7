"""The checks of a Japanese text against its source: a table of good and bad pairs, and what holds for every text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.checks import Name, Term, check
from kakehashi.common.data_files import read_yaml

PAIRS, UNITS = (read_yaml(Path(__file__).parent / name) for name in ("pairs.yaml", "units.yaml"))
JAPANESE = st.text(
    st.sampled_from("溶接をしますです。一二三十百万０１2345,.年か月歳ｶﾞー「」をがabcđ \n午後分の半令和"), max_size=80
)
SOURCE = st.text(st.sampled_from("Tôihànămrbgtháuệ0123456789.,/%- \n"), max_size=80)


def codes(found):
    return [one.code for one in found]


@pytest.mark.parametrize("name", PAIRS)
def test_a_pair_has_these_problems_and_no_other(name):
    source, japanese, expected, *words = PAIRS[name]
    assert codes(check(source=source, japanese=japanese, kind="words" if words else "sentences")) == expected


@pytest.mark.parametrize("name", UNITS)
def test_units_and_dates_are_kept_in_every_language(name):
    source, japanese, expected = UNITS[name]
    assert sorted(codes(check(source=source, japanese=japanese))) == sorted(expected)


def test_there_are_enough_pairs_to_know_of_false_alarms():
    good = [name for name, pair in PAIRS.items() if not pair[2]]
    assert len(PAIRS) >= 60
    assert len(good) >= 40


def test_a_problem_tells_its_place_and_what_it_is_about():
    problem = check(source="Tôi 21 tuổi, cao.", japanese="背が高く、１２歳です。")[0]
    assert (problem.severity, problem.start, problem.end, problem.detail) == ("error", 5, 7, "21 → １２")


def test_errors_come_first_and_nothing_is_told_twice():
    found = check(source="Tôi khỏe.", japanese="体が丈夫です。電話は090-1234-5678")
    assert codes(found)[0] == "contact"
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(
    ("japanese", "expected"),
    [
        ("溶接をします。", []),
        ("ようせつもします。", ["term_missing"]),
        ("鉄を切ります。", ["term_missing"]),
        ("熔接をします。", ["term_missing", "term_forbidden"]),
    ],
)
def test_terms_are_looked_for_in_the_japanese(japanese, expected):
    term = Term(text="hàn", japanese=("溶接",), forbidden=("熔接",))
    assert sorted(codes(check(source="Tôi hàn.", japanese=japanese, terms=[term]))) == sorted(expected)


@pytest.mark.parametrize(
    ("word", "japanese"),
    [
        ("打込み", "コンクリートの打ち込みをします。"),
        ("打ち込み", "コンクリートを打込む仕事です。"),
        ("溶接|ようせつ", "ようせつをします。"),
        ("洗う", "野菜を洗っています。"),
        ("確かめる", "寸法を確かめています。"),
        ("確かめる", "寸法をまだ確かめない日もあります。"),
        ("組み立てる", "部品を組立てました。"),
        ("動かす", "機械を動かし、止めます。"),
        ("取り扱う", "薬品を取り扱っています。"),
        ("持ち運ぶ", "資材を持ち運んでいました。"),
        ("乗り込む", "船に乗り込めます。"),
        ("片づける", "道具を片づけて帰ります。"),
        ("仕上がる", "きれいに仕上がりました。"),
        ("まとめる", "班をまとめました。"),
        ("はたらく", "工場ではたらいています。"),
        ("たべる", "昼にたべました。"),
        ("チェックする", "品質をチェックしました。"),
        ("細かい", "細かく測ります。"),
        ("正しい", "正しく使います。"),
        ("ラーメン", "らーめんを作ります。"),
        ("フォークリフト", "ﾌｫｰｸﾘﾌﾄを運転します。"),
    ],
)
def test_variants_of_a_term_are_the_term(word, japanese):
    term = Term(text="x", japanese=tuple(word.split("|")))
    assert "term_missing" not in codes(check(source="x", japanese=japanese, terms=[term]))


@pytest.mark.parametrize(
    ("word", "japanese"),
    [
        ("確かめる", "寸法を確認しています。"),
        ("はたらく", "工場ではたをおりました。"),
        ("まとめる", "まとをねらいました。"),
        ("たべる", "たべものを運びます。"),
        ("チェックする", "品質を見ました。"),
        ("する", "料理をしました。"),
    ],
)
def test_another_word_is_not_the_term(word, japanese):
    term = Term(text="x", japanese=(word,))
    assert "term_missing" in codes(check(source="x", japanese=japanese, terms=[term]))


@pytest.mark.parametrize("kind", ["sentences", "words"])
@pytest.mark.parametrize(
    ("japanese", "left"),
    [
        ("溶接工သုံး နှစ်です。", ["သုံး နှစ်"]),
        ("タイでช่างเชื่อมをしました。", ["ช่างเชื่อม"]),
        ("ជាងដែក", ["ជាងដែក"]),
        ("한국で一年、Россияで三年。", ["한국", "Россия"]),
        ("〒の印、μm、Ω、α、①、㎡、々、〆、ゝ、CO₂、ﾊﾟ、ゔ、♨、“溶接”", []),
    ],
)
def test_letters_that_no_japanese_is_written_in_stop_it(kind, japanese, left):
    found = [one for one in check(source="x", japanese=japanese, kind=kind) if one.code == "left_over"]
    assert [(one.detail, one.severity, japanese[one.start : one.end]) for one in found] == [
        (text, "error", text) for text in left
    ]


def test_names_stand_as_they_were_agreed():
    agreed = [Name(native="Xưởng Hồng Lam", japanese="ホンラム工場")]
    source = "Tôi làm ở xưởng Hồng Lam."
    assert check(source=source, japanese="ホンラム工場で働いています。", names=agreed) == ()
    assert codes(check(source=source, japanese="ホン・ラム工場で働いています。", names=agreed)) == []
    assert codes(check(source=source, japanese="紅嵐工場で働いています。", names=agreed)) == ["name_differs"]


@pytest.mark.parametrize(("japanese", "expected"), [("グエン・ヴァン", []), ("NGUYEN", ["not_katakana"])])
def test_a_persons_name_is_katakana(japanese, expected):
    assert codes(check(source="NGUYEN VAN", japanese=japanese, kind="name")) == expected


@pytest.mark.parametrize(("length", "expected"), [(10, []), (11, ["warning"]), (21, ["error"])])
def test_the_printed_page_has_room_for_so_much(length, expected):
    found = check(source="a", japanese="あ" * length, longest=10, kind="words")
    assert [one.severity for one in found if one.code == "too_long"] == expected


@settings(max_examples=60, deadline=None)
@given(source=SOURCE, japanese=JAPANESE)
def test_whatever_is_typed_gets_an_answer_with_places_inside_the_text(source, japanese):
    for one in check(source=source, japanese=japanese, longest=40, terms=[Term(text="a", japanese=("溶接",))]):
        assert 0 <= one.start <= one.end <= len(japanese)


@settings(max_examples=40, deadline=None)
@given(number=st.integers(min_value=2, max_value=99_999_999))
def test_a_number_that_is_kept_is_never_complained_of(number):
    for written in (str(number), f"{number:,}", in_kanji(number)):
        found = check(source=f"Công ty có {number} người.", japanese=f"会社には{written}人います。")
        assert not [one for one in found if one.code.startswith(("number", "unit"))], written


@settings(max_examples=40, deadline=None)
@given(number=st.integers(min_value=13, max_value=9999), other=st.integers(min_value=13, max_value=9999))
def test_a_number_that_was_changed_is_always_found(number, other):
    found = check(source=f"Công ty có {number} người.", japanese=f"会社には{other}人います。")
    assert ("number_changed" in codes(found)) == (number != other)


def in_kanji(number):
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        return in_kanji(high) + "万" + (in_kanji(low) if low else "")
    text = ""
    for value, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, value)
        if digit:
            text += ("" if digit == 1 and sign else "〇一二三四五六七八九"[digit]) + sign
    return text
