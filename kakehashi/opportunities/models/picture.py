"""The picture of a workplace."""

from django.db import models

from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.opportunities.models.opportunity import Opportunity


class PlacePicture(models.Model):
    """A small JPEG made anew from what the company sent; it fits into the weight of a page, so it needs no file."""

    public_id = PublicIdField()
    opportunity = models.OneToOneField(Opportunity, on_delete=models.CASCADE, related_name="place_picture")
    content = models.BinaryField()
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    added_at = models.DateTimeField()

    data_policy = DataPolicy(
        why="A worker sees where they would work.",
        until="As long as its opportunity, or until the company takes it away.",
        public="public_id opportunity content width height",
        internal="added_at",
    )

    def __str__(self) -> str:
        """This function will return the public id."""
        return self.public_id
