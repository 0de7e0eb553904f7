"""Registers the portal."""

from django.apps import AppConfig


class SenderPortalConfig(AppConfig):
    """The sender portal."""

    name = "kakehashi.portals.sender"
    label = "portal_sender"
