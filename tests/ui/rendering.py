"""Renders a piece of template source as a page would, components included."""

from typing import Any

from django.http import HttpRequest
from django.template import engines
from django.test import RequestFactory
from django_cotton.compiler_regex import CottonCompiler


def render(source: str, context: dict[str, Any] | None = None, request: HttpRequest | None = None) -> str:
    """This function will render ``source`` (components included) with ``context`` for an anonymous request."""
    template = engines["django"].from_string(CottonCompiler().process(source))
    return str(template.render(context or {}, request or RequestFactory().get("/"))).strip()
