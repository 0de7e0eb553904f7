"""Why a translation or a change request is not taken."""

from collections.abc import Mapping

from kakehashi.checks import Problem
from kakehashi.common.refusals import Refused


class UnknownPart(Refused):
    """The seeker has no such words (any more)."""


class NothingToApprove(Refused):
    """Empty Japanese cannot be approved; it remembers the parts."""

    def __init__(self, *, keys: tuple[str, ...]) -> None:
        """This function will remember which parts are empty."""
        super().__init__(", ".join(keys))
        self.keys = keys


class SecondPersonNeeded(Refused):
    """Whoever wrote or checked this Japanese cannot approve it: the organization wants a second person.

    It remembers the parts.
    """

    def __init__(self, *, keys: tuple[str, ...]) -> None:
        """This function will remember which parts somebody else has to approve."""
        super().__init__(", ".join(keys))
        self.keys = keys


class NotJapanese(Refused):
    """Words without a single Japanese sign are no translation; it remembers the parts."""

    def __init__(self, *, keys: tuple[str, ...]) -> None:
        """This function will remember which parts are not Japanese."""
        super().__init__(", ".join(keys))
        self.keys = keys


class ProblemsFound(Refused):
    """Errors, or warnings without a reason, stand against approving; it remembers them by part."""

    def __init__(self, *, problems: Mapping[str, tuple[Problem, ...]]) -> None:
        """This function will remember the problems."""
        super().__init__(", ".join(problems))
        self.problems = problems


class TermThere(Refused):
    """The glossary has this term already."""


class NotATerm(Refused):
    """A term needs its own word and Japanese, neither too long."""


class NotATermList(Refused):
    """A file that is no list of terms: not readable as text, without the columns, or too long."""


class ChangedMeanwhile(Refused):
    """Somebody else changed parts since the page was opened; it remembers the Japanese that is stored, by key."""

    def __init__(self, *, stored: Mapping[str, str]) -> None:
        """This function will remember what is stored now."""
        super().__init__(", ".join(stored))
        self.stored = stored


class NothingWanted(Refused):
    """A change request that is empty, or that wants what is there already."""


class ReasonMissing(Refused):
    """Whoever declines says why."""


class JapaneseMissing(Refused):
    """A change is accepted with its Japanese."""


class NotKatakana(Refused):
    """The Japanese of a name is its katakana, and nothing else."""


class TooLong(Refused):
    """The words do not fit; it remembers how many characters do."""

    def __init__(self, *, longest: int) -> None:
        """This function will remember the length."""
        super().__init__(str(longest))
        self.longest = longest
