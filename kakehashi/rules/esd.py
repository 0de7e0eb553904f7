"""Employment for skill development, from 2027-04-01: three years in a field, with Japanese that grows."""

from datetime import date

from kakehashi.rules.answers import answer, not_asked_here
from kakehashi.rules.conditions import may_register, sending_organization
from kakehashi.rules.dated import parameter
from kakehashi.rules.facts import Facts
from kakehashi.rules.findings import Finding, Pathway, pathway

_FIRST_DAY, _FIELDS, _MONTHS = "esd.first_day", "esd.fields", "esd.length_months"


def pathways(*, facts: Facts, on: date) -> tuple[Pathway, ...]:
    """This function will answer for employment for skill development, for a person judged on a day."""
    first_day: date = parameter(_FIRST_DAY).values[0].value
    inside = facts.running("esd", on)
    if on < first_day:
        found: list[Finding | None] = [_not_begun(first_day)]
    elif inside is not None:
        found = [answer("esd.inside", True, "goes_on", rests_on=[_MONTHS], on=on, until=inside.until_on)]
    else:
        found = [
            answer("esd.open", True, "open", rests_on=[_FIRST_DAY], on=on, first_day=first_day),
            may_register(birth_on=facts.birth_date, on=on),
            _field(facts, on),
            _language(facts, on),
            _not_in_training(facts, on),
            _again(facts, on),
            sending_organization(facts=facts, rests_on="esd.sending_organization_required", on=on),
            _transfer(facts, on),
            *_to_be_shown_later(on),
        ]
    months = parameter(_MONTHS).number_on(max(on, first_day))
    return (pathway(programme="esd", stage=None, months=months, findings=found),)


def _not_begun(first_day: date) -> Finding:
    """This function will say from which day there is employment for skill development."""
    return answer(
        "esd.open", False, "not_begun", rests_on=[_FIRST_DAY], on=first_day,
        first_day=first_day, change="wait", changes_on=first_day,
    )  # fmt: skip


def _field(facts: Facts, on: date) -> Finding:
    """This function will say whether the desired field is one of the seventeen; the list of works does not tell."""
    fields = parameter(_FIELDS).value_on(on).value
    if facts.desired_field is None:
        return answer("esd.field", None, "not_told", rests_on=[_FIELDS], on=on, change="tell_more")
    if facts.desired_field in fields:
        return answer("esd.field", True, "open", rests_on=[_FIELDS], on=on, field=facts.desired_field)
    return answer(
        "esd.field", False, "not_in_programme", rests_on=[_FIELDS], on=on,
        field=facts.desired_field, change="choose_other_field",
    )  # fmt: skip


def _transfer(facts: Facts, on: date) -> Finding | None:
    """This function will tell after how many years in the field one may change the company of one's own will."""
    name = "esd.transfer_years"
    years = parameter(name).value_on(on).value.get(facts.desired_field)
    if years is None:
        return None
    return not_asked_here("esd.transfer", "after_years", rests_on=[name], on=on, field=facts.desired_field, years=years)


def _language(facts: Facts, on: date) -> Finding:
    """This function will say whether the Japanese is enough before work; a course of that level does as well."""
    name = "esd.language_before_work"
    level = parameter(name).value_on(on).value
    if facts.japanese_at_least(level):
        return answer("esd.language", True, "enough", rests_on=[name], on=on, level=level)
    return not_asked_here("esd.language", "level_or_course", rests_on=[name], on=on, level=level)


def _not_in_training(facts: Facts, on: date) -> Finding:
    """This function will say that nobody changes over from training; who left it before may enter in some cases."""
    rule = "esd.not_from_training"
    if facts.stays is None:
        return answer(rule, None, "not_told", rests_on=["esd.change_from_training"], on=on, change="tell_more")
    inside = facts.running("titp", on)
    if inside is not None:
        rests_on = ["esd.change_from_training"]
        return answer(rule, False, "in_training", rests_on=rests_on, on=on, until=inside.until_on)
    if facts.past("titp", on):
        return answer(rule, None, "in_some_cases", rests_on=["esd.entry_after_training"], on=on)
    return answer(rule, True, "never_in_training", rests_on=["esd.change_from_training"], on=on)


def _again(facts: Facts, on: date) -> Finding | None:
    """This function will say that whether it may be done a second time was not found; nothing for newcomers."""
    if not facts.past("esd", on):
        return None
    return answer("esd.again", None, "second_time_not_known", rests_on=["esd.may_be_repeated"], on=on)


def _to_be_shown_later(on: date) -> tuple[Finding, ...]:
    """This function will name the conditions that are looked at by others, later."""
    final = parameter("esd.at_the_end").value_on(on).value
    return (
        not_asked_here("esd.plan", "looked_at_later", rests_on=[_FIRST_DAY], on=on),
        not_asked_here("esd.agreement_of_countries", "not_known_which", rests_on=["esd.agreement_of_countries"], on=on),
        not_asked_here(
            "esd.tests", "tests_to_come", rests_on=["esd.at_the_end"], on=on,
            language=final["language"], skill=final["skill"],
        ),
    )  # fmt: skip
