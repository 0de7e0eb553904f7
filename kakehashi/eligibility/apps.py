"""Registers the app."""

from django.apps import AppConfig


class EligibilityConfig(AppConfig):
    """The eligibility app."""

    name = "kakehashi.eligibility"
