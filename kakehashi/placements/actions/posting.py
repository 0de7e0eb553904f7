"""Places are only offered within the quota: the check before places, invitations, offers and acceptances."""

from collections import Counter
from datetime import date, datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan
from kakehashi.opportunities import actions as opportunities
from kakehashi.opportunities import policies as opportunity_policies
from kakehashi.opportunities.models import Opportunity
from kakehashi.placements import locks, quotas
from kakehashi.placements.quotas import Standing
from kakehashi.placements.refusals import AboveQuota, NotAllowed

NO_NEW_PLANS = "no_new_plans"


@transaction.atomic
def submit_opportunity(*, opportunity: Opportunity, by: User, now: datetime) -> None:
    """This function will hand an opportunity to the Secretariat if its places fit into the company's quota.

    The same people as for a draft may (NotAllowed). The people there, and offers and places of the company's other
    opportunities, count; places that nobody has been offered do not. Raises AboveQuota, and what submitting raises.
    """
    on = day_in_japan(now)
    if not opportunity_policies.may_act_for(user=by, opportunity=opportunity, on=on):
        raise NotAllowed
    row = locks.opportunity(pk=opportunity.pk)
    refuse_above_quota(opportunity=row, on=on, more=row.places, without=row)
    opportunities.submit(opportunity=opportunity, by=by, now=now)


def refuse_above_quota(*, opportunity: Opportunity, on: date, more: int, without: Opportunity | None = None) -> None:
    """This function will raise AboveQuota, with the computation, when so many more people would surely be too many.

    It locks the company's numbers. Where they are not told, or the rule is not known or not confirmed, it lets pass.
    """
    promised = quotas.promised_by(company_ids=[opportunity.company_id], on=on, without=without)
    found = _standing(opportunity, promised, on=on, more=more)
    if found.is_above:
        raise AboveQuota(standing=found)


def refuse_acceptance_above_quota(*, opportunity: Opportunity, on: date) -> None:
    """This function will raise AboveQuota when one more acceptance would surely be too many.

    Other offers do not count, since who accepts first has the place. That no new plans are taken any more refuses
    nobody here: for this person one may have been filed in time.
    """
    promised = quotas.promised_by(company_ids=[opportunity.company_id], on=on, offers=False)
    found = _standing(opportunity, promised, on=on, more=1)
    if found.is_above and found.finding.reason != NO_NEW_PLANS:
        raise AboveQuota(standing=found)


def _standing(opportunity: Opportunity, promised: dict[int, Counter[quotas.Kind]], *, on: date, more: int) -> Standing:
    """This function will lock the company's numbers and ask the rule."""
    return quotas.standing(
        kind=quotas.kind_of(opportunity),
        numbers=quotas.told_by(locks.workforce(company_id=opportunity.company_id)),
        promised=promised.get(opportunity.company_id, Counter()),
        on=on,
        more=more,
        care=quotas.is_care(opportunity),
    )
