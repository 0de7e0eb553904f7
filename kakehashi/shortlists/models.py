"""What an organization keeps about staff information pages. Each row goes with the page when a person is erased."""

from django.db import models

from kakehashi.accounts.models import User
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.organizations.models import Organization
from kakehashi.shortlists.states import Rhythm
from kakehashi.showcase.models import StaffPage


class Shortlist(models.Model):
    """A list of staff information pages with a name ("Shortlist for Osaka"), for all members of the organization."""

    public_id = PublicIdField()
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="shortlists")
    name = models.CharField(max_length=80)
    made_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="So that a company comes back to the people whom it considers.",
        until="Until the organization removes it or leaves the site.",
        internal="public_id organization name made_at",
    )

    class Meta:
        """The latest first; a name is there once."""

        ordering = ("-made_at", "-id")
        constraints = (models.UniqueConstraint(fields=("organization", "name"), name="a_list_of_a_name_once"),)

    def __str__(self) -> str:
        """This function will return the name of the list."""
        return self.name


class Entry(models.Model):
    """That a page stands on a list."""

    shortlist = models.ForeignKey(Shortlist, on_delete=models.CASCADE, related_name="entries")
    page = models.ForeignKey(StaffPage, on_delete=models.CASCADE, related_name="+")
    added_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="To know who stands on the list.",
        until="Until the organization takes the page off the list, or the seeker cancels.",
        internal="shortlist page added_at",
    )

    class Meta:
        """The latest first; a page stands on a list once."""

        ordering = ("-added_at", "-id")
        constraints = (models.UniqueConstraint(fields=("shortlist", "page"), name="on_a_list_once"),)

    def __str__(self) -> str:
        """This function will say what stands where."""
        return f"{self.page_id} on {self.shortlist_id}"


class Note(models.Model):
    """What an organization wrote for itself about a page. Nobody else ever reads it, nor does the seeker."""

    public_id = PublicIdField()
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    page = models.ForeignKey(StaffPage, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(max_length=2000)
    written_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    written_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="So that colleagues know what they thought of a page.",
        until="Until the organization removes it, or the seeker cancels.",
        internal="public_id organization page written_by written_at",
        personal="text",
    )

    class Meta:
        """The latest first."""

        ordering = ("-written_at", "-id")
        indexes = (models.Index(fields=("organization", "page"), name="notes_of_organization"),)

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id


class LeftOut(models.Model):
    """That an organization does not want to find a page any more."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    page = models.ForeignKey(StaffPage, on_delete=models.CASCADE, related_name="+")
    left_out_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="So that a company does not find again what it has decided against.",
        until="Until the organization takes it back, or the seeker cancels.",
        internal="organization page left_out_at",
    )

    class Meta:
        """The latest first; once for a page."""

        ordering = ("-left_out_at", "-id")
        verbose_name_plural = "left out"
        constraints = (models.UniqueConstraint(fields=("organization", "page"), name="left_out_once"),)

    def __str__(self) -> str:
        """This function will say who leaves out what."""
        return f"{self.organization_id} leaves out {self.page_id}"


class SavedSearch(models.Model):
    """A search that a member of an organization keeps, and may be mailed of when it finds new pages.

    ``query`` is the query string of the search page, ``wanted`` what the search looks for. Pages that were published
    until ``looked_at`` are not new any more.
    """

    public_id = PublicIdField()
    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="saved_searches")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=4000, blank=True)
    wanted = models.JSONField(default=dict)
    rhythm = models.CharField(max_length=6, choices=Rhythm.choices, default=Rhythm.OFF)
    made_at = models.DateTimeField()
    looked_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="So that a company need not ask the same again, and hears of new pages.",
        until="Until the member removes it or the account is closed.",
        internal="public_id organization user name query wanted rhythm made_at looked_at",
    )

    class Meta:
        """The latest first; those that are mailed are found by age."""

        ordering = ("-made_at", "-id")
        verbose_name_plural = "saved searches"
        indexes = (
            models.Index(fields=("looked_at",), name="searches_to_mail", condition=~models.Q(rhythm=Rhythm.OFF)),
        )

    def __str__(self) -> str:
        """This function will return the name of the search."""
        return self.name
