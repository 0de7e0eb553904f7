"""Registers the portal."""

from django.apps import AppConfig


class SecretariatPortalConfig(AppConfig):
    """The secretariat portal."""

    name = "kakehashi.portals.secretariat"
    label = "portal_secretariat"
