"""The translation memory: what it finds, for whom, and what never gets into it."""

import pytest
from django.db import connection

from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.ops.demo import crowd
from kakehashi.organizations.states import MemberRole
from kakehashi.seekers.models import Schooling
from kakehashi.translation import actions, memory
from kakehashi.translation.memory import grams
from kakehashi.translation.memory.actions import forget_person, language_of, share_memory
from kakehashi.translation.memory.private import Private, may_enter
from kakehashi.translation.memory.segments import pairs, sentences
from kakehashi.translation.models import Pair
from kakehashi.translation.sources import sources_of
from tests import cast

pytestmark = pytest.mark.django_db

WELDING = "Tôi hàn khung thép bằng máy hàn MIG ở nhà máy đóng tàu."
WELDING_JA = "造船所で半自動溶接機を使って鉄骨を溶接しています。"
PUNCTUAL = "Tôi không bao giờ đi làm muộn."
PUNCTUAL_JA = "遅刻をしたことは一度もありません。"


def remembered(organization, source=WELDING, japanese=WELDING_JA, *, language="vi", private=()):
    memory.remember(
        organization=organization, language=language, source=source, japanese=japanese, private=private, now=cast.NOW
    )


def found(organization, source, **more):
    return [
        (one.score, one.japanese)
        for one in memory.matches(organization=organization, language="vi", source=source, **more)
    ]


@pytest.fixture
def organization():
    return cast.make_organization(name="Cầu Vồng")


@pytest.fixture
def decoy():
    other = cast.make_organization(name="Sông Hồng")
    remembered(other, japanese="ほかの団体の訳です。")
    return other


def test_the_same_words_are_found_with_a_hundred_points(organization, decoy):
    remembered(organization)
    (match,) = memory.matches(organization=organization, language="vi", source=WELDING)
    assert (match.score, match.japanese, match.is_own, match.used_on) == (100, WELDING_JA, True, cast.TODAY)
    assert [piece.kind for piece in match.pieces] == ["same"]


def test_similar_words_are_found_with_their_difference(organization):
    remembered(organization)
    similar = "Tôi hàn khung nhôm bằng máy hàn TIG ở nhà máy đóng tàu."
    (match,) = memory.matches(organization=organization, language="vi", source=similar)
    assert 80 < match.score < 100
    assert [(piece.kind, piece.text) for piece in match.pieces if piece.kind != "same"] == [
        ("removed", "thép"),
        ("added", "nhôm"),
        ("removed", "MIG"),
        ("added", "TIG"),
    ]


def test_case_and_a_missing_accent_are_similar_but_not_the_same(organization):
    remembered(organization)
    ((score, japanese),) = found(organization, WELDING.replace("Tôi", "toi"))
    assert (score < 100, japanese) == (True, WELDING_JA)


def test_what_is_far_off_is_not_shown(organization):
    remembered(organization)
    assert found(organization, "Tôi hàn.") == []
    assert found(organization, PUNCTUAL) == []
    assert found(organization, "") == []
    assert found(organization, "!?") == []


def test_the_best_come_first_and_no_more_than_asked_for(organization):
    for word in ("thép", "nhôm", "đồng", "sắt"):
        remembered(organization, f"Tôi hàn khung {word} mỗi ngày.", f"毎日{word}を溶接。")
    assert found(organization, "Tôi hàn khung sắt mỗi ngày.", limit=2)[0] == (100, "毎日sắtを溶接。")
    assert len(found(organization, "Tôi hàn khung sắt mỗi ngày.", limit=2)) == 2


def test_another_language_is_another_memory(organization):
    remembered(organization, language="id")
    assert found(organization, WELDING) == []


def test_texts_without_spaces_are_found(organization):
    remembered(organization, "ကျွန်တော်သည်ဂဟေဆော်သူဖြစ်သည်။", "溶接工です。", language="my")
    (match,) = memory.matches(organization=organization, language="my", source="ကျွန်တော်သည်ဂဟေဆော်သူဖြစ်ခဲ့သည်။")
    assert match.japanese == "溶接工です。"


