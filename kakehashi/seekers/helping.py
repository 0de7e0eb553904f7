"""Somebody who fills in for a seeker, as the seeker named them."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Helper:
    """The name of the helper, and who it is to the seeker (a value of ``Relation``)."""

    name: str
    relation: str
