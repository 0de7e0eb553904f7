"""Registers the app."""

from django.apps import AppConfig


class OpsConfig(AppConfig):
    """The ops app."""

    name = "kakehashi.ops"
