"""The company side's words for states, moves, parties and reasons; no state and no move is left out."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.opportunities.states import OpportunityState
from kakehashi.organizations.states import IN_FORCE, NOT_IN_FORCE, PartnerState
from kakehashi.placements import states
from kakehashi.placements.states import Cause, Party, PlacementState

Words = str | Promise

PLACEMENT: dict[str, Words] = {
    PlacementState.APPLIED: _("With the sending organization"),
    PlacementState.INVITED: _("With the sending organization"),
    PlacementState.PASSED_ON: _("The person decides"),
    PlacementState.FORWARDED: _("Propose interview times"),
    PlacementState.TIMES_PROPOSED: _("Times proposed"),
    PlacementState.INTERVIEW_CONFIRMED: _("Interview confirmed"),
    PlacementState.PASSED: _("Passed: make an offer"),
    PlacementState.OFFERED: _("Offer made"),
    PlacementState.ACCEPTED: _("Offer accepted"),
    PlacementState.PAPERS: _("Papers in preparation"),
    PlacementState.DEPARTED: _("In Japan"),
    PlacementState.NOT_FORWARDED: _("Not passed on"),
    PlacementState.REFUSED: _("Refused by you"),
    PlacementState.DECLINED: _("Declined by the person"),
    PlacementState.WITHDRAWN: _("Withdrawn"),
    PlacementState.CLOSED: _("Closed"),
    PlacementState.CALLED_OFF: _("Called off"),
    PlacementState.LAPSED: _("Ended without an answer"),
}
PLACEMENT_TONE: dict[str, str] = {
    PlacementState.APPLIED: "neutral",
    PlacementState.INVITED: "info",
    PlacementState.PASSED_ON: "info",
    PlacementState.FORWARDED: "wait",
    PlacementState.TIMES_PROPOSED: "info",
    PlacementState.INTERVIEW_CONFIRMED: "wait",
    PlacementState.PASSED: "wait",
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
    PlacementState.APPLIED: _("The sending organization looks at it first."),
    PlacementState.INVITED: _("The sending organization passes the invitation on, or declines with a reason."),
    PlacementState.PASSED_ON: _("The person has your invitation and agrees or declines."),
    PlacementState.FORWARDED: _("Propose up to three times for the interview, or refuse with a reason."),
    PlacementState.TIMES_PROPOSED: _("The sending organization confirms one of the times or asks for others."),
    PlacementState.INTERVIEW_CONFIRMED: _("After the interview, record the result here."),
    PlacementState.PASSED: _("Make an offer with its conditions, or refuse with a reason."),
    PlacementState.OFFERED: _("The person accepts or declines the offer."),
    PlacementState.ACCEPTED: _("The place is filled. Your supervising organization prepares the papers."),
    PlacementState.PAPERS: _("The steps below say what is done, what comes next, and who does it."),
    PlacementState.DEPARTED: _("The person has left for Japan. Nothing more is to be done here."),
    PlacementState.NOT_FORWARDED: _("This placement has ended. The reason is in the history."),
    PlacementState.REFUSED: _("This placement has ended."),
    PlacementState.DECLINED: _("This placement has ended. You may look for other people."),
    PlacementState.WITHDRAWN: _("This placement has ended. You may look for other people."),
    PlacementState.CLOSED: _("This placement has ended. The reason is in the history."),
    PlacementState.CALLED_OFF: _("This placement has ended. The reason is in the history."),
    PlacementState.LAPSED: _("This placement has ended, because nobody answered. Nobody is blamed."),
}
WAITING: dict[str, Words] = {
    PlacementState.FORWARDED: _("Propose interview times"),
    PlacementState.INTERVIEW_CONFIRMED: _("Record the results of interviews"),
    PlacementState.PASSED: _("Make offers"),
}
MOVE: dict[str, Words] = {
    states.APPLY: _("The person applied"),
    states.INVITE: _("An invitation was sent"),
    states.FORWARD.name: _("The application was forwarded"),
    states.PASS_ON.name: _("The invitation was passed on"),
    states.DECLINE_TO_FORWARD.name: _("The sending organization declined"),
    states.AGREE.name: _("The person agreed to the invitation"),
    states.DECLINE.name: _("The person declined"),
    states.PROPOSE_TIMES.name: _("Interview times were proposed"),
    states.ASK_FOR_OTHER_TIMES.name: _("Other times were asked for"),
    states.CONFIRM_TIME.name: _("The interview was confirmed"),
    states.PASS.name: _("The result was recorded: passed"),
    states.OFFER.name: _("An offer was made"),
    states.ACCEPT.name: _("The offer was accepted"),
    states.REFUSE.name: _("Refused by the company"),
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
    states.LIFT_HOLD: _("The hold was lifted"),
}
PARTY: dict[str, Words] = {
    Party.SEEKER: _("The person"),
    Party.SENDER: _("Sending organization"),
    Party.COMPANY: _("Company"),
    Party.SUPERVISING: _("Supervising organization"),
    Party.PROGRAM: _("Kakehashi"),
}
CAUSE: dict[str, Words] = {
    Cause.ACCEPTED_ELSEWHERE: _("The person has accepted another offer."),
    Cause.PLACES_FILLED: _("All places are taken."),
    Cause.OPPORTUNITY_CLOSED: _("The opportunity was closed."),
    Cause.OFFER_LAPSED: _("The last day for an answer has passed."),
    Cause.LEFT_ORGANIZATION: _("The person has changed the sending organization."),
    Cause.CONSENT_WITHDRAWN: _("The person has withdrawn a consent."),
    Cause.NO_ANSWER_SEEKER: _("The person did not answer, also not after a reminder. Nobody is blamed."),
    Cause.NO_ANSWER_SENDER: _("The sending organization did not answer, also not after a reminder. Nobody is blamed."),
    Cause.NO_ANSWER_COMPANY: _("The company did not answer, also not after a reminder. Nobody is blamed."),
    Cause.LEFT_SITE: _("The person has left Kakehashi."),
}
OPPORTUNITY: dict[str, Words] = {
    OpportunityState.DRAFT: _("Draft"),
    OpportunityState.SUBMITTED: _("With the Secretariat"),
    OpportunityState.APPROVED: _("Shown"),
    OpportunityState.REFUSED: _("Refused"),
    OpportunityState.PAUSED: _("Paused"),
    OpportunityState.FILLED: _("All places filled"),
    OpportunityState.CLOSED: _("Closed"),
}
OPPORTUNITY_TONE: dict[str, str] = {
    OpportunityState.DRAFT: "neutral",
    OpportunityState.SUBMITTED: "info",
    OpportunityState.APPROVED: "good",
    OpportunityState.REFUSED: "bad",
    OpportunityState.PAUSED: "wait",
    OpportunityState.FILLED: "good",
    OpportunityState.CLOSED: "neutral",
}
OPPORTUNITY_NEXT: dict[str, Words] = {
    OpportunityState.DRAFT: _("Only you see it. Submit it when it is complete."),
    OpportunityState.SUBMITTED: _("The Secretariat checks it. You are told of the decision."),
    OpportunityState.APPROVED: _("Seekers can see it and apply. You can invite people to it."),
    OpportunityState.REFUSED: _("The Secretariat gave a reason. Change it and submit it again."),
    OpportunityState.PAUSED: _("It is not shown, and nobody can apply. What has begun goes on."),
    OpportunityState.FILLED: _("Every place is taken. Copy it to offer more places."),
    OpportunityState.CLOSED: _("Nobody can apply to it any more."),
}
HELD: Words = _("On hold")
HOW: dict[str, Words] = {"video": _("By video"), "on_site": _("On site")}

AGREEMENT: dict[str, Words] = {
    PartnerState.WAITING: _("Waits for the sending organization"),
    PartnerState.DECLINED: _("Declined"),
    IN_FORCE: _("In force"),
    NOT_IN_FORCE: _("Not in force"),
}
COMPANY: dict[str, Words] = {**AGREEMENT, PartnerState.WAITING: _("Waits for the company")}
SUPERVISION: dict[str, Words] = {**AGREEMENT, PartnerState.WAITING: _("Waits for you")}
PARTNER_TONE: dict[str, str] = {
    PartnerState.WAITING: "wait",
    PartnerState.DECLINED: "neutral",
    IN_FORCE: "good",
    NOT_IN_FORCE: "neutral",
}

# Where a word of the search was found, by the key of a page's section.
PLACES: dict[str, Words] = {
    "self_promotion": _("Self-Promotion"),
    "wish": _("Desired works"),
    "work": _("Name of a work"),
    "job": _("Work history"),
    "school": _("Education"),
    "licence": _("Licences and certificates"),
    "language": _("Languages"),
    "stay": _("Earlier stays in Japan"),
    "start": _("Earliest start"),
}
PROGRAMMES: dict[str, Words] = {
    "esd": _("Employment for skill development"),
    "titp": _("Technical intern training"),
    "ssw": _("Specified skilled worker"),
}
