"""Lists that are seen as a table or as a board: cards in columns, each with the moves that its reader can make."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.utils.functional import Promise

Words = str | Promise


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A move that can be chosen on a card; ``column`` is where it leads, empty where the card stays."""

    name: str
    text: Words
    column: str = ""


@dataclass(frozen=True, kw_only=True)
class Card:
    """One thing on a board or in a table. ``days`` is None where nobody counts them; ``late`` marks them."""

    key: str
    url: str
    title: str
    title_language: str = ""
    facts: tuple[tuple[Words, str], ...]
    state: Words
    tone: str
    held: bool
    turn: Words = ""
    days: int | None
    late: bool
    moves: tuple[Choice, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Lane:
    """A column of a board with its first cards; ``more`` when its things are not counted any further."""

    key: str
    title: Words
    cards: list[Card]
    count: int
    more: bool
    rest: str = ""


@dataclass(frozen=True, kw_only=True)
class Counted:
    """How many things there are: up to a limit, and whether there are more than that."""

    number: int
    more: bool


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a reader has chosen, as the address and hidden fields hold it."""

    view: str
    chosen: dict[str, str] = field(default_factory=dict)

    @property
    def filtered(self) -> bool:
        """This function will say whether anything but the view is chosen."""
        return bool(self.chosen)

    def query(self, **changed: str) -> str:
        """This function will return the query of the page, with something changed."""
        return "?" + urlencode({"view": self.view, **self.chosen, **changed})


def counted(numbers: list[int], *, up_to: int) -> Counted:
    """This function will add up numbers that were counted no further than a limit."""
    return Counted(number=min(up_to, sum(numbers)), more=sum(numbers) > up_to)
