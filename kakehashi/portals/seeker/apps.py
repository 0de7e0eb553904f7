"""Registers the portal."""

from django.apps import AppConfig


class SeekerPortalConfig(AppConfig):
    """The seeker portal."""

    name = "kakehashi.portals.seeker"
    label = "portal_seeker"