def test_another_organization_has_its_own_memory_unless_an_owner_shares_it(organization, decoy):
    owner = cast.make_member(organization=decoy)
    assert found(organization, WELDING) == []
    share_memory(organization=decoy, shared=True, by=owner, now=cast.NOW)
    (match,) = memory.matches(organization=organization, language="vi", source=WELDING)
    assert (match.japanese, match.is_own) == ("ほかの団体の訳です。", False)
    assert [use.is_own for use in memory.concordance(organization=organization, language="vi", words="khung thép")] == [
        False
    ]
    share_memory(organization=decoy, shared=False, by=owner, now=cast.NOW)
    assert found(organization, WELDING) == []
    assert list(Entry.objects.order_by("id").values_list("action", flat=True)) == ["memory.shared", "memory.closed"]


def test_only_an_owner_of_the_organization_shares_its_memory(organization, decoy):
    plain, stranger = (
        cast.make_member(organization=decoy, role=MemberRole.MEMBER),
        cast.make_member(organization=organization),
    )
    for person in (plain, stranger):
        with pytest.raises(NotAllowed):
            share_memory(organization=decoy, shared=True, by=person, now=cast.NOW)
    assert found(organization, WELDING) == []
    assert not Entry.objects.exists()


def test_the_own_pair_stands_before_the_same_one_of_another(organization, decoy):
    share_memory(organization=decoy, shared=True, by=cast.make_member(organization=decoy), now=cast.NOW)
    remembered(organization)
    assert found(organization, WELDING) == [(100, WELDING_JA), (100, "ほかの団体の訳です。")]


def test_words_are_found_in_the_source_and_in_the_japanese(organization, decoy):
    remembered(organization)
    remembered(organization, PUNCTUAL, PUNCTUAL_JA)
    asked = {"khung thép": WELDING, "KHUNG THEP": WELDING, "溶接": WELDING, "muộn": PUNCTUAL, "度": PUNCTUAL}
    for words, source in asked.items():
        uses = memory.concordance(organization=organization, language="", words=words)
        assert [use.source for use in uses] == [source], words
    for words in ("thép khung", "nhôm", "造溶", "", "。"):
        assert memory.concordance(organization=organization, language="", words=words) == []


def test_a_text_is_kept_by_sentences_where_both_sides_have_as_many(organization):
    remembered(organization, f"{WELDING} {PUNCTUAL}", f"{WELDING_JA}{PUNCTUAL_JA}")
    assert set(Pair.objects.values_list("source", "japanese")) == {(WELDING, WELDING_JA), (PUNCTUAL, PUNCTUAL_JA)}


def test_a_text_with_other_sentences_is_kept_whole(organization):
    remembered(organization, f"{WELDING} {PUNCTUAL}", "鉄骨を溶接し、遅刻をしません。")
    assert Pair.objects.get().source == f"{WELDING} {PUNCTUAL}"


def test_the_same_pair_twice_is_one_pair_used_twice(organization):
    remembered(organization)
    remembered(organization)
    assert Pair.objects.get().used_count == 2


def test_sentences_are_cut_where_they_end():
    assert sentences("Tôi ở TP. Hồ Chí Minh. Lương 5.000 đồng! Hết") == [
        "Tôi ở TP. Hồ Chí Minh.",
        "Lương 5.000 đồng!",
        "Hết",
    ]
    assert sentences("一つ。二つ！\n三つ") == ["一つ。", "二つ！", "三つ"]
    assert pairs(source=" ", japanese="一つ。") == []


def test_a_similar_text_shares_a_stretch_wherever_it_was_changed():
    words = ["a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b0", "b1", "b2", "b3", "b4", "b5", "b6", "b7"]
    for changed in range(len(words)):
        other = [*words[:changed], "zz", *words[changed + 1 :]]
        numbers = set(grams.of_words(other, within="x"))
        assert any(set(stretch) <= numbers for stretch in grams.stretches(words, within="x").long)


def test_the_language_is_that_of_the_country_or_english():
    seeker = cast.make_seeker(country="PH")
    assert language_of(seeker=seeker, text="I am a welder and I work in the factory.") == "en"
    assert language_of(seeker=seeker, text="Ako ay isang manghihinang.") == "tl"


