"""One plain English sentence for each finding, the source text of its translations, and how it is filled in."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from kakehashi.rules.findings import Finding


def gettext_noop(text: str) -> str:
    """This function will return the text as it is; the name marks it as one to be translated."""
    return text


_ = gettext_noop

PROGRAMMES: Mapping[str, str] = {
    "titp": _("Technical intern training"),
    "construction_measure": _("Measure for former trainees in construction"),
    "shipbuilding_measure": _("Measure for former trainees in shipbuilding"),
    "esd": _("Employment for skill development"),
    "ssw": _("Specified skilled worker (1)"),
}
NUMERALS: Mapping[int, str] = {1: _("i"), 2: _("ii"), 3: _("iii")}
WITH_STAGE = _("%(programme)s, stage (%(stage)s)")
OUTCOMES: Mapping[str, str] = {
    "possible": _("Possible"),
    "not_possible": _("Not possible"),
    "depends": _("It depends"),
}
FIELDS: Mapping[str, str] = {
    "building_cleaning": _("Building cleaning"),
    "linen_supply": _("Linen supply"),
    "lodging": _("Lodging"),
    "railway": _("Railway"),
    "warehousing": _("Warehousing"),
    "agriculture": _("Agriculture"),
    "fishery": _("Fishery"),
    "forestry": _("Forestry"),
    "wood_industry": _("Wood industry"),
    "care": _("Care"),
    "manufacturing": _("Industrial product manufacturing"),
    "construction": _("Construction"),
    "shipbuilding": _("Shipbuilding and marine industry"),
    "car_repair": _("Car repair"),
    "food_manufacturing": _("Food and drink manufacturing"),
    "food_service": _("Food service"),
    "resource_circulation": _("Resource circulation"),
    "aviation": _("Aviation"),
    "car_transport": _("Car transport"),
}
_NOT_TOLD_BY_MEASURE = _("Tell us about your earlier stays in Japan. This way is only for former trainees.")
_OVER = _("This measure is over. Entry was possible until %(last_entry_on)s, and work until %(last_day_of_work)s.")
_NOT_BEGUN = _("This does not exist yet. It begins on %(first_day)s.")
_MEASURE: Mapping[str, str] = {
    "open.not_begun": _NOT_BEGUN,
    "open.open": _("Entry is open until %(last_entry_on)s. Applications close on %(last_application_on)s."),
    "open.over": _OVER,
    "open.applied_in_time": _("You applied in time, so you may enter until %(last_entry_on)s."),
    "open.applied_too_late": _("Applications closed on %(last_application_on)s, and yours came later."),
    "open.application_not_told": _(
        "Applications closed on %(last_application_on)s. It depends on whether you applied by that day."
    ),
    "inside.goes_on": _("You are in this measure now. You may work until %(last_day_of_work)s."),
    "former_trainee.not_told": _NOT_TOLD_BY_MEASURE,
    "former_trainee.work_not_told": _("Tell us in which work you were trained."),
    "former_trainee.not_finished_yet": _("This way is for people who have finished training. You are still in it."),
    "home.long_enough": _("You have been home long enough since your training."),
    "home.too_short": _("A month at home after training is asked. There were exceptions that we could not read."),
    "organizations.looked_at_later": _("The supervising organization and its plan need to be recognised."),
}
SENTENCES: Mapping[str, str] = {
    "registration.minimum_age.old_enough": _("You are %(minimum_age)s or older."),
    "registration.minimum_age.too_young": _("You have to be %(minimum_age)s or older. You will be on %(first_day)s."),
    "titp.open.not_begun": _NOT_BEGUN,
    "titp.open.open": _(
        "New training is open: plans are filed until %(last_filing_on)s, and entry is until %(last_entry_on)s."
    ),
    "titp.open.over": _("Technical intern training is closed for newcomers. Entry was until %(last_entry_on)s."),
    "titp.open.plan_filed_in_time": _("Your training plan was filed in time. Enter by %(last_entry_on)s."),
    "titp.open.plan_filed_too_late": _("Your training plan was filed too late. The last day was %(last_filing_on)s."),
    "titp.open.no_plan_filed": _("No training plan was filed for you by %(last_filing_on)s, the last day."),
    "titp.open.plan_not_told": _(
        "It depends on your training plan. It has to be filed by %(last_filing_on)s. Enter by %(last_entry_on)s."
    ),
    "titp.inside.goes_on_under_plan": _("You are in this stage now. It goes on under your plan."),
    "titp.inside.already_in_later_stage": _("This stage lies behind you."),
    "titp.kind_of_work.production": _("It is work at a production site, where trainees learn."),
    "titp.kind_of_work.service_listed": _("It is a service, and it is on the list of works."),
    "titp.kind_of_work.service_not_listed": _("It is a service that is not on the list of works of that day."),
    "titp.kind_of_work.sales_never": _("Trainees learn at production sites. Sales jobs are never accepted."),
    "titp.kind_of_work.list_not_read": _("Whether this service was on the list on that day is not known to us."),
    "titp.kind_of_work.work_not_told": _("Tell us which work you want to do."),
    "titp.kind_of_work.kind_not_told": _("Tell us whether the work is production, service or sales."),
    "titp.experience_of_same_work.same_work": _("You have worked in this work before. That is needed."),
    "titp.experience_of_same_work.same_occupation": _("You have worked in the same occupation before. That is needed."),
    "titp.experience_of_same_work.experience_not_told": _(
        "You need experience of the same work. Please enter your work history first."
    ),
    "titp.experience_of_same_work.work_not_told": _("You need experience of the work that you want to do."),
    "titp.experience_of_same_work.no_experience_of_same_work": _(
        "This work is not possible for you now. You need experience of the same work, and none of your jobs has it. "
        "Choose a work that you have done, or add the missing job."
    ),
    "titp.experience_of_same_work.sameness_to_be_judged": _(
        "You need experience of the same work. Your sending organization checks it, as this work is not on the list."
    ),
    "titp.care_language.enough": _("Care asks for Japanese %(level)s. You have it."),
    "titp.care_language.too_low": _("Care asks for Japanese %(level)s or an equal test. Yours is lower."),
    "titp.care_language.not_told": _("Care asks for Japanese %(level)s. Tell us your level."),
    "titp.care_language.level_or_study": _(
        "In stage (ii), care asks for Japanese %(level)s, or that you go on studying."
    ),
    "person.sending_organization.chosen": _("You have a sending organization. That is needed."),
    "person.sending_organization.not_chosen": _("Choose a sending organization. Without one, no interview is held."),
    "person.sending_organization.not_told": _("Tell us whether you have a sending organization. One is needed."),
    "titp.again.in_exceptions_only": _("You were a trainee before. A stage is done a second time only in exceptions."),
    "titp.recommendation.looked_at_later": _("A public body of your country has to recommend you."),
    "titp.use_at_home.looked_at_later": _("You have to plan to use the skill at home afterwards."),
    "titp.no_deposit.looked_at_later": _("Nobody may take a deposit or agree on a penalty with you or your family."),
    "titp.quota.looked_at_later": _("The company may take only a number of trainees that fits its staff."),
    "titp.course_instead_of_experience.looked_at_later": _(
        "In some cases a course may stand for the experience. This is not confirmed."
    ),
    "titp.stage_before.possible": _("The stage before it is possible for you."),
    "titp.stage_before.not_possible": _("The stage before it is not possible for you."),
    "titp.stage_before.depends": _("It depends on the stage before it."),
    "titp.stage_alone.then_home": _(
        "Only stage (i) exists for this work: one year at most, or six months. Then you go home."
    ),
    "titp.open.stays_not_told": _("It depends on whether you are in training now. Tell us about your stays in Japan."),
    "titp.year_of_stage_2.stays_not_told": _(
        "It depends on whether you are in training now. Tell us about your stays in Japan."
    ),
    "titp.stage_1_finished.finished": _("You finished stage (i)."),
    "titp.stage_1_finished.not_told": _("Tell us whether you finished stage (i)."),
    "titp.stage_1_finished.time_between": _(
        "You finished stage (i) and left. Stage (ii) is for those who stay at the same company."
    ),
    "titp.work_listed.listed": _("The work is on the list of that day."),
    "titp.work_listed.not_on_list": _(
        "The work is not on the list, so only stage (i) exists for it: one year at most, then home."
    ),
    "titp.work_listed.list_not_read": _("Whether the work was on the list on that day is not known to us."),
    "titp.work_listed.work_not_told": _("Tell us which work you want to do. Stage (ii) is only for listed works."),
    "titp.same_work.same_work": _("You stay in the same work."),
    "titp.same_work.other_work": _("You want another work. In training you go on in the same work only."),
    "titp.same_work.same_work_same_company": _("You stay in the same work at the same company."),
    "titp.transition.in_stage_1_on_day": _("Whoever is in stage (i) on %(day)s may go on to stage (ii)."),
    "titp.transition.begun_after_day": _(
        "You begin after %(day)s. Whether you may then go on to stage (ii) is not known."
    ),
    "titp.test.test_to_come": _("You have to pass the national trade skills test of the stage before."),
    "titp.stage_2_finished.finished": _("You finished stage (ii)."),
    "titp.stage_2_finished.not_told": _("Tell us whether you finished stage (ii)."),
    "titp.home_leave.taken": _("You have been home for a month or more since stage (ii)."),
    "titp.home_leave.taken_later": _(
        "You have to be home for a month, from %(changes_on)s on. Later may be allowed too; this is not confirmed."
    ),
    "titp.home_leave.too_short": _("You have to be home for a month first. That is on %(changes_on)s."),
    "titp.home_leave.not_told": _("You have to be home for a month first. Tell us when stage (ii) ended."),
    "titp.home_leave.leave_to_come": _("You go home for a month or more before stage (iii)."),
    "titp.year_of_stage_2.year_done": _("Stage (ii) begins early enough, by %(last_day)s."),
    "titp.year_of_stage_2.begins_too_late": _(
        "Stage (iii) is closed for you. Stage (ii) had to begin by %(last_day)s."
    ),
    "titp.year_of_stage_2.not_told": _("Stage (ii) had to begin by %(last_day)s. Tell us when your stay began."),
    "titp.third_stage.allowed": _("The list opens stage (iii) for this work."),
    "titp.third_stage.not_allowed": _("The list does not open stage (iii) for this work."),
    "titp.third_stage.not_on_list": _("Stage (iii) is only for works on the list."),
    "titp.third_stage.work_not_told": _("Tell us the work. Stage (iii) is only for some works on the list."),
    "titp.excellent.excellent_only": _(
        "Only a supervising organization and a company rated as excellent may offer stage (iii)."
    ),
    **{f"construction_measure.{name}": text for name, text in _MEASURE.items()},
    "construction_measure.former_trainee.finished": _("You finished training in construction."),
    "shipbuilding_measure.former_trainee.perhaps_counted": _(
        "You finished training in a work that may have counted as shipbuilding. This is not confirmed."
    ),
    "construction_measure.former_trainee.perhaps_counted": _(
        "You finished training in a work that may have counted as construction. This is not confirmed."
    ),
    "construction_measure.former_trainee.no_such_training": _(
        "This way is only for people who finished technical intern training in construction."
    ),
    **{f"shipbuilding_measure.{name}": text for name, text in _MEASURE.items()},
    "shipbuilding_measure.former_trainee.finished": _("You finished training in a work that is done in shipbuilding."),
    "shipbuilding_measure.former_trainee.no_such_training": _(
        "This way is only for people who finished technical intern training in shipbuilding."
    ),
    "shipbuilding_measure.shipyard.not_told": _("The training has to have been at a shipyard. That is not known."),
    "esd.open.not_begun": _NOT_BEGUN,
    "esd.open.open": _("This programme is open since %(first_day)s."),
    "esd.inside.goes_on": _("You are in this programme now. It goes on."),
    "esd.field.open": _("%(field)s is a field of this programme."),
    "esd.field.not_in_programme": _("%(field)s is not a field of this programme."),
    "esd.field.not_told": _("Tell us in which field you want to work. The list of works does not tell it."),
    "esd.language.enough": _("This programme asks for Japanese %(level)s before work. You have it."),
    "esd.language.level_or_course": _(
        "Before work begins you need Japanese %(level)s, or you take a course of that level."
    ),
    "esd.not_from_training.not_told": _("Tell us about your earlier stays in Japan."),
    "esd.not_from_training.in_training": _("You are a trainee now. Nobody changes from training to this programme."),
    "esd.not_from_training.in_some_cases": _("You were a trainee before. You may enter in some cases only."),
    "esd.not_from_training.never_in_training": _("You have not been a trainee."),
    "esd.again.second_time_not_known": _("Whether this can be done a second time is not known."),
    "esd.transfer.after_years": _(
        "Years before you may change the company of your own will: %(years)s. This is not confirmed."
    ),
    "esd.plan.looked_at_later": _("Your plan has to be accredited before you enter."),
    "esd.agreement_of_countries.not_known_which": _(
        "Your country may need an agreement with Japan. Which countries have one is not known."
    ),
    "esd.tests.tests_to_come": _("In three years you pass tests of Japanese and of skill."),
    "ssw.open.not_begun": _NOT_BEGUN,
    "ssw.open.open": _("Specified skilled work is open since %(first_day)s."),
    "ssw.inside.goes_on": _("You are in this programme now. It goes on."),
    "ssw.time_left.used_up": _("The five years of this programme are used up."),
    "ssw.field.open": _("%(field)s is a field of this programme."),
    "ssw.field.not_yet": _("%(field)s opens in this programme on %(changes_on)s."),
    "ssw.field.work_leads_to_field": _("Your work leads to: %(fields)s."),
    "ssw.field.not_told": _("Tell us in which field you want to work."),
    "ssw.skill_test.freed_by_training": _("You finished training, so you need no test of skill in: %(fields)s."),
    "ssw.skill_test.test_to_come": _("You have to pass the test of skill of the field."),
    "ssw.language.enough": _("This programme asks for Japanese %(level)s. You have it."),
    "ssw.language.too_low": _("This programme asks for Japanese %(level)s. Yours is lower."),
    "ssw.language.not_told": _("This programme asks for Japanese %(level)s. Tell us your level."),
    "ssw.language.training_may_free": _(
        "Your Japanese is too low, unless you finished training in Japan. Tell us about your stays."
    ),
    "ssw.language.freed_by_training": _("You finished training, so you need no test of Japanese."),
    "ssw.after_esd.no_exemption": _("Employment for skill development frees from no test."),
    "programme.for_start.titp_usual": _(
        "You will most likely enter under technical intern training, before %(last_entry_on)s."
    ),
    "programme.for_start.titp_only_if_fast": _(
        "The programme changes on %(esd_from)s. From interview to entry, %(fewest_months)s to %(most_months)s months "
        "are usual. Technical intern training is possible only if you enter by %(last_entry_on)s. "
        "You will most likely come under the new programme."
    ),
    "programme.for_start.esd_or_ssw": _(
        "The programme changes on %(esd_from)s. It is too late for technical intern training: entry was possible "
        "until %(last_entry_on)s only. You will come under the new programme."
    ),
}


# Sources of the parameters that have no address of their own, by what the files call them.
SOURCES: Mapping[str, str] = {
    "the questions and answers for trainees of a matching site that ran under the two-stage programme": _(
        "questions and answers of an earlier site for trainees"
    ),
    "a public list of 2026-07-29 that names OTIT as its source (96 occupations, 174 works)": _(
        "a public list of 29 July 2026 that names OTIT as its source"
    ),
    "looked for, not found": _("looked for, not found"),
    "heard of, no source read": _("heard of, no source read"),
    "without a source": _("without a source"),
    "no source was found": _("no source was found"),
    "a newspaper of 2017-02-16, restated": _("a newspaper of 16 February 2017, as another page tells it"),
    "a public list of 2026-07-29 that names OTIT as its source (96 occupations, 174 works); by its count added after "
    "2025-03-07": _(
        "a public list of 29 July 2026 that names OTIT as its source; by its count added after 7 March 2025"
    ),
}


def sentence(finding: Finding, *, translate: Callable[[str], str], write_day: Callable[[date], str]) -> str:
    """This function will put a finding into one sentence of the reader's language.

    ``translate`` turns an English source text into that language, ``write_day`` writes a day in its manner.
    KeyError stands for a finding without a sentence, which a test prevents.
    """
    text = translate(SENTENCES[f"{finding.rule}.{finding.reason}"])
    return text % {name: _readable(name, value, translate, write_day) for name, value in finding.detail.items()}


def _readable(name: str, value: Any, translate: Callable[[str], str], write_day: Callable[[date], str]) -> Any:
    """This function will write one number, day or field for the reader."""
    if isinstance(value, date):
        return write_day(value)
    if name == "field":
        return translate(FIELDS[value])
    if name == "fields":
        return ", ".join(translate(FIELDS[one]) for one in value)
    return value
