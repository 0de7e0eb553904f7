"""Who may write to whom: the one table of the allowed lines, read by the code and installed in the database.

A seeker and a company have no line, and no line leads to another seeker, company or sending organization.
"""

from django.db import models

from kakehashi.organizations.states import OrganizationKind


class Side(models.TextChoices):
    """As what somebody writes."""

    SEEKER = "seeker"
    SENDING = "sending"
    COMPANY = "company"
    SUPERVISING = "supervising"
    SECRETARIAT = "secretariat"


Pair = tuple[Side, Side]
# Both may write to each other; in this order the two stand in a thread.
LINES: tuple[Pair, ...] = (
    (Side.SEEKER, Side.SENDING),  # while the organization has accepted the seeker
    (Side.SENDING, Side.COMPANY),
    (Side.SENDING, Side.SUPERVISING),
    (Side.SECRETARIAT, Side.SEEKER),
    (Side.SECRETARIAT, Side.SENDING),
    (Side.SECRETARIAT, Side.COMPANY),
    (Side.SECRETARIAT, Side.SUPERVISING),
)
JAPANESE_SIDES = frozenset({Side.COMPANY, Side.SUPERVISING})
SIDE_OF = {
    OrganizationKind.SENDING: Side.SENDING,
    OrganizationKind.ACCEPTING: Side.COMPANY,
    OrganizationKind.SUPERVISING: Side.SUPERVISING,
}


def line_between(one: Side, other: Side) -> Pair | None:
    """This function will return the line of two sides in the order of the table, or None where there is none."""
    return next((pair for pair in LINES if pair in {(one, other), (other, one)}), None)


def is_held(*, writer: Side, reader: Side) -> bool:
    """This function will say whether a letter is searched for contact data before it is sent.

    It is when it goes to the company's side, and when it comes from there to those who speak for seekers.
    """
    return reader in JAPANESE_SIDES or (writer in JAPANESE_SIDES and reader == Side.SENDING)
