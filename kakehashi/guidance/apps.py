"""Registers the app."""

from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    """The guidance app."""

    name = "kakehashi.guidance"
