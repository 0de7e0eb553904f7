"""Who opened a staff information page, and from whom its seeker hides it; tables of organizations, never of persons."""

from django.db import models

from kakehashi.common.privacy import DataPolicy


class Opening(models.Model):
    """That an organization opened a page at a moment. Nothing says which of its members it was.

    ``in_list`` is true where the page was one of a list for a spreadsheet, which the organization fetched.
    """

    page = models.ForeignKey("showcase.StaffPage", on_delete=models.CASCADE, related_name="openings")
    organization_public_id = models.CharField(max_length=20)
    in_list = models.BooleanField(default=False)
    opened_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="The seeker sees which organizations read about them, and a company finds whom it has not seen yet.",
        until="One year, or until the seeker cancels.",
        internal="page organization_public_id in_list opened_at",
    )

    class Meta:
        """Found by page for the seeker, by organization for its search, and by age."""

        indexes = (
            models.Index(fields=("page", "organization_public_id", "-opened_at"), name="opening_of_page"),
            models.Index(fields=("organization_public_id", "page"), name="opening_by_organization"),
            models.Index(fields=("opened_at",), name="opening_by_age"),
        )

    def __str__(self) -> str:
        """This function will say which organization opened which page."""
        return f"{self.organization_public_id} opened {self.page_id}"


class Hiding(models.Model):
    """That a seeker hides their page, published or not yet, from an organization.

    It names both by public id, so that no query of a company's page can walk from here into registered information.
    """

    seeker_public_id = models.CharField(max_length=20)
    organization_public_id = models.CharField(max_length=20)
    hidden_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="So that the page is as if it did not exist for an organization that the seeker does not want to read it.",
        until="Until the seeker shows the page again or cancels.",
        internal="seeker_public_id organization_public_id hidden_at",
    )

    class Meta:
        """Once for a pair; found by organization, because every page of a company asks."""

        constraints = (
            models.UniqueConstraint(fields=("seeker_public_id", "organization_public_id"), name="hidden_once"),
        )
        indexes = (models.Index(fields=("organization_public_id",), name="hiding_by_organization"),)

    def __str__(self) -> str:
        """This function will say who is hidden from whom."""
        return f"{self.seeker_public_id} from {self.organization_public_id}"
