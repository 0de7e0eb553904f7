"""Reads what registered information said before: for the seeker, and for the organization that has accepted them."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker, SendingChoice, Version
from kakehashi.seekers.states import ChoiceState
from kakehashi.seekers.told import SEX

TO_CONFIRM = ~Q(helper_name="") & Q(confirmed_at=None)
# For the queries that read a seeker anyway: fills ``help_waits``.
HELP_WAITS = Exists(Version.objects.filter(TO_CONFIRM, seeker=OuterRef("pk")))


def versions_of(*, seeker: Seeker) -> QuerySet[Version]:
    """This function will return all that a seeker ever changed, newest first."""
    return Version.objects.filter(seeker=seeker).select_related("seeker")


def versions_for_sender(*, choice: SendingChoice, organization: Organization) -> QuerySet[Version]:
    """This function will return what a seeker changed since they chose this organization, newest first.

    Nothing while the seeker is not accepted. What was changed before the choice was never shown to the organization,
    and stays with the seeker; so does what was said for the official résumé alone.
    """
    theirs = choice.organization_id == organization.pk and choice.state == ChoiceState.ACCEPTED
    found = versions_of(seeker=choice.seeker).filter(changed_at__gte=choice.chosen_at).exclude(section=SEX)
    return found if theirs else found.none()


def to_confirm(*, seeker: Seeker) -> QuerySet[Version]:
    """This function will return what somebody filled in for the seeker, who has not read it yet, newest first."""
    return versions_of(seeker=seeker).filter(TO_CONFIRM)


def help_waits(*, seeker: Seeker) -> bool:
    """This function will say whether something waits to be read that somebody filled in; some queries know already."""
    known = getattr(seeker, "help_waits", None)
    return to_confirm(seeker=seeker).exists() if known is None else known
