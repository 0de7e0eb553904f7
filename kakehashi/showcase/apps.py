"""Registers the app, and its check that staff information pages can be printed."""

from typing import Any

from django.apps import AppConfig
from django.core import checks

from kakehashi.paper import fonts


class ShowcaseConfig(AppConfig):
    """The showcase app."""

    name = "kakehashi.showcase"

    def ready(self) -> None:
        """This function will have the typeface looked for whenever the program is checked."""
        checks.register(typeface_is_there)


def typeface_is_there(**_options: Any) -> list[checks.CheckMessage]:
    """This function will find that the typeface of PDF files is missing, before somebody asks for one."""
    try:
        fonts.require()
    except fonts.NoFonts as missing:
        return [checks.Error(str(missing), id="kakehashi.E001")]
    return []
