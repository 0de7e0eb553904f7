"""The sentences about problems of a text that was translated from Japanese, and the texts of an opportunity checked."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.opportunities.translation_checks import problems_of
from kakehashi.portals.sender import problems
from kakehashi.portals.sender.problems import PartChecked, Told
from kakehashi.translation.forms import reason_name

if TYPE_CHECKING:
    from kakehashi.checks import Problem
    from kakehashi.translation.queries import NeededPart

SENTENCES: dict[str, str | Promise] = problems.SENTENCES | {
    "empty": gettext_lazy("There is no translation yet. Write it."),
    "number_missing": gettext_lazy("The translation does not say this number. Add it: %(detail)s"),
    "number_added": gettext_lazy("The company does not say this number. Take it out: %(detail)s"),
}


def errors_of(found: "Iterable[Problem]") -> list[str]:
    """This function will return the sentences that stand against approving; one for all warnings together."""
    errors = [_told(problem) for problem in found if problem.severity == "error"]
    return errors or [_("Look at the warnings below. Change the text, or say why it is right.")]


def parts_checked(
    parts: "Iterable[NeededPart]", *, texts: Mapping[str, str] | None, typed: Mapping[str, str]
) -> dict[str, PartChecked]:
    """This function will check the stored texts of an opportunity, or ``texts``, by key; an empty one has no problems.

    ``typed`` is what was sent, so that a reason is not lost.
    """
    checked = {}
    for part in parts:
        words = part.japanese if texts is None else texts.get(part.key, "")
        found = problems_of(japanese=part.source, words=words) if words else ()
        checked[part.key] = PartChecked(
            key=part.key,
            source=(),
            problems=tuple(Told(sentence=_told(one), severity=one.severity, passed=False) for one in found),
            asks_for_reason=any(one.severity == "warning" for one in found),
            reason_name=reason_name(part.key),
            reason=typed.get(reason_name(part.key), ""),
        )
    return checked


def _told(problem: "Problem") -> str:
    return str(SENTENCES[problem.code]) % {"detail": problem.detail}
