"""Notes that letters were opened; a page that is looked at may note this, and writes nothing else."""

from collections.abc import Iterable
from datetime import datetime

from kakehashi.common.readonly import noting
from kakehashi.conversations.lines import Side
from kakehashi.conversations.models import Letter

_NOTE = """
INSERT INTO conversations_reading (letter_id, read_at)
SELECT id, %(now)s FROM conversations_letter WHERE id = ANY(%(letters)s)
ON CONFLICT (letter_id) DO NOTHING
"""


def note_reading(*, letters: Iterable[Letter], side: Side, now: datetime) -> None:
    """This function will note that a side opened the letters that the other side wrote and nobody had opened."""
    new = [letter.pk for letter in letters if letter.by_side != side and not hasattr(letter, "reading")]
    if new:
        with noting() as own, own.cursor() as cursor:
            cursor.execute(_NOTE, {"letters": new, "now": now})