SECRETS = {
    "name_native": "Nguyễn Thị Zqhoatoken",
    "name_passport": "NGUYEN THI ZQPASSPORT",
    "name_katakana": "グエン・ティ・ゼクトークン",
    "phone": "+84912345678",
    "contact_email": "zqmail@private.example",
    "address": "12 Phố Zqaddress Dài, Hà Nội",
}


def test_names_and_contact_data_never_enter_the_memory(organization):
    owner = cast.make_member(organization=organization)
    seeker = cast.make_seeker(organization=organization, **SECRETS)
    seeker.jobs.update(employer="Công ty Zqemployer", duties=f"{WELDING} Tôi làm ở công ty zqemployer.")
    Schooling.objects.create(seeker=seeker, kind="college", name="Trường Zqschool", from_year=2019)
    tokens = [
        "Tôi là Zqhoatoken.",
        "Toi la ZQHOATOKEN.",
        "Mọi người gọi tôi là zqpassport.",
        "Gọi cho tôi: 0912 345 678.",
        "Viết cho zqmail@private.example nhé!",
        "Nhà tôi ở phố Zqaddress Dài.",
        "Tôi đã học ở trường ZQSCHOOL.",
        "Thầy Zqteacher dạy tôi nghề hàn.",
        "Tên tôi là zqother.",
        "Tôi làm cùng Trần Văn Zqthird ở xưởng.",
    ]
    seeker.self_promotion = " ".join([PUNCTUAL, *tokens])
    seeker.save()
    japanese = {
        "name_katakana": "グエン・ティ・ゼクトークン",
        "self_promotion": PUNCTUAL_JA
        + "".join(f"訳文{sign}です。" for sign in "あいうえおかきくけこさしす"[: len(tokens)]),
        "employer": "ゼクエンプロイヤー社",
        "duties": f"{WELDING_JA}ゼクエンプロイヤー社で働いています。",
        "name": "ゼクスクール学校",
    }
    for source in sources_of(seeker):
        text = japanese[source.key.rpartition(".")[2]]
        actions.save_part(seeker=seeker, key=source.key, japanese=text, by=owner, now=cast.NOW)
        actions.approve_part(seeker=seeker, key=source.key, by=owner, now=cast.NOW)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pair::text FROM translation_pair pair")
        everything = "\n".join(row for (row,) in cursor.fetchall()).casefold()
    planted = ("hoatoken", "passport", "mail", "address", "school", "teacher", "other", "third", "employer")
    names = [f"zq{one}" for one in planted]
    for secret in (*names, "ゼク", "912 345", "private", seeker.public_id, seeker.user.public_id):
        assert secret not in everything
    assert set(Pair.objects.values_list("source", "japanese")) == {(WELDING, WELDING_JA), (PUNCTUAL, PUNCTUAL_JA)}
    assert found(organization, PUNCTUAL) == [(100, PUNCTUAL_JA)]


def test_names_in_the_japanese_alone_keep_a_pair_out(organization):
    remembered(
        organization, "Tôi chăm chỉ.", "グエンはまじめです。", private=["Nguyễn Văn Nam", "グエン・ヴァン・ナム"]
    )
    remembered(organization, "Tôi chăm chỉ.", "田中社長とホアさんが教えてくれました。")
    remembered(organization, "Tôi chăm chỉ.", "電話は090-1234-5678です。")
    assert not Pair.objects.exists()


