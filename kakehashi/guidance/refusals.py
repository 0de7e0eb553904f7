"""Why a question and its answers are not kept."""

from kakehashi.common.refusals import Refused


class HalfText(Refused):
    """A language has a question without an answer, or an answer without a question."""


class NoText(Refused):
    """No language has a question and an answer."""


class ChangedAgain(Refused):
    """A rule under the answer has changed since the page was shown on which the answer was found true."""
