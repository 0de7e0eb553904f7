"""Terms: found in a text, kept by an organization, written to a file and read back."""

import csv
import io
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kakehashi.checks import Term, check
from kakehashi.common.refusals import NotAllowed
from kakehashi.ops.demo import crowd
from kakehashi.translation import glossary, glossary_actions, glossary_csv
from kakehashi.translation.models import OwnTerm, TermList
from kakehashi.translation.refusals import NotATerm, NotATermList, TermThere
from kakehashi.translation.term_index import Entry, TermIndex
from kakehashi.translation.trade_words import trade_words
from tests import cast

MARKS = {"(ví dụ)": "vi", "(contoh)": "id", "(example)": "en"}
HEAD = "language,term,japanese,forbidden,note\n"


@pytest.fixture
def organization(db):
    return cast.make_organization()


@pytest.fixture
def member(organization):
    return cast.make_member(organization=organization)


def save(organization, by, word="mối hàn", japanese=("溶接部",), **fields):
    fields = {"language": "vi", "forbidden": (), "note": "", "now": cast.NOW, "term": None} | fields
    return glossary_actions.save_term(organization=organization, word=word, japanese=japanese, by=by, **fields)


def found(language, terms, text):
    entries = [Entry(term=term, japanese=("語",)) for term in terms]
    return [one.text for one in TermIndex(entries, language=language).find(text)]


@pytest.mark.parametrize(
    ("language", "terms", "text", "expected"),
    [
        ("vi", ["hàn", "hàn điểm"], "Tôi hàn điểm và hàn que.", ["hàn điểm", "hàn"]),
        ("vi", ["hàn"], "Tôi hạn chế, HÀN tốt.", ["HÀN"]),
        ("vi", ["hàn", "Hàn Quốc"], "Tôi đã ở Hàn Quốc.", ["Hàn Quốc"]),
        ("vi", ["thợ hàn"], "toi la tho han gioi", ["tho han"]),
        ("vi", ["hòa khí"], "chỉnh hoà khí", ["hoà khí"]),
        ("vi", ["may"], "Tôi học máy.", []),
        ("id", ["las"], "Saya mengelas dan belajar pengelasan.", ["mengelas", "pengelasan"]),
        ("id", ["jahit"], "menjahit baju, penjahit", ["menjahit", "penjahit"]),
        ("id", ["potong"], "memotong besi", ["memotong"]),
        ("id", ["kelas"], "di kelas tiga", ["kelas"]),
        ("en", ["weld"], "I welded and like welding.", ["welded", "welding"]),
        ("en", ["canning", "machining"], "I can run machines.", []),
        ("id", ["pemesinan", "mebel"], "mesin pembeli", []),
        ("zh", ["焊接", "电焊"], "我做电焊和焊接工作。", ["电焊", "焊接"]),
        ("my", ["ဂဟေ", "ဂဟေဆော်"], "ကျွန်တော်ဂဟေဆော်တယ်။", ["ဂဟေဆော်"]),
        ("my", ["ဂဟာ"], "ကျွန်တော်ဂဟေဆော်တယ်။", []),
        ("ne", ["वेल्डर"], "म वेल्डर हुँ।", ["वेल्डर"]),
        ("ne", ["वेल्डार"], "म वेल्डर हुँ।", []),
        ("th", ["ช่างเชื่อม"], "ฉันเป็นช่างเชื่อม", ["ช่างเชื่อม"]),
        ("en", ["forklift"], "Ｆｏｒｋｌｉｆｔs here", ["Ｆｏｒｋｌｉｆｔs"]),
    ],
)
def test_terms_are_found_the_longest_first_whatever_their_dress(language, terms, text, expected):
    assert found(language, terms, text) == expected


def test_good_japanese_of_a_hundred_people_is_hardly_ever_warned_of(organization):
    warned = []
    for row in crowd.read_people():
        marked = next(code for sign, code in MARKS.items() if row["name"][0].endswith(sign))
        for source, japanese in (pair for pair in (row["duties"], row["promotion"]) if len(pair) > 1 and pair[1]):
            terms = glossary.index_for(organization=organization, language=marked).find(source)
            known = [Term(text=one.text, japanese=one.japanese) for one in terms]
            warned += [one.detail for one in check(source=source, japanese=japanese, terms=known, longest=800)]
    assert warned == ["dibongkar → 解体 / 撤去 / 取り外し", "plastik → プラスチック / 樹脂"]


