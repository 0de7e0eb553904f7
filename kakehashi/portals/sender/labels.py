"""The sending organization's words for states, moves, parties and reasons; no state and no move is left out."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.confirming import queries as confirming
from kakehashi.confirming.states import UnreachedState, WordState
from kakehashi.placements import states
from kakehashi.placements.states import Cause, Party, PlacementState
from kakehashi.seekers.states import ChoiceState
from kakehashi.translation import queries as translation
from kakehashi.translation.states import PartState, RequestState

Words = str | Promise

PLACEMENT: dict[str, Words] = {
    PlacementState.APPLIED: _("Application to forward"),
    PlacementState.INVITED: _("Invitation to pass on"),
    PlacementState.PASSED_ON: _("The seeker decides"),
    PlacementState.FORWARDED: _("With the company"),
    PlacementState.TIMES_PROPOSED: _("Interview time to confirm"),
    PlacementState.INTERVIEW_CONFIRMED: _("Interview confirmed"),
    PlacementState.PASSED: _("Passed the interview"),
    PlacementState.OFFERED: _("Offer: the seeker decides"),
    PlacementState.ACCEPTED: _("Offer accepted"),
    PlacementState.PAPERS: _("Papers in preparation"),
    PlacementState.DEPARTED: _("In Japan"),
    PlacementState.NOT_FORWARDED: _("Not forwarded by you"),
    PlacementState.REFUSED: _("Refused by the company"),
    PlacementState.DECLINED: _("Declined by the seeker"),
    PlacementState.WITHDRAWN: _("Withdrawn"),
    PlacementState.CLOSED: _("Closed"),
    PlacementState.CALLED_OFF: _("Called off"),
    PlacementState.LAPSED: _("Ended without an answer"),
}
PLACEMENT_TONE: dict[str, str] = {
    PlacementState.APPLIED: "wait",
    PlacementState.INVITED: "wait",
    PlacementState.PASSED_ON: "info",
    PlacementState.FORWARDED: "info",
    PlacementState.TIMES_PROPOSED: "wait",
    PlacementState.INTERVIEW_CONFIRMED: "info",
    PlacementState.PASSED: "info",
    PlacementState.OFFERED: "info",
    PlacementState.ACCEPTED: "good",
    PlacementState.PAPERS: "good",
    PlacementState.DEPARTED: "good",
    PlacementState.NOT_FORWARDED: "neutral",
    PlacementState.REFUSED: "neutral",
    PlacementState.DECLINED: "neutral",
    PlacementState.WITHDRAWN: "neutral",
    PlacementState.CLOSED: "neutral",
    PlacementState.CALLED_OFF: "neutral",
    PlacementState.LAPSED: "neutral",
}
NEXT: dict[str, Words] = {
    PlacementState.APPLIED: _("Forward the application to the company, or decline with a reason."),
    PlacementState.INVITED: _("Pass the invitation on to the seeker, or decline with a reason."),
    PlacementState.PASSED_ON: _("The seeker agrees to the invitation or declines it."),
    PlacementState.FORWARDED: _("The company proposes times for the interview, or refuses."),
    PlacementState.TIMES_PROPOSED: _("Ask the seeker, then confirm one of the times. Or ask for other times."),
    PlacementState.INTERVIEW_CONFIRMED: _("After the interview the company records the result."),
    PlacementState.PASSED: _("The company makes an offer, or refuses with a reason."),
    PlacementState.OFFERED: _("The seeker reads the conditions and decides alone."),
    PlacementState.ACCEPTED: _("The place is theirs. The papers come next."),
    PlacementState.PAPERS: _("The steps below say what is done, what comes next, and who does it."),
    PlacementState.DEPARTED: _("The person has left for Japan. Nothing more is to be done here."),
    PlacementState.NOT_FORWARDED: _("This placement has ended."),
    PlacementState.REFUSED: _("This placement has ended. The seeker may apply elsewhere."),
    PlacementState.DECLINED: _("This placement has ended. The seeker may apply elsewhere."),
    PlacementState.WITHDRAWN: _("This placement has ended."),
    PlacementState.CLOSED: _("This placement has ended. The reason is in the history."),
    PlacementState.CALLED_OFF: _("This placement has ended. The reason is in the history."),
    PlacementState.LAPSED: _("This placement has ended, because nobody answered. Nobody is blamed."),
}
WAITING: dict[str, Words] = {
    PlacementState.APPLIED: _("Applications to forward"),
    PlacementState.INVITED: _("Invitations to pass on"),
    PlacementState.TIMES_PROPOSED: _("Interview times to confirm"),
}
MOVE: dict[str, Words] = {
    states.APPLY: _("The seeker applied"),
    states.INVITE: _("The company sent an invitation"),
    states.FORWARD.name: _("You forwarded the application"),
    states.PASS_ON.name: _("You passed the invitation on"),
    states.DECLINE_TO_FORWARD.name: _("You declined"),
    states.AGREE.name: _("The seeker agreed to the invitation"),
    states.DECLINE.name: _("The seeker declined"),
    states.PROPOSE_TIMES.name: _("The company proposed interview times"),
    states.ASK_FOR_OTHER_TIMES.name: _("You asked for other times"),
    states.CONFIRM_TIME.name: _("You confirmed the interview"),
    states.PASS.name: _("The company recorded: passed"),
    states.OFFER.name: _("The company made an offer"),
    states.ACCEPT.name: _("The seeker accepted the offer"),
    states.REFUSE.name: _("The company refused"),
    states.WITHDRAW.name: _("It was withdrawn"),
    states.CLOSE.name: _("The placement was closed"),
    states.LAPSE.name: _("The placement ended without an answer"),
    states.BEGIN_PAPERS.name: _("The papers began"),
    states.DEPART.name: _("Departure recorded"),
    states.TAKE_BACK_DEPARTURE.name: _("Departure taken back: it was recorded wrongly"),
    states.CALL_OFF.name: _("It was called off"),
    states.EXPECT_STEP: _("A step was announced"),
    states.RECORD_STEP: _("A step was recorded"),
    states.TAKE_BACK_STEP: _("A step was taken back: it was recorded wrongly"),
    states.HOLD: _("The supervising organization holds the placement"),
    states.LIFT_HOLD: _("The supervising organization released the placement"),
}
PARTY: dict[str, Words] = {
    Party.SEEKER: _("Seeker"),
    Party.SENDER: _("Your organization"),
    Party.COMPANY: _("Company"),
    Party.SUPERVISING: _("Supervising organization"),
    Party.PROGRAM: _("Kakehashi"),
}
CAUSE: dict[str, Words] = {
    Cause.ACCEPTED_ELSEWHERE: _("The seeker has accepted another offer."),
    Cause.PLACES_FILLED: _("All places are taken."),
    Cause.OPPORTUNITY_CLOSED: _("The opportunity was closed."),
    Cause.OFFER_LAPSED: _("The last day for an answer has passed."),
    Cause.LEFT_ORGANIZATION: _("The seeker has changed the sending organization."),
    Cause.CONSENT_WITHDRAWN: _("The seeker has withdrawn a consent."),
    Cause.NO_ANSWER_SEEKER: _("The seeker did not answer, also not after a reminder. Nobody is blamed."),
    Cause.NO_ANSWER_SENDER: _("You did not answer, also not after a reminder. Nobody is blamed."),
    Cause.NO_ANSWER_COMPANY: _("The company did not answer, also not after a reminder. Nobody is blamed."),
    Cause.LEFT_SITE: _("The seeker has cancelled the membership."),
}
HELD: Words = _("On hold")
HOW: dict[str, Words] = {"video": _("By video"), "on_site": _("On site")}
CHOICE: dict[str, Words] = {
    ChoiceState.CHOSEN: _("Chose you"),
    ChoiceState.ACCEPTED: _("Accepted"),
    ChoiceState.DECLINED: _("Declined"),
    ChoiceState.LEFT: _("Left"),
}
CHOICE_TONE: dict[str, str] = {
    ChoiceState.CHOSEN: "wait",
    ChoiceState.ACCEPTED: "good",
    ChoiceState.DECLINED: "neutral",
    ChoiceState.LEFT: "neutral",
}
NAMES: dict[str, Words] = {
    "name_native": _("Name in native script"),
    "name_passport": _("Name as in the passport"),
    "name_katakana": _("Name in katakana"),
}
# The texts of a page, by the last part of their keys.
TEXTS: dict[str, Words] = {
    **NAMES,
    "self_promotion": _("Self-Promotion"),
    "other_wish": _("Another wish"),
    "employer": _("Employer"),
    "other_work": _("Kind of work"),
    "duties": _("What the person did"),
    "name": _("Name of the school"),
    "field": _("What was learnt at school"),
    "licence_name": _("Licences and certificates"),
    "certificate": _("Language certificate"),
}
AGREEMENT: dict[str, Words] = {
    "waiting": _("Waits for you"),
    "in_force": _("In force"),
    "not_in_force": _("Not in force"),
    "declined": _("Declined"),
}
AGREEMENT_TONE: dict[str, str] = {
    "waiting": "wait",
    "in_force": "good",
    "not_in_force": "neutral",
    "declined": "neutral",
}
PART: dict[str, Words] = {
    translation.NOT_STARTED: _("Not translated"),
    PartState.DRAFT: _("Draft"),
    PartState.CHECKED: _("Checked"),
    PartState.APPROVED: _("Approved"),
    PartState.OUTDATED: _("Needs editing"),
}
PART_TONE: dict[str, str] = {
    translation.NOT_STARTED: "neutral",
    PartState.DRAFT: "wait",
    PartState.CHECKED: "info",
    PartState.APPROVED: "good",
    PartState.OUTDATED: "bad",
}
REQUEST: dict[str, Words] = {
    RequestState.REQUESTED: _("Waits for you"),
    RequestState.ACCEPTED: _("Accepted"),
    RequestState.DECLINED: _("Declined"),
    RequestState.TAKEN_BACK: _("Taken back by the seeker"),
}
REQUEST_TONE: dict[str, str] = {
    RequestState.REQUESTED: "wait",
    RequestState.ACCEPTED: "good",
    RequestState.DECLINED: "neutral",
    RequestState.TAKEN_BACK: "neutral",
}
MISSING: dict[str, Words] = {
    translation.NO_ORGANIZATION: _("You have to accept the seeker first."),
    translation.NO_CONSENT: _("Ask the seeker to agree to it on the Management Page."),
    translation.NOT_WRITTEN: _("The seeker has not written it yet."),
    translation.NOT_TRANSLATED: _("Write the Japanese."),
    translation.NOT_APPROVED: _("Approve the draft."),
    translation.OUTDATED: _("The seeker's words changed. Check the Japanese and approve it again."),
    translation.HELP_NOT_READ: _("Ask the seeker to read it on the Management Page and say that it is right."),
}
MISSING_WORD: dict[str, Words] = {
    confirming.NOT_RESTATED: _("Say what the Japanese says, for the seeker."),
    confirming.NOT_CONFIRMED: _("The seeker has not said yes yet."),
    confirming.NOT_RIGHT: _("The seeker says that it is not right. Correct the Japanese."),
}
TO_DO: dict[str, Words] = {**MISSING, **MISSING_WORD}
WORD: dict[str, tuple[Words, str]] = {
    confirming.NOT_RESTATED: (_("To restate"), "neutral"),
    WordState.WAITING: (_("Waits for the seeker"), "wait"),
    WordState.CONFIRMED: (_("The seeker said yes"), "good"),
    WordState.NOT_RIGHT: (_("The seeker said no"), "bad"),
    WordState.CONSENTED: (_("The Secretariat consented"), "info"),
}
UNREACHED: dict[str, tuple[Words, str]] = {
    UnreachedState.ASKED: (_("Waits for the Secretariat"), "wait"),
    UnreachedState.CONSENTED: (_("The Secretariat consented"), "good"),
    UnreachedState.REFUSED: (_("The Secretariat refused"), "bad"),
    UnreachedState.OVERTAKEN: (_("The seeker has answered"), "neutral"),
}
