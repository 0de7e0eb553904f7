"""Who may do what about accounts."""

from kakehashi.accounts.models import User, UserKind


def may_issue_recovery_code(*, by: User, user: User, for_organization: bool = False) -> bool:
    """This function will say whether one person may give a seeker a new recovery code.

    The seeker and the Secretariat may. A member of an organization may with ``for_organization``, which is set above,
    where choices of organizations are known, once it is clear that the organization is the seeker's own.
    """
    if user.kind != UserKind.SEEKER or not user.is_active or not by.is_active:
        return False
    if by.kind == UserKind.MEMBER:
        return for_organization
    return by.pk == user.pk or by.kind == UserKind.SECRETARIAT
