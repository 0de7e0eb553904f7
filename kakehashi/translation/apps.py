"""Registers the app."""

from django.apps import AppConfig


class TranslationConfig(AppConfig):
    """The translation app."""

    name = "kakehashi.translation"
