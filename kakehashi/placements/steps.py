"""The steps between the accepted offer and the departure: which there are, who does each, and what comes before it."""

from typing import Final

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.opportunities.states import Programme
from kakehashi.placements.states import Party


class Step(models.TextChoices):
    """One step. They overlap in time: lectures go on while the papers are examined."""

    PLAN_APPLIED = "plan_applied"
    PLAN_APPROVED = "plan_approved"
    CERTIFICATE_APPLIED = "certificate_applied"
    CERTIFICATE_ISSUED = "certificate_issued"
    HOME_PERMIT = "home_permit"
    LECTURES_BEGUN = "lectures_begun"
    LECTURES_ENDED = "lectures_ended"
    VISA_APPLIED = "visa_applied"
    VISA_ISSUED = "visa_issued"
    TICKET = "ticket"
    DEPARTED = "departed"


IN_JAPAN: Final = frozenset({Step.PLAN_APPLIED, Step.PLAN_APPROVED, Step.CERTIFICATE_APPLIED, Step.CERTIFICATE_ISSUED})
_OF_THE_PLAN: Final = frozenset({Step.PLAN_APPLIED, Step.PLAN_APPROVED})
# A step that cannot be recorded before others are. Of the plan only where the programme has one.
NEEDS: Final[dict[Step, frozenset[Step]]] = {
    Step.PLAN_APPROVED: frozenset({Step.PLAN_APPLIED}),
    Step.CERTIFICATE_ISSUED: frozenset({Step.CERTIFICATE_APPLIED}),
    Step.LECTURES_ENDED: frozenset({Step.LECTURES_BEGUN}),
    Step.VISA_APPLIED: frozenset({Step.CERTIFICATE_ISSUED}),
    Step.VISA_ISSUED: frozenset({Step.VISA_APPLIED}),
    Step.DEPARTED: frozenset({Step.VISA_ISSUED, Step.TICKET}),
}
NAMES: Final[dict[str, str | Promise]] = {
    Step.PLAN_APPLIED: _("Training plan applied for"),
    Step.PLAN_APPROVED: _("Training plan approved"),
    Step.CERTIFICATE_APPLIED: _("Certificate of eligibility applied for"),
    Step.CERTIFICATE_ISSUED: _("Certificate of eligibility issued"),
    Step.HOME_PERMIT: _("Permission of the home country given"),
    Step.LECTURES_BEGUN: _("Lectures before departure begun"),
    Step.LECTURES_ENDED: _("Lectures before departure ended"),
    Step.VISA_APPLIED: _("Visa applied for"),
    Step.VISA_ISSUED: _("Visa issued"),
    Step.TICKET: _("Ticket bought"),
    Step.DEPARTED: _("Departed for Japan"),
}


def steps_of(programme: str) -> list[Step]:
    """This function will return the steps of a programme in their usual order; specified skilled work has no plan."""
    return [step for step in Step if programme != Programme.SSW or step not in _OF_THE_PLAN]


def does(*, party: Party, step: Step) -> bool:
    """This function will say whether a party does a step: the side in Japan its papers, the sender all others."""
    return party in (Party.COMPANY, Party.SUPERVISING) if step in IN_JAPAN else party == Party.SENDER


def recordable(*, party: Party, programme: str, done: frozenset[Step]) -> list[Step]:
    """This function will return the steps that a party can record now, where these are done."""
    return [
        step
        for step in steps_of(programme)
        if step not in done and does(party=party, step=step) and NEEDS.get(step, frozenset()) <= done
    ]


def reversible(*, party: Party, done: frozenset[Step]) -> list[Step]:
    """This function will return the steps that a party can take back: its own that no later recorded one needs."""
    needed = frozenset().union(*(NEEDS.get(step, frozenset()) for step in done))
    return [step for step in Step if step in done and does(party=party, step=step) and step not in needed]


def waits_for_others(*, step: Step, done: frozenset[Step]) -> bool:
    """This function will say whether a step cannot go on because the other side has not done one before it."""
    missing = NEEDS.get(step, frozenset()) - done
    return any((one in IN_JAPAN) != (step in IN_JAPAN) or waits_for_others(step=one, done=done) for one in missing)
