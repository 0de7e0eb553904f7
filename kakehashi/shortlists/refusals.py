"""Why something cannot be kept."""

from kakehashi.common.refusals import Refused


class NameTaken(Refused):
    """The organization has a list of this name already."""


class TooMany(Refused):
    """There are as many as there may be: lists, people on a list, notes on a page, or saved searches."""
