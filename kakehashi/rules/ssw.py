"""Specified skilled work (1): open to everybody with the tests, and without them after stage (ii) of training."""

from datetime import date

from kakehashi.rules.answers import answer, finding_from, not_asked_here
from kakehashi.rules.conditions import may_register
from kakehashi.rules.dated import parameter
from kakehashi.rules.facts import Facts, Stay
from kakehashi.rules.findings import Finding, Pathway, pathway
from kakehashi.rules.works import fields_of_works

_FIRST_DAY, _FIELDS, _MONTHS = "ssw.first_day", "ssw.fields", "ssw.months_in_all"
_EXEMPT = "ssw.months_of_training_that_free_from_tests"
_STAGE = 2


def pathways(*, facts: Facts, on: date) -> tuple[Pathway, ...]:
    """This function will answer for specified skilled work (1), for a person judged on a day."""
    first_day: date = parameter(_FIRST_DAY).values[0].value
    if on < first_day:
        found: list[Finding | None] = [_not_begun(first_day)]
        months = None
    else:
        training = _finished_training(facts, on)
        months = _months_left(facts, on)
        inside = facts.running("ssw", on)
        found = (
            [answer("ssw.inside", True, "goes_on", rests_on=[_MONTHS], on=on, until=inside.until_on)]
            if inside
            else [
                answer("ssw.open", True, "open", rests_on=[_FIRST_DAY], on=on, first_day=first_day),
                may_register(birth_on=facts.birth_date, on=on),
                _time_left(months, on),
                _field(facts, training, on),
                _skill(facts, training, on),
                _language(facts, training, on),
                _after_esd(facts, on),
            ]
        )
    return (pathway(programme="ssw", stage=None, months=months, findings=found),)


def _not_begun(first_day: date) -> Finding:
    """This function will say from which day there is specified skilled work."""
    return answer(
        "ssw.open", False, "not_begun", rests_on=[_FIRST_DAY], on=first_day,
        first_day=first_day, change="wait", changes_on=first_day,
    )  # fmt: skip


def _months_left(facts: Facts, on: date) -> int:
    """This function will return the months that are left of five years in all; what was not dated does not count."""
    used = sum(stay.months_on(on) or 0 for stay in facts.past("ssw", on))
    return max(0, parameter(_MONTHS).number_on(on) - used)


def _time_left(months: int, on: date) -> Finding | None:
    """This function will say that the five years are used up; nothing while some time is left."""
    if months > 0:
        return None
    return answer("ssw.time_left", False, "used_up", rests_on=[_MONTHS], on=on)


def _finished_training(facts: Facts, on: date) -> Stay | None:
    """This function will return the training up to stage (ii) that was finished well and is long enough for exemption.

    One that was written down as two lines, one for each stage, counts with both.
    """
    asked = parameter(_EXEMPT).number_on(on)
    behind = [stay for stay in facts.past("titp", on) if (stay.stage or 0) >= _STAGE and stay.completed]
    enough = [stay for stay in behind if _months_of_training(facts, stay, on) >= asked]
    return max(enough, key=lambda stay: stay.until_on or date.min, default=None)


def _months_of_training(facts: Facts, stay: Stay, on: date) -> int:
    """This function will return the months of a training with the stages before it."""
    if stay.from_on is None or stay.until_on is None:
        return 0
    before = [
        other
        for other in facts.past("titp", on)
        if other.stage and stay.stage and other.stage < stay.stage and other.work == stay.work
        and other.from_on is not None and other.until_on is not None and other.until_on <= stay.from_on
    ]  # fmt: skip
    own = stay.months_on(on) or 0
    return own + sum(other.months_on(on) or 0 for other in before)


def _field(facts: Facts, training: Stay | None, on: date) -> Finding:
    """This function will say whether the desired field is open on the day, or else those that the work leads to."""
    since = {name: first for first, names in _fields_by_day() for name in names}
    if facts.desired_field is not None:
        first = since[facts.desired_field]
        if first <= on:
            return answer("ssw.field", True, "open", rests_on=[_FIELDS], on=on, field=facts.desired_field)
        return answer(
            "ssw.field", False, "not_yet", rests_on=[_FIELDS], on=on,
            field=facts.desired_field, change="wait", changes_on=first,
        )  # fmt: skip
    led_to = _led_to(facts.desired_work, on) or _led_to(training.work if training else None, on)
    if led_to:
        return answer("ssw.field", True, "work_leads_to_field", rests_on=[_FIELDS], on=on, fields=led_to)
    return answer("ssw.field", None, "not_told", rests_on=[_FIELDS], on=on, change="tell_more")


def _fields_by_day() -> list[tuple[date, tuple[str, ...]]]:
    """This function will return the fields with the day from which each value of the parameter names them."""
    known: set[str] = set()
    found = []
    for value in parameter(_FIELDS).values:
        found.append((value.starts_on, tuple(name for name in value.value if name not in known)))
        known.update(value.value)
    return found


def _led_to(work: str | None, on: date) -> tuple[str, ...]:
    """This function will return the fields open on the day to which a work leads by a source."""
    open_now = parameter(_FIELDS).value_on(on).value
    known = fields_of_works().get(work or "", ())
    return tuple(name for name, row in known if name in open_now and row.confidence != "unconfirmed")


def _skill(facts: Facts, training: Stay | None, on: date) -> Finding:
    """This function will say whether a test of skill is asked: not after training in a work that leads to the field."""
    wished = [facts.desired_field] if facts.desired_field else list(_led_to(facts.desired_work, on))
    freed = {
        name: known
        for name, known in fields_of_works().get((training.work if training else None) or "", ())
        if known.confidence != "unconfirmed" and (not wished or name in wished)
    }
    if freed:
        values = [*freed.values(), parameter(_EXEMPT).value_on(on)]
        return finding_from("ssw.skill_test", True, "freed_by_training", values=values, detail={"fields": tuple(freed)})
    return not_asked_here("ssw.skill_test", "test_to_come", rests_on=["ssw.tests"], on=on)


def _language(facts: Facts, training: Stay | None, on: date) -> Finding:
    """This function will say whether the Japanese is enough; training finished well frees from that test too."""
    level = parameter("ssw.language").value_on(on).value
    if training is not None:
        return answer("ssw.language", True, "freed_by_training", rests_on=[_EXEMPT], on=on, level=level)
    enough = facts.japanese_at_least(level)
    if enough is False and _training_may_free(facts, on):
        return answer(
            "ssw.language", None, "training_may_free", rests_on=[_EXEMPT], on=on, level=level, change="tell_more"
        )
    reason = {True: "enough", False: "too_low", None: "not_told"}[enough]
    change = {} if enough else {"change": "tell_more" if enough is None else "learn_japanese"}
    return answer("ssw.language", enough, reason, rests_on=["ssw.language"], on=on, level=level, **change)


def _training_may_free(facts: Facts, on: date) -> bool:
    """This function will say whether training that was not told of, or not to its end, may free from the tests."""
    if facts.stays is None:
        return True
    behind = [stay for stay in facts.past("titp", on) if (stay.stage or 0) >= _STAGE and stay.completed is not False]
    return any(stay.completed is None or stay.from_on is None or stay.until_on is None for stay in behind)


def _after_esd(facts: Facts, on: date) -> Finding | None:
    """This function will say that employment for skill development frees from no test; nothing for others."""
    if not facts.past("esd", on) and facts.running("esd", on) is None:
        return None
    return not_asked_here("ssw.after_esd", "no_exemption", rests_on=["ssw.tests_after_esd"], on=on)
