"""Registers the portal."""

from django.apps import AppConfig


class CompanyPortalConfig(AppConfig):
    """The company portal."""

    name = "kakehashi.portals.company"
    label = "portal_company"
