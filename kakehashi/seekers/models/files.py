"""The photo and the documents of a seeker: rows that name files, which are pictures that we made ourselves."""

from django.db import models
from django.db.models import Q

from kakehashi.common import state
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.seekers.states import DOCUMENT_TABLE, DocumentKind, DocumentState

NAME = 80
UNTIL_REMOVED = "Until the seeker removes it or cancels the membership; then row and files are erased at once."


class Photo(models.Model):
    """The photo of a seeker, 3 to 4, and a small one. A new or turned photo is a new row with a new public id."""

    public_id = PublicIdField()
    seeker = models.OneToOneField("Seeker", on_delete=models.CASCADE, related_name="photo")
    picture = models.FileField(max_length=NAME)
    preview = models.FileField(max_length=NAME)
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    size = models.PositiveIntegerField()
    added_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="Papers need a photo; companies see a copy of it where the seeker agreed to that.",
        until=UNTIL_REMOVED,
        internal="public_id seeker width height size added_at",
        sensitive="picture preview",
    )

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class Document(models.Model):
    """A document that the seeker photographed or sent; ``upload`` names what was sent until it has been read."""

    public_id = PublicIdField()
    seeker = models.ForeignKey("Seeker", on_delete=models.CASCADE, related_name="documents")
    kind = models.CharField(max_length=20, choices=DocumentKind.choices)
    note = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=DocumentState.choices, default=DocumentState.PREPARING)
    reason = models.CharField(max_length=20, blank=True)
    upload = models.FileField(max_length=NAME, blank=True)
    size = models.PositiveIntegerField(default=0)
    added_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="The sending organization needs it for the official papers; no company ever gets it.",
        until=UNTIL_REMOVED,
        internal="public_id seeker state reason size added_at",
        personal="kind note",
        sensitive="upload",
    )

    class Meta:
        """In the order in which they were added; what could not be read says why."""

        ordering = ("added_at", "id")
        constraints = (
            models.CheckConstraint(
                name="an_unreadable_document_says_why",
                condition=Q(state=DocumentState.UNREADABLE) ^ Q(reason=""),
            ),
            models.CheckConstraint(
                name="what_was_sent_waits_only_to_be_read",
                condition=Q(state=DocumentState.PREPARING) ^ Q(upload=""),
            ),
        )
        triggers = (state.guard(DOCUMENT_TABLE),)

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class Page(models.Model):
    """A page of a document: its picture, at most 1600 pixels, and a small one."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveSmallIntegerField()
    picture = models.FileField(max_length=NAME)
    preview = models.FileField(max_length=NAME)
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    size = models.PositiveIntegerField()

    data_policy = DataPolicy(
        why="It is what the document shows.",
        until=UNTIL_REMOVED,
        internal="document number width height size",
        sensitive="picture preview",
    )

    class Meta:
        """From 1 on, each number once."""

        ordering = ("number",)
        constraints = (models.UniqueConstraint(fields=("document", "number"), name="a_page_has_its_number_alone"),)

    def __str__(self) -> str:
        """This function will name the page."""
        return f"{self.document_id} {self.number}"
