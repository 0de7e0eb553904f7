"""Registers the app."""

from django.apps import AppConfig


class ShowcaseConfig(AppConfig):
    """The showcase app."""

    name = "kakehashi.showcase"
