"""Registers the app."""

from django.apps import AppConfig


class CostsConfig(AppConfig):
    """The costs app."""

    name = "kakehashi.costs"
