"""Letters as people write them: sent, read, held, translated; who is told of what, and what goes with a person."""

from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.conversations import actions, queries
from kakehashi.conversations.correspondents import as_member, as_seeker
from kakehashi.conversations.models import Attachment, Letter, Thread
from kakehashi.messaging.models import Notice
from kakehashi.messaging.queries import in_words
from kakehashi.placements.actions import change_sending_organization
from tests import cast
from tests.conversations.threads import make_thread
from tests.pictures.codes import pdf_with, qr_picture
from tests.portals.company.conftest import Scene, make_scene

pytestmark = pytest.mark.django_db
PHONE = "+84 912 345 678"
LETTER = {"subject": "About the papers", "body": "Please tell me when the papers come.", "language": "en"}


@pytest.fixture
def scene() -> Scene:
    return make_scene()


def forwarded(scene: Scene, **fields: object) -> str:
    placement = cast.make_placement(
        opportunity=scene.opportunity,
        seeker=scene.seeker,
        sending=scene.sending,
        state="forwarded",
        page_code=scene.page.code,
        **fields,
    )
    return f"placement-{placement.public_id}"


def send(client: Client, portal: str, to: str, **given: object) -> Thread | None:
    answer = client.post(reverse(f"{portal}:letter_new") + f"?to={to}", {**LETTER, "to": to, **given})
    if answer.status_code != 302:
        return None
    return Thread.objects.get(public_id=answer["Location"].strip("/").split("/")[-1])


def test_a_seeker_and_their_organization_write_freely_and_each_is_told_without_a_word_of_the_letter(scene):
    seeker, trainer = cast.signed_in(scene.seeker.user), cast.signed_in(scene.trainer)
    file = SimpleUploadedFile("paper.jpg", qr_picture())
    thread = send(seeker, "seeker", "own", body=f"My number is {PHONE}", file=file)
    assert thread is not None
    about = reverse("sender:letter_new") + f"?to=seeker-{scene.seeker.public_id}&part=self_promotion"
    assert "Self-Promotion" in trainer.get(about).content.decode()
    letter = thread.letters.get()
    assert (letter.by_side, letter.body) == ("seeker", f"My number is {PHONE}")
    assert letter.attachment.name == "paper"
    notice = Notice.objects.get(to_public_id=scene.trainer.public_id)
    assert in_words(notice).subject == "A letter waits for you"
    assert PHONE not in str(notice.data) + in_words(notice).body
    assert LETTER["subject"] not in str(notice.data)
    job = ProcrastinateJob.objects.get(args__notice=notice.public_id)
    assert job.args["email"] == scene.trainer.email

    me = as_member(user=scene.trainer, organization=scene.sending)
    assert queries.unread(me, on=cast.TODAY).count == 1
    assert "Letters to read" in trainer.get(reverse("sender:home")).content.decode()
    page = trainer.get(reverse("sender:letter", args=[thread.public_id])).content.decode()
    assert PHONE in page
    assert queries.unread(me, on=cast.TODAY).count == 0
    assert trainer.get(reverse("sender:letter_file", args=[letter.public_id]))["Content-Type"] == "image/jpeg"

    answer = trainer.post(reverse("sender:letter", args=[thread.public_id]), {"body": "Tuần sau.", "language": "vi"})
    assert answer.status_code == 302
    translated = {"body": "Next week.", "language": "en"}
    last = thread.letters.last()
    trainer.post(reverse("sender:letter_translate", args=[last.public_id]), translated)
    page = seeker.get(reverse("seeker:letter", args=[thread.public_id])).content.decode()
    assert '<div lang="vi"><p class="govuk-body">Tuần sau.' in page
    assert f"In English, translated by {scene.sending.name}" in page
    assert "Opened on" in page
    assert in_words(Notice.objects.get(to_public_id=scene.seeker.user.public_id)).subject == (
        f"A letter from {scene.sending.name} waits for you"
    )


