"""The sentences for what the program refuses a seeker: what is the matter, and what to do next."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.common.refusals import Refused
from kakehashi.common.state import NotNow
from kakehashi.interviews import sentences as interview_sentences
from kakehashi.placements import refusals

SENTENCES: dict[type[Exception], str | Promise] = {
    refusals.NoSendingOrganization: gettext_lazy(
        "No sending organization has accepted you yet. Choose one in Edit Registered Information 2 first."
    ),
    refusals.NotPublished: gettext_lazy(
        "Your staff information page is not published yet. Your sending organization publishes it. Ask them."
    ),
    refusals.OpportunityNotShown: gettext_lazy("This opportunity is not open any more. Please look at the others."),
    refusals.NoPlaceLeft: gettext_lazy(
        "We are sorry: all places are filled. Others were a little earlier. "
        "You did nothing wrong. Please look at the other opportunities."
    ),
    refusals.AboveQuota: gettext_lazy(
        "The company may not take more people now: its quota is full. Your offer stays open. "
        "Call your sending organization."
    ),
    refusals.AlreadyOpen: gettext_lazy("You have applied or were invited here already. Look at Placements."),
    refusals.AlreadyPlaced: gettext_lazy("You have accepted an offer. So you cannot take another one."),
    refusals.OfferLapsed: gettext_lazy(
        "The last day for an answer has passed. Call your sending organization and ask."
    ),
    refusals.Held: gettext_lazy(
        "The supervising organization checks something first. Please wait, or call your sending organization."
    ),
    NotNow: gettext_lazy("This changed a moment ago. Look at the page again, then decide."),
}


def sentence(refused: Refused | NotNow) -> str:
    """This function will return what the page says to a refusal."""
    if isinstance(refused, Refused) and (of_day := interview_sentences.sentence(refused)):
        return of_day
    known = next((text for kind, text in SENTENCES.items() if isinstance(refused, kind)), None)
    return str(known) if known else _("This is not possible now. Please call your sending organization.")
