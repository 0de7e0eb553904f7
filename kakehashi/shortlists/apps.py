"""Registers the app."""

from django.apps import AppConfig


class ShortlistsConfig(AppConfig):
    """The shortlists app."""

    name = "kakehashi.shortlists"
