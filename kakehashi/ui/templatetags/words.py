"""Plain texts as pages, and names in the reader's language."""

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

register = template.Library()


@register.filter
def named(thing: Any) -> str:
    """This function will return a thing's name in the reader's language; the thing has ``name_in(language)``."""
    return str(thing.name_in(get_language() or "en")) if thing else ""


@register.filter
def plain_text(text: str) -> SafeString:
    """This function will turn plain text into paragraphs, ``- `` lists and ``## `` headings, everything escaped."""
    blocks = [block.strip() for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]
    return mark_safe("".join(_block(block) for block in blocks))  # noqa: S308  every part was escaped


def _block(block: str) -> SafeString:
    """This function will turn one block of plain text into a heading, a list or a paragraph."""
    lines = block.split("\n")
    if lines[0].startswith("## "):
        heading = format_html('<h2 class="govuk-heading-m">{}</h2>', lines[0][3:])
        return heading + _block("\n".join(lines[1:])) if len(lines) > 1 else heading
    if all(line.startswith("- ") for line in lines):
        items = format_html_join("", "<li>{}</li>", ((line[2:],) for line in lines))
        return format_html('<ul class="govuk-list govuk-list--bullet">{}</ul>', items)
    first = next((place for place, line in enumerate(lines) if line.startswith("- ")), None)
    if first:
        return _block("\n".join(lines[:first])) + _block("\n".join(lines[first:]))
    return format_html('<p class="govuk-body">{}</p>', " ".join(lines))
