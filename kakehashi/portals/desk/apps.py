"""Registers the portal."""

from django.apps import AppConfig


class DeskPortalConfig(AppConfig):
    """The desk portal."""

    name = "kakehashi.portals.desk"
    label = "portal_desk"
