"""What a seeker was asked and said of the texts of a desk, read once for a page."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kakehashi.confirming import queries

if TYPE_CHECKING:
    from kakehashi.confirming.models import Question
    from kakehashi.seekers.models import Seeker
    from kakehashi.translation.queries import NeededPart

_KEPT = "_what_the_seeker_said"


def read_once(seeker: "Seeker") -> "tuple[list[Question], list[queries.Said]]":
    """This function will read questions and answers in two queries, and keep them with the person for the page."""
    if not hasattr(seeker, _KEPT):
        setattr(seeker, _KEPT, (list(queries.questions_of(seeker=seeker)), queries.texts_said(seeker=seeker)))
    found: tuple[list[Question], list[queries.Said]] = getattr(seeker, _KEPT)
    return found


def to_look_at(seeker: "Seeker", parts: "Iterable[NeededPart]") -> set[str]:
    """This function will name the parts that the seeker calls not right, or whose question was answered since."""
    questions, said = read_once(seeker)
    changed = {part.key: part.changed_at for part in parts}
    not_right = {one.part.key for one in said if one.state == queries.NOT_RIGHT}
    answered = {
        one.key
        for one in questions
        if one.answered_at and ((at := changed.get(one.key)) is None or at < one.answered_at)
    }
    return not_right | answered
