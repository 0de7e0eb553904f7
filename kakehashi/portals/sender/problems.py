"""The sentences about problems of a Japanese text: what is wrong, and what to do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.translation import checking
from kakehashi.translation.forms import reason_name

if TYPE_CHECKING:
    from kakehashi.checks import Problem
    from kakehashi.organizations.models import Organization
    from kakehashi.seekers.models import Seeker
    from kakehashi.translation.glossary import Stretch

SENTENCES: dict[str, str | Promise] = {
    "empty": gettext_lazy("There is no Japanese yet. Write it."),
    "not_katakana": gettext_lazy("A name is katakana alone. Write it again: %(detail)s"),
    "contact": gettext_lazy("This is contact data. Take it out: %(detail)s"),
    "too_long": gettext_lazy("This does not fit on the printed page. Make it shorter: %(detail)s characters."),
    "half_width_kana": gettext_lazy("These kana are of half width. Write: %(detail)s"),
    "number_changed": gettext_lazy("The number is another one. Compare: %(detail)s"),
    "number_missing": gettext_lazy("The Japanese does not say this number. Add it: %(detail)s"),
    "number_added": gettext_lazy("The seeker does not say this number. Take it out: %(detail)s"),
    "unit_missing": gettext_lazy("The unit of this number is missing. Add it: %(detail)s"),
    "name_differs": gettext_lazy("This name was agreed in another way. Write: %(detail)s"),
    "term_missing": gettext_lazy("The glossary has Japanese for this word. Use it: %(detail)s"),
    "term_forbidden": gettext_lazy("The glossary does not want this word. Replace it: %(detail)s"),
    "left_over": gettext_lazy("This is not translated. Translate it: %(detail)s"),
    "politeness_mixed": gettext_lazy("です・ます and である are mixed. Change the ending: %(detail)s"),
    "no_full_stop": gettext_lazy("The last sentence has no 。. Add it: %(detail)s"),
    "repeated": gettext_lazy("This stands there twice. Take one out: %(detail)s"),
}


@dataclass(frozen=True, kw_only=True)
class Told:
    """A problem as the page tells it."""

    sentence: str
    severity: str
    passed: bool


@dataclass(frozen=True, kw_only=True)
class PartChecked:
    """A part as the desk shows it: the source with its terms, the problems, and the box for a reason."""

    key: str
    source: "tuple[Stretch, ...]"
    problems: tuple[Told, ...]
    asks_for_reason: bool
    reason_name: str
    reason: str


def told(problem: "Problem") -> str:
    """This function will say what is wrong and what to do, in the language of the reader."""
    return str(SENTENCES[problem.code]) % {"detail": problem.detail}


def errors_of(problems: "Iterable[Problem]") -> list[str]:
    """This function will return the sentences that stand against approving; one for all warnings together."""
    found = list(problems)
    errors = [told(problem) for problem in found if problem.severity == "error"]
    if not errors:
        return [_("Look at the warnings below. Change the Japanese, or say why it is right.")]
    return errors


def part_refused(*, key: str, problems: "Iterable[Problem]", typed: Mapping[str, str]) -> PartChecked:
    """This function will show the problems for which a text of a part was not taken, with the box for a reason."""
    found = list(problems)
    return PartChecked(
        key=key,
        source=(),
        problems=tuple(Told(sentence=told(one), severity=one.severity, passed=False) for one in found),
        asks_for_reason=any(one.severity == "warning" for one in found),
        reason_name=reason_name(key),
        reason=typed.get(reason_name(key), ""),
    )


def parts_checked(
    *,
    organization: "Organization",
    seeker: "Seeker",
    texts: Mapping[str, str] | None = None,
    typed: Mapping[str, str] | None = None,
) -> dict[str, PartChecked]:
    """This function will check a seeker's parts for the desk, by key: the stored Japanese, or ``texts``.

    ``typed`` is what was sent, so that a reason is not lost.
    """
    found = checking.checked_parts(organization=organization, seeker=seeker, texts=texts)
    return {
        key: PartChecked(
            key=key,
            source=one.source,
            problems=tuple(
                Told(sentence=told(problem), severity=problem.severity, passed=problem in one.passed)
                for problem in one.problems
            ),
            asks_for_reason=bool(one.open_warnings),
            reason_name=reason_name(key),
            reason=(typed or {}).get(reason_name(key), ""),
        )
        for key, one in found.items()
    }
