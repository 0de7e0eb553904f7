"""The states of a translated part and of a change request."""

from django.db import models

from kakehashi.common.state import transition


class PartState(models.TextChoices):
    """How far the Japanese of one part is. ``outdated``: the seeker's words changed after it was written.

    ``checked``: a translator has finished it. ``approved``: it may be published.
    """

    DRAFT = "draft"
    CHECKED = "checked"
    APPROVED = "approved"
    OUTDATED = "outdated"


EDIT = transition("edit", sources=set(PartState), target=PartState.DRAFT)
CHECK = transition("check", sources={PartState.DRAFT, PartState.OUTDATED}, target=PartState.CHECKED)
APPROVE = transition(
    "approve", sources={PartState.DRAFT, PartState.CHECKED, PartState.OUTDATED}, target=PartState.APPROVED
)
SOURCE_CHANGED = transition(
    "source_changed", sources={PartState.DRAFT, PartState.CHECKED, PartState.APPROVED}, target=PartState.OUTDATED
)
PART_TABLE = (EDIT, CHECK, APPROVE, SOURCE_CHANGED)
FINISHED = (PartState.CHECKED, PartState.APPROVED)


class RequestState(models.TextChoices):
    """Where a seeker's request to change a published part stands."""

    REQUESTED = "requested"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TAKEN_BACK = "taken_back"


ACCEPT_CHANGE = transition("accept_change", sources={RequestState.REQUESTED}, target=RequestState.ACCEPTED)
DECLINE_CHANGE = transition("decline_change", sources={RequestState.REQUESTED}, target=RequestState.DECLINED)
TAKE_BACK = transition("take_back", sources={RequestState.REQUESTED}, target=RequestState.TAKEN_BACK)
REQUEST_TABLE = (ACCEPT_CHANGE, DECLINE_CHANGE, TAKE_BACK)
