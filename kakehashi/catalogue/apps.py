"""Registers the catalogue."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """The catalogue app."""

    name = "kakehashi.catalogue"
