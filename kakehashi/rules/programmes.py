"""Which programme a person will come under, by the day on which they begin."""

from datetime import date

from kakehashi.rules.answers import answer
from kakehashi.rules.calendar_days import months_after
from kakehashi.rules.dated import parameter
from kakehashi.rules.findings import Finding

_RESTS_ON = (
    "titp.last_filing_day",
    "titp.last_entry_day",
    "esd.first_day",
    "practice.fewest_months_from_interview_to_entry",
    "practice.most_months_from_interview_to_entry",
)


def programme_for_start(*, registers_on: date) -> Finding:
    """This function will say what the change of programme on 2027-04-01 means for somebody who registers on a day.

    Technical intern training needs a plan filed by 2027-03-31 and entry by 2027-06-30. From interview to entry six to
    ten months are usual, so the reason is one of: ``titp_usual`` (also the slow way arrives in time),
    ``titp_only_if_fast`` (the quickest way may arrive in time: count on employment for skill development or
    specified skilled worker), ``esd_or_ssw`` (too late). Satisfied means that technical intern training can be
    counted on. The detail holds all days.
    """
    rests_on = [parameter(name) for name in _RESTS_ON]
    last_filing, last_entry, first_esd = (one.day_on(registers_on) for one in rests_on[:3])
    fewest, most = (one.number_on(registers_on) for one in rests_on[3:])
    soonest = months_after(day=registers_on, months=fewest)
    latest = months_after(day=registers_on, months=most)
    satisfied: bool | None
    if registers_on > last_filing or soonest > last_entry:
        satisfied, reason = False, "esd_or_ssw"
    elif latest > last_entry:
        satisfied, reason = None, "titp_only_if_fast"
    else:
        satisfied, reason = True, "titp_usual"
    return answer(
        "programme.for_start",
        satisfied,
        reason,
        rests_on=_RESTS_ON,
        on=registers_on,
        last_filing_on=last_filing,
        last_entry_on=last_entry,
        esd_from=first_esd,
        fewest_months=fewest,
        most_months=most,
        soonest_entry_on=soonest,
        latest_usual_entry_on=latest,
    )
