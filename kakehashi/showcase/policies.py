"""Who may publish a staff information page."""

from kakehashi.accounts.models import User
from kakehashi.organizations.models import Organization
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.translation import policies as translation


def may_publish(*, user: User, organization: Organization, seeker: Seeker) -> bool:
    """This function will say yes to a member of the admitted organization that accepted the seeker."""
    return (
        translation.may_translate(user=user, seeker=seeker)
        and seekers.accepted_organization(seeker=seeker) == organization
    )
