"""Why a restatement, an answer, a request or a question is not taken."""

from kakehashi.common.refusals import Refused


class ReadAgain(Refused):
    """The words or the Japanese changed since the page was opened; it remembers the texts."""

    def __init__(self, *, keys: tuple[str, ...]) -> None:
        """This function will remember which texts changed."""
        super().__init__(", ".join(keys))
        self.keys = keys


class SentenceMissing(Refused):
    """Where the Japanese does not say the same, a sentence says what differs; it remembers the texts."""

    def __init__(self, *, keys: tuple[str, ...]) -> None:
        """This function will remember which texts lack a sentence."""
        super().__init__(", ".join(keys))
        self.keys = keys


class ReasonMissing(Refused):
    """Whoever says no says why; it remembers the texts, if it is about texts."""

    def __init__(self, *, keys: tuple[str, ...] = ()) -> None:
        """This function will remember which answers lack a reason."""
        super().__init__(", ".join(keys))
        self.keys = keys


class NothingToDecide(Refused):
    """No text waits for the seeker, so nobody needs to consent in the seeker's place."""


class SeekerAnswered(Refused):
    """The seeker said that a text is not right, and so was reached."""


class TooFewTries(Refused):
    """The seeker was not tried often enough, or all on one day."""


class TryInTheFuture(Refused):
    """A day that has not come yet is named as the day of a try."""


class NotRestated(Refused):
    """Before the Secretariat is asked, every approved text is restated, so that the seeker could have answered."""


class AskedAlready(Refused):
    """The Secretariat has been asked and has not decided yet."""


class WordsMissing(Refused):
    """A question or an answer without words."""
