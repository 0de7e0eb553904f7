"""The Django app of the interface."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Registered before ``django.forms``, so that our widget templates are found first."""

    name = "kakehashi.ui"
