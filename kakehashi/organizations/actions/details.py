"""What an organization says of itself in public."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.organizations import policies
from kakehashi.organizations.models import Organization


@transaction.atomic
def edit_public_details(
    *,
    organization: Organization,
    representative: str,
    address: str,
    telephone: str,
    email: str,
    website: str,
    about: str,
    by: User,
    now: datetime,
) -> None:
    """This function will save what everybody can read about an organization; its members may, else NotAllowed.

    Name, country, licence and recommendation stay as they were admitted.
    """
    if not policies.may_act_for(by=by, organization=organization):
        raise NotAllowed
    wanted = {
        "representative": clean(representative),
        "address": clean(address),
        "telephone": clean(telephone),
        "email": clean(email),
        "website": clean(website),
        "about": clean(about),
    }
    changed = [field for field, value in wanted.items() if getattr(organization, field) != value]
    if not changed:
        return
    for field in changed:
        setattr(organization, field, wanted[field])
    organization.save(update_fields=changed)
    record(
        "organization.details_changed",
        by=by,
        thing="organization",
        thing_public_id=organization.public_id,
        organization_public_id=organization.public_id,
        now=now,
        fields=changed,
    )
