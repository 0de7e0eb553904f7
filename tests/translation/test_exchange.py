"""TMX and XLIFF 2: what goes out comes in again, here and in another program; bad files are refused plainly."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from translate.storage.tmx import tmxfile
from translate.storage.xliff2 import Xliff2File

from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.seekers.models import Seeker
from kakehashi.translation import actions as translation
from kakehashi.translation import memory, queries
from kakehashi.translation.exchange import actions
from kakehashi.translation.exchange.safe_xml import LARGEST, BadFile, storable
from kakehashi.translation.exchange.tmx import Unit, as_tmx, files_of, units_of
from kakehashi.translation.exchange.xliff import Text, as_xliff, texts_of
from kakehashi.translation.models import Pair, Part, Upload
from kakehashi.translation.refusals import ChangedMeanwhile
from tests import cast

pytestmark = pytest.mark.django_db
SIGNS = "aăđ 溶接。ビ゙&<>\"'[]!-;/\t\n\r\u0000\u0085\u00a0\u0301\u2028\ufffe\U0001f600"
texts = st.text(SIGNS, min_size=1, max_size=60).map(lambda text: clean(storable(text).replace("\r", ""))).filter(bool)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(texts, texts), max_size=5))
def test_pairs_survive_the_way_out_and_in(pairs):
    data = as_tmx([Unit(language="vi", source=one, japanese=other) for one, other in pairs])
    assert [(unit.language, unit.source, unit.japanese) for unit in units_of(data)] == [
        ("vi", one, other) for one, other in pairs
    ]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(texts, texts), max_size=5))
def test_a_persons_texts_survive_the_way_out_and_in(pairs):
    sent = [
        Text(key=f"job.{number}.duties", label="Job", source=one, japanese=other, state="translated", outdated=True)
        for number, (one, other) in enumerate(pairs)
    ]
    assert texts_of(as_xliff(sent, language="vi", person="abc")) == ("abc", sent)


def test_another_program_reads_what_we_write_and_we_read_what_it_writes(tmp_path):
    unit = Unit(language="vi", source="Tôi hàn <khung> & ống.", japanese="鉄骨と管を溶接します。")
    other = tmxfile.parsestring(as_tmx([unit]), "vi", "ja")
    assert [(one.source, one.target) for one in other.units] == [(unit.source, unit.japanese)]
    other.addtranslation("Tôi mài.", "vi", "研削します。", "ja")
    assert [one.japanese for one in units_of(bytes(other))] == [unit.japanese, "研削します。"]
    text = Text(key="self_promotion", label="L", source=unit.source, japanese=unit.japanese, state="final")
    file = Xliff2File.parsestring(as_xliff([text], language="vi", person="abc"))
    assert [(one.source, one.target) for one in file.units] == [(unit.source, unit.japanese)]
    file.units[0].target = "鉄骨を溶接します。"
    person, (changed,) = texts_of(bytes(file))
    assert (person, changed.key, changed.japanese) == ("abc", "self_promotion", "鉄骨を溶接します。")


def test_codes_of_other_programs_are_left_out_and_segments_are_joined():
    tmx = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header/><body><tu>
    <tuv lang="JA-JP"><seg><bpt i="1">&lt;b&gt;</bpt>溶接<ept i="1">&lt;/b&gt;</ept>です。</seg></tuv>
    <tuv xml:lang="vi-VN"><seg>Tôi <hi>hàn</hi>.</seg></tuv></tu></body></tmx>"""
    (unit,) = units_of(tmx.encode("utf-16"))
    assert (unit.language, unit.source, unit.japanese) == ("vi", "Tôi hàn.", "溶接です。")
    xliff = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="vi" trgLang="ja">
    <file id="f" original="abc"><group id="g"><unit id="self_promotion">
    <segment><source>A <pc id="1">b</pc>.</source><target>一。</target></segment>
    <ignorable><source> </source></ignorable><segment><source>C<ph id="2"/>.</source><target>二。</target></segment>
    </unit></group></file></xliff>"""
    assert [(one.source, one.japanese) for one in texts_of(xliff.encode())[1]] == [("A b. C.", "一。二。")]


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
BAD = {
    f"<!DOCTYPE tmx [{LAUGHS}]><tmx><body><tu><tuv><seg>&l9;</seg></tuv></tu></body></tmx>": "has_entities",
    '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx><body>&x;</body></tmx>': "has_entities",
    '<!DOCTYPE tmx SYSTEM "http://a.example/" [<!ENTITY % x SYSTEM "http://b.example/">%x;]><tmx/>': "has_entities",
    "<tmx><body>&unknown;</body></tmx>": "not_xml",
    "<tmx><body>": "not_xml",
    "": "not_xml",
    "<a>" * 100_000: "not_xml",
    "<html><body/></html>": "not_tmx",
    "<tmx><body>" + "<tu/>" * 20_001 + "</body></tmx>": "too_many",
    " " * (LARGEST + 1): "too_large",
}


@pytest.mark.parametrize(("text", "reason"), BAD.items(), ids=range(len(BAD)))
def test_a_bad_file_is_refused_with_its_reason(text, reason):
    with pytest.raises(BadFile) as refused:
        units_of(text.encode())
    assert refused.value.reason == reason


def test_other_encodings_and_entities_in_them_are_refused():
    for data in ("<tmx>é</tmx>".encode("latin-1"), next(iter(BAD)).encode("utf-16")):
        with pytest.raises(BadFile):
            units_of(data)
    with pytest.raises(BadFile):
        texts_of(b"<tmx/>")


@pytest.fixture
def organization():
    return cast.make_organization()


@pytest.fixture
def member(organization):
    return cast.make_member(organization=organization)


@pytest.fixture
def seeker(organization):
    return cast.make_seeker(organization=organization, self_promotion="Tôi chăm chỉ.", name_native="Lê Thị Zqhoa")


def kinds(upload):
    return [(row["kind"], row["reason"]) for row in upload.rows]


def test_a_memory_file_says_what_it_would_do_and_then_does_it(organization, member, seeker):
    def remember(source, japanese):
        memory.remember(
            organization=organization, language="vi", source=source, japanese=japanese, private=(), now=cast.NOW
        )

    remember("Tôi hàn ống.", "管を溶接します。")
    remember("Tôi mài.", "研削します。")
    rows = [
        ("Tôi sơn tường.", "壁を塗ります。"),
        ("Tôi hàn ống.", "管を溶接します。"),
        ("Tôi mài.", "磨きます。"),
        ("Le Thi Zqhoa chăm chỉ.", "まじめです。"),
        ("Gọi 0912 345 678.", "電話をください。"),
        ("Tôi làm với Minh và Tuấn.", "同僚と働きました。"),
        ("Tôi may.", "sewing"),
        ("Tôi may.", ""),
        ("Tôi sơn tường.", "壁を塗ります。"),
    ]
    data = as_tmx([Unit(language="vi", source=one, japanese=other) for one, other in rows])
    held = actions.hold_memory(organization=organization, data=data, by=member, now=cast.NOW)
    assert kinds(held) == [
        ("new", ""),
        ("same", ""),
        ("changed", ""),
        ("refused", "private"),
        ("refused", "private"),
        ("refused", "private"),
        ("refused", "not_japanese"),
        ("refused", "one_side"),
        ("refused", "twice"),
    ]
    assert Pair.objects.count() == 2
    assert actions.bring_in(upload=held, by=member, now=cast.NOW) == 2
    assert Pair.objects.filter(origin="imported").count() == 2
    assert not Upload.objects.exists()
    assert Entry.objects.get().data == {"count": 2}
    assert "Zqhoa" not in str(list(Pair.objects.values()))


def test_the_memory_goes_out_without_what_others_share(organization, member):
    other = cast.make_organization()
    for one in (organization, other):
        memory.remember(organization=one, language="vi", source="Tôi hàn.", japanese="溶接。", private=(), now=cast.NOW)
    (data,) = actions.export_memory(organization=organization, by=member, now=cast.NOW)
    assert units_of(data) == [Unit(language="vi", source="Tôi hàn.", japanese="溶接。")]
    assert Entry.objects.get().action == "memory.exported"


def test_a_large_memory_goes_out_in_files_that_come_in_again():
    for units in (
        [Unit(language="vi", source="a", japanese="あ")] * 20_001,
        [Unit(language="vi", source="a" * 1500, japanese="あ" * 1500)] * 700,
    ):
        files = files_of(units)
        assert len(files) == 2
        assert [unit for data in files for unit in units_of(data)] == units
    assert files_of([]) == [as_tmx([])]


def test_the_texts_of_a_person_go_out_without_the_name_and_come_in_as_drafts(organization, member, seeker):
    data = actions.export_texts(organization=organization, seeker=seeker, by=member, now=cast.NOW)
    assert "Zqhoa" not in data.decode()
    _person, sent = texts_of(data)
    back = [Text(key=one.key, label="", source=one.source, japanese="勤勉です。") for one in sent[:2]]
    back.append(Text(key="self_promotion", label="", source="Khác hẳn.", japanese="別です。"))
    back.append(Text(key="name_katakana", label="", source="x", japanese="レ・ティ"))
    back.append(Text(key="job.nobody.duties", label="", source="x", japanese="溶接"))
    file = as_xliff(back, language="vi", person=seeker.public_id)
    held = actions.hold_texts(organization=organization, seeker=seeker, data=file, by=member, now=cast.NOW)
    assert kinds(held) == [
        ("new", ""),
        ("new", ""),
        ("refused", "twice"),
        ("refused", "a_name"),
        ("refused", "unknown_part"),
    ]
    assert not Part.objects.exists()
    assert actions.bring_in(upload=held, by=member, now=cast.NOW) == 2
    assert set(Part.objects.values_list("japanese", "state")) == {("勤勉です。", "draft")}
    assert [entry.action for entry in Entry.objects.order_by("id")] == ["texts.exported", "texts.imported"]


def test_words_that_changed_since_are_refused_and_japanese_that_changed_since_is_not_overwritten(
    organization, member, seeker
):
    data = actions.export_texts(organization=organization, seeker=seeker, by=member, now=cast.NOW)
    _person, sent = texts_of(data)
    file = as_xliff(
        [Text(key=one.key, label="", source=one.source, japanese="訳です。") for one in sent],
        language="vi",
        person=seeker.public_id,
    )
    held = actions.hold_texts(organization=organization, seeker=seeker, data=file, by=member, now=cast.NOW)
    translation.save_part(seeker=seeker, key="self_promotion", japanese="同僚の訳。", by=member, now=cast.NOW)
    with pytest.raises(ChangedMeanwhile):
        actions.bring_in(upload=held, by=member, now=cast.NOW)
    assert queries.part_for(seeker=seeker, key="self_promotion").japanese == "同僚の訳。"
    Seeker.objects.filter(pk=seeker.pk).update(self_promotion="Khác hẳn.")
    fresh = Seeker.objects.get(pk=seeker.pk)
    held = actions.hold_texts(organization=organization, seeker=fresh, data=file, by=member, now=cast.NOW)
    assert ("refused", "other_words") in kinds(held)


def test_strangers_get_no_file_and_bring_none_in(organization, member, seeker):
    stranger = cast.make_member(organization=cast.make_organization())
    data = actions.export_texts(organization=organization, seeker=seeker, by=member, now=cast.NOW)
    held = actions.hold_texts(organization=organization, seeker=seeker, data=data, by=member, now=cast.NOW)
    refused = (
        lambda: actions.export_memory(organization=organization, by=stranger, now=cast.NOW),
        lambda: actions.export_texts(organization=organization, seeker=seeker, by=stranger, now=cast.NOW),
        lambda: actions.hold_memory(organization=organization, data=as_tmx([]), by=stranger, now=cast.NOW),
        lambda: actions.hold_texts(organization=organization, seeker=seeker, data=data, by=stranger, now=cast.NOW),
        lambda: actions.bring_in(upload=held, by=stranger, now=cast.NOW),
        lambda: actions.discard(upload=held, by=stranger),
    )
    for attempt in refused:
        with pytest.raises(NotAllowed):
            attempt()
    assert Upload.objects.count() == 1
    assert Entry.objects.count() == 1


def test_another_persons_file_is_refused(organization, member, seeker):
    data = as_xliff([], language="vi", person="somebody")
    with pytest.raises(BadFile):
        actions.hold_texts(organization=organization, seeker=seeker, data=data, by=member, now=cast.NOW)


def test_a_file_that_waits_goes_after_a_day_and_with_the_person(organization, member, seeker):
    actions.hold_memory(organization=organization, data=as_tmx([]), by=member, now=cast.NOW)
    actions.hold_memory(organization=organization, data=as_tmx([]), by=member, now=cast.NOW)
    data = as_xliff([], language="vi", person=seeker.public_id)
    actions.hold_texts(organization=organization, seeker=seeker, data=data, by=member, now=cast.NOW)
    assert Upload.objects.count() == 2
    assert actions.delete_old_uploads(now=cast.NOW + timedelta(hours=23)) == 0
    seeker.user.delete()
    assert Upload.objects.count() == 1
    assert actions.delete_old_uploads(now=cast.NOW + timedelta(hours=25)) == 1
