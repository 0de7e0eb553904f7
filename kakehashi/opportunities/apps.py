"""Registers the app."""

from django.apps import AppConfig


class OpportunitiesConfig(AppConfig):
    """The opportunities app."""

    name = "kakehashi.opportunities"
