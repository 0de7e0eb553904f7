"""Finds the signed-in person again on every request, with what the door asks of them, in one query."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Value
from django.db.models.functions import Concat

from kakehashi.accounts.models import Acceptance, User


class Backend(AuthenticationBackend):  # type: ignore[misc]  # the library has no types
    """Signs people in as the library does."""

    def get_user(self, user_id: int) -> User | None:
        """This function will return a person who may sign in, with ``accepted``: what `has_accepted` reads."""
        mine = Acceptance.objects.filter(user=OuterRef("pk")).values_list(Concat("audience", Value(" "), "version"))
        return User.objects.annotate(accepted=ArraySubquery(mine)).filter(pk=user_id, is_active=True).first()
