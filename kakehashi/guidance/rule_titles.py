"""What each dated parameter of the rules is called on the pages, and the programmes under which they stand."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.rules import Parameter

# One entry for each file in kakehashi/rules/parameters, in the order in which the pages show them.
GROUPS: dict[str, str | Promise] = {
    "titp": _("Technical intern training"),
    "esd": _("Employment for skill development"),
    "ssw": _("Specified skilled worker"),
    "construction_measure": _("Measure for former trainees in construction"),
    "shipbuilding_measure": _("Measure for former trainees in shipbuilding"),
    "quota": _("How many trainees a company may have"),
    "costs": _("Costs and fees"),
    "registration": _("Who may register here"),
    "practice": _("What is usual (not a rule)"),
}

# One entry for each parameter, in the order of the pages. Short and plain: it heads a part of a page.
TITLES: dict[str, str | Promise] = {
    "titp.stages": _("Number of stages"),
    "titp.earlier_forms": _("How the programme began and grew"),
    "titp.act_in_force": _("First day of the Technical Intern Training Act"),
    "titp.last_filing_day": _("Last day to file a new training plan"),
    "titp.last_entry_day": _("Last day to enter Japan on a plan filed in time"),
    "titp.day_of_change": _("Day from which no new plan can be filed"),
    "titp.those_inside_go_on": _("Trainees in Japan go on under their plan"),
    "titp.from_1_to_2": _("From stage (i) to (ii) after the change"),
    "titp.from_1_to_2_begun_later": _("From stage (i) to (ii) for those who enter after the change"),
    "titp.last_first_day_of_stage_2_for_stage_3": _("Last day to begin stage (ii) if stage (iii) is to follow"),
    "titp.experience_of_same_work_required": _("Experience of the same work is needed"),
    "titp.course_instead_of_experience": _("A course in place of experience"),
    "titp.conditions_on_person": _("Other conditions on the person"),
    "titp.labour_law_in_first_year": _("Labour law protects you from the first year"),
    "titp.sending_organization_required": _("A sending organization is needed (technical intern training)"),
    "titp.kinds_of_work": _("Kinds of work"),
    "titp.list_of_works_as_of": _("Day of the list of approved occupations"),
    "titp.number_of_listed_works": _("How many occupations and works are on the list"),
    "titp.listed_works_by_category": _("Occupations and works on the list, by category"),
    "titp.works_without_stage_3": _("How many works on the list do not lead to stage (iii)"),
    "titp.occupations_of_services": _("Occupations on the list that are services"),
    "titp.stage_1_months": _("Longest time in stage (i)"),
    "titp.stage_1_shorter_months": _("Shorter time in stage (i), usual for works off the list"),
    "titp.stage_2_months": _("Time in stage (ii)"),
    "titp.stage_2_needs_listed_work": _("Stage (ii) only for works on the list"),
    "titp.stage_2_in_same_work": _("Stage (ii) in the same work at the same company"),
    "titp.stage_3_months": _("Time in stage (iii)"),
    "titp.stage_3_needs_excellent": _("Stage (iii) only with excellent organizations"),
    "titp.stage_may_be_repeated": _("Doing a stage again"),
    "titp.home_leave_months": _("Time at home between stages (ii) and (iii)"),
    "titp.home_leave_within_stage_3": _("Time at home inside stage (iii)"),
    "titp.tests": _("Test at the end of each stage"),
    "titp.months_before_end_for_test": _("Take the test so long before the end of a stage"),
    "titp.resits_of_basic_test": _("How often the basic test may be taken again"),
    "titp.lectures_share_of_stage_1": _("Lectures after entry, as a part of stage (i)"),
    "titp.lectures_share_after_lectures_abroad": _("Lectures after entry, with lectures at home before"),
    "titp.lecture_hours_abroad_that_shorten": _("Hours of lectures at home that shorten those after entry"),
    "titp.lecture_months_abroad_that_shorten": _("Months of lectures at home that shorten those after entry"),
    "titp.months_before_entry_for_lectures_abroad": _("How long before entry lectures at home still count"),
    "titp.lecture_hours_after_entry": _("Hours of lectures after entry"),
    "titp.hours_a_year_for_lectures": _("Hours of a year on which lectures are computed"),
    "titp.most_lecture_hours_a_day": _("Most hours of lectures in a day"),
    "titp.most_lecture_days_a_week": _("Most days of lectures in a week"),
    "titp.lecture_subjects": _("What you learn in the lectures"),
    "titp.lecture_hours_on_protection": _("Hours of lectures on how the law protects you"),
    "titp.lecture_parts_on_protection": _("How these hours on the law are parted"),
    "titp.lectures_before_work": _("All lectures come before work begins"),
    "titp.occupation_of_care": _("Occupation of care work"),
    "titp.care_language_before_stage_1": _("Japanese before stage (i) in care"),
    "titp.care_language_before_stage_2": _("Japanese before stage (ii) in care"),
    "titp.care_tests_accepted": _("Tests of Japanese that count in care"),
    "titp.care_study_in_place_of_n3": _("In care: study in place of N3 until this year of stay"),
    "titp.care_lecture_hours_with_n3": _("Shorter lectures in care, with level N3"),
    "titp.quota_is_asked": _("The number of trainees is limited by the staff"),
    "esd.first_day": _("First day of the new programme"),
    "esd.ordinance_of": _("Day of the ordinance of the new programme"),
    "esd.early_applications": _("Plans can be handed in before the first day"),
    "esd.length_months": _("Usual length of the new programme"),
    "esd.extension_months": _("Longest extension after a failed test"),
    "esd.fields": _("Fields of the new programme"),
    "esd.language_before_work": _("Japanese before work begins"),
    "esd.language_course_hours": _("Hours of the course of Japanese"),
    "esd.language_after_a_year": _("Japanese after a year"),
    "esd.at_the_end": _("What to pass at the end"),
    "esd.transfer_for_compelling_reason": _("You may change company for a grave reason, at any time"),
    "esd.transfer_of_own_will": _("How to change company by your own will"),
    "esd.transfer_tests": _("Tests to pass before you change company by your own will"),
    "esd.private_placement_allowed": _("Private firms may find you another company"),
    "esd.transfer_years": _("Years before you may change company"),
    "esd.shorter_wait_by_company": _("Years, if the company chooses the shorter time"),
    "esd.longer_wait_needs_raise": _("More pay, if the company keeps the longer time"),
    "esd.cost_repaid_by_new_company": _("What the new company repays to the first one"),
    "esd.most_fee_in_months_of_wage": _("Most that a worker pays the sending organization"),
    "esd.rest_of_fee_paid_by": _("Who pays the rest of the fee"),
    "esd.sending_organization_required": _("A sending organization is needed (new programme)"),
    "esd.change_from_training": _("Trainees in Japan may change to the new programme"),
    "esd.entry_after_training": _("Former trainees may come under the new programme"),
    "esd.may_be_repeated": _("Coming a second time"),
    "esd.agreement_of_countries": _("Only from countries with an agreement"),
    "esd.required_work_share": _("Part of the time for the main work"),
    "esd.supporting_organization": _("What a supervising support organization needs"),
    "esd.audit_every_months": _("How often a company is checked"),
    "esd.audit_interview_share": _("Part of the workers who are asked at a check"),
    "esd.audit_interviews_of_few": _("How many are asked where few work"),
    "esd.most_people": _("Most people in the new programme in all Japan"),
    "esd.most_people_with_ssw": _("Most people in both programmes in all Japan"),
    "esd.most_people_in_manufacturing": _("Most people in the largest field, manufacturing"),
    "ssw.first_day": _("First day of specified skilled worker"),
    "ssw.fields": _("Fields of specified skilled worker"),
    "ssw.months_in_all": _("Longest stay in all"),
    "ssw.months_of_training_that_free_from_tests": _("Training that frees you from the tests"),
    "ssw.tests": _("A test of skill is needed"),
    "ssw.language": _("Japanese that is needed"),
    "ssw.tests_after_esd": _("The new programme frees you from the tests"),
    "ssw.most_people": _("Most specified skilled workers in all Japan"),
    "ssw.countries_with_agreement": _("Countries that have an agreement with Japan"),
    "ssw.family_may_come": _("Your family may come, in (1)"),
    "ssw.family_may_come_in_2": _("Your family may come, in (2)"),
    "ssw.length_of_2": _("Longest stay in all, in (2)"),
    "ssw.language_of_2": _("Japanese that is needed, in (2)"),
    "construction_measure.first_day": _("First day of the measure"),
    "construction_measure.status_of_residence": _("Status of residence"),
    "construction_measure.last_application_day": _("Last day to apply"),
    "construction_measure.last_entry_day": _("Last day to enter Japan"),
    "construction_measure.last_day_of_work": _("Last day of work"),
    "construction_measure.former_trainees_only": _("Only former trainees"),
    "construction_measure.works_of_training": _("Works in which training counts"),
    "construction_measure.works_perhaps_counted": _("Works in which training perhaps counts"),
    "shipbuilding_measure.works_perhaps_counted": _("Works in which training perhaps counts"),
    "construction_measure.organizations": _("What organizations need"),
    "construction_measure.months_at_home_asked": _("Time at home after training"),
    "construction_measure.months_after_a_year_at_home": _("Longest stay after a year or more at home"),
    "construction_measure.months_otherwise": _("Longest stay without a year at home"),
    "construction_measure.people": _("How many people came"),
    "shipbuilding_measure.first_day": _("First day of the measure"),
    "shipbuilding_measure.status_of_residence": _("Status of residence"),
    "shipbuilding_measure.last_application_day": _("Last day to apply"),
    "shipbuilding_measure.last_entry_day": _("Last day to enter Japan"),
    "shipbuilding_measure.last_day_of_work": _("Last day of work"),
    "shipbuilding_measure.former_trainees_only": _("Only former trainees"),
    "shipbuilding_measure.works_of_training": _("Works in which training counts"),
    "shipbuilding_measure.organizations": _("What organizations need"),
    "shipbuilding_measure.months_at_home_asked": _("Time at home after training"),
    "shipbuilding_measure.months_after_a_year_at_home": _("Longest stay after a year or more at home"),
    "shipbuilding_measure.months_otherwise": _("Longest stay without a year at home"),
    "quota.titp_basic": _("Basic number of trainees, by staff"),
    "quota.titp_rounding": _("How a fraction is rounded"),
    "quota.titp_ordinary_times": _("Times the basic number, for each stage"),
    "quota.titp_excellent_times": _("Times the basic number, with excellent organizations"),
    "quota.titp_most_in_stage_1": _("Ceiling for stage (i)"),
    "quota.titp_most_in_stage_2": _("Ceiling for stage (ii)"),
    "quota.titp_most_in_stage_3": _("Ceiling for stage (iii)"),
    "quota.titp_care": _("Number of trainees in care"),
    "quota.trainees_count_as_staff": _("Trainees count as staff"),
    "quota.outside_titp": _("Number of people under other programmes"),
    "costs.deposits_allowed": _("Deposits and penalties are allowed"),
    "costs.vn_fee": _("Vietnam: most that a sending organization may take"),
    "costs.vn_education": _("Vietnam: most for lessons before departure"),
    "costs.vn_collected_from": _("Vietnam: nothing may be taken before"),
    "costs.ph_fee": _("Philippines: most that a sending organization may take"),
    "costs.id_fee": _("Indonesia: most that a sending organization may take"),
    "costs.kh_fee": _("Cambodia: most that a sending organization may take"),
    "costs.kh_collected_when": _("Cambodia: parts of the fee, and when"),
    "costs.lk_fee": _("Sri Lanka: most that a sending organization may take"),
    "costs.bd_fee": _("Bangladesh: most that a sending organization may take"),
    "costs.mm_fee": _("Myanmar: most that a sending organization may take"),
    "costs.np_fee": _("Nepal: most that a sending organization may take"),
    "costs.uz_fee": _("Uzbekistan: most that a sending organization may take"),
    "costs.cn_fee": _("China: most that a sending organization may take"),
    "costs.mn_fee": _("Mongolia: most that a sending organization may take"),
    "costs.th_fee": _("Thailand: most that a sending organization may take"),
    "costs.la_fee": _("Laos: most that a sending organization may take"),
    "costs.in_fee": _("India: most that a sending organization may take"),
    "registration.minimum_age": _("Youngest age"),
    "practice.fewest_months_from_interview_to_entry": _("From interview to entry, the quick way"),
    "practice.most_months_from_interview_to_entry": _("From interview to entry, the slow way"),
}


def stem_of(name: str) -> str:
    """This function will return the file, which is the programme, of a parameter's full name."""
    return name.partition(".")[0]


def key_of(name: str) -> str:
    """This function will return the name of a parameter inside its file."""
    return name.partition(".")[2]


def group_title(stem: str) -> str:
    """This function will name a programme; one without a name here is shown by its file's name."""
    return str(GROUPS.get(stem) or stem.replace("_", " ").capitalize())


def title_of(name: str) -> str:
    """This function will name a parameter; one without a name here is shown by its key."""
    return str(TITLES.get(name) or key_of(name).replace("_", " ").capitalize())


def in_order(found: Iterable[Parameter]) -> list[Parameter]:
    """This function will put parameters in the order of the tables above; those that are not there come last."""
    stems, names = list(GROUPS), list(TITLES)
    return sorted(
        found,
        key=lambda each: (
            stems.index(stem_of(each.name)) if stem_of(each.name) in stems else len(stems),
            names.index(each.name) if each.name in names else len(names),
        ),
    )
