"""Reads photos and documents: the seeker's own, and those that the accepted sending organization may see."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet, Sum

from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.models.files import Document, Page, Photo
from kakehashi.seekers.states import MOST_BYTES, MOST_FILES, ChoiceState


@dataclass(frozen=True, kw_only=True)
class Room:
    """How many files a seeker has and how many bytes they take."""

    files: int
    size: int

    @property
    def files_left(self) -> int:
        """This function will return how many files can still be added."""
        return max(0, MOST_FILES - self.files)

    def is_too_much(self, size: int) -> bool:
        """This function will say whether so many bytes more are too many."""
        return self.size + size > MOST_BYTES


def photo_of(*, seeker: Seeker) -> Photo | None:
    """This function will return the photo of a seeker, or None."""
    return Photo.objects.filter(seeker=seeker).first()


def documents_of(*, seeker: Seeker) -> QuerySet[Document]:
    """This function will return the documents of a seeker with the number of their pages, in their order."""
    return Document.objects.filter(seeker=seeker).annotate(page_count=Count("pages"))


def document_of(*, seeker: Seeker, public_id: str) -> Document | None:
    """This function will return one document of this seeker, or None."""
    found = documents_of(seeker=seeker).filter(public_id=public_id).first()
    if found:
        found.seeker = seeker
    return found


def page_of(*, document: Document, number: int) -> Page | None:
    """This function will return one page of a document, or None."""
    return document.pages.filter(number=number).first()


def pages_of(*, document: Document) -> QuerySet[Page]:
    """This function will return the pages of a document in their order."""
    return document.pages.all()


def room_of(*, seeker: Seeker) -> Room:
    """This function will return how much of the room for files a seeker has taken."""
    documents = Document.objects.filter(seeker=seeker).aggregate(files=Count("pk"), size=Sum("size", default=0))
    photo = photo_of(seeker=seeker)
    return Room(files=documents["files"] + (photo is not None), size=documents["size"] + (photo.size if photo else 0))


def photo_for_sender(*, organization: Organization, seeker_public_id: str) -> Photo | None:
    """This function will return the photo of a seeker whom the organization has accepted, or None."""
    return Photo.objects.filter(
        seeker__public_id=seeker_public_id,
        seeker__choices__organization=organization,
        seeker__choices__state=ChoiceState.ACCEPTED,
    ).first()


def documents_for_sender(*, organization: Organization, seeker_public_id: str) -> QuerySet[Document]:
    """This function will return what is ready of the documents of a seeker whom the organization has accepted."""
    return Document.objects.filter(
        seeker__public_id=seeker_public_id,
        seeker__choices__organization=organization,
        seeker__choices__state=ChoiceState.ACCEPTED,
        state="ready",
    ).annotate(page_count=Count("pages", distinct=True))


def document_for_sender(*, organization: Organization, seeker_public_id: str, public_id: str) -> Document | None:
    """This function will return one of those documents, or None when it is not theirs to see."""
    theirs = documents_for_sender(organization=organization, seeker_public_id=seeker_public_id)
    return theirs.select_related("seeker").filter(public_id=public_id).first()


def names_of_files(*, seeker: Seeker | None = None) -> set[str]:
    """This function will return the names of all stored files, of one seeker or of everybody."""
    photos, documents, pages = Photo.objects.all(), Document.objects.all(), Page.objects.all()
    if seeker is not None:
        photos, documents = photos.filter(seeker=seeker), documents.filter(seeker=seeker)
        pages = pages.filter(document__seeker=seeker)
    found = {
        name
        for row in (*photos.values_list("picture", "preview"), *pages.values_list("picture", "preview"))
        for name in row
    }
    return found | set(documents.exclude(upload="").values_list("upload", flat=True))
