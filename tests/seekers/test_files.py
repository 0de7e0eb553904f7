"""Photo and documents of a seeker: who may, what is kept, what is refused, and that nothing stays behind."""

import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import ProgrammingError, transaction
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.common.refusals import NotAllowed
from kakehashi.messaging.models import Notice
from kakehashi.seekers import actions, file_queries, papers, tasks
from kakehashi.seekers.models import Document, Photo, Seeker
from kakehashi.seekers.refusals import FileRefused, TooManyFiles, TooMuchStored
from kakehashi.seekers.states import MOST_BYTES
from tests import cast
from tests.pictures import files

pytestmark = pytest.mark.django_db
FOLDER = Path(settings.MEDIA_ROOT)


@pytest.fixture
def seeker() -> Seeker:
    return cast.make_seeker()


@pytest.fixture
def ended(django_capture_on_commit_callbacks: Callable[..., Any]) -> Iterator[Callable[..., Any]]:
    """Does something as a transaction that ends well, so that files that have to go do go."""

    def run(action: Callable[..., Any], **given: Any) -> Any:
        with django_capture_on_commit_callbacks(execute=True):
            return action(**given)

    return run


def stored(seeker: Seeker) -> list[str]:
    names = file_queries.names_of_files(seeker=seeker)
    return sorted(name for name in names if (FOLDER / name).exists())


def photo(seeker: Seeker, **changes: Any) -> Photo:
    given = {"seeker": seeker, "data": files.with_exif(), "by": seeker.user, "now": cast.NOW}
    return actions.save_photo(**{**given, **changes})


def document(seeker: Seeker, **changes: Any) -> Document:
    given = {
        "seeker": seeker,
        "kind": "passport",
        "text": "x",
        "data": files.jpeg(),
        "by": seeker.user,
        "now": cast.NOW,
    }
    return actions.add_document(**{**given, **changes})


def run_jobs() -> None:
    for job in ProcrastinateJob.objects.filter(task_name="prepare_document"):
        tasks.prepare_document(**job.args)


def test_a_photo_is_kept_clean_and_what_was_sent_is_not_kept(seeker: Seeker) -> None:
    kept = photo(seeker)
    assert (kept.width, kept.height) == (225, 300)
    assert len(stored(seeker)) == 2
    for name in stored(seeker):
        content = (FOLDER / name).read_bytes()
        assert b"private-place" not in content
        assert b"Exif" not in content
        assert oct((FOLDER / name).stat().st_mode)[-3:] == "600"
    assert kept.size == sum((FOLDER / name).stat().st_size for name in stored(seeker))


def test_a_new_photo_takes_the_place_of_the_old_one_and_its_files(seeker: Seeker, ended: Callable[..., Any]) -> None:
    first = photo(seeker)
    old = stored(seeker)
    second = ended(photo, seeker=seeker)
    assert Photo.objects.get() == second
    assert second.public_id != first.public_id
    assert not any((FOLDER / name).exists() for name in old)


def test_a_turned_photo_stays_three_to_four(seeker: Seeker) -> None:
    before = photo(seeker)
    turned = actions.turn_photo(seeker=seeker, way="left", by=seeker.user, now=cast.NOW)
    assert turned is not None
    assert turned.public_id != before.public_id
    assert turned.width * 4 == turned.height * 3 - turned.height * 3 % 4


def test_a_photographed_document_is_ready_at_once(seeker: Seeker) -> None:
    kept = document(seeker, text="  page 2 is missing ")
    assert (kept.state, kept.note, kept.upload.name) == ("ready", "page 2 is missing", "")
    assert [(page.number, page.width, page.height) for page in kept.pages.all()] == [(1, 400, 300)]
    assert not ProcrastinateJob.objects.exists()


def test_a_pdf_waits_for_the_queue_and_then_shows_its_pages(seeker: Seeker, ended: Callable[..., Any]) -> None:
    kept = document(seeker, data=files.active_pdf())
    assert (kept.state, len(stored(seeker))) == ("preparing", 1)
    upload = kept.upload.name
    ended(run_jobs)
    kept.refresh_from_db()
    assert (kept.state, kept.upload.name, kept.pages.count()) == ("ready", "", 1)
    assert not (FOLDER / upload).exists()
    assert b"/JavaScript" not in (papers.paper_of(document=kept) or b"")
    ended(run_jobs)
    assert kept.pages.count() == 1
    assert not Notice.objects.exists()


