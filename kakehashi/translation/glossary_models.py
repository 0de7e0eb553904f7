"""What a sending organization keeps for its translators: own terms, a list that is being read in, passed warnings."""

import unicodedata

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kakehashi.accounts.models import User
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import UNTIL_CANCELLATION, Seeker

LONGEST_TERM = 120
LONGEST_NOTE = 300


def key_of(term: str) -> str:
    """This function will return a term for comparing: case, width and spaces do not matter, but accents do."""
    return " ".join(unicodedata.normalize("NFKC", term).casefold().split())


class OwnTerm(models.Model):
    """A word that an organization always translates in the same way; ``japanese`` holds the variants, best first."""

    public_id = PublicIdField()
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=8)
    term = models.CharField(max_length=LONGEST_TERM)
    key = models.CharField(max_length=LONGEST_TERM)
    japanese = ArrayField(models.CharField(max_length=LONGEST_TERM))
    forbidden = ArrayField(models.CharField(max_length=LONGEST_TERM), default=list, blank=True)
    note = models.CharField(max_length=LONGEST_NOTE, blank=True)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    data_policy = DataPolicy(
        why="Translators of one organization use the same Japanese for the same word.",
        until="Until the organization removes the term.",
        internal="public_id organization language term key japanese forbidden note changed_at changed_by",
    )

    class Meta:
        """A term once for each organization and language, whatever its case; with Japanese."""

        ordering = ("key", "id")
        constraints = (
            models.UniqueConstraint(fields=("organization", "language", "key"), name="an_own_term_once"),
            models.CheckConstraint(name="an_own_term_has_japanese", condition=~Q(japanese=[])),
        )

    def __str__(self) -> str:
        """This function will name the term."""
        return f"{self.language} {self.term}"


class TermList(models.Model):
    """A list of terms that somebody sent and that waits for the word to take it over."""

    public_id = PublicIdField()
    organization = models.OneToOneField(Organization, on_delete=models.CASCADE, related_name="+")
    text = models.TextField()
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    data_policy = DataPolicy(
        why="People look at what a list of terms would change before it does.",
        until="Until it is taken over, thrown away or replaced by the next list.",
        internal="public_id organization text sent_at sent_by",
    )

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class PassedWarning(models.Model):
    """That somebody approved Japanese in spite of a warning, and why; an empty reason means nobody was asked."""

    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="passed_warnings")
    key = models.CharField(max_length=60)
    code = models.CharField(max_length=20)
    detail = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    passed_at = models.DateTimeField()
    passed_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")

    data_policy = DataPolicy(
        why="Who reads the Japanese later can see which doubt was looked at, and why it was let pass.",
        until=UNTIL_CANCELLATION,
        internal="seeker key code passed_at passed_by",
        personal="detail reason",
    )

    class Meta:
        """Newest first."""

        ordering = ("-passed_at", "-id")
        indexes = (models.Index(fields=("seeker", "key"), name="passed_warnings_of_a_part"),)

    def __str__(self) -> str:
        """This function will name the part and the warning."""
        return f"{self.seeker_id} {self.key} {self.code}"
