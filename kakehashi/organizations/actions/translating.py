"""How an organization translates: whether a second person approves."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import locked
from kakehashi.organizations import policies, queries
from kakehashi.organizations.models import Organization
from kakehashi.organizations.refusals import NobodyElse


@transaction.atomic
def decide_second_person(*, organization: Organization, wanted: bool, by: User, now: datetime) -> None:
    """This function will decide whether somebody else than its translator approves Japanese from now on; it is logged.

    An owner may, else NotAllowed. It raises NobodyElse while only one person acts for the organization. What is
    approved stays approved.
    """
    if not policies.may_decide_second_person(by=by, organization=organization):
        raise NotAllowed
    stored = locked(organization)
    if stored.second_person_approves == wanted:
        return
    if wanted and queries.members(organization=organization).count() < 2:  # noqa: PLR2004  it is called four eyes
        raise NobodyElse
    organization.second_person_approves = wanted
    organization.save(update_fields=["second_person_approves"])
    record(
        "organization.second_person_wanted" if wanted else "organization.second_person_not_wanted",
        by=by,
        thing="organization",
        thing_public_id=organization.public_id,
        organization_public_id=organization.public_id,
        now=now,
    )
