"""The reasons of a no, from a list: who may give which, how organizations read it, and what the seeker reads.

The list of 23 November 2026. A reason that is no longer offered stays in the code, so that old ones can be read.
"""

from dataclasses import dataclass
from typing import Final

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.placements import states
from kakehashi.placements.states import Party


class Ground(models.TextChoices):
    """Why a placement ended without a place."""

    NOT_READY = "not_ready"
    OTHER_NEEDS = "other_needs"
    TERMS_TOO_POOR = "terms_too_poor"
    SEEKER_ASKED = "seeker_asked"
    MORE_EXPERIENCE = "more_experience"
    MORE_JAPANESE = "more_japanese"
    RESULTS = "results"
    CHOSE_ANOTHER = "chose_another"
    NEED_CHANGED = "need_changed"
    DID_NOT_COME = "did_not_come"
    TERMS = "terms"
    OTHER_PLANS = "other_plans"
    PRIVATE = "private"
    TOO_LONG = "too_long"
    PAPERS_REFUSED = "papers_refused"
    CANNOT_TRAVEL = "cannot_travel"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class Words:
    """How organizations read a reason, and what the seeker reads: no blame, and what to do next."""

    plain: str | Promise
    kind: str | Promise


WORDS: Final[dict[str, Words]] = {
    Ground.NOT_READY: Words(
        plain=_("The seeker is not ready yet."),
        kind=_("It is too early. Ask your sending organization what is missing, and apply again then."),
    ),
    Ground.OTHER_NEEDS: Words(
        plain=_("The work asks for something else."),
        kind=_("This work asks for something else. Other works may fit you better. Look at the opportunities."),
    ),
    Ground.TERMS_TOO_POOR: Words(
        plain=_("The conditions are not good enough."),
        kind=_("Your sending organization finds the conditions not good enough for you. Look at other opportunities."),
    ),
    Ground.SEEKER_ASKED: Words(
        plain=_("The seeker asked for it."),
        kind=_("It was done as you asked. If you did not ask for it, tell the Secretariat."),
    ),
    Ground.MORE_EXPERIENCE: Words(
        plain=_("More experience in the work is needed."),
        kind=_("The company needs somebody who has done this work longer. What you can do is wanted elsewhere."),
    ),
    Ground.MORE_JAPANESE: Words(
        plain=_("More Japanese is needed."),
        kind=_("The company needs more Japanese. Go on learning, and add each test that you pass."),
    ),
    Ground.RESULTS: Words(
        plain=_("The results of the interview or the tests."),
        kind=_("On this day it was not enough. Ask your sending organization what to practise for the next time."),
    ),
    Ground.CHOSE_ANOTHER: Words(
        plain=_("Another candidate was chosen."),
        kind=_("There were more good people than places. You can apply to other opportunities."),
    ),
    Ground.NEED_CHANGED: Words(
        plain=_("The company needs fewer people, or none."),
        kind=_("The company needs fewer people now. It is not about you. Look at other opportunities."),
    ),
    Ground.DID_NOT_COME: Words(
        plain=_("The person did not come to the interview."),
        kind=_("The interview did not take place. Tell your sending organization what happened. You can apply again."),
    ),
    Ground.TERMS: Words(
        plain=_("The wage or the conditions do not suit."),
        kind=_("You said: the wage or the conditions do not suit me."),
    ),
    Ground.OTHER_PLANS: Words(plain=_("The seeker has other plans."), kind=_("You said: I have other plans.")),
    Ground.PRIVATE: Words(plain=_("Private reasons."), kind=_("You said: private reasons.")),
    Ground.TOO_LONG: Words(plain=_("It takes too long."), kind=_("You said: it takes too long.")),
    Ground.PAPERS_REFUSED: Words(
        plain=_("An authority did not give the papers."),
        kind=_("An office did not give the papers. Ask your sending organization why, and whether to try again."),
    ),
    Ground.CANNOT_TRAVEL: Words(
        plain=_("The person cannot travel."),
        kind=_("It is written that you cannot travel. If that is not so, tell your sending organization."),
    ),
    Ground.OTHER: Words(
        plain=_("Another reason."),
        kind=_("You can apply to other opportunities. Ask your sending organization what suits you."),
    ),
}
G = Ground
_OF_SEEKER: Final = (G.TERMS, G.OTHER_PLANS, G.PRIVATE, G.TOO_LONG, G.OTHER)
_OF_COMPANY: Final = (
    G.CHOSE_ANOTHER, G.MORE_EXPERIENCE, G.MORE_JAPANESE, G.RESULTS, G.DID_NOT_COME, G.NEED_CHANGED, G.OTHER,
)  # fmt: skip
_AFTER_ACCEPTANCE: Final = (G.PAPERS_REFUSED, G.CANNOT_TRAVEL, G.NEED_CHANGED, G.SEEKER_ASKED, G.OTHER)
_OFFERED: Final[dict[tuple[str, Party], tuple[Ground, ...]]] = {
    (states.DECLINE_TO_FORWARD.name, Party.SENDER): (
        G.NOT_READY,
        G.OTHER_NEEDS,
        G.TERMS_TOO_POOR,
        G.SEEKER_ASKED,
        G.OTHER,
    ),
    (states.REFUSE.name, Party.COMPANY): _OF_COMPANY,
    (states.DECLINE.name, Party.SEEKER): _OF_SEEKER,
    (states.WITHDRAW.name, Party.SEEKER): _OF_SEEKER,
    (states.WITHDRAW.name, Party.SENDER): (G.SEEKER_ASKED, G.NOT_READY, G.CANNOT_TRAVEL, G.OTHER),
    (states.CALL_OFF.name, Party.SENDER): _AFTER_ACCEPTANCE,
    (states.CALL_OFF.name, Party.COMPANY): _AFTER_ACCEPTANCE,
}


def grounds_for(*, move: str, party: Party) -> tuple[Ground, ...]:
    """This function will return the reasons that a party can choose for a move; none where it needs none."""
    return _OFFERED.get((move, Party.COMPANY if party == Party.SUPERVISING else party), ())
