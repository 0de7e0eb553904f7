"""Registers the portal."""

from django.apps import AppConfig


class AccountPortalConfig(AppConfig):
    """The account portal."""

    name = "kakehashi.portals.account"
    label = "portal_account"
