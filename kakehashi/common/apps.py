"""Registers what no domain knows."""

from django.apps import AppConfig


class CommonConfig(AppConfig):
    """The common app."""

    name = "kakehashi.common"
