"""What letters refuse: too many in a day, what does not fit, what reaches beyond the time of a supervision."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kakehashi.conversations import actions, attaching
from kakehashi.conversations.lines import Side
from kakehashi.conversations.models import Attachment, Letter, Thread, Translated
from kakehashi.organizations.models import Supervision
from tests import cast
from tests.conversations.threads import make_letter, make_thread
from tests.pictures.codes import pdf_with
from tests.portals.company.conftest import Scene, make_scene

pytestmark = pytest.mark.django_db
ANSWER = {"body": "And now?", "language": "en"}


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def about_a_placement(scene: Scene, second: str = "supervising", **fields: object) -> Thread:
    placement = cast.make_placement(
        opportunity=scene.opportunity,
        seeker=scene.seeker,
        sending=scene.sending,
        state="forwarded",
        page_code=scene.page.code,
        **fields,
    )
    receiving = scene.supervising if second == "supervising" else scene.company
    return make_thread(
        "sending", second, seeker=scene.seeker, sending=scene.sending, receiving=receiving, placement=placement
    )


def test_nobody_sends_more_letters_in_a_day_than_a_person_writes(scene, monkeypatch):
    monkeypatch.setitem(actions.MOST_A_DAY, Side.SEEKER, 2)
    monkeypatch.setitem(actions.MOST_A_DAY, Side.COMPANY, 1)
    seeker, clerk = cast.signed_in(scene.seeker.user), cast.signed_in(scene.clerk)
    first = {**ANSWER, "to": "secretariat", "subject": "A question"}
    assert seeker.post(reverse("seeker:letter_new"), first).status_code == 302
    thread = Thread.objects.get()
    address = reverse("seeker:letter", args=[thread.public_id])
    assert seeker.post(address, ANSWER).status_code == 302
    answer = seeker.post(address, ANSWER)
    assert answer.status_code == 422
    assert "Please go on tomorrow" in answer.content.decode()
    assert seeker.post(reverse("seeker:letter_new"), first).status_code == 422
    assert Letter.objects.count() == 2
    assert clerk.post(reverse("company:letter_new"), first).status_code == 302  # everybody counts for themselves
    assert clerk.post(reverse("company:letter_new"), first).status_code == 422


def test_letters_of_yesterday_and_of_the_other_side_do_not_count(scene, monkeypatch):
    monkeypatch.setitem(actions.MOST_A_DAY, Side.SEEKER, 1)
    thread = make_thread("seeker", "sending", seeker=scene.seeker, sending=scene.sending)
    mine = scene.seeker.user.public_id
    make_letter(thread, "seeker", by_public_id=mine, sent_at=cast.NOW - timedelta(days=2))
    make_letter(thread, "sending", by_public_id=scene.trainer.public_id, sent_at=cast.NOW)
    seeker = cast.signed_in(scene.seeker.user)
    assert seeker.post(reverse("seeker:letter", args=[thread.public_id]), ANSWER).status_code == 302


def test_what_is_removed_leaves_a_subject_and_a_name_that_fit(scene):
    trainer, thread = cast.signed_in(scene.trainer), about_a_placement(scene, "company")
    key = f"placement-{thread.placement.public_id}"
    many = " / ".join(["a@b.jp"] * 13)
    typed = {
        **ANSWER,
        "to": key,
        "subject": many,
        "file": SimpleUploadedFile(f"{many.replace(' / ', ' ')}.pdf", pdf_with("The plan")),
        "cleaned": "1",
    }
    assert trainer.post(reverse("sender:letter_new") + f"?to={key}", typed).status_code == 302
    made = Thread.objects.exclude(pk=thread.pk).get()
    assert "@" not in made.subject + Attachment.objects.get(letter__thread=made).name


def test_who_supervises_no_more_reads_no_letters_about_its_placements(scene):
    thread = about_a_placement(scene)
    placer, trainer = cast.signed_in(scene.placer), cast.signed_in(scene.trainer)
    address = reverse("company:letter", args=[thread.public_id])
    assert placer.get(address).status_code == 200
    Supervision.objects.all().delete()
    thread.placement.name_for_company = "グエン・ヴァン・ナム"
    thread.placement.save()
    listed = placer.get(reverse("company:letters")).content.decode()
    assert "グエン" not in listed
    assert thread.subject not in listed
    assert placer.get(address).status_code == 404
    assert placer.post(address, ANSWER).status_code == 404
    letter = thread.letters.first()
    assert placer.get(reverse("company:letter_file", args=[letter.public_id])).status_code == 404
    assert trainer.get(reverse("sender:letter", args=[thread.public_id])).status_code == 200
    assert trainer.post(reverse("sender:letter", args=[thread.public_id]), ANSWER).status_code == 422
    assert thread.letters.count() == 2


def test_nobody_replaces_a_translation_of_the_other_side(scene):
    thread = about_a_placement(scene, "company")
    letter = thread.letters.get(by_side="sending")
    trainer, clerk = cast.signed_in(scene.trainer), cast.signed_in(scene.clerk)
    ours, theirs = {"body": "四月に行きます。", "language": "ja"}, {"body": "五月に行きます。", "language": "ja"}
    assert trainer.post(reverse("sender:letter_translate", args=[letter.public_id]), ours).status_code == 302
    assert clerk.post(reverse("company:letter_translate", args=[letter.public_id]), theirs).status_code == 422
    assert Translated.objects.get().body == ours["body"]
    assert trainer.post(reverse("sender:letter_translate", args=[letter.public_id]), theirs).status_code == 302


def test_a_pdf_with_more_words_than_pages_hold_is_refused_before_it_is_searched(scene, monkeypatch):
    monkeypatch.setattr(attaching, "MOST_WORDS", 30)
    trainer, thread = cast.signed_in(scene.trainer), about_a_placement(scene, "company")
    address = reverse("sender:letter", args=[thread.public_id])
    for words, status in (("The plan of May. " * 3, 422), ("The plan of May.", 302)):
        file = SimpleUploadedFile("plan.pdf", pdf_with(words))
        assert trainer.post(address, {**ANSWER, "file": file}).status_code == status
    assert thread.letters.count() == 3


def test_a_null_character_finds_nobody_and_breaks_nothing(scene):
    trainer, seeker = cast.signed_in(scene.trainer), cast.signed_in(scene.seeker.user)
    for key in ("seeker-%00", "placement-%00", "organization-%00"):
        assert trainer.get(reverse("sender:letter_new") + f"?to={key}").status_code in (400, 404)
    first = {**ANSWER, "to": "own", "subject": "A question"}
    assert seeker.post(reverse("seeker:letter_new") + "?part=%00x", first).status_code in (302, 400)
