"""Registers the app."""

from django.apps import AppConfig


class InterviewsConfig(AppConfig):
    """The interviews app."""

    name = "kakehashi.interviews"