OF_OTHERS = [
    ("Tôi làm cùng Trần Văn Bình ở xưởng.", "同僚と工場で働いています。"),
    ("Tôi mài với Minh và Tuấn.", "仲間と研削しています。"),
    ("Tuấn dạy tôi hàn.", "友人が溶接を教えてくれました。"),
    ("tôi học hàn từ trần văn bình.", "同僚に溶接を習いました。"),
    ("toi lam voi tran thi hoa.", "同僚と働きました。"),
    ("Saya bekerja bersama Budi Santoso.", "同僚と働いていました。"),
    ("saya belajar dari budi.", "同僚に習いました。"),
    ("I worked with Jericho every day.", "毎日同僚と働きました。"),
    ("Jefferson taught me.", "友人に教わりました。"),
    ("Krisna mengajari saya.", "先輩に教わりました。"),
    ("bos saya, pak bagus, baik.", "上司は親切です。"),
    ("我跟王伟一起工作。", "同僚と働きました。"),
    ("michael showed me how to weld.", "同僚が溶接を教えてくれました。"),
    ("Nagtrabaho ako kay jericho.", "同僚と働きました。"),
    ("Katrabaho ko si Dalisay.", "同僚でした。"),
    ("Ko Aung taught me to weld.", "先輩が溶接を教えてくれました。"),
    ("ကျွန်တော် ကိုအောင်နဲ့ အလုပ်လုပ်ခဲ့တယ်။", "アウンと一緒に働きました。"),
    ("Tôi học từ anh ấy.", "レ・ヴァン・ビンに習いました。"),
    ("tôi học từ tuân.", "トゥアンに習いました。"),
    ("Saya belajar dari dia.", "田中さんに習いました。"),
    ("Saya belajar dari mereka.", "中村工場長に習いました。"),
]
OF_NOBODY = [
    ("Tôi có chứng chỉ JLPT N3 và hàn bằng máy MIG tại Nhật Bản.", "日本語能力試験N3に合格し、日本で溶接しました。"),
    ("Chủ Nhật tôi học tiếng Nhật. Tôi vui.", "日曜日に日本語を学びます。楽しいです。"),
    ("Saya tahu keinginan pelanggan di Indonesia.", "インドネシアのお客さんの希望を知っています。"),
    ("Every Monday I check the CNC machine.", "毎週月曜日にCNC旋盤を点検します。"),
    ("ကျွန်တော်သည်ဂဟေဆော်သူဖြစ်သည်။", "アーク溶接をしています。"),
]


def test_the_names_of_others_never_enter_and_good_sentences_do(organization):
    for source, japanese in OF_OTHERS:
        remembered(organization, source, japanese)
        assert not Pair.objects.exists(), source
    for source, japanese in OF_NOBODY:
        remembered(organization, source, japanese)
    assert Pair.objects.count() == sum(len(sentences(source)) for source, _japanese in OF_NOBODY)


def test_most_of_what_a_hundred_people_say_of_their_work_enters():
    told = [row[kind] for row in crowd.read_people() for kind in ("duties", "promotion")]
    cut = {pair for one in told if len(one) > 1 and one[1] for pair in pairs(source=one[0], japanese=one[1])}
    kept = [pair for pair in cut if may_enter(*pair, private=Private())]
    assert len(kept) / len(cut) > 0.9


def test_nothing_in_a_pair_points_to_a_person(organization):
    targets = {field.related_model.__name__ for field in Pair._meta.get_fields() if field.is_relation}
    assert targets == {"Organization"}


def test_who_cancels_takes_the_own_words_along_and_leaves_what_others_said_too(organization):
    owner = cast.make_member(organization=organization)
    seeker = cast.make_seeker(organization=organization, self_promotion=f"{PUNCTUAL} {WELDING}")
    other = cast.make_seeker(organization=organization, self_promotion=WELDING)
    for person, japanese in ((seeker, PUNCTUAL_JA + WELDING_JA), (other, WELDING_JA), (other, WELDING_JA)):
        actions.save_part(seeker=person, key="self_promotion", japanese=japanese, by=owner, now=cast.NOW)
        actions.approve_part(seeker=person, key="self_promotion", by=owner, now=cast.NOW)
    memory.remember(
        organization=organization, language="vi", source="Tôi vui.", japanese="うれしいです。", private=(), now=cast.NOW
    )
    forget_person(seeker=seeker)
    assert found(organization, PUNCTUAL) == []
    assert found(organization, WELDING) == [(100, WELDING_JA)]
    assert found(organization, "Tôi vui.") == [(100, "うれしいです。")]
    forget_person(seeker=other)
    assert found(organization, WELDING) == []
