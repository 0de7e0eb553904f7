"""Registers the portal."""

from django.apps import AppConfig


class DemoPortalConfig(AppConfig):
    """The demo portal."""

    name = "kakehashi.portals.demo"
    label = "portal_demo"
