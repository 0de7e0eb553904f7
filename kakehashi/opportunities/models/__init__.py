"""Places offered by companies, and the rows of their terms."""

from kakehashi.opportunities.alert import Alert
from kakehashi.opportunities.models.opportunity import Opportunity
from kakehashi.opportunities.models.rows import CostBefore, Deduction, forget_rows, read_rows

__all__ = ["Alert", "CostBefore", "Deduction", "Opportunity", "forget_rows", "read_rows"]
