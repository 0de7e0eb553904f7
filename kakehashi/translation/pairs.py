"""The translation memory's tables: pairs of words and Japanese that belong to an organization, to no person."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy


class Origin(models.TextChoices):
    """How a pair came into the memory."""

    APPROVED = "approved"
    IMPORTED = "imported"


class Pair(models.Model):
    """A sentence and its approved Japanese; without a name, without contact data, without a key to any person.

    ``grams`` are numbers made of rows of words and pairs of Japanese signs (``memory.grams``), ``mark`` names
    source and Japanese together. ``given_by`` holds a sealed mark for each person whose words they are: it leads back
    to nobody, but who cancels takes the own words along (``memory.actions.forget_person``). Days stand here instead
    of moments, so that the log does not tell whose words it was.
    """

    public_id = PublicIdField()
    organization = models.ForeignKey("organizations.Organization", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=8)
    source = models.TextField()
    japanese = models.TextField()
    mark = models.CharField(max_length=40)
    words = models.PositiveSmallIntegerField()
    grams = ArrayField(models.IntegerField())
    given_by = ArrayField(models.CharField(max_length=32), default=list)
    origin = models.CharField(max_length=8, choices=Origin.choices)
    used_count = models.PositiveIntegerField(default=1)
    made_on = models.DateField()
    used_on = models.DateField()

    data_policy = DataPolicy(
        why="What was translated once need not be translated again; the organization's translators write alike.",
        until="As long as the organization belongs to the site; one person's own words until that person cancels.",
        internal="public_id organization language source japanese mark words grams given_by origin "
        "used_count made_on used_on",
    )

    class Meta:
        """A pair is kept once by each organization; the numbers are found by the index that every server has."""

        constraints = (
            models.UniqueConstraint(fields=("organization", "language", "mark"), name="a_pair_once"),
            models.CheckConstraint(
                name="a_pair_has_both_sides", condition=~models.Q(source="") & ~models.Q(japanese="")
            ),
        )
        indexes = (
            GinIndex(fields=("grams",), name="pair_by_grams", fastupdate=False),
            GinIndex(fields=("given_by",), name="pair_by_giver"),
        )

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class SharedMemory(models.Model):
    """That an organization lets every organization use its memory; without a row it does not."""

    organization = models.OneToOneField("organizations.Organization", on_delete=models.CASCADE, related_name="+")
    shared_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="An owner decides whether others may use the organization's translations.",
        until="Until an owner ends it, or the organization leaves.",
        internal="organization shared_at",
    )

    def __str__(self) -> str:
        """This function will name the organization."""
        return str(self.organization_id)


class Upload(models.Model):
    """What a file would bring, read and waiting for somebody to say yes; ``rows`` hold pairs or parts."""

    public_id = PublicIdField()
    organization = models.ForeignKey("organizations.Organization", on_delete=models.CASCADE, related_name="+")
    seeker = models.ForeignKey("seekers.Seeker", on_delete=models.CASCADE, null=True, related_name="uploads")
    rows = models.JSONField()
    uploaded_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="An import shows what it would do before it does it.",
        until="Until it is done, or another file takes its place; after a day at the latest.",
        internal="public_id organization seeker uploaded_at",
        personal="rows",
    )

    class Meta:
        """One waits for the memory of an organization, and one for each of its seekers."""

        constraints = (
            models.UniqueConstraint(
                fields=("organization", "seeker"), name="one_upload_at_a_time", nulls_distinct=False
            ),
        )

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id
