"""Who may write questions and answers."""

from kakehashi.audit.actions import Actor

SECRETARIAT = "secretariat"


def may_edit(*, by: Actor) -> bool:
    """This function will say whether a person writes questions and answers: only the Secretariat does."""
    return by.kind == SECRETARIAT
