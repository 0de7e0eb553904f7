"""The states of an organization's admission and of its agreements and supervision, and the roles of its members."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from kakehashi.common.state import transition


class OrganizationKind(models.TextChoices):
    """The three kinds of organizations."""

    SENDING = "sending", _("Sending organization")
    SUPERVISING = "supervising", _("Supervising organization")
    ACCEPTING = "accepting", _("Accepting company")


class MemberRole(models.TextChoices):
    """What a member may do: owners also invite and remove members."""

    OWNER = "owner", _("Owner")
    MEMBER = "member", _("Member")


class Admission(models.TextChoices):
    """Where an organization stands with the Secretariat."""

    APPLIED = "applied"
    ADMITTED = "admitted"
    REFUSED = "refused"
    SUSPENDED = "suspended"


INITIAL = Admission.APPLIED
ADMIT = transition("admit", sources={Admission.APPLIED, Admission.REFUSED}, target=Admission.ADMITTED)
REFUSE = transition("refuse", sources={Admission.APPLIED}, target=Admission.REFUSED)
SUSPEND = transition("suspend", sources={Admission.ADMITTED}, target=Admission.SUSPENDED)
REINSTATE = transition("reinstate", sources={Admission.SUSPENDED}, target=Admission.ADMITTED)
TABLE = (ADMIT, REFUSE, SUSPEND, REINSTATE)


class PartnerState(models.TextChoices):
    """What the other side has answered to an agreement or a supervision that somebody recorded."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    DECLINED = "declined"


# What is confirmed stands on a day in one of two ways, by its period.
IN_FORCE, NOT_IN_FORCE = "in_force", "not_in_force"

CONFIRM = transition("confirm", sources={PartnerState.WAITING}, target=PartnerState.CONFIRMED)
DECLINE = transition("decline", sources={PartnerState.WAITING}, target=PartnerState.DECLINED)
PARTNER_TABLE = (CONFIRM, DECLINE)
