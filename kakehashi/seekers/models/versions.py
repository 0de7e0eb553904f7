"""What registered information said before: each change of an answer or list entry, when, and by whom."""

from django.db import models
from django.db.models import Q

from kakehashi.accounts.models import User
from kakehashi.common.privacy import DataPolicy


class What(models.TextChoices):
    """What happened to an answer or an entry."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class Version(models.Model):
    """One answer, or one entry of a list, that was added, changed or removed.

    ``before`` and ``after`` hold the fields that differ, as plain values; an entry that was added has nothing before,
    one that was removed nothing after. ``entries`` names the list, empty for the single answers, and ``entry_name``
    what tells one entry from another. Of files it says that there was one, never what it shows.
    ``helper_name`` is who filled in for the seeker; such a change waits until the seeker has read it.
    """

    seeker = models.ForeignKey("Seeker", on_delete=models.CASCADE, related_name="versions")
    section = models.CharField(max_length=24)
    what = models.CharField(max_length=8, choices=What.choices)
    entries = models.CharField(max_length=16, blank=True)
    entry_public_id = models.CharField(max_length=32, blank=True)
    entry_name = models.CharField(max_length=200, blank=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    helper_name = models.CharField(max_length=120, blank=True)
    helper_relation = models.CharField(max_length=10, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="The seeker and the sending organization can see what changed, when, and by whom.",
        until="Until the seeker cancels the membership; what a contact person was called goes with that person.",
        internal="seeker section what entries entry_public_id changed_at changed_by confirmed_at",
        personal="entry_name before after helper_name helper_relation",
    )

    class Meta:
        """Newest first; only what somebody filled in for the seeker waits to be confirmed."""

        ordering = ("-changed_at", "-id")
        indexes = (
            models.Index(fields=("seeker", "-changed_at", "-id"), name="versions_newest_first"),
            models.Index(
                fields=("seeker",),
                name="versions_to_confirm",
                condition=~Q(helper_name="") & Q(confirmed_at=None),
            ),
        )
        constraints = (
            models.CheckConstraint(name="only_help_is_confirmed", condition=Q(confirmed_at=None) | ~Q(helper_name="")),
            models.CheckConstraint(
                name="a_version_of_an_entry_names_it", condition=Q(entries="") ^ ~Q(entry_public_id="")
            ),
        )

    def __str__(self) -> str:
        """This function will name the section and the moment, never what was said."""
        return f"{self.section} {self.changed_at:%Y-%m-%d %H:%M}"
