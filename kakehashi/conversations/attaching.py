"""Turns a file that comes with a letter into a clean one, and reads the codes for cameras in it."""

from dataclasses import dataclass

from kakehashi import pictures
from kakehashi.common import files
from kakehashi.common.text import clean
from kakehashi.conversations.refusals import FileRefused
from kakehashi.pictures import Kind, NotUsable

LONGEST_NAME = 100


@dataclass(frozen=True, kw_only=True)
class Made:
    """A clean file: its name without the ending, its bytes, what it is, and what codes and words it carries."""

    name: str
    data: bytes
    content_type: str
    codes: tuple[str, ...] = ()
    words: str = ""

    @property
    def file_name(self) -> str:
        """This function will return the name with which the file is sent to a reader."""
        return f"{self.name}.{'pdf' if self.content_type == files.PDF else 'jpg'}"


def made_of(data: bytes, *, name: str, crosses: bool) -> Made:
    """This function will make a clean picture or PDF of what was sent; FileRefused says why it cannot.

    Of what ``crosses`` the codes are read as well, and the words of a PDF, each in the process that decodes files.
    """
    stem = clean(name.rpartition("/")[2].rpartition("\\")[2])
    stem = (stem.rpartition(".")[0] or stem)[:LONGEST_NAME]
    try:
        kind = pictures.kind_of(data, documents=True)
        pages = pictures.pages_of(data) if kind is Kind.PDF else [pictures.picture_of(data, kind=kind)]
        codes = tuple(pictures.codes_in(pages)) if crosses else ()
        words = pictures.words_of(data) if crosses and kind is Kind.PDF else ""
    except NotUsable as refused:
        raise FileRefused(reason=refused.reason) from None
    if kind is Kind.PDF:
        return Made(name=stem, data=pictures.paper_of(pages), content_type=files.PDF, codes=codes, words=words)
    return Made(name=stem, data=pages[0].data, content_type=files.JPEG, codes=codes)
