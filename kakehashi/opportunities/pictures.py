"""Reads the pictures of workplaces: the light facts of one, and its content for whoever may see the opportunity."""

from kakehashi.opportunities.models import Opportunity, PlacePicture


def picture_of(*, opportunity: Opportunity) -> PlacePicture | None:
    """This function will return the picture of a workplace, or None; `queries.shown_one` has fetched it already."""
    try:
        return opportunity.place_picture
    except PlacePicture.DoesNotExist:
        return None


def content_of(*, opportunity: Opportunity) -> bytes | None:
    """This function will return the JPEG itself, or None."""
    found = PlacePicture.objects.filter(opportunity=opportunity).values_list("content", flat=True).first()
    return None if found is None else bytes(found)
