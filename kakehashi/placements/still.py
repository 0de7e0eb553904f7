"""The weekly word to a seeker who has heard nothing: what is waited for, of whom, since when, and what comes next."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.common.clock import day_in_japan
from kakehashi.placements.models import Placement
from kakehashi.placements.silence import LAPSE_AFTER, REMIND_AFTER
from kakehashi.placements.states import BEFORE_OFFER, PREPARING, PlacementState
from kakehashi.placements.steps import NAMES, Step
from kakehashi.placements.timeline import timeline_of
from kakehashi.ui.formats import long_date

# What is waited for, in each state; ``held`` and ``step`` are no states.
WAITS: Final[dict[str, str | Promise]] = {
    PlacementState.APPLIED: gettext_lazy("%(sending)s has to forward your application or say why not."),
    PlacementState.INVITED: gettext_lazy("%(sending)s has to pass the invitation on to you or say why not."),
    PlacementState.PASSED_ON: gettext_lazy("The company waits for your yes or no. You find it on your page."),
    PlacementState.FORWARDED: gettext_lazy("%(company)s has to propose interview times or say no."),
    PlacementState.TIMES_PROPOSED: gettext_lazy("%(sending)s has to choose an interview time with you."),
    PlacementState.INTERVIEW_CONFIRMED: gettext_lazy("After the interview, %(company)s has to say how it went."),
    PlacementState.PASSED: gettext_lazy("%(company)s has to write its offer."),
    PlacementState.OFFERED: gettext_lazy("The company waits for your answer to the offer."),
    "held": gettext_lazy("The supervising organization checks something first."),
    "step_japan": gettext_lazy("%(company)s and its supervising organization do the next step: %(step)s."),
    "step_sender": gettext_lazy("%(sending)s does the next step: %(step)s."),
    "step_none": gettext_lazy("All steps before the departure are recorded."),
}
NEXT: Final[dict[str, str | Promise]] = {
    "remind": gettext_lazy("On %(then)s the one who has to answer is reminded."),
    "lapse": gettext_lazy("Without an answer by %(then)s this placement ends. You can then apply again."),
    "offer": gettext_lazy("The last day for your answer is %(then)s."),
    "step": gettext_lazy("It is expected, or usual, by %(then)s."),
    "interview": gettext_lazy("The interview is on %(then)s."),
    "": gettext_lazy("We write to you again in a week, or as soon as something happens."),
}


def said_of(placement: Placement, *, is_held: bool, now: datetime) -> dict[str, str]:
    """This function will return, in codes and days, what the word says; nothing in it is the person's."""
    company, sending = placement.opportunity.company.name, placement.sending.name
    data = {"company": company, "sending": sending, "since": day_in_japan(placement.moved_at).isoformat()}
    if is_held:
        return data | {"waits": "held", "next": ""}
    if placement.state in PREPARING:
        return data | _next_step(placement, on=day_in_japan(now))
    return data | {"waits": placement.state} | _what_follows(placement, now=now)


def _next_step(placement: Placement, *, on: date) -> dict[str, str]:
    """This function will name the step that comes next, who does it, and by when where that is known."""
    lines = timeline_of(placement=placement, on=on).lines
    for line in lines:
        if line.standing in ("late", "now"):
            then = line.expected_on or (line.usual[1] if line.usual else None)
            waits = "step_japan" if line.in_japan else "step_sender"
            found = {"waits": waits, "step": line.step.value, "next": "step" if then else ""}
            return found | ({"then": then.isoformat()} if then else {})
    missing = any(line.standing != "done" and line.step != Step.DEPARTED for line in lines)
    return {"waits": "step_sender", "step": Step.DEPARTED.value, "next": ""} if missing else _all_done()


def _all_done() -> dict[str, str]:
    return {"waits": "step_none", "next": ""}


def _what_follows(placement: Placement, *, now: datetime) -> dict[str, str]:
    """This function will say what happens next without an answer, and on which day."""
    if placement.state == PlacementState.OFFERED:
        return {"next": "offer", "then": placement.offer.answer_until.isoformat()}
    interview = getattr(placement, "interview", None)
    confirmed = interview.confirmed_for if interview and placement.state == PlacementState.INTERVIEW_CONFIRMED else None
    if confirmed and confirmed > now:
        return {"next": "interview", "then": day_in_japan(confirmed).isoformat()}
    if placement.state not in BEFORE_OFFER:
        return {"next": ""}
    reminded = placement.reminded_at
    if reminded and reminded >= placement.moved_at:
        return {"next": "lapse", "then": day_in_japan(reminded + LAPSE_AFTER).isoformat()}
    begins = max(placement.moved_at, confirmed or placement.moved_at)
    tomorrow = day_in_japan(now + timedelta(days=1))
    return {"next": "remind", "then": max(day_in_japan(begins + REMIND_AFTER), tomorrow).isoformat()}


def in_words(data: Mapping[str, Any]) -> dict[str, str]:
    """This function will put what is said into the reader's language."""
    names = {"company": str(data["company"]), "sending": str(data["sending"])}
    if "step" in data:
        names["step"] = str(NAMES[data["step"]])
    then = {"then": long_date(date.fromisoformat(data["then"]))} if "then" in data else {}
    since = _("So it is since %(day)s.") % {"day": long_date(date.fromisoformat(data["since"]))}
    parts = [str(WAITS[data["waits"]]) % names, since, str(NEXT[data["next"]]) % then]
    return {**names, "words": " ".join(parts)}
