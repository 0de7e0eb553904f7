"""Registers the app."""

from django.apps import AppConfig


class ConfirmingConfig(AppConfig):
    """The app of the seeker's word."""

    name = "kakehashi.confirming"
