"""Reads what registered information said before: for the seeker, and for the organization that has accepted them."""

from django.db.models import Q, QuerySet

from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker, SendingChoice, Version
from kakehashi.seekers.states import ChoiceState

TO_CONFIRM = ~Q(helper_name="") & Q(confirmed_at=None)


def versions_of(*, seeker: Seeker) -> QuerySet[Version]:
    """This function will return all that a seeker ever changed, newest first."""
    return Version.objects.filter(seeker=seeker)


def versions_for_sender(*, choice: SendingChoice, organization: Organization) -> QuerySet[Version]:
    """This function will return what a seeker changed since they chose this organization, newest first.

    Nothing while the seeker is not accepted. What was changed before the choice was never shown to the organization,
    and stays with the seeker.
    """
    theirs = choice.organization_id == organization.pk and choice.state == ChoiceState.ACCEPTED
    found = Version.objects.filter(seeker=choice.seeker_id, changed_at__gte=choice.chosen_at)
    return found if theirs else found.none()


def to_confirm(*, seeker: Seeker) -> QuerySet[Version]:
    """This function will return what somebody filled in for the seeker, who has not read it yet, newest first."""
    return Version.objects.filter(TO_CONFIRM, seeker=seeker)
