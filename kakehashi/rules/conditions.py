"""Conditions on the person that several programmes share."""

from datetime import date

from kakehashi.rules.answers import answer, finding_from
from kakehashi.rules.calendar_days import birthday
from kakehashi.rules.dated import parameter
from kakehashi.rules.facts import Facts
from kakehashi.rules.findings import Detail, Finding
from kakehashi.rules.works import ListedWork, listed_works, occupation_of

AGE = "registration.minimum_age"
_EXPERIENCE = "titp.experience_of_same_work_required"
_KINDS = "titp.kinds_of_work"
_SERVICES = "titp.occupations_of_services"


def may_register(*, birth_on: date, on: date) -> Finding:
    """This function will say whether a person is old enough to register on a day, and if not, from which day.

    Since 2010-07-01; earlier days are answered with the first value. Source: the conditions for trainees, which ask
    for 18 years or more.
    """
    age = _number(AGE, on)
    first_day = birthday(born_on=birth_on, age=age)
    if first_day <= on:
        return answer(AGE, True, "old_enough", rests_on=[AGE], on=on, minimum_age=age, first_day=first_day)
    return answer(
        AGE, False, "too_young", rests_on=[AGE], on=on,
        minimum_age=age, first_day=first_day, change="wait", changes_on=first_day,
    )  # fmt: skip


def experience(*, facts: Facts, on: date) -> Finding:
    """This function will say whether a person has experience of the same occupation or work as the one desired.

    A work of the same occupation satisfies it too (7-7-1 for 7-7-2). Work outside the list is compared by its words;
    where they differ, whether it is the same can only be judged by the sending organization. Only work begun by the
    day counts. Since 2010-07-01 (technical intern training).
    """
    satisfied, reason = _experience(facts, on)
    detail: dict[str, Detail] = {"desired_work": facts.desired_work or facts.desired_other}
    if satisfied is not True:
        detail["change"] = "add_experience" if satisfied is False else "tell_more"
    return answer("titp.experience_of_same_work", satisfied, reason, rests_on=[_EXPERIENCE], on=on, **detail)


def _experience(facts: Facts, on: date) -> tuple[bool | None, str]:
    """This function will judge the experience: satisfied or not, and why."""
    if facts.desired_work is None and facts.desired_other is None:
        return None, "work_not_told"
    if facts.experience is None:
        return None, "experience_not_told"
    done = [job for job in facts.experience if job.begun_by(on)]
    if facts.desired_work is not None:
        return _experience_of_listed(facts.desired_work, {job.work for job in done if job.work})
    told = {_bare(job.other) for job in done if job.other}
    if _bare(facts.desired_other or "") in told:
        return True, "same_work"
    return (None, "sameness_to_be_judged") if told else (False, "no_experience_of_same_work")


def _experience_of_listed(desired: str, works: set[str]) -> tuple[bool, str]:
    """This function will compare a listed work with those that were done."""
    if desired in works:
        return True, "same_work"
    if occupation_of(desired) in {occupation_of(work) for work in works}:
        return True, "same_occupation"
    return False, "no_experience_of_same_work"


def _bare(text: str) -> str:
    """This function will return a text without what does not matter when two are compared."""
    return " ".join(text.casefold().split())


def kind_of_work(*, facts: Facts, on: date) -> Finding:
    """This function will say whether the desired work is one that trainees may do at all.

    Training takes place at production sites. Services are accepted only where they are on the list of the day, sales
    never. Source: the questions and answers for trainees, and the list.
    """
    rule = "titp.kind_of_work"
    if facts.desired_kind == "sales":
        return answer(rule, False, "sales_never", rests_on=[_KINDS], on=on, change="choose_other_work")
    if facts.desired_work is not None:
        return _kind_of_listed(listed_works()[facts.desired_work], on)
    if facts.desired_kind == "production":
        return answer(rule, True, "production", rests_on=[_KINDS], on=on)
    if facts.desired_kind == "service" and facts.desired_other is not None:
        return answer(rule, False, "service_not_listed", rests_on=[_KINDS], on=on, change="choose_listed_work")
    reason = "work_not_told" if facts.desired_other is None else "kind_not_told"
    return answer(rule, None, reason, rests_on=[_KINDS], on=on, change="tell_more")


def _kind_of_listed(work: ListedWork, on: date) -> Finding:
    """This function will say the same of a work that is or was on the list: only services need to be listed."""
    rule = "titp.kind_of_work"
    if work.occupation not in parameter(_SERVICES).values[0].value:
        return answer(rule, True, "production", rests_on=[_KINDS], on=on)
    listed = work.listed_on(on)
    reason = {True: "service_listed", False: "service_not_listed", None: "list_not_read"}[listed]
    detail: dict[str, Detail] = {"work": work.code, "listed_from": work.listed_from}
    if listed is False and on < work.listed_from:
        detail |= {"change": "wait", "changes_on": work.listed_from}
    return finding_from(rule, listed, reason, values=[work.listing(on), parameter(_KINDS).values[0]], detail=detail)


def sending_organization(*, facts: Facts, rests_on: str, on: date) -> Finding:
    """This function will say whether the person has the sending organization without which no interview is held."""
    rule = "person.sending_organization"
    if facts.has_sending_organization:
        return answer(rule, True, "chosen", rests_on=[rests_on], on=on)
    if facts.has_sending_organization is None:
        return answer(rule, None, "not_told", rests_on=[rests_on], on=on, change="tell_more")
    return answer(rule, False, "not_chosen", rests_on=[rests_on], on=on, change="choose_sending_organization")


def _number(name: str, on: date) -> int:
    """This function will return a number of a day, the first one for days before it."""
    found = parameter(name)
    return found.number_on(max(on, found.values[0].starts_on))
