"""The pages of photo and documents, for the seeker and for the sending organization."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, RequestFactory
from django.urls import reverse

from kakehashi.common.files import sent
from kakehashi.pictures import refusals
from kakehashi.portals.seeker.file_words import REASONS
from kakehashi.seekers.models import Document, Photo, Seeker
from tests import cast
from tests.pictures import files

pytestmark = pytest.mark.django_db
PHOTO, ADD = "/seeker/information/photo/", "/seeker/information/documents/add/"
NAMES = ("../../x.jpg", "a\x00b.jpg", "\u202egpj.exe", "x" * 300 + ".jpg", "a\r\nSet-Cookie: b.jpg", "x.svg", "")


@pytest.fixture
def seeker() -> Seeker:
    return cast.make_seeker(organization=cast.make_organization())


@pytest.fixture
def browser(seeker: Seeker) -> Client:
    return cast.signed_in(seeker.user)


def upload(data: bytes, name: str = "photo.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type="text/html")


def test_a_photo_is_sent_seen_turned_and_removed(browser: Client, seeker: Seeker) -> None:
    assert browser.get("/seeker/information/photo/picture/").status_code == 404
    assert browser.post(PHOTO, {"file": upload(files.jpeg((900, 1200)))}).status_code == 302
    page = browser.get(PHOTO).content.decode()
    assert 'alt="Your photo as it is kept"' in page
    small, whole = (browser.get(f"/seeker/information/photo/picture/{query}") for query in ("", "?whole"))
    assert (small["Content-Type"], len(small.content) < len(whole.content)) == ("image/jpeg", True)
    before = Photo.objects.get().public_id
    browser.post("/seeker/information/photo/turn/", {"way": "left"})
    assert Photo.objects.get().public_id != before
    assert browser.post("/seeker/information/photo/turn/", {"way": "up"}).status_code == 302
    assert browser.get("/seeker/information/photo/remove/").status_code == 200
    browser.post("/seeker/information/photo/remove/")
    assert not Photo.objects.exists()


def test_the_name_of_a_file_decides_nothing_and_is_kept_nowhere(browser: Client) -> None:
    answers: dict[str, Any] = {"kind": "school", "note": ""}
    for name in NAMES:
        answer = browser.post(ADD, {**answers, "file": upload(files.png(), name or "x")})
        assert answer.status_code == 302, name
    stored = [document.pages.get().picture.name for document in Document.objects.all()]
    assert len(stored) == len(NAMES)
    assert {(name.startswith("seekers/"), len(name)) for name in stored} == {
        (True, len("seekers/ab/") + 20 + len(".jpg"))
    }


def test_a_refused_file_says_what_to_do_and_keeps_the_answers(browser: Client) -> None:
    answer = browser.post(ADD, {"kind": "licence", "note": "my note", "file": upload(b"<svg/>")})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Error: " in page
    assert "We cannot use this kind of file. Take a photo of it with your phone and send the photo." in page
    assert 'value="licence"' in page
    assert "checked" in page
    assert "my note" in page
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "There is nothing in this file."),
        (bytes(10 * 1024 * 1024 + 1), "This photo is larger than 10 MB."),
        (files.jpeg((40, 40)), "This picture is too small to read."),
    ],
)
def test_every_refusal_of_a_photo_is_a_sentence(data: bytes, sentence: str, browser: Client) -> None:
    answer = browser.post(PHOTO, {"file": upload(data)})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_every_reason_has_its_sentence() -> None:
    assert set(REASONS) == {one.reason for one in refusals.ALL} | {"too_much_stored"}


def test_a_page_without_a_file_asks_for_one(browser: Client) -> None:
    answer = browser.post(PHOTO, {})
    assert answer.status_code == 422
    assert "needs a file" in answer.content.decode()


def test_the_states_of_a_document_are_told(browser: Client, seeker: Seeker) -> None:
    browser.post(ADD, {"kind": "school", "note": "", "file": upload(files.pdf())})
    waiting = Document.objects.get()
    assert (
        "It takes a minute or two."
        in browser.get(f"/seeker/information/documents/{waiting.public_id}/").content.decode()
    )
    Document.objects.filter(pk=waiting.pk).update(state="unreadable", reason="locked", upload="")
    page = browser.get(f"/seeker/information/documents/{waiting.public_id}/").content.decode()
    assert "This PDF opens with a password only. Take a photo of each page with your phone." in page
    assert "Could not be read" in browser.get("/seeker/information/documents/").content.decode()


def test_a_document_is_read_page_by_page_and_as_one_paper(browser: Client, seeker: Seeker) -> None:
    kept = cast.make_document(seeker=seeker, pages=3)
    address = f"/seeker/information/documents/{kept.public_id}/"
    for query, number in (("", 1), ("?page=2", 2), ("?page=99", 1), ("?page=x", 1), ("?page=²", 1)):
        assert f"Page {number} of 3" in browser.get(address + query).content.decode()
    paper = browser.get(f"{address}paper/")
    assert paper.content.startswith(b"%PDF-")
    assert paper["Content-Disposition"] == 'attachment; filename="Passport.pdf"'
    assert browser.get(f"{address}4/").status_code == 404
    turned = browser.post(f"{address}2/turn/", {"way": "right"})
    assert turned["Location"] == f"{address}?page=2"
    assert [page.width for page in kept.pages.all()] == [120, 160, 120]
    browser.post(f"{address}replace/", {"file": upload(files.jpeg())})
    assert [page.width for page in kept.pages.all()] == [400]
    browser.post(f"{address}remove/")
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("パス.pdf", "attachment; filename*=utf-8''%E3%83%91%E3%82%B9.pdf"),
        ('a"b\\c.pdf', 'attachment; filename="a\\"b\\\\c.pdf"'),
    ],
)
def test_a_name_in_other_letters_is_sent_as_the_standard_says(name: str, header: str) -> None:
    answer = sent(RequestFactory().get("/"), b"x", name=name, content_type="application/pdf")
    assert answer["Content-Disposition"] == header


def test_the_list_of_twenty_takes_as_many_queries_as_that_of_one(
    browser: Client, seeker: Seeker, django_assert_max_num_queries: Any
) -> None:
    cast.make_document(seeker=seeker)
    browser.get("/seeker/information/documents/")  # the first page of a session writes the list of sessions
    with django_assert_max_num_queries(12) as one:
        browser.get("/seeker/information/documents/")
    for _number in range(19):
        cast.make_document(seeker=seeker)
    with django_assert_max_num_queries(12) as many:
        browser.get("/seeker/information/documents/")
    assert len(one) == len(many)


def test_the_organization_that_accepted_reads_them_within_its_queries(
    seeker: Seeker, django_assert_max_num_queries: Any
) -> None:
    trainer = cast.signed_in(cast.make_member(organization=seeker.choices.get().organization))
    other = cast.signed_in(cast.make_member(organization=cast.make_organization()))
    cast.make_photo(seeker=seeker)
    kept = cast.make_document(seeker=seeker, pages=2, note="the second page")
    trainer.get(reverse("sender:seeker", args=[seeker.public_id]))
    with django_assert_max_num_queries(12):
        page = trainer.get(reverse("sender:seeker", args=[seeker.public_id])).content.decode()
    assert "the second page" in page
    assert "2 pages" in page
    addresses = [
        reverse("sender:seeker_photo", args=[seeker.public_id]),
        reverse("sender:seeker_document", args=[seeker.public_id, kept.public_id]),
        reverse("sender:seeker_document_picture", args=[seeker.public_id, kept.public_id, 2]),
        reverse("sender:seeker_document_paper", args=[seeker.public_id, kept.public_id]),
    ]
    assert [trainer.get(address).status_code for address in addresses] == [200] * 4
    assert [other.get(address).status_code for address in addresses] == [404] * 4
    seeker.choices.update(state="left")
    assert [trainer.get(address).status_code for address in addresses] == [404] * 4