def test_own_terms_win_over_trade_words_and_these_over_the_official_list():
    entries = [Entry(term="hàn", japanese=(name,), origin=name) for name in ("official", "own", "trade")]
    assert [one.origin for one in TermIndex(entries, language="vi").find("hàn")] == ["own"]


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_taken_apart_and_put_together_again(text):
    index = TermIndex([Entry(term="a", japanese=("あ",)), Entry(term="ab c", japanese=("い",))], language="en")
    pieces = glossary.stretches(text=text, found=index.find(text))
    assert "".join(piece.text for piece in pieces) == text


def test_among_twenty_thousand_terms_the_right_ones_are_found():
    words = ["máy", "hàn", "khung", "thép", "dây", "gỗ", "vải", "tôm", "cá", "sơn"]
    entries = [
        Entry(term=f"{words[one % 10]} {words[one // 10 % 10]} {one}", japanese=("語",)) for one in range(20_000)
    ]
    index = TermIndex(entries, language="vi")
    text = ("Tôi vận hành máy hàn 10 và khung thép 132 ở nhà máy. " * 40)[:2000]
    assert {one.text for one in index.find(text)} == {"máy hàn 10", "khung thép 132"}


def test_the_trade_words_say_where_they_come_from():
    words = trade_words()
    assert len(words) >= 150
    assert {word.language for word in words} == set(glossary.LANGUAGES)
    assert {word.confidence for word in words if word.source == "own wording"} == {"unconfirmed"}
    assert {word.confidence for word in words} <= {"confirmed", "secondary", "unconfirmed"}
    assert all(word.term.strip() and all(word.japanese) for word in words)
    assert len({(word.language, word.term) for word in words}) == len(words)


@pytest.mark.django_db
def test_a_text_is_read_with_own_terms_trade_words_and_the_official_list(
    organization, member, django_assert_num_queries
):
    text = "Tôi trồng trọt trong nhà kính và dùng xe nâng, kiểm tra mối nối."
    glossary.terms_in(organization=organization, language="vi", text=text)
    save(organization, member, word="mối nối", japanese=("継手",))
    hits = glossary.terms_in(organization=organization, language="vi", text=text)
    assert {(one.text, one.origin) for one in hits} >= {
        ("trồng trọt trong nhà kính", "official"),
        ("xe nâng", "trade"),
        ("mối nối", "own"),
    }
    with django_assert_num_queries(1):
        glossary.terms_in(organization=organization, language="vi", text=text)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("country", "language", "word", "text", "expected"),
    [
        ("MM", "my", "ဂဟေဆော်", "ကျွန်တော် ဂဟေဆော် တယ်။ Facility Horticulture.", ["own", "official"]),
        ("CN", "zh", "电焊", "我做电焊。Facility Horticulture.", ["own", "official"]),
        ("PH", "tl", "hinang", "Hinang ang trabaho ko. Facility Horticulture.", ["own", "official"]),
        ("ID", "id", "las listrik", "Saya bisa las listrik. Facility Horticulture.", ["own"]),
    ],
)
def test_every_country_has_terms_of_its_own_and_official_names_in_english_where_there_are_no_other(
    organization, member, country, language, word, text, expected
):
    save(organization, member, language=language, word=word, japanese=("語",))
    seeker = cast.make_seeker(country=country)
    assert glossary.language_of(seeker=seeker, text=text) == language
    hits = glossary.terms_in(organization=organization, language=language, text=text)
    assert [one.origin for one in hits if one.origin != "trade"] == expected


@pytest.mark.django_db
def test_own_words_of_tagalog_are_found_beside_english_ones(organization, member):
    seeker = cast.make_seeker(country="PH")
    save(organization, member, language="tl", word="tagahinang", japanese=("溶接工",))
    save(organization, member, language="en", word="shop floor", japanese=("現場",))
    text = "Tagahinang ako sa shop floor, forklift operator din."
    language = glossary.language_of(seeker=seeker, text=text)
    hits = glossary.terms_in(organization=organization, language=language, text=text)
    assert [(one.text, one.origin) for one in hits] == [
        ("Tagahinang", "own"),
        ("shop floor", "own"),
        ("forklift", "trade"),
    ]


