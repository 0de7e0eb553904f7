"""The pages of the glossary: search, one term, lists in and out; another organization's terms do not exist."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.translation.models import OwnTerm, TermList
from tests import cast

pytestmark = pytest.mark.django_db
FIELDS = {"language": "vi", "word": "mối hàn", "japanese": "溶接部、溶接箇所", "forbidden": "熔接", "note": ""}


def term_of(organization, term="mối hàn", **fields):
    fields = {"language": "vi", "key": term.casefold(), "japanese": ["溶接部"], "changed_at": cast.NOW} | fields
    return OwnTerm.objects.create(organization=organization, term=term, **fields)


def send(stage, text, encoding="utf-8"):
    file = SimpleUploadedFile("terms.csv", text.encode(encoding), "text/csv")
    return stage.client.post(reverse("sender:glossary_list"), {"file": file})


def test_a_term_is_added_changed_and_removed(stage):
    assert stage.client.post(reverse("sender:glossary_new"), FIELDS).status_code == 302
    term = OwnTerm.objects.get()
    assert (term.japanese, term.forbidden) == (["溶接部", "溶接箇所"], ["熔接"])
    address = reverse("sender:glossary_term", args=[term.public_id])
    assert "溶接部、溶接箇所" in stage.client.get(address).content.decode()
    assert stage.client.post(address, FIELDS | {"japanese": "溶接"}).status_code == 302
    term.refresh_from_db()
    assert term.japanese == ["溶接"]
    assert stage.client.post(reverse("sender:glossary_remove", args=[term.public_id])).status_code == 302
    assert not OwnTerm.objects.exists()


def test_a_term_that_is_there_is_refused_kindly_and_nothing_typed_is_lost(stage):
    term_of(stage.organization)
    answer = stage.client.post(reverse("sender:glossary_new"), FIELDS | {"word": "Mối hàn"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "The glossary has this term already." in page
    assert "溶接部、溶接箇所" in page
    assert OwnTerm.objects.count() == 1


def test_the_search_finds_terms_japanese_notes_and_trade_words(stage):
    term_of(stage.organization)
    term_of(stage.organization, "que", japanese=["棒"], note="nhỏ")
    for typed, there, gone in (("hàn", "mối hàn", ">que<"), ("棒", ">que<", "mối hàn</a>"), ("nhỏ", ">que<", "</a>x")):
        page = stage.client.get(reverse("sender:glossary"), {"q": typed}).content.decode()
        assert there in page
        assert gone not in page
    page = stage.client.get(reverse("sender:glossary"), {"q": "xe nâng"}).content.decode()
    assert "フォークリフト" in page
    assert "Unconfirmed" in page
    assert stage.client.get(reverse("sender:glossary"), {"q": "\x00'", "language": "xx"}).status_code == 200


def test_the_terms_of_another_organization_do_not_exist(stage):
    theirs = term_of(stage.decoy, "bí mật", note="zq-secret")
    for name in ("glossary_term", "glossary_remove"):
        assert stage.client.post(reverse(f"sender:{name}", args=[theirs.public_id]), FIELDS).status_code == 404
    assert "bí mật" not in stage.client.get(reverse("sender:glossary")).content.decode()
    assert "bí mật" not in stage.client.get(reverse("sender:glossary_file")).content.decode()
    theirs.refresh_from_db()
    assert theirs.term == "bí mật"


def test_a_list_shows_what_it_would_do_before_it_does(stage):
    term_of(stage.organization)
    head = "language,term,japanese,forbidden,note\n"
    answer = send(stage, head + "vi,mối hàn,溶接箇所,,\nvi,que hàn,溶接棒,,\nvi,rỗng,,,\n")
    assert answer.status_code == 302
    preview = reverse("sender:glossary_preview")
    page = stage.client.get(preview).content.decode()
    for words in ("Will change", "que hàn", "The Japanese is missing.", "Take the list over"):
        assert words in page
    assert OwnTerm.objects.get().japanese == ["溶接部"]
    assert stage.client.post(preview).status_code == 302
    assert {one.term: one.japanese for one in OwnTerm.objects.all()} == {"mối hàn": ["溶接箇所"], "que hàn": ["溶接棒"]}
    assert stage.client.get(preview)["Location"] == reverse("sender:glossary_list")


def test_a_file_that_is_no_list_is_refused_and_a_list_can_be_thrown_away(stage):
    assert send(stage, "nothing of this kind").status_code == 422
    assert not TermList.objects.exists()
    send(stage, "language,term,japanese\nvi,a,あ\n")
    stage.client.post(reverse("sender:glossary_discard"))
    assert not TermList.objects.exists()
    assert not OwnTerm.objects.exists()


def test_the_file_is_for_spreadsheets(stage):
    term_of(stage.organization, "=cmd")
    answer = stage.client.get(reverse("sender:glossary_file"))
    assert answer["Content-Disposition"] == 'attachment; filename="glossary.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbflanguage,term")
    assert b"'=cmd" in answer.content


def test_one_term_and_fifty_take_the_same_queries(stage):
    counts = []
    for number in (1, 50):
        while OwnTerm.objects.count() < number:
            term_of(stage.organization, f"từ {OwnTerm.objects.count()}")
        with CaptureQueriesContext(
            connection,
        ) as taken:
            stage.client.get(reverse("sender:glossary"))
        counts.append(len(taken))
    assert counts[0] == counts[1]
    assert counts[0] <= 12
