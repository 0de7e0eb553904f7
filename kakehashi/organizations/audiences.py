"""Whose terms the people of an organization accept."""

from kakehashi.accounts import terms
from kakehashi.organizations.states import OrganizationKind


def terms_audience(kind: str) -> str:
    """This function will return the audience of the terms for members of a kind of organization."""
    return terms.SENDING_ORGANIZATION if kind == OrganizationKind.SENDING else terms.COMPANY
