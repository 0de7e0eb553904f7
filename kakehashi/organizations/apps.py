"""Registers the app."""

from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    """The organizations app."""

    name = "kakehashi.organizations"
