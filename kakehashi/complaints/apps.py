"""Registers the app."""

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    """The complaints app."""

    name = "kakehashi.complaints"
