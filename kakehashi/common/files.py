"""Files that people sent, kept under random names outside the web's reach, and sent only by views that ask who asks."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from functools import partial
from http import HTTPStatus

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from kakehashi.common.identity import new_public_id

JPEG, PDF = "image/jpeg", "application/pdf"
# A file that is opened by itself runs nothing, loads nothing and belongs to no site.
ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'"


def keep(data: bytes, *, folder: str, ending: str) -> str:
    """This function will store bytes under a new random name in a folder of the storage, and return the name.

    When the transaction does not come to its end, the file has no row, and the nightly tidy-up takes it away.
    """
    name = new_public_id()
    return str(default_storage.save(f"{folder}/{name[:2]}/{name}.{ending}", ContentFile(data)))


def content(name: str | None) -> bytes | None:
    """This function will return what is stored under a name, or None when it is not there (any more)."""
    if not name:
        return None
    try:
        with default_storage.open(name) as stored:
            return bytes(stored.read())
    except FileNotFoundError:
        return None


def forget(names: Iterable[str | None]) -> None:
    """This function will delete files as soon as the transaction in which their rows went has ended well."""
    for name in names:
        if name:
            transaction.on_commit(partial(default_storage.delete, name))


def without_row(*, folder: str, kept: Collection[str], before: datetime) -> Iterator[str]:
    """This function will find the files of a folder that no row names and that were written before a moment."""
    try:
        folders, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        path = f"{folder}/{name}"
        if path not in kept and default_storage.get_modified_time(path) < before:
            yield path
    for inner in folders:
        yield from without_row(folder=f"{folder}/{inner}", kept=kept, before=before)


def delete_without_row(*, folder: str, kept: Collection[str], before: datetime) -> int:
    """This function will delete those files at once and return how many there were."""
    found = list(without_row(folder=folder, kept=kept, before=before))
    for name in found:
        default_storage.delete(name)
    return len(found)


def sent(request: HttpRequest, data: bytes, *, name: str, content_type: str) -> HttpResponse:
    """This function will answer with a file, to be kept and not to be opened, for pages of our own only.

    The view has asked before whether the visitor may have it. Another site that embeds it gets 403.
    """
    if request.headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"}:
        return HttpResponse(status=HTTPStatus.FORBIDDEN)
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["Content-Security-Policy"] = ALONE
    return response
