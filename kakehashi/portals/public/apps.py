"""Registers the portal."""

from django.apps import AppConfig


class PublicPortalConfig(AppConfig):
    """The public portal."""

    name = "kakehashi.portals.public"
    label = "portal_public"
