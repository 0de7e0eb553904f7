"""A document as its readers get it: one page at a time, or all pages as one PDF of pictures."""

from dataclasses import dataclass

from kakehashi import pictures
from kakehashi.common import files
from kakehashi.pictures import Picture
from kakehashi.seekers import file_queries
from kakehashi.seekers.models import Document, Page

PREVIEW_LONGER = 640


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One page of a document with its place among the others; width and height are those of the small picture."""

    number: int
    count: int
    width: int
    height: int

    @property
    def previous(self) -> str:
        """This function will return the query of the page before, empty on the first."""
        return f"?page={self.number - 1}" if self.number > 1 else ""

    @property
    def next(self) -> str:
        """This function will return the query of the next page, empty on the last."""
        return f"?page={self.number + 1}" if self.number < self.count else ""


def sheet_of(*, document: Document, wanted: str) -> Sheet | None:
    """This function will return the wanted page, the first where that is no page, None while there are none."""
    pages = {page.number: page for page in file_queries.pages_of(document=document)}
    if not pages:
        return None
    number = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < len("100") else 1
    number = number if number in pages else 1
    page = pages[number]
    share = min(480 / page.width, PREVIEW_LONGER / page.height, 1)
    return Sheet(number=number, count=len(pages), width=round(page.width * share), height=round(page.height * share))


def picture_of(*, page: Page, whole: bool) -> bytes | None:
    """This function will return the picture of a page, or the small one, or None when the file is not there."""
    return files.content((page.picture if whole else page.preview).name)


def paper_of(*, document: Document) -> bytes | None:
    """This function will return all pages as one PDF, or None while there are none."""
    made = []
    for page in file_queries.pages_of(document=document):
        data = files.content(page.picture.name)
        if data is None:
            return None
        made.append(Picture(data=data, width=page.width, height=page.height))
    return pictures.paper_of(made) if made else None
