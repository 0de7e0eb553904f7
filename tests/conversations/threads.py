"""Threads of letters that other tests need, made plainly."""

from typing import Any

from kakehashi.common import files
from kakehashi.conversations.models import Attachment, Letter, Reading, Thread
from tests import cast


def make_thread(first: str, second: str, *, read: bool = True, file: bool = True, **fields: Any) -> Thread:
    """This function will make a thread with one letter of each side, opened unless a test says so, one with a file."""
    fields = {"subject": "About the papers", "began_at": cast.NOW, "last_at": cast.NOW, **fields}
    thread = Thread.objects.create(first=first, second=second, **fields)
    for side in (first, second):
        letter = make_letter(thread, side)
        if read:
            Reading.objects.create(letter=letter, read_at=cast.NOW)
        if file:
            stored = files.keep(b"x", folder="letters", ending="jpg")
            Attachment.objects.create(letter=letter, name="paper", file=stored, content_type=files.JPEG, size=1)
            file = False
    return thread


def make_letter(thread: Thread, side: str, **fields: Any) -> Letter:
    """This function will make a letter of one side."""
    fields = {"body": f"Written by {side}", "language": "en", "sent_at": cast.NOW, "by_public_id": "x", **fields}
    return Letter.objects.create(thread=thread, by_side=side, **fields)
