"""The entries that the base page shows above the content of a portal's pages."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise


@dataclass(frozen=True, kw_only=True)
class Item:
    """One entry of the navigation, with the number of things that wait behind it."""

    text: str | Promise
    url: str
    current: bool
    count: int = 0


def items(entries: Iterable[tuple[str, str | Promise]], *, area: str) -> list[Item]:
    """This function will return the navigation; ``entries`` are names of addresses with their texts.

    ``area`` marks the entry that leads to the address of this name in its portal.
    """
    return [Item(text=text, url=reverse(name), current=name.partition(":")[2] == area) for name, text in entries]
