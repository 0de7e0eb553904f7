"""How a seeker may be tried, and how often one has to be before the Secretariat is asked."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

# Our own practice, not a law: one unanswered call is nobody's silence. Two tries on two days give a person who
# works in shifts, or who shares a telephone, a chance to answer; more would let a place be lost by waiting.
FEWEST_TRIES = 2
FEWEST_DAYS = 2
MOST_TRIES = 4


class Way(models.TextChoices):
    """A way to reach a seeker."""

    CALL = "call", _("Telephone call")
    MESSAGE = "message", _("Message to the telephone")
    EMAIL = "email", _("E-mail")
    FAMILY = "family", _("Through family or the contact person")
    VISIT = "visit", _("Visit")


@dataclass(frozen=True, kw_only=True)
class Try:
    """One try to reach the seeker."""

    way: Way
    on: date


def as_rows(tries: list[Try]) -> list[dict[str, str]]:
    """This function will write tries as they are stored."""
    return [{"way": str(one.way), "on": one.on.isoformat()} for one in tries]


def read(rows: list[dict[str, str]]) -> list[Try]:
    """This function will read stored tries."""
    return [Try(way=Way(row["way"]), on=date.fromisoformat(row["on"])) for row in rows]
