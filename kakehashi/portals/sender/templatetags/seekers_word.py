"""Shows at a text of the desk what the seeker was asked about it, and said of it."""

from typing import TYPE_CHECKING, Any

from django import template
from django.template import Context

from kakehashi.portals.sender import labels
from kakehashi.portals.sender.what_seekers_said import read_once

if TYPE_CHECKING:
    from kakehashi.translation.queries import NeededPart

register = template.Library()


@register.inclusion_tag("sender/parts/seekers_word.html", takes_context=True)
def seekers_word(context: Context, part: "NeededPart") -> dict[str, Any]:
    """This function will show the questions about a text, the seeker's no, and the way to ask.

    The page's context has ``seeker``. However many texts a page has, it asks two queries.
    """
    questions, said = read_once(context["seeker"])
    here = next((one for one in said if one.part.key == part.key), None)
    text, tone = labels.WORD[here.state] if here and here.word else ("", "")
    return {
        "seeker": context["seeker"],
        "part": part,
        "questions": [one for one in questions if one.key == part.key],
        "reason": here.word.reason if here and here.word else "",
        "text": text,
        "tone": tone,
    }
