"""Turns refusals of the domain into sentences that say what to do next."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.common.refusals import NotAllowed, Refused
from kakehashi.common.state import NotNow
from kakehashi.interviews import sentences as interview_sentences
from kakehashi.opportunities import sentences as opportunity_sentences
from kakehashi.placements import refusals as placements
from kakehashi.portals.company import quota_words

_SENTENCES: dict[type[Refused], str | Promise] = {
    placements.NoSendingOrganization: gettext_lazy(
        "No sending organization looks after this person now. Please look for other people."
    ),
    placements.NotPublished: gettext_lazy("This page is not shown any more. Please look for other people."),
    placements.OpportunityNotShown: gettext_lazy("This opportunity is not shown now. Choose another one."),
    placements.NoAgreement: gettext_lazy(
        "The supervising organization has no agreement in force with this sending organization. "
        "It has to record one under Agreements, and the sending organization has to confirm it."
    ),
    placements.NoPlaceLeft: gettext_lazy("All places of this opportunity are taken. Open a new opportunity."),
    placements.AlreadyOpen: gettext_lazy("There is already an open placement. You find it under Placements."),
    placements.AlreadyPlaced: gettext_lazy("This person has accepted an offer. Please look for other people."),
    placements.NotHeld: gettext_lazy("There is no hold to lift any more."),
    placements.StepNotPossible: gettext_lazy(
        "This step cannot be recorded or taken back now. Look at the steps again: something changed."
    ),
    placements.WrongDay: gettext_lazy(
        "A step that is done lies between the accepted offer and today; an expected one lies ahead."
    ),
    placements.MovedMeanwhile: gettext_lazy("Somebody moved it after you opened the page. Look at it again."),
    placements.NoReason: gettext_lazy("Give a reason. The other side can read it."),
    placements.TimesNotUsable: gettext_lazy("Give one to three different times that lie ahead."),
    placements.OnInterviewDay: gettext_lazy("This interview is part of an interview day. Use the page of the day."),
    placements.NoWageLeft: gettext_lazy("The deductions must leave a wage, and the days must lie ahead."),
}


def why_not(refused: Refused | NotNow | NotAllowed) -> str:
    """This function will say why a move on one of several placements cannot be made."""
    if isinstance(refused, NotNow):
        return _("The move is not possible from where it stands.")
    return _("You have no right to this move.") if isinstance(refused, NotAllowed) else sentence(refused)


def sentence(refused: Refused) -> str:
    """This function will say what was refused and what to do next, in the language of the reader."""
    if isinstance(refused, placements.Held):
        return _("The supervising organization holds this placement. Reason: %(reason)s") % {"reason": refused.reason}
    if isinstance(refused, placements.NameInText):
        found = ", ".join(refused.found)
        return _("Leave the name out of the text and use the code: %(found)s") % {"found": found}
    if isinstance(refused, placements.ContactInText):
        found = ", ".join(finding.text for finding in refused.findings)
        return _("Take the contact data out: %(found)s") % {"found": found}
    if isinstance(refused, placements.AboveQuota):
        return quota_words.refusal(refused.standing)
    if of_opportunity := opportunity_sentences.sentence(refused):
        return of_opportunity
    of_day = interview_sentences.sentence(refused)
    return of_day or str(_SENTENCES.get(type(refused), _("This is not possible now. Please look at the page again.")))
