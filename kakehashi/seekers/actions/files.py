"""Keeps the photo and the documents of a seeker: adds, replaces, turns, removes, and tidies up."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction
from procrastinate.contrib.django import app

from kakehashi import pictures
from kakehashi.accounts.models import User
from kakehashi.common import files, state
from kakehashi.common.text import clean
from kakehashi.pictures import PREVIEW, Kind, NotUsable, Picture
from kakehashi.seekers import file_queries, messages
from kakehashi.seekers.actions.changing import begin, changing, note
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.models.files import Document, Page, Photo
from kakehashi.seekers.refusals import FileRefused, TooManyFiles, TooMuchStored
from kakehashi.seekers.states import MOST_FILES, NOT_READ, PREPARED, SEND_AGAIN, DocumentKind, DocumentState

FOLDER: Final = "seekers"
QUEUE: Final = "files"
KEPT_WITHOUT_ROW: Final = timedelta(days=1)
PAGE_PREVIEW: Final = (480, 640)
# What a document "waits" for in the moment between its old pages and its new ones, inside one transaction.
_WAITS: Final = "waits"


def save_photo(*, seeker: Seeker, data: bytes, by: User, now: datetime) -> Photo:
    """This function will make a clean photo of what was sent and keep it instead of the one before. Seeker only.

    What was sent is not kept. It raises FileRefused with the reason, TooManyFiles and TooMuchStored.
    """
    try:
        made = pictures.portrait_of(data, kind=pictures.kind_of(data, documents=False))
        pictures.refuse_codes([made])
    except NotUsable as refused:
        raise FileRefused(reason=refused.reason) from None
    return _keep_photo(seeker=seeker, made=made, by=by, now=now)


def turn_photo(*, seeker: Seeker, way: str, by: User, now: datetime) -> Photo | None:
    """This function will turn the photo by a quarter, ``left`` or ``right``; None where there is none. Seeker only."""
    photo = file_queries.photo_of(seeker=seeker)
    old = _picture(photo) if photo else None
    if old is None:
        return None
    return _keep_photo(seeker=seeker, made=pictures.turned(old, way=way, as_portrait=True), by=by, now=now)


@transaction.atomic
def remove_photo(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will remove the photo with its files; the higher action takes it from the page. Seeker only."""
    with changing(seeker=seeker, section="photo", by=by, now=now):
        _drop_photo(seeker)


def add_document(*, seeker: Seeker, kind: str, text: str, data: bytes, by: User, now: datetime) -> Document:
    """This function will keep a document, with a note of the seeker in ``text``. Seeker only.

    A photographed one is ready at once; of a PDF a job draws the pages. It raises FileRefused with the reason,
    TooManyFiles and TooMuchStored; then nothing is kept.
    """
    read = _read(data)
    with transaction.atomic(), changing(seeker=seeker, section="documents", by=by, now=now):
        document = Document(seeker=seeker, kind=DocumentKind(kind), note=clean(text), added_at=now)
        if file_queries.room_of(seeker=seeker).files >= MOST_FILES:
            raise TooManyFiles
        _fill(document, read=read, data=data)
    return document


def replace_document(*, document: Document, data: bytes, by: User, now: datetime) -> None:
    """This function will put another picture or PDF into the place of a document's pages. Seeker only.

    It raises FileRefused and TooMuchStored; then the document stays as it was.
    """
    read = _read(data)
    again = document.public_id
    with (
        transaction.atomic(),
        changing(seeker=document.seeker, section="documents", by=by, now=now, sent_again=again),
    ):
        document = state.locked(document)
        _drop_pages(document)
        state.apply(document, SEND_AGAIN, also={"reason": "", "size": 0, "upload": _WAITS})
        _fill(document, read=read, data=data)


@transaction.atomic
def remove_document(*, document: Document, by: User, now: datetime) -> None:
    """This function will remove a document with its files. Seeker only."""
    with changing(seeker=document.seeker, section="documents", by=by, now=now):
        _drop_pages(state.locked(document))
        document.delete()


@transaction.atomic
def turn_page(*, page: Page, way: str, by: User, now: datetime) -> None:
    """This function will turn one page of a document by a quarter, ``left`` or ``right``. Seeker only."""
    begin(seeker=page.document.seeker, by=by)
    page = state.locked(page)
    old = _picture(page)
    if old is None:
        return
    files.forget([page.picture.name, page.preview.name])
    for column, value in _stored(pictures.turned(old, way=way), box=PAGE_PREVIEW).items():
        setattr(page, column, value)
    page.save()
    _weigh(page.document)
    note(seeker=page.document.seeker, section="documents", by=by, now=now)


