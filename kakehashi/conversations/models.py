"""Threads of letters, the letters, their translations, what was read, and who wants no mails about them."""

from django.db import models

from kakehashi.accounts.models import User
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.conversations import walls
from kakehashi.conversations.lines import Side
from kakehashi.organizations.models import Organization
from kakehashi.placements.models import Placement
from kakehashi.seekers.models import Seeker

UNTIL = "Until the seeker who takes part, or of whom the placement is, is erased; at most two years after the last."


class Thread(models.Model):
    """Letters about one thing between two sides.

    ``seeker`` is the one who takes part or, between organizations, the one of whom the placement is: with the person
    the thread goes. ``receiving`` is the company or supervising organization. The pages of these read no more of a
    person than the placement tells a company.
    """

    public_id = PublicIdField()
    first = models.CharField(max_length=12, choices=Side.choices)
    second = models.CharField(max_length=12, choices=Side.choices)
    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, null=True, related_name="threads")
    sending = models.ForeignKey(Organization, on_delete=models.CASCADE, null=True, related_name="+")
    receiving = models.ForeignKey(Organization, on_delete=models.CASCADE, null=True, related_name="+")
    placement = models.ForeignKey(Placement, on_delete=models.CASCADE, null=True, related_name="threads")
    part = models.CharField(max_length=60, blank=True)
    subject = models.CharField(max_length=120)
    began_at = models.DateTimeField()
    last_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="So that the parties can write to each other without telephone numbers and addresses.",
        until=UNTIL,
        internal="public_id first second seeker sending receiving placement part began_at last_at",
        personal="subject",
    )

    class Meta:
        """The latest letter first; the allowed lines are installed in the database as well."""

        ordering = ("-last_at", "-id")
        indexes = (
            models.Index(fields=("sending", "-last_at", "-id"), name="threads_of_sending"),
            models.Index(fields=("receiving", "-last_at", "-id"), name="threads_of_receiving"),
            models.Index(fields=("first", "-last_at", "-id"), name="threads_of_secretariat"),
        )
        constraints = (walls.only_lines_of_the_table(),)
        triggers = (walls.ONLY_TRUE_SIDES, walls.SIDES_STAY)

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class Letter(models.Model):
    """One letter. It is never changed."""

    public_id = PublicIdField()
    thread = models.ForeignKey(Thread, on_delete=models.CASCADE, related_name="letters")
    by_side = models.CharField(max_length=12, choices=Side.choices)
    by_public_id = models.CharField(max_length=20)
    body = models.TextField()
    language = models.CharField(max_length=8)
    sent_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="What was written stays as it was written, for both sides.",
        until=UNTIL,
        internal="public_id thread by_side by_public_id language sent_at",
        personal="body",
    )

    class Meta:
        """In the order in which they were sent."""

        ordering = ("sent_at", "id")
        triggers = (walls.ONLY_ITS_SIDES, walls.LETTERS_STAY)

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class Attachment(models.Model):
    """A picture or PDF that came with a letter, made anew as we keep it."""

    letter = models.OneToOneField(Letter, on_delete=models.CASCADE, related_name="attachment")
    name = models.CharField(max_length=100)
    file = models.FileField(max_length=100)
    content_type = models.CharField(max_length=20)
    size = models.PositiveIntegerField()

    data_policy = DataPolicy(
        why="What belongs to a letter and cannot be said in words.",
        until=UNTIL,
        internal="letter content_type size",
        personal="name",
        sensitive="file",
    )

    def __str__(self) -> str:
        """This function will name the letter."""
        return f"attachment of {self.letter_id}"


class Translated(models.Model):
    """A letter in another language, added by one of the two sides; the letter itself stays beside it."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="translations")
    language = models.CharField(max_length=8)
    body = models.TextField()
    by_side = models.CharField(max_length=12, choices=Side.choices)
    by_public_id = models.CharField(max_length=20)
    at = models.DateTimeField()

    data_policy = DataPolicy(
        why="So that both sides read the letter, and know whose the words of the translation are.",
        until=UNTIL,
        internal="letter language by_side by_public_id at",
        personal="body",
    )

    class Meta:
        """One for each language."""

        ordering = ("language",)
        constraints = (
            models.UniqueConstraint(fields=("letter", "language"), name="a_letter_is_translated_once_a_language"),
        )

    def __str__(self) -> str:
        """This function will name the letter and the language."""
        return f"{self.letter_id} in {self.language}"


class Reading(models.Model):
    """That the other side has opened a letter."""

    letter = models.OneToOneField(Letter, on_delete=models.CASCADE, related_name="reading")
    read_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="To know what still waits to be read, and that a letter has arrived.",
        until=UNTIL,
        internal="letter read_at",
    )

    def __str__(self) -> str:
        """This function will name the letter."""
        return f"reading of {self.letter_id}"


class MailStop(models.Model):
    """That a person wants no mails about letters; the notices in the program go on."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField()

    data_policy = DataPolicy(
        why="So that whoever stopped the mails gets none.",
        until="Until the person wants them again, or is erased.",
        internal="user since",
    )

    def __str__(self) -> str:
        """This function will name the person."""
        return f"no mails for {self.user_id}"
