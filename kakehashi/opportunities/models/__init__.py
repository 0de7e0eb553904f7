"""Places offered by companies, and the rows of their terms."""

from kakehashi.opportunities.alert import Alert
from kakehashi.opportunities.models.opportunity import Opportunity
from kakehashi.opportunities.models.picture import PlacePicture
from kakehashi.opportunities.models.presence import OpportunityPresence
from kakehashi.opportunities.models.rows import CostBefore, Deduction, forget_rows, read_rows
from kakehashi.opportunities.models.translated import TranslatedText

__all__ = [
    "Alert",
    "CostBefore",
    "Deduction",
    "Opportunity",
    "OpportunityPresence",
    "PlacePicture",
    "TranslatedText",
    "forget_rows",
    "read_rows",
]
