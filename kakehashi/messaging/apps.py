"""Registers the app and gathers every kind of notice that the domain apps declare."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class MessagingConfig(AppConfig):
    """The messaging app."""

    name = "kakehashi.messaging"

    def ready(self) -> None:
        """This function will import each app's ``messages``, where its kinds of notices are declared."""
        autodiscover_modules("messages")
