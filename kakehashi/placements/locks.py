"""The row locks of placements, always in this order: opportunity, seeker, the company's numbers, placements by id.

Whoever needs more than one kind takes them from the front to the back, and all placements in one statement; so no
two moves can wait for each other in a circle. A move that touches one placement needs only that row.
"""

from django.db.models import Q

from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations.workforce import Workforce
from kakehashi.placements.models import Placement
from kakehashi.placements.refusals import NotPublished
from kakehashi.placements.states import OPEN
from kakehashi.seekers.models import Seeker


def opportunity(*, pk: int) -> Opportunity:
    """This function will return the opportunity as it is now, locked until the transaction ends; comes first."""
    return Opportunity.objects.select_for_update(of=("self",), no_key=True).get(pk=pk)


def seeker(*, pk: int) -> Seeker:
    """This function will return the seeker as they are now, locked; comes after the opportunity.

    It raises NotPublished when the person has left the site a moment ago.
    """
    rows = Seeker.objects.select_for_update(of=("self",), no_key=True).select_related("user")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotPublished
    return found


def workforce(*, company_id: int) -> Workforce | None:
    """This function will return the numbers that a company has told, locked, or None; comes after the seeker."""
    return Workforce.objects.select_for_update(of=("self",), no_key=True).filter(company_id=company_id).first()


def placement(*, pk: int) -> Placement:
    """This function will return the placement as it is now, locked; comes last."""
    return (
        Placement.objects.select_for_update(of=("self",), no_key=True)
        .select_related("opportunity__company", "opportunity__supervising", "sending")
        .get(pk=pk)
    )


def open_placements(*, of_opportunity: Opportunity | None = None, of_seeker: Seeker | None = None) -> list[Placement]:
    """This function will lock the open placements of either and return them by id; comes last, in one statement."""
    whose = Q(pk__in=())
    if of_opportunity is not None:
        whose |= Q(opportunity=of_opportunity)
    if of_seeker is not None:
        whose |= Q(seeker=of_seeker)
    return list(
        Placement.objects.select_for_update(of=("self",), no_key=True)
        .select_related("opportunity__company", "opportunity__supervising", "sending")
        .filter(whose, state__in=OPEN)
        .order_by("id")
    )
