"""Registers the app."""

from django.apps import AppConfig


class SeekersConfig(AppConfig):
    """The seekers app."""

    name = "kakehashi.seekers"