def prepare_document(*, public_id: str, upload: str, now: datetime) -> None:
    """This function will draw the pages of a PDF that waits, or say why it cannot be read; the program does it.

    What was sent is deleted either way. Nothing happens when the document is gone, or other pages were sent for it.
    """
    waiting = Document.objects.filter(public_id=public_id, upload=upload)
    if not waiting.exists():
        return
    data, reason = files.content(upload), ""
    made: list[Picture] = []
    try:
        made = pictures.pages_of(data) if data else []
    except NotUsable as refused:
        reason = refused.reason
    with transaction.atomic():
        document = waiting.select_for_update(of=("self",), no_key=True).select_related("seeker__user").first()
        if document is None:
            return
        files.forget([upload])
        if not reason and (not made or _is_too_much(document, made)):
            reason = "damaged" if not made else "too_much_stored"
        if reason:
            state.apply(document, NOT_READ, also={"reason": reason, "upload": "", "size": 0})
            messages.unreadable(document=document, now=now)
        else:
            state.apply(document, PREPARED, also={"upload": ""})
            _add_pages(document, made)


def erase_files(*, seeker: Seeker) -> None:
    """This function will delete all files of a seeker as soon as the rows are gone; the action that erases calls it."""
    files.forget(file_queries.names_of_files(seeker=seeker))


def delete_files_without_row(*, now: datetime) -> int:
    """This function will delete files that no row names and that are a day old, and return how many.

    The program does it at night. A younger one may belong to a transaction that has not ended yet.
    """
    kept = file_queries.names_of_files()
    return files.delete_without_row(folder=FOLDER, kept=kept, before=now - KEPT_WITHOUT_ROW)


def _read(data: bytes) -> list[Picture]:
    """This function will return the one page of a picture at once, and none of a PDF, which a job reads."""
    try:
        kind = pictures.kind_of(data, documents=True)
        return [] if kind is Kind.PDF else [pictures.picture_of(data, kind=kind)]
    except NotUsable as refused:
        raise FileRefused(reason=refused.reason) from None


def _fill(document: Document, *, read: Sequence[Picture], data: bytes) -> None:
    """This function will give a document its page, or keep what was sent for the job that reads it."""
    if read:
        if _is_too_much(document, read):
            raise TooMuchStored
        document.state, document.upload = DocumentState.READY, ""
        document.save()
        _add_pages(document, read)
        return
    if file_queries.room_of(seeker=document.seeker).is_too_much(len(data)):
        raise TooMuchStored
    document.upload, document.size = files.keep(data, folder=FOLDER, ending="upload"), len(data)
    document.save()
    job = app.configure_task("prepare_document", queue=QUEUE)
    job.defer(document=document.public_id, upload=document.upload.name)


def _is_too_much(document: Document, made: Sequence[Picture]) -> bool:
    room = file_queries.room_of(seeker=document.seeker)
    return room.is_too_much(sum(len(one.data) for one in made) - document.size)


def _add_pages(document: Document, made: Sequence[Picture]) -> None:
    for number, picture in enumerate(made, 1):
        Page.objects.create(document=document, number=number, **_stored(picture, box=PAGE_PREVIEW))
    _weigh(document)


def _weigh(document: Document) -> None:
    document.size = sum(document.pages.values_list("size", flat=True))
    document.save(update_fields=["size"])


def _drop_pages(document: Document) -> None:
    pages = document.pages.values_list("picture", "preview")
    files.forget([document.upload.name, *(name for page in pages for name in page)])
    document.pages.all().delete()


@transaction.atomic
def _keep_photo(*, seeker: Seeker, made: Picture, by: User, now: datetime) -> Photo:
    with changing(seeker=seeker, section="photo", by=by, now=now):
        had = _drop_photo(seeker)
        stored = _stored(made)
        room = file_queries.room_of(seeker=seeker)
        if not had and not room.files_left:
            raise TooManyFiles
        if room.is_too_much(stored["size"]):
            raise TooMuchStored
        return Photo.objects.create(seeker=seeker, added_at=now, **stored)


def _drop_photo(seeker: Seeker) -> bool:
    photo = file_queries.photo_of(seeker=seeker)
    if photo is None:
        return False
    files.forget([photo.picture.name, photo.preview.name])
    photo.delete()
    return True


def _stored(picture: Picture, *, box: tuple[int, int] = PREVIEW) -> dict[str, Any]:
    """This function will store a picture and its small one, and return the columns that name them."""
    small = pictures.smaller(picture, box=box)
    return {
        "picture": files.keep(picture.data, folder=FOLDER, ending="jpg"),
        "preview": files.keep(small.data, folder=FOLDER, ending="jpg"),
        "width": picture.width,
        "height": picture.height,
        "size": len(picture.data) + len(small.data),
    }


def _picture(row: Photo | Page) -> Picture | None:
    data = files.content(row.picture.name)
    return Picture(data=data, width=row.width, height=row.height) if data else None
