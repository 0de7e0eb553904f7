"""Who may do what about accounts."""

from kakehashi.accounts.models import User, UserKind


def may_issue_recovery_code(*, by: User, user: User) -> bool:
    """This function will say whether one person may give a seeker a new recovery code.

    The seeker may, the Secretariat may, and members of organizations may; that the organization is the seeker's own
    is checked above, where choices of organizations are known.
    """
    if user.kind != UserKind.SEEKER or not user.is_active or not by.is_active:
        return False
    return by.pk == user.pk or by.kind in {UserKind.SECRETARIAT, UserKind.MEMBER}
