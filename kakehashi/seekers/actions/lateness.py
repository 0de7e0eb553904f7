"""Takes work that is late to whoever can do something about it; nobody has to complain."""

from collections import defaultdict
from datetime import datetime

from django.db import transaction

from kakehashi.accounts import queries as accounts
from kakehashi.audit.actions import record
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Organization
from kakehashi.seekers import messages, queries
from kakehashi.timing import actions as timing
from kakehashi.timing import queries as times
from kakehashi.timing.models import Turn


@transaction.atomic
def tell_of_late_work(*, now: datetime) -> int:
    """This function will tell the organization, the Secretariat and the seeker, once, that a turn became late.

    The program calls it every night. An organization and the Secretariat get one notice for all its turns. It says
    how many turns became late.
    """
    fresh = [turn for turn in times.late_turns(now=now) if turn.told_late_at is None]
    by_organization: dict[str, list[Turn]] = defaultdict(list)
    for turn in fresh:
        by_organization[turn.organization_public_id].append(turn)
    office = accounts.recipients(users=accounts.secretariat())
    for organization in organizations.by_public_ids(public_ids=set(by_organization)):
        turns = by_organization[organization.public_id]
        _tell_organization(organization, turns, now)
        messages.late_for_secretariat(to=office, organization=organization, count=len(turns), now=now)
        for turn in turns:
            if seeker := queries.seeker_by_public_id(public_id=turn.seeker_public_id):
                asked = turn.paused_since is not None
                messages.late_for_seeker(seeker=seeker, organization=organization, asked=asked, now=now)
    timing.note_told(turns=fresh, now=now)
    return len(fresh)


def _tell_organization(organization: Organization, turns: list[Turn], now: datetime) -> None:
    messages.late_for_organization(organization=organization, count=len(turns), now=now)
    record(
        "organization.late",
        by=None,
        thing="organization",
        thing_public_id=organization.public_id,
        organization_public_id=organization.public_id,
        now=now,
        turns=len(turns),
    )
