"""Who may do what about messages to the Secretariat."""

from kakehashi.accounts.models import UserKind
from kakehashi.audit.actions import Actor


def may_answer(*, by: Actor) -> bool:
    """This function will say whether a person answers and closes messages: only the Secretariat does."""
    return by.kind == UserKind.SECRETARIAT
