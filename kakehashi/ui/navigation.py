"""The entries that the base page shows above the content of a portal's pages."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

Entries = Iterable[tuple[str, str | Promise]]


@dataclass(frozen=True, kw_only=True)
class Item:
    """One entry of the navigation, with the number of things that wait behind it.

    ``inner`` are the pages of a group, which are shown in a second row while the reader is on one of them.
    """

    text: str | Promise
    url: str
    current: bool
    count: int = 0
    inner: tuple["Item", ...] = ()


def items(entries: Entries, *, area: str) -> list[Item]:
    """This function will return the navigation; ``entries`` are names of addresses with their texts.

    ``area`` marks the entry that leads to the address of this name in its portal.
    """
    return [Item(text=text, url=reverse(name), current=name.partition(":")[2] == area) for name, text in entries]


def groups(entries: Iterable[tuple[str | Promise, Entries]], *, area: str) -> list[Item]:
    """This function will return a navigation of groups, each with a text; a group leads to its first page."""
    made = []
    for text, pages in entries:
        inner = tuple(items(pages, area=area))
        current = any(page.current for page in inner)
        made.append(Item(text=text, url=inner[0].url, current=current, inner=inner if len(inner) > 1 else ()))
    return made
