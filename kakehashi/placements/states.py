"""The way of a placement: its states, the allowed moves, and the groups that pages and rules speak of."""

from django.db import models

from kakehashi.common.state import transition


class Origin(models.TextChoices):
    """Who began it."""

    APPLICATION = "application"
    INVITATION = "invitation"


class Party(models.TextChoices):
    """Who makes a move, and who reads of it. The supervising organization reads what its companies read."""

    SEEKER = "seeker"
    SENDER = "sender"
    COMPANY = "company"
    SUPERVISING = "supervising"
    PROGRAM = "program"


class Cause(models.TextChoices):
    """Why the program itself, or a larger decision, ended a placement."""

    ACCEPTED_ELSEWHERE = "accepted_elsewhere"
    PLACES_FILLED = "places_filled"
    OPPORTUNITY_CLOSED = "opportunity_closed"
    OFFER_LAPSED = "offer_lapsed"
    LEFT_ORGANIZATION = "left_organization"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    LEFT_SITE = "left_site"
    NO_ANSWER_SEEKER = "no_answer_seeker"
    NO_ANSWER_SENDER = "no_answer_sender"
    NO_ANSWER_COMPANY = "no_answer_company"


class PlacementState(models.TextChoices):
    """Where a placement stands. The comment says whose turn it is."""

    APPLIED = "applied"  # sending organization: forward or decline
    INVITED = "invited"  # sending organization: pass on or decline
    PASSED_ON = "passed_on"  # seeker: agree to the invitation or decline
    FORWARDED = "forwarded"  # company: propose times or refuse
    TIMES_PROPOSED = "times_proposed"  # sending organization: confirm one time or ask for others
    INTERVIEW_CONFIRMED = "interview_confirmed"  # company: record the result
    PASSED = "passed"  # company: make an offer
    OFFERED = "offered"  # seeker: accept or decline
    ACCEPTED = "accepted"  # company's side and sending organization: the papers
    PAPERS = "papers"  # the same: at least one step of the papers is done
    DEPARTED = "departed"
    NOT_FORWARDED = "not_forwarded"
    REFUSED = "refused"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    CALLED_OFF = "called_off"  # by an organization, after the offer was accepted
    LAPSED = "lapsed"  # whoever had the turn said nothing


S = PlacementState
TO_PASS_ON = frozenset({S.APPLIED, S.INVITED})
WAITS_FOR_SENDER = TO_PASS_ON | {S.TIMES_PROPOSED}
WAITS_FOR_SEEKER = frozenset({S.PASSED_ON, S.OFFERED})
WAITS_FOR_COMPANY = frozenset({S.FORWARDED, S.INTERVIEW_CONFIRMED, S.PASSED})
OPEN = WAITS_FOR_SENDER | WAITS_FOR_SEEKER | WAITS_FOR_COMPANY
BEFORE_OFFER = OPEN - {S.OFFERED}
# The offer is accepted and the person prepares to leave; then and after the departure the place is theirs.
PREPARING = frozenset({S.ACCEPTED, S.PAPERS})
PLACED = PREPARING | {S.DEPARTED}
ENDED_WITHOUT_PLACE = frozenset({S.NOT_FORWARDED, S.REFUSED, S.DECLINED, S.WITHDRAWN, S.CLOSED, S.CALLED_OFF, S.LAPSED})
# Every state is in one of OPEN, PREPARING and ENDED.
ENDED = ENDED_WITHOUT_PLACE | {S.DEPARTED}
# States that an application can only be in after its sending organization has forwarded it.
AFTER_FORWARDING = WAITS_FOR_COMPANY | PLACED | {S.TIMES_PROPOSED, S.OFFERED, S.REFUSED, S.DECLINED, S.CALLED_OFF}

FORWARD = transition("forward", sources={S.APPLIED}, target=S.FORWARDED)
PASS_ON = transition("pass_on", sources={S.INVITED}, target=S.PASSED_ON)
DECLINE_TO_FORWARD = transition("decline_to_forward", sources={S.APPLIED, S.INVITED}, target=S.NOT_FORWARDED)
AGREE = transition("agree", sources={S.PASSED_ON}, target=S.FORWARDED)
DECLINE = transition("decline", sources={S.PASSED_ON, S.OFFERED}, target=S.DECLINED)
PROPOSE_TIMES = transition("propose_times", sources={S.FORWARDED, S.TIMES_PROPOSED}, target=S.TIMES_PROPOSED)
ASK_FOR_OTHER_TIMES = transition(
    "ask_for_other_times", sources={S.TIMES_PROPOSED, S.INTERVIEW_CONFIRMED}, target=S.FORWARDED
)
CONFIRM_TIME = transition("confirm_time", sources={S.TIMES_PROPOSED}, target=S.INTERVIEW_CONFIRMED)
PASS = transition("pass", sources={S.INTERVIEW_CONFIRMED}, target=S.PASSED)
OFFER = transition("offer", sources={S.PASSED}, target=S.OFFERED)
ACCEPT = transition("accept", sources={S.OFFERED}, target=S.ACCEPTED)
REFUSE = transition(
    "refuse", sources={S.FORWARDED, S.TIMES_PROPOSED, S.INTERVIEW_CONFIRMED, S.PASSED}, target=S.REFUSED
)
BEGIN_PAPERS = transition("begin_papers", sources={S.ACCEPTED}, target=S.PAPERS)
DEPART = transition("depart", sources={S.PAPERS}, target=S.DEPARTED)
TAKE_BACK_DEPARTURE = transition("take_back_departure", sources={S.DEPARTED}, target=S.PAPERS)
CALL_OFF = transition("call_off", sources=set(PREPARING), target=S.CALLED_OFF)
WITHDRAW = transition("withdraw", sources=set(OPEN | PREPARING), target=S.WITHDRAWN)
CLOSE = transition("close", sources=set(OPEN), target=S.CLOSED)
LAPSE = transition("lapse", sources=set(BEFORE_OFFER), target=S.LAPSED)
TABLE = (
    FORWARD,
    PASS_ON,
    DECLINE_TO_FORWARD,
    AGREE,
    DECLINE,
    PROPOSE_TIMES,
    ASK_FOR_OTHER_TIMES,
    CONFIRM_TIME,
    PASS,
    OFFER,
    ACCEPT,
    REFUSE,
    BEGIN_PAPERS,
    DEPART,
    TAKE_BACK_DEPARTURE,
    CALL_OFF,
    WITHDRAW,
    CLOSE,
    LAPSE,
)
# The interview may be part of an interview day as long as the placement stands here.
ON_A_DAY = frozenset({S.TIMES_PROPOSED, S.INTERVIEW_CONFIRMED})
ON_THE_DAYS_PAGE = frozenset(move.name for move in (PROPOSE_TIMES, CONFIRM_TIME, ASK_FOR_OTHER_TIMES, PASS, REFUSE))
# Not moves of the table: they begin a placement, or leave its state as it is. The history holds them as well.
APPLY, INVITE, HOLD, LIFT_HOLD = "apply", "invite", "hold", "lift_hold"
EXPECT_STEP, RECORD_STEP, TAKE_BACK_STEP = "expect_step", "record_step", "take_back_step"
FREE_OF_HOLD = frozenset({DECLINE.name, WITHDRAW.name, CLOSE.name})
BEGINNINGS = {Origin.APPLICATION: S.APPLIED, Origin.INVITATION: S.INVITED}