def test_what_crosses_is_held_with_everything_typed_and_goes_without_what_is_marked(scene):
    key, trainer = forwarded(scene), cast.signed_in(scene.trainer)
    address = reverse("sender:letter_new") + f"?to={key}"
    typed = {
        **LETTER,
        "to": key,
        "body": f"Call {PHONE}. {scene.seeker.name_passport} is ready.",
        "subject": "Zalo: 0912345678",
    }
    answer = trainer.post(address, typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert f"<mark>{PHONE}</mark>" in page
    assert f"<mark>{scene.seeker.name_passport}</mark>" in page
    assert typed["body"] in page
    assert not Thread.objects.exists()
    assert not Notice.objects.exists()

    assert trainer.post(address, {**typed, "cleaned": "1"}).status_code == 302
    letter = Letter.objects.get()
    assert letter.body == "Call [removed]. [removed] is ready."
    assert "0912345678" not in letter.thread.subject
    clerk = cast.signed_in(scene.clerk)
    shown = clerk.get(reverse("company:letter", args=[letter.thread.public_id])).content.decode()
    assert "Call [removed]." in shown
    assert scene.page.code in shown
    back = clerk.post(
        reverse("company:letter", args=[letter.thread.public_id]), {"body": "mail a@b.example", "language": "ja"}
    )
    assert back.status_code == 422
    assert Letter.objects.count() == 1
    again = trainer.post(
        reverse("sender:letter_translate", args=[letter.public_id]), {"body": f"電話 {PHONE}", "language": "ja"}
    )
    assert again.status_code == 422


def test_offices_that_are_declared_may_stand_and_codes_and_names_of_files_are_held(scene):
    key, trainer = forwarded(scene), cast.signed_in(scene.trainer)
    scene.sending.email, scene.sending.telephone = "office@abc.example", "+84 24 3936 1234"
    scene.sending.save()
    scene.company.telephone = "+81 72 228 1234"
    scene.company.save()
    body = "Our office: office@abc.example, 024 3936 1234. Yours is 072-228-1234."
    assert send(trainer, "sender", key, body=body) is not None
    assert send(trainer, "sender", key, body="clerk@abc.example") is None
    with_code = SimpleUploadedFile("plan.jpg", qr_picture())
    assert send(trainer, "sender", key, file=with_code) is None
    with_words = {"body": "See the plan.", "file": SimpleUploadedFile("plan.pdf", pdf_with("Zalo 0912 345 678"))}
    answer = trainer.post(reverse("sender:letter_new") + f"?to={key}", {**LETTER, "to": key, **with_words})
    assert "<mark>Zalo 0912 345 678</mark>" in answer.content.decode()
    plain = BytesIO()
    Image.new("RGB", (400, 300), (9, 90, 9)).save(plain, "JPEG")
    named = {"file": SimpleUploadedFile("zalo 0912 345 678.jpg", plain.getvalue())}
    assert send(trainer, "sender", key, **named) is None
    named = {"file": SimpleUploadedFile("zalo 0912 345 678.jpg", plain.getvalue())}
    assert send(trainer, "sender", key, cleaned="1", **named) is not None
    assert "0912" not in Attachment.objects.get().name


def test_nobody_reaches_beyond_their_lines(scene):
    early = cast.make_placement(opportunity=scene.opportunity, seeker=scene.seeker, sending=scene.sending)
    other = make_scene()
    clients = {
        "seeker": cast.signed_in(scene.seeker.user),
        "sender": cast.signed_in(scene.trainer),
        "company": cast.signed_in(scene.clerk),
    }
    wrong = (
        ("seeker", f"organization-{scene.company.public_id}"),
        ("seeker", f"organization-{other.sending.public_id}"),
        ("company", f"seeker-{scene.seeker.public_id}"),
        ("company", f"person-{scene.seeker.user.public_id}"),
        ("company", "own"),
        ("company", f"placement-{early.public_id}"),  # not forwarded yet
        ("sender", f"placement-{early.public_id}"),
        ("sender", f"seeker-{other.seeker.public_id}"),
        ("sender", f"organization-{other.sending.public_id}"),
    )
    for portal, key in wrong:
        address = reverse(f"{portal}:letter_new")
        assert clients[portal].get(f"{address}?to={key}").status_code == 404
        assert clients[portal].post(address, {**LETTER, "to": key}).status_code == 422
    assert not Thread.objects.exists()
    for portal, client in clients.items():
        assert send(client, portal, "secretariat") is not None


def test_the_secretariat_writes_to_a_person_and_the_organization_sees_nothing_of_it(scene):
    trainer = cast.signed_in(scene.trainer)
    pages = [reverse("sender:home"), reverse("sender:letters"), reverse("sender:seeker", args=[scene.seeker.public_id])]
    before = [trainer.get(page).content.decode().count("<") for page in pages]
    secretariat = cast.signed_in(cast.make_secretariat())
    thread = send(secretariat, "secretariat", f"person-{scene.seeker.user.public_id}", subject="Your report")
    assert thread is not None
    assert [trainer.get(page).content.decode().count("<") for page in pages] == before
    assert trainer.get(reverse("sender:letter", args=[thread.public_id])).status_code == 404
    assert not Notice.objects.exclude(to_public_id=scene.seeker.user.public_id).exists()
    words = in_words(Notice.objects.get())
    assert "Secretariat" not in words.subject + words.body
    assert "report" not in words.subject + words.body


def test_mails_stop_by_the_link_of_a_mail_and_the_notices_go_on(scene):
    seeker, trainer = cast.signed_in(scene.seeker.user), cast.signed_in(scene.trainer)
    thread = send(seeker, "seeker", "own")
    link = Notice.objects.get().data["stop"]
    assert Client().post(link[link.index("/letters") :], {"List-Unsubscribe": "One-Click"}).status_code == 200
    seeker.post(reverse("seeker:letter", args=[thread.public_id]), {"body": "And?", "language": "en"})
    assert Notice.objects.count() == 2
    assert ProcrastinateJob.objects.filter(task_name="mail_notice").count() == 1
    assert trainer.post(reverse("sender:letters_mail"), {"again": "1"}).status_code == 302
    seeker.post(reverse("seeker:letter", args=[thread.public_id]), {"body": "And?", "language": "en"})
    assert ProcrastinateJob.objects.filter(task_name="mail_notice").count() == 2


def test_after_a_change_the_old_organization_reads_nothing_and_the_seeker_keeps_the_letters(scene):
    own = make_thread("seeker", "sending", seeker=scene.seeker, sending=scene.sending)
    new = cast.make_organization()
    trainer, seeker = cast.signed_in(scene.trainer), cast.signed_in(scene.seeker.user)
    address = reverse("sender:letter", args=[own.public_id])
    assert trainer.get(address).status_code == 200
    change_sending_organization(seeker=scene.seeker, organization=new, by=scene.seeker.user, now=cast.NOW)
    assert trainer.get(address).status_code == 404
    assert own.subject not in trainer.get(reverse("sender:letters")).content.decode()
    address = reverse("seeker:letter", args=[own.public_id])
    assert "Nobody can write here any more" in seeker.get(address).content.decode()
    assert seeker.post(address, {"body": "x", "language": "en"}).status_code == 422
    assert own.letters.count() == 2


def test_with_the_person_all_letters_and_files_go(scene, django_capture_on_commit_callbacks):
    placement = cast.make_placement(
        opportunity=scene.opportunity, seeker=scene.seeker, sending=scene.sending, state="forwarded"
    )
    make_thread("seeker", "sending", seeker=scene.seeker, sending=scene.sending)
    make_thread("secretariat", "seeker", seeker=scene.seeker)
    make_thread(
        "sending", "company", seeker=scene.seeker, sending=scene.sending, receiving=scene.company, placement=placement
    )
    files = list(Attachment.objects.values_list("file", flat=True))
    assert len(files) == 3
    kept = make_thread("secretariat", "sending", sending=scene.sending)
    with django_capture_on_commit_callbacks(execute=True):
        actions.cancel_membership(seeker=scene.seeker, by=scene.seeker.user, now=cast.NOW)
    assert list(Thread.objects.all()) == [kept]
    assert [name for name in files if default_storage.exists(name)] == []


def test_lists_of_one_and_of_fifty_threads_ask_as_often(scene, django_assert_max_num_queries):
    me, client = as_seeker(scene.seeker), cast.signed_in(scene.trainer)
    make_thread("seeker", "sending", seeker=scene.seeker, sending=scene.sending, file=False)
    with django_assert_max_num_queries(12) as one:
        client.get(reverse("sender:letters"))
    count = len(one)
    for _number in range(49):
        make_thread("seeker", "sending", seeker=scene.seeker, sending=scene.sending, read=False, file=False)
    with django_assert_max_num_queries(count):
        assert client.get(reverse("sender:letters")).content.decode().count("About the papers") == 50
    with django_assert_max_num_queries(1):
        assert queries.unread(me, on=cast.TODAY).count == 49