def test_a_pdf_that_cannot_be_read_says_why_and_is_not_kept(seeker: Seeker, ended: Callable[..., Any]) -> None:
    kept = document(seeker, data=files.pdf(31))
    upload = kept.upload.name
    ended(run_jobs)
    kept.refresh_from_db()
    assert (kept.state, kept.reason, kept.size, kept.pages.count()) == ("unreadable", "too_many_pages", 0, 0)
    assert not (FOLDER / upload).exists()
    assert Notice.objects.get().to_public_id == seeker.user.public_id
    assert (Notice.objects.get().kind, Notice.objects.get().about_public_id) == ("document.unreadable", kept.public_id)


def test_a_job_for_a_document_that_is_gone_or_was_sent_anew_does_nothing(
    seeker: Seeker, ended: Callable[..., Any]
) -> None:
    gone, changed = document(seeker, data=files.pdf()), document(seeker, data=files.pdf())
    ended(actions.remove_document, document=gone, by=seeker.user, now=cast.NOW)
    ended(actions.replace_document, document=changed, data=files.jpeg(), by=seeker.user, now=cast.NOW)
    ended(run_jobs)
    changed.refresh_from_db()
    assert (changed.state, changed.pages.get().width) == ("ready", 400)
    assert list(Document.objects.all()) == [changed]
    assert len(stored(seeker)) == 2


def test_another_file_takes_the_place_of_all_pages(seeker: Seeker, ended: Callable[..., Any]) -> None:
    kept = document(seeker)
    old = stored(seeker)
    ended(actions.replace_document, document=kept, data=files.jpeg((300, 500)), by=seeker.user, now=cast.NOW)
    assert [(page.width, page.height) for page in kept.pages.all()] == [(300, 500)]
    assert not any((FOLDER / name).exists() for name in old)


def test_a_page_is_turned_by_itself(seeker: Seeker) -> None:
    kept = document(seeker)
    actions.turn_page(page=kept.pages.get(), way="right", by=seeker.user, now=cast.NOW)
    page = kept.pages.get()
    kept.refresh_from_db()
    assert (page.width, page.height, kept.size) == (300, 400, page.size)


@pytest.mark.parametrize("data", [b"", b"<svg/>", files.jpeg() + files.archive(), files.png_bomb()])
def test_a_refused_file_changes_nothing(data: bytes, seeker: Seeker) -> None:
    photo(seeker)
    kept = document(seeker)
    before = stored(seeker)
    for action, given in (
        (actions.save_photo, {"seeker": seeker}),
        (actions.add_document, {"seeker": seeker, "kind": "passport", "text": ""}),
        (actions.replace_document, {"document": kept}),
    ):
        with pytest.raises(FileRefused):
            action(**given, data=data, by=seeker.user, now=cast.NOW)
    assert stored(seeker) == before
    assert Document.objects.count() == 1


def test_a_photo_is_no_pdf(seeker: Seeker) -> None:
    with pytest.raises(FileRefused) as refused:
        photo(seeker, data=files.pdf())
    assert refused.value.reason == "wrong_type"
    assert not Photo.objects.exists()


def test_the_twenty_first_file_is_refused_and_a_replaced_one_is_no_new_one(seeker: Seeker) -> None:
    for _number in range(19):
        cast.make_document(seeker=seeker, pages=0)
    photo(seeker)
    with pytest.raises(TooManyFiles):
        document(seeker)
    photo(seeker)
    actions.replace_document(document=Document.objects.first(), data=files.jpeg(), by=seeker.user, now=cast.NOW)
    assert file_queries.room_of(seeker=seeker).files_left == 0
    document(cast.make_seeker())


def test_sixty_megabytes_are_the_room_of_a_person(seeker: Seeker, ended: Callable[..., Any]) -> None:
    full = cast.make_document(seeker=seeker)
    Document.objects.update(size=MOST_BYTES - 1000)
    for refused in (document, photo):
        with pytest.raises(TooMuchStored), transaction.atomic():
            refused(seeker)
    Document.objects.update(size=MOST_BYTES - 2000)
    waiting = document(seeker, data=files.pdf())
    ended(run_jobs)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.reason) == ("unreadable", "too_much_stored")
    full.refresh_from_db()
    actions.replace_document(document=full, data=files.jpeg(), by=seeker.user, now=cast.NOW)
    assert document(seeker).state == "ready"


