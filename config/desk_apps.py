"""The sign-in library as the report desk has it: its tables are known, but nobody signs in there."""

from allauth.account.apps import AccountConfig


class AccountAtTheDesk(AccountConfig):  # type: ignore[misc]  # the library has no types
    """The library refuses to start without its middleware, which needs a session; the desk has neither."""

    def ready(self) -> None:
        """This function will start without asking for the middleware."""