@pytest.mark.django_db
def test_a_changed_or_removed_term_counts_at_once_and_only_for_its_organization(organization, member):
    def japanese():
        hits = glossary.terms_in(organization=organization, language="vi", text="mối nối")
        return [one.japanese for one in hits]

    term = save(organization, member, word="mối nối", japanese=("継手",))
    assert japanese() == [("継手",)]
    later = cast.NOW + timedelta(seconds=1)
    save(organization, member, word="mối nối", japanese=("継目",), term=term, now=later)
    assert japanese() == [("継目",)]
    glossary_actions.remove_term(organization=organization, term=term, by=member)
    assert japanese() == []


@pytest.mark.django_db
def test_a_term_is_there_once_whatever_its_case_but_tones_make_another_word(organization, member):
    save(organization, member, word="Mối Hàn")
    with pytest.raises(TermThere):
        save(organization, member, word="mối hàn")
    save(organization, member, word="mọi hạn")
    save(organization, member, word="mối hàn", language="en")
    assert OwnTerm.objects.count() == 3


@pytest.mark.django_db
@pytest.mark.parametrize("fields", [{"word": " "}, {"japanese": ()}, {"word": "x" * 121}, {"language": "xx"}])
def test_a_term_without_its_parts_is_not_kept(organization, member, fields):
    with pytest.raises(NotATerm):
        save(organization, member, **fields)
    assert not OwnTerm.objects.exists()


@pytest.mark.django_db
def test_nobody_else_writes_into_a_glossary(organization, member):
    term = save(organization, member)
    other = cast.make_member(organization=cast.make_organization())
    for act in (
        lambda: save(organization, other, word="x"),
        lambda: glossary_actions.remove_term(organization=organization, term=term, by=other),
        lambda: glossary_actions.send_list(
            organization=organization, data=(HEAD + "vi,a,あ").encode(), by=other, now=cast.NOW
        ),
        lambda: glossary_actions.take_over_list(organization=organization, by=other, now=cast.NOW),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert [one.term for one in OwnTerm.objects.all()] == ["mối hàn"]
    assert not TermList.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932"])
def test_a_list_is_read_in_every_usual_encoding(organization, member, encoding):
    text = HEAD + "en,weld,溶接|ようせつ,熔接,note\nen,,溶接,,\nxx,a,あ,,\nen,WELD,溶接,,\n"
    glossary_actions.send_list(organization=organization, data=text.encode(encoding), by=member, now=cast.NOW)
    rows = glossary_actions.preview(organization=organization)
    assert [(row.line, row.what, row.reason) for row in rows] == [
        (2, "new", ""),
        (3, "refused", "term"),
        (4, "refused", "language"),
        (5, "refused", "twice"),
    ]
    assert glossary_actions.take_over_list(organization=organization, by=member, now=cast.NOW) == (1, 0)
    term = OwnTerm.objects.get()
    assert (term.term, term.japanese, term.forbidden, term.note) == ("weld", ["溶接", "ようせつ"], ["熔接"], "note")
    assert not TermList.objects.exists()
    with pytest.raises(NotATermList):
        glossary_actions.take_over_list(organization=organization, by=member, now=cast.NOW)


@pytest.mark.django_db
@pytest.mark.parametrize("data", [b"\xff\xff\x00\x81", b"", b"term;ja\na;b\n", b"\x00" * 40, b"x" * 1_500_001])
def test_what_is_no_list_is_refused_and_nothing_is_kept(organization, member, data):
    with pytest.raises(NotATermList):
        glossary_actions.send_list(organization=organization, data=data, by=member, now=cast.NOW)
    assert not TermList.objects.exists()


@pytest.mark.django_db
def test_what_is_written_is_read_back_the_same_and_no_cell_is_a_formula(organization, member):
    for word in ("=1+1", "+84", "-a", "@b", "hàn, điểm", 'the "best"'):
        save(organization, member, word=word, japanese=("=溶接", "接合"), note="@note")
    data = glossary_csv.written(terms=list(glossary.own_terms(organization=organization)))
    assert data.startswith(b"\xef\xbb\xbf")
    cells = [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    glossary_actions.send_list(organization=organization, data=data, by=member, now=cast.NOW)
    assert {row.what for row in glossary_actions.preview(organization=organization)} == {"same"}


def test_a_list_with_semicolons_from_a_spreadsheet_is_read():
    rows = glossary_csv.rows_of(text="language;term;japanese\r\nvi;hàn;溶接\r\n", known={})
    assert [(row.term, row.japanese, row.what) for row in rows] == [("hàn", ("溶接",), "new")]
