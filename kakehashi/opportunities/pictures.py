"""Reads the pictures of workplaces: the light facts of one, and its content for whoever may see the opportunity."""

from kakehashi.opportunities.models import Opportunity, PlacePicture


def picture_of(*, opportunity: Opportunity) -> PlacePicture | None:
    """This function will return the picture of a workplace without its content, or None."""
    return PlacePicture.objects.filter(opportunity=opportunity).defer("content").first()


def content_of(*, opportunity: Opportunity) -> bytes | None:
    """This function will return the JPEG itself, or None."""
    found = PlacePicture.objects.filter(opportunity=opportunity).values_list("content", flat=True).first()
    return None if found is None else bytes(found)
