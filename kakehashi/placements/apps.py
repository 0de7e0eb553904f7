"""Registers the app."""

from django.apps import AppConfig


class PlacementsConfig(AppConfig):
    """The placements app."""

    name = "kakehashi.placements"
