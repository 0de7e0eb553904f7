"""Registers the app."""

from django.apps import AppConfig


class TimingConfig(AppConfig):
    """The timing app."""

    name = "kakehashi.timing"
