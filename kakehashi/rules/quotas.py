"""How many people a company may train at once, by its full-time staff, programme, stage and rating."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kakehashi.rules.answers import finding_from
from kakehashi.rules.dated import DatedValue, parameter
from kakehashi.rules.findings import Detail, Finding

RULE = "quota.people"
TITP_STAGES = (1, 2, 3)
_Details = dict[str, Detail]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Allowance:
    """How many people are allowed in one stage under one rating, with the way there.

    ``by_staff`` is what staff and rating give, ``ceiling`` the limit for any staff, ``rounded_up`` what staff would
    give if a fraction were rounded up.
    """

    basic: int
    one_in: int | None
    times: int
    by_staff: int
    rounded_up: int
    ceiling_times: int
    ceiling: int
    table: DatedValue
    rating: DatedValue
    most: DatedValue

    @property
    def allowed(self) -> int:
        """This function will return the number that is allowed in the end."""
        return min(self.by_staff, self.ceiling)

    def rests_on(self, wanted: int, *, on: date) -> list[DatedValue]:
        """This function will return the values without which the answer for so many people could be another one.

        The ceiling does not matter where staff and rating alone say no; rounding only where rounding up would say yes.
        """
        values = [self.table, self.rating]
        if wanted <= self.by_staff:
            return [*values, self.most]
        if wanted <= min(self.rounded_up, self.ceiling):
            values.append(parameter("quota.titp_rounding").value_on(on))
        return values


def quota(
    *,
    staff: int | None,
    excellent: bool | None,
    stage: int | None,
    programme: str,
    present: int | None,
    on: date,
    more: int = 1,
    care: bool = False,
) -> Finding:
    """This function will say whether a company may train some more people at once, with the whole computation.

    ``staff`` are the full-time staff without trainees, ``excellent`` says whether company and supervising
    organization both have that rating, ``present`` are the people in that stage now and those promised; ``None``
    means unknown. A fraction of one in twenty staff is rounded down, which no source confirms: where rounding up
    would change the answer, the finding is unconfirmed. Care has a table of its own, which was not found, and so it
    is with other programmes and with the days before 2017-11-01: then nothing can be said. After the last filing
    day nobody new can begin stage (i). For days before 2010-07-01 it raises NoValueYet.

    Detail, as far as known: staff, present, more, basic, one_in, times, by_staff, ceiling_times, ceiling, allowed,
    remaining, rounded, excellent, ordinary_allowed, excellent_allowed.
    """
    _refuse_nonsense(staff=staff, present=present, more=more, programme=programme, stage=stage)
    told: _Details = {"staff": staff, "present": present, "more": more, "excellent": excellent}
    early = _before_the_table(programme=programme, stage=stage, care=care, on=on, told=told)
    if early is not None:
        return early
    if staff is None or stage is None:
        held = parameter("quota.titp_basic").value_on(on)
        return finding_from(RULE, None, "staff_not_told", values=[held], detail=told)
    ordinary = _allowance(staff=staff, stage=stage, rating="ordinary", on=on)
    best = _allowance(staff=staff, stage=stage, rating="excellent", on=on)
    told |= {
        "ordinary_allowed": ordinary.allowed if ordinary else 0,
        "excellent_allowed": best.allowed if best else 0,
    }
    if excellent is None:
        return _for_unknown_rating(ordinary, best, told=told, on=on)
    return _judge(best if excellent else ordinary, told=told, on=on)


def _refuse_nonsense(*, staff: int | None, present: int | None, more: int, programme: str, stage: int | None) -> None:
    """This function will raise ValueError for numbers below nothing and for a stage that training does not have."""
    if min(staff or 0, present or 0, more) < 0:
        raise ValueError("numbers of people are not below nothing")
    if programme == "titp" and stage not in TITP_STAGES:
        raise ValueError(f"technical intern training has no stage {stage}")


def _before_the_table(*, programme: str, stage: int | None, care: bool, on: date, told: _Details) -> Finding | None:
    """This function will answer where no table of staff helps: other programmes, old days, care, no new plans."""
    if programme != "titp":
        held = parameter("quota.outside_titp").value_on(on)
        return finding_from(RULE, None, "quota_not_found", values=[held], detail=told)
    last = parameter("titp.last_filing_day")
    if stage == 1 and on > last.day_on(on):
        ended: _Details = {**told, "allowed": 0, "remaining": 0, "last_filing_on": last.day_on(on)}
        return finding_from(RULE, False, "no_new_plans", values=[last.value_on(on)], detail=ended)
    basic = parameter("quota.titp_basic")
    held = basic.value_on(on)
    if held.value is None:
        known = next((value.starts_on for value in basic.values if value.starts_on > on), None)
        return finding_from(RULE, None, "quota_not_found", values=[held], detail={**told, "known_from": known})
    if care:
        return finding_from(
            RULE, None, "care_table_not_found", values=[parameter("quota.titp_care").value_on(on)], detail=told
        )
    return None


def _allowance(*, staff: int, stage: int, rating: str, on: date) -> _Allowance | None:
    """This function will reckon what a rating allows in a stage; ``None`` where the rating has no such stage."""
    table = parameter("quota.titp_basic").value_on(on)
    times = parameter(f"quota.titp_{rating}_times").value_on(on)
    most = parameter(f"quota.titp_most_in_stage_{stage}").value_on(on)
    factor = times.value.get(f"stage_{stage}")
    if factor is None:
        return None
    line = _line(table, staff)
    one_in = line.get("one_in")
    basic = line["trainees"] if one_in is None else staff // one_in
    upward = basic if one_in is None else -(-staff // one_in)
    return _Allowance(
        basic=basic,
        one_in=one_in,
        times=factor,
        by_staff=basic * factor,
        rounded_up=upward * factor,
        ceiling_times=most.value,
        ceiling=most.value * staff,
        table=table,
        rating=times,
        most=most,
    )


def _line(table: DatedValue, staff: int) -> Mapping[str, int]:
    """This function will return the last line of the table whose number of staff is reached."""
    lines: list[Mapping[str, int]] = [line for line in table.value if line["staff_from"] <= staff]
    return max(lines, key=lambda line: line["staff_from"])


def _way(found: _Allowance) -> _Details:
    """This function will put the computation into the details of a finding."""
    return {
        "basic": found.basic,
        "one_in": found.one_in,
        "rounded": found.rounded_up != found.by_staff,
        "times": found.times,
        "by_staff": found.by_staff,
        "ceiling_times": found.ceiling_times,
        "ceiling": found.ceiling,
        "allowed": found.allowed,
    }


def _judge(found: _Allowance | None, *, told: _Details, on: date) -> Finding:
    """This function will compare what is allowed with those who are there and those who would come."""
    if found is None:
        values = [parameter(f"quota.titp_{rating}_times").value_on(on) for rating in ("ordinary", "excellent")]
        detail: _Details = {**told, "allowed": 0, "remaining": 0}
        return finding_from(RULE, False, "only_when_excellent", values=values, detail=detail)
    detail = {**told, **_way(found)}
    present, more = told["present"], told["more"]
    if not isinstance(present, int) or not isinstance(more, int):
        values = [found.table, found.rating, found.most]
        return finding_from(RULE, None, "present_not_told", values=values, detail=detail)
    detail["remaining"] = max(0, found.allowed - present)
    fits = present + more <= found.allowed
    reason = "within_quota" if fits else "above_quota"
    return finding_from(RULE, fits, reason, values=found.rests_on(present + more, on=on), detail=detail)


def _for_unknown_rating(ordinary: _Allowance | None, best: _Allowance | None, *, told: _Details, on: date) -> Finding:
    """This function will answer for an unknown rating: as both ratings do where they agree, else not at all."""
    under_ordinary, under_best = _judge(ordinary, told=told, on=on), _judge(best, told=told, on=on)
    if under_ordinary.satisfied == under_best.satisfied:
        return under_best if under_best.satisfied is False else under_ordinary
    values = [found.rating for found in (ordinary, best) if found]
    return finding_from(RULE, None, "rating_not_told", values=values, detail={**told, **under_ordinary.detail})
