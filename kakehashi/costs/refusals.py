"""Why a breakdown or one of its items is not taken."""

from kakehashi.common.refusals import Refused
from kakehashi.costs.states import ItemKind
from kakehashi.rules.breakdown import CostFinding


class NegativeAmount(Refused):
    """A cost cannot be less than nothing."""


class AmountTooFine(Refused):
    """The amount has more decimals than its currency."""


class LabelMissing(Refused):
    """An item of the kind "something else" does not say what it is."""


class NoDraft(Refused):
    """There is no draft to publish or to change."""


class KindsMissing(Refused):
    """A breakdown needs lectures and travel, even if they cost nothing; it remembers which are missing."""

    def __init__(self, *, kinds: tuple[ItemKind, ...]) -> None:
        """This function will remember what is missing."""
        super().__init__(", ".join(kinds))
        self.kinds = kinds


class ForbiddenItem(Refused):
    """An item is named as a deposit, penalty, guarantee or collateral; it remembers the name that was found."""

    def __init__(self, *, name: str) -> None:
        """This function will remember the name."""
        super().__init__(name)
        self.name = name


class AgainstRules(Refused):
    """A breakdown breaks rules whose source is confirmed; it remembers the findings."""

    def __init__(self, *, findings: tuple[CostFinding, ...]) -> None:
        """This function will remember the findings."""
        super().__init__(", ".join(finding.rule for finding in findings))
        self.findings = findings
