"""Registers the app."""

from django.apps import AppConfig


class ConversationsConfig(AppConfig):
    """The app of the letters."""

    name = "kakehashi.conversations"