def test_nobody_else_touches_photo_and_documents(seeker: Seeker) -> None:
    sending = cast.make_organization()
    theirs = cast.make_seeker(organization=sending)
    kept = document(theirs)
    photo(theirs)
    for other in (seeker.user, cast.make_member(organization=sending), cast.make_secretariat()):
        for action, given in (
            (photo, {"seeker": theirs}),
            (document, {"seeker": theirs}),
            (actions.turn_photo, {"seeker": theirs, "way": "left", "now": cast.NOW}),
            (actions.remove_photo, {"seeker": theirs, "now": cast.NOW}),
            (actions.turn_page, {"page": kept.pages.get(), "way": "left", "now": cast.NOW}),
            (actions.replace_document, {"document": kept, "data": files.jpeg(), "now": cast.NOW}),
            (actions.remove_document, {"document": kept, "now": cast.NOW}),
        ):
            with pytest.raises(NotAllowed):
                action(**given, by=other)
    assert len(stored(theirs)) == 4


def test_the_database_itself_refuses_an_undeclared_move(seeker: Seeker) -> None:
    kept = cast.make_document(seeker=seeker)
    with pytest.raises(ProgrammingError), transaction.atomic():
        Document.objects.filter(pk=kept.pk).update(state="unreadable", reason="damaged")


def test_only_the_organization_that_accepted_sees_them_and_only_what_is_ready(seeker: Seeker) -> None:
    sending, other = cast.make_organization(), cast.make_organization()
    theirs, undecided = cast.make_seeker(organization=sending), cast.make_seeker(organization=sending, accepted=False)
    for one in (theirs, undecided):
        cast.make_photo(seeker=one)
        cast.make_document(seeker=one)
    document(theirs, data=files.pdf())

    def seen(organization: Any, one: Seeker) -> tuple[bool, int]:
        asked = {"organization": organization, "seeker_public_id": one.public_id}
        found = file_queries.photo_for_sender(**asked)
        return found is not None, file_queries.documents_for_sender(**asked).count()

    assert seen(sending, theirs) == (True, 1)
    assert seen(sending, undecided) == seen(other, theirs) == (False, 0)
    actions.leave_organization(seeker=theirs, by=theirs.user, now=cast.NOW)
    assert seen(sending, theirs) == (False, 0)
    choice = actions.choose_organization(seeker=theirs, organization=other, by=theirs.user, now=cast.NOW)
    assert seen(other, theirs) == (False, 0)
    actions.accept_seeker(choice=choice, by=cast.make_member(organization=other), now=cast.NOW)
    assert seen(other, theirs) == (True, 1)


def test_erasing_the_person_deletes_every_file(seeker: Seeker, ended: Callable[..., Any]) -> None:
    other = cast.make_seeker()
    for one in (seeker, other):
        photo(one)
        document(one)
        document(one, data=files.pdf())
    names, others = stored(seeker), stored(other)
    assert len(names) == len(others) == 5
    ended(actions.erase, seeker=seeker, by=seeker.user, now=cast.NOW)
    assert [name for name in names if (FOLDER / name).exists()] == []
    assert stored(other) == others


def test_at_night_files_without_a_row_go_when_they_are_a_day_old(seeker: Seeker) -> None:
    photo(seeker)
    kept = stored(seeker)
    lost, young = FOLDER / "seekers/zz/lost.jpg", FOLDER / "seekers/zz/young.jpg"
    lost.parent.mkdir(parents=True, exist_ok=True)
    for path, age in ((lost, 25), (young, 23), *((FOLDER / name, 300) for name in kept)):
        path.touch()
        moment = (cast.NOW - timedelta(hours=age)).timestamp()
        os.utime(path, (moment, moment))
    assert actions.delete_files_without_row(now=cast.NOW) >= 1
    assert (lost.exists(), young.exists(), stored(seeker)) == (False, True, kept)
    young.unlink()
    assert {"delete_files_without_row", "delete_copies_without_row", "prepare_document"} <= set(app.tasks)
