"""The published staff information pages. Nothing in these tables tells how to reach a seeker."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.showcase.readers import Hiding, Opening

__all__ = ["SEEN", "Hiding", "Opening", "Paper", "StaffPage", "StaffPhoto"]

# What companies may see; the search filters by exactly this, and its index knows nothing else.
SEEN = models.Q(is_shown=True, hidden_since=None)
# Codes that we make are shorter; pages for trials bring their own.
LONGEST_CODE = 32


class StaffPage(models.Model):
    """A seeker's published Japanese page: a copy, made by publishing, of what companies may see.

    It names the seeker and the sending organization by public id, not by foreign key, so that no query of a
    company's page can walk from here into registered information. ``is_shown`` says whether it is published;
    ``hidden_since`` stands while its sending organization is suspended, and hides a published page as well.
    ``confirmed_on`` is the day from which the seeker's word stands for every text; ``consented_on`` the day on which
    the Secretariat consented for one of them; ``changed_since`` when there was something new that is not here yet.
    ``waiting_since`` is the first publication, which a page keeps: the search shows first who waits longest.
    ``months_by_work`` counts the experience in each work; ``programmes`` are those that the rules did not close on the
    wished day. ``words`` is the index of the search, made in the way that ``index_made`` numbers.
    """

    public_id = PublicIdField()
    code = models.CharField(max_length=LONGEST_CODE, unique=True)
    seeker_public_id = models.CharField(max_length=20, unique=True)
    sending_public_id = models.CharField(max_length=20)
    sending_name = models.CharField(max_length=160)
    initial = models.CharField(max_length=2)
    country = models.CharField(max_length=2)
    birth_year = models.PositiveSmallIntegerField()
    wished_works = ArrayField(models.CharField(max_length=10), default=list)
    worked_works = ArrayField(models.CharField(max_length=10), default=list)
    months_of_experience = models.PositiveSmallIntegerField(default=0)
    months_by_work = models.JSONField(default=dict)
    japanese_level = models.CharField(max_length=4, blank=True)
    programmes = ArrayField(models.CharField(max_length=24), default=list)
    sections = models.JSONField(default=list)
    words = SearchVectorField()
    index_made = models.PositiveSmallIntegerField(default=0)
    waiting_since = models.DateTimeField()
    is_shown = models.BooleanField(default=True)
    hidden_since = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    translated_on = models.DateField(null=True, blank=True)
    confirmed_on = models.DateField(null=True, blank=True)
    consented_on = models.DateField(null=True, blank=True)
    changed_since = models.DateField(null=True, blank=True)

    data_policy = DataPolicy(
        why="Companies in Japan read it to find people for the works that they offer.",
        until="Until the seeker changes the organization or cancels, or the organization takes it down.",
        internal="public_id code seeker_public_id sending_public_id is_shown hidden_since published_at changed_at "
        "words index_made waiting_since translated_on confirmed_on consented_on changed_since",
        personal="initial country birth_year wished_works worked_works months_of_experience months_by_work "
        "japanese_level programmes sections",
        public="sending_name",
    )

    class Meta:
        """Newest first; one index answers every question of the search, two more keep its orders."""

        ordering = ("-published_at", "-id")
        indexes = (
            GinIndex(fields=("words",), name="staff_page_words", condition=SEEN, fastupdate=False),
            models.Index(fields=("waiting_since", "id"), name="staff_page_waiting", condition=SEEN),
            models.Index(fields=("-published_at", "-id"), name="staff_page_newest", condition=SEEN),
            models.Index(fields=("sending_public_id",), name="staff_page_sending"),
            models.Index(fields=("index_made",), name="staff_page_index_made"),
        )

    @property
    def is_seen(self) -> bool:
        """This function will say whether companies can see the page now."""
        return self.is_shown and self.hidden_since is None

    def __str__(self) -> str:
        """This function will return the code that companies know."""
        return self.code


class StaffPhoto(models.Model):
    """The copy of a seeker's photo that companies see: a file of its own, made by publishing.

    ``photo_public_id`` names the photo that was copied, so that a newer one is noticed.
    """

    page = models.OneToOneField(StaffPage, on_delete=models.CASCADE, related_name="photo")
    picture = models.FileField(max_length=80)
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    photo_public_id = models.CharField(max_length=20)
    copied_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="Companies see it where the seeker agreed to that.",
        until="Until the seeker withdraws the consent or removes the photo, or the page is taken down.",
        internal="page width height photo_public_id copied_at",
        personal="picture",
    )

    def __str__(self) -> str:
        """This function will name the photo that it was copied from."""
        return self.photo_public_id


class Paper(models.Model):
    """A staff information page as PDF, for a while: asked for, then made in the queue, then kept to be fetched.

    A paper of several pages names no ``seeker_public_id`` but all its ``seekers``.

    ``fingerprint`` names everything that it is made of, so that a changed page never gets an old paper, and a reader
    finds exactly the paper of what they see. ``content`` is the file; ``data`` is emptied when it is there.
    """

    public_id = PublicIdField()
    fingerprint = models.CharField(max_length=64, unique=True)
    seeker_public_id = models.CharField(max_length=20, blank=True)
    seekers = ArrayField(models.CharField(max_length=20), default=list)
    data = models.JSONField(default=dict)
    photo = models.BinaryField(null=True)
    content = models.BinaryField(null=True)
    asked_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="A company keeps or passes round what it reads; the file is made once for all who want the same.",
        until="One day after it was asked for, or until the page is changed or taken down, or the seeker cancels.",
        internal="public_id fingerprint seeker_public_id seekers asked_at made_at failed_at",
        personal="data photo content",
    )

    class Meta:
        """Found by whose page it is and by age; a paper is not both made and failed."""

        indexes = (
            models.Index(fields=("seeker_public_id",), name="paper_of_seeker"),
            models.Index(fields=("asked_at",), name="paper_by_age"),
        )
        constraints = (
            models.CheckConstraint(
                name="a_made_paper_has_its_file",
                condition=models.Q(made_at=None, content=None)
                | models.Q(made_at__isnull=False, content__isnull=False, failed_at=None),
            ),
        )

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id
