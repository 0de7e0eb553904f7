"""Turns a file that comes with a letter into a clean one, without codes for cameras where it crosses."""

from dataclasses import dataclass

from kakehashi import pictures
from kakehashi.common import files
from kakehashi.common.text import clean
from kakehashi.conversations.refusals import FileRefused
from kakehashi.pictures import Kind, NotUsable
from kakehashi.pictures.refusals import TooHard

LONGEST_NAME = 100
# 30 full pages; whoever hides more words in a PDF would have the guard read for many seconds.
MOST_WORDS = 100_000


@dataclass(frozen=True, kw_only=True)
class Made:
    """A clean file: its name without the ending, its bytes, what it is, and the words of a PDF that crosses."""

    name: str
    data: bytes
    content_type: str
    words: str = ""


def made_of(data: bytes, *, name: str, crosses: bool) -> Made:
    """This function will make a clean picture or PDF of what was sent; FileRefused says why it cannot.

    What ``crosses`` may carry no code for cameras, and the words of a PDF are read: each apart, where files are read.
    """
    stem = clean(name.rpartition("/")[2].rpartition("\\")[2])
    stem = (stem.rpartition(".")[0] or stem)[:LONGEST_NAME]
    try:
        kind = pictures.kind_of(data, documents=True)
        pages = pictures.pages_of(data) if kind is Kind.PDF else [pictures.picture_of(data, kind=kind)]
        if crosses:
            pictures.refuse_codes(pages)
        words = pictures.words_of(data) if crosses and kind is Kind.PDF else ""
    except NotUsable as refused:
        raise FileRefused(reason=refused.reason) from None
    if len(words) > MOST_WORDS:
        raise FileRefused(reason=TooHard.reason)
    if kind is Kind.PDF:
        return Made(name=stem, data=pictures.paper_of(pages), content_type=files.PDF, words=words)
    return Made(name=stem, data=pages[0].data, content_type=files.JPEG)
