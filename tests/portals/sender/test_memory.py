"""The translation memory at the desk and on its own page, and files out and in, as members use them."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.organizations.states import MemberRole
from kakehashi.translation import memory, queries
from kakehashi.translation.exchange.tmx import Unit, as_tmx, units_of
from kakehashi.translation.exchange.xliff import Text, as_xliff, texts_of
from kakehashi.translation.memory.search import is_shared
from kakehashi.translation.models import Pair, Part, Upload
from tests import cast
from tests.portals.sender.test_desk import desk, state_of, typed

pytestmark = pytest.mark.django_db
JAPANESE = "溶接が得意で、毎日こつこつ働きます。"


def remember(organization, source, japanese=JAPANESE):
    memory.remember(
        organization=organization, language="vi", source=source, japanese=japanese, private=(), now=cast.NOW
    )


def page(stage, name="memory", *args, **query):
    return stage.client.get(reverse(f"sender:{name}", args=args), query).content.decode()


def send(stage, name, data, *args):
    return stage.client.post(reverse(f"sender:{name}", args=args), {"file": SimpleUploadedFile("file", data)})


def test_the_desk_shows_a_similar_text_with_its_score_and_puts_it_into_the_box(stage):
    remember(stage.organization, "Tôi hàn rất giỏi và làm việc chăm chỉ mỗi tuần.")
    remember(stage.decoy, stage.seeker.self_promotion, "よその訳です。")
    shown = page(stage, "translate", stage.seeker.public_id)
    assert JAPANESE in shown
    assert "よその訳です。" not in shown
    assert "<del>" in shown
    assert "more from the memory" not in shown
    pair = Pair.objects.get(organization=stage.organization)
    job = f"job.{stage.seeker.jobs.get().public_id}.duties"
    fields = typed(stage, **{job: "書きかけ"}) | {"take": f"self_promotion {pair.public_id}"}
    assert stage.client.post(desk(stage), fields).status_code == 302
    assert state_of(stage, "self_promotion") == (JAPANESE, "draft")
    assert state_of(stage, job) == ("書きかけ", "draft")
    assert JAPANESE in page(stage, "translate", stage.seeker.public_id)


def test_the_best_text_of_the_memory_is_open_and_the_others_are_folded(stage):
    for number in range(3):
        remember(stage.organization, f"Tôi hàn rất giỏi và làm việc chăm chỉ {number} ngày.", f"訳文{number}です。")
    shown = page(stage, "translate", stage.seeker.public_id)
    fold = shown.index("2 more from the memory")
    assert [shown.index('name="take"') < fold, shown.count('name="take"')] == [True, 3]
    assert shown.count('name="take"', fold) == 2


def test_a_sentence_is_added_to_what_is_in_the_box(stage):
    type(stage.seeker).objects.filter(pk=stage.seeker.pk).update(self_promotion="Tôi mài sắt. Tôi hàn ống.")
    remember(stage.organization, "Tôi hàn ống.", "管を溶接します。")
    assert "管を溶接します。" in page(stage, "translate", stage.seeker.public_id)
    pair = Pair.objects.get()
    fields = typed(stage, self_promotion="鉄を磨きます。") | {"take": f"self_promotion {pair.public_id} add"}
    stage.client.post(desk(stage), fields)
    assert state_of(stage, "self_promotion") == ("鉄を磨きます。管を溶接します。", "draft")


def test_another_organizations_pair_cannot_be_taken(stage):
    remember(stage.decoy, "Tôi hàn.", "よその訳です。")
    pair = Pair.objects.get()
    for take in (f"self_promotion {pair.public_id}", "self_promotion nothing", "nonsense", "x y z"):
        stage.client.post(desk(stage), typed(stage) | {"take": take})
    assert not Part.objects.filter(japanese__contains="よその").exists()


def test_the_desk_asks_the_memory_in_two_queries_however_much_there_is(stage):
    def count():
        with CaptureQueriesContext(connection) as asked:
            page(stage, "translate", stage.seeker.public_id)
        return len(asked)

    count()  # the terms of the glossary are read into memory by the first page
    few = count()
    for number in range(50):
        remember(stage.organization, f"Tôi hàn rất giỏi và làm việc chăm chỉ {number} ngày.", f"訳文{number}です。")
    assert count() == few <= 12


def test_words_are_found_on_the_page_of_the_memory(stage):
    assert "The memory is empty" in page(stage)
    remember(stage.organization, "Tôi hàn khung thép.")
    remember(stage.decoy, "Tôi hàn khung nhôm.", "よその訳です。")
    assert JAPANESE in page(stage, words="khung thép")
    assert JAPANESE in page(stage, words="得意")
    assert "よその訳です。" not in page(stage, words="khung")
    assert "No sentence has these words" in page(stage, words="nhôm")


def test_only_an_owner_can_share_the_memory(stage):
    plain = cast.signed_in(cast.make_member(organization=stage.organization, role=MemberRole.MEMBER))
    address = reverse("sender:memory_share")
    assert plain.post(address, {"shared": "yes"}).status_code == 403
    assert "An owner of your organization" in plain.get(reverse("sender:memory")).content.decode()
    assert not is_shared(organization=stage.organization)
    stage.client.post(address, {"shared": "yes"})
    assert is_shared(organization=stage.organization)
    assert "Stop sharing" in page(stage)
    stage.client.post(address, {"shared": "no"})
    assert not is_shared(organization=stage.organization)


def test_the_memory_goes_out_and_comes_in_after_a_look(stage):
    remember(stage.organization, "Tôi hàn khung thép.")
    answer = stage.client.post(reverse("sender:memory_export"))
    assert answer["Content-Disposition"] == 'attachment; filename="memory.tmx"'
    assert [unit.japanese for unit in units_of(answer.content)] == [JAPANESE]
    data = as_tmx(
        [Unit(language="vi", source="Tôi mài.", japanese="研削します。"), Unit(language="vi", source="x", japanese="")]
    )
    answer = send(stage, "memory_import", data)
    held = Upload.objects.get()
    assert answer["Location"] == reverse("sender:upload", args=[held.public_id])
    shown = page(stage, "upload", held.public_id)
    assert "研削します。" in shown
    assert "One side is empty." in shown
    assert Pair.objects.count() == 1
    stage.client.post(answer["Location"])
    assert set(Pair.objects.values_list("japanese", flat=True)) == {JAPANESE, "研削します。"}


def test_a_large_memory_goes_out_as_several_files_in_one(stage):
    pairs = [
        Pair(
            organization=stage.organization,
            language="vi",
            source="hàn " * 370,
            japanese="溶" * 1500,
            mark=str(number),
            words=370,
            grams=[],
            made_on=cast.TODAY,
            used_on=cast.TODAY,
        )
        for number in range(700)
    ]
    Pair.objects.bulk_create(pairs)
    answer = stage.client.post(reverse("sender:memory_export"))
    assert answer["Content-Disposition"] == 'attachment; filename="memory.zip"'
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.namelist() == ["memory-1.tmx", "memory-2.tmx"]
        assert sum(len(units_of(archive.read(name))) for name in archive.namelist()) == len(pairs)


def test_a_file_can_be_discarded(stage):
    send(stage, "memory_import", as_tmx([Unit(language="vi", source="Tôi mài.", japanese="研削します。")]))
    held = Upload.objects.get()
    stage.client.post(reverse("sender:upload_discard", args=[held.public_id]))
    assert not Upload.objects.exists()
    assert not Pair.objects.exists()


def test_a_bad_file_gets_a_sentence_and_nothing_is_kept(stage):
    for data, words in ((b"<html/>", "This is no TMX file."), (b"<tmx>", "The file is damaged")):
        answer = send(stage, "memory_import", data)
        assert answer.status_code == 422
        assert words in answer.content.decode()
    answer = stage.client.post(reverse("sender:memory_import"))
    assert answer.status_code == 422
    assert not Upload.objects.exists()


def test_a_persons_texts_go_out_and_come_in_as_drafts(stage):
    code = stage.seeker.public_id
    answer = stage.client.post(reverse("sender:texts_export", args=[code]))
    _person, sent = texts_of(answer.content)
    back = [Text(key=one.key, label="", source=one.source, japanese="訳です。") for one in sent]
    answer = send(stage, "texts_import", as_xliff(back, language="vi", person=code), code)
    assert "Tôi hàn rất giỏi" in stage.client.get(answer["Location"]).content.decode()
    assert stage.client.post(answer["Location"])["Location"] == desk(stage)
    assert {
        part.japanese for part in queries.parts_needed(seeker=stage.seeker) if part.key in {o.key for o in sent}
    } == {"訳です。"}
    answer = send(stage, "texts_import", as_xliff([], language="vi", person="other"), code)
    assert "This file belongs to another person." in answer.content.decode()


def test_a_file_of_another_organization_does_not_exist(stage):
    send(stage, "memory_import", as_tmx([Unit(language="vi", source="Tôi mài.", japanese="研削します。")]))
    held = Upload.objects.get()
    for name in ("upload", "upload_discard"):
        assert stage.decoy_client.post(reverse(f"sender:{name}", args=[held.public_id])).status_code == 404
    for name in ("texts_export", "texts_import"):
        assert stage.decoy_client.post(reverse(f"sender:{name}", args=[stage.seeker.public_id])).status_code == 404
    assert Upload.objects.count() == 1
