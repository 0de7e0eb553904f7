"""The numbers of a company, told: forty-five staff, no rating, no trainees, unless a test says more."""

from typing import Any

from kakehashi.organizations.models import Organization, Workforce
from tests import cast


def tell_numbers(company: Organization, **fields: Any) -> Workforce:
    """This function will let a company have told its numbers today."""
    days = dict.fromkeys(("staff_as_of", "rating_as_of", "trainees_as_of"), cast.TODAY)
    trainees = dict.fromkeys(("titp_1", "titp_2", "titp_3", "esd"), 0)
    given = {"full_time_staff": 45, "rated_excellent": False, "recorded_for": company, "recorded_at": cast.NOW}
    return Workforce.objects.create(company=company, **{**given, **days, **trainees, **fields})
