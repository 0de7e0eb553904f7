"""Everything that changes an account: registering, recovering, members, details, terms, closing."""

from kakehashi.accounts.actions.closing import close_account, end_sessions
from kakehashi.accounts.actions.details import accept_terms, set_details, set_language
from kakehashi.accounts.actions.recovery import Recovered, issue_recovery_code, use_recovery_code
from kakehashi.accounts.actions.registering import (
    Registered,
    create_member,
    create_secretariat,
    register_seeker,
    warn_of_second_account,
)
from kakehashi.accounts.actions.tidying import delete_ended_sessions

__all__ = [
    "Recovered",
    "Registered",
    "accept_terms",
    "close_account",
    "create_member",
    "create_secretariat",
    "delete_ended_sessions",
    "end_sessions",
    "issue_recovery_code",
    "register_seeker",
    "set_details",
    "set_language",
    "use_recovery_code",
    "warn_of_second_account",
]
