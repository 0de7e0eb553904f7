"""The units and the words that stand in the values of the rules, for the reader's language."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from kakehashi.rules.sentences import FIELDS

# The unit as the files write it -> a number with it. A currency (three capital letters) needs no line here.
UNITS: dict[str, Any] = {
    "months": ngettext_lazy("%(number)s month", "%(number)s months", "count"),
    "years": ngettext_lazy("%(number)s year", "%(number)s years", "count"),
    "hours": ngettext_lazy("%(number)s hour", "%(number)s hours", "count"),
    "days": ngettext_lazy("%(number)s day", "%(number)s days", "count"),
    "times": ngettext_lazy("%(number)s time", "%(number)s times", "count"),
    "stages": ngettext_lazy("%(number)s stage", "%(number)s stages", "count"),
    "trainees": ngettext_lazy("%(number)s trainee", "%(number)s trainees", "count"),
    "times the full-time staff": ngettext_lazy(
        "%(number)s time the full-time staff", "%(number)s times the full-time staff", "count"
    ),
    "parts": ngettext_lazy("%(number)s percent", "%(number)s percent", "count"),
    "months of wage": ngettext_lazy("%(number)s month of wage", "%(number)s months of wage", "count"),
}
# Keys and texts inside values. Numbers, codes of works, levels (N4, A1) and countries (VN) need no line here.
WORDS: dict[str, str | Promise] = {
    **{code: _(name) for code, name in FIELDS.items()},
    "amount": _("Amount"),
    "amounts": _("Amounts"),
    "besides": _("Besides"),
    "certificate_of_eligibility": _("The certificate of eligibility"),
    "example": _("Example"),
    "flat": _("A fixed amount"),
    "interview_passed": _("When the interview is passed"),
    "months_for_each_12": _("Months of wage for each 12 months of contract"),
    "months_of_wage": _("By months of wage"),
    "most_months": _("Months of wage at most"),
    "none_found": _("No limit was found"),
    "per_job_order": _("Set for each job order"),
    "shape": _("Kind of limit"),
    "small fees set by the ministry": _("Small fees set by the ministry"),
    "ticket": _("When the ticket is bought"),
    "up_to_months": _("Contract up to so many months"),
    "visa": _("When the visa is issued"),
    "zero": _("Nothing may be taken"),
    "A2 (about N4)": _("A2 (about N4)"),
    "asked": _("Needed"),
    "basic": _("Basic"),
    "down": _("Down"),
    "grade 3 of the trade skills test, or the test of specified skilled work (1)": _(
        "Grade 3 of the trade skills test, or the test for specified skilled worker (1)"
    ),
    "in exceptions only": _("Only in exceptions"),
    "in some cases": _("In some cases"),
    "language": _("Language"),
    "level": _("Level"),
    "may be taken": _("May be taken"),
    "not asked": _("Not needed"),
    "one_in": _("One trainee in so many staff"),
    "practical": _("Practical part"),
    "production, listed services": _("Production, and services that are on the list"),
    "recognised by the ministry": _("Recognised by the ministry"),
    "skill": _("Skill"),
    "staff_from": _("Full-time staff from"),
    "stage_1": _("Stage (i)"),
    "stage_2": _("Stage (ii)"),
    "stage_3": _("Stage (iii)"),
    "through the organization, a supporting organization or Hello Work": _(
        "Through your organization, a supervising support organization or Hello Work"
    ),
    "trainees": _("Trainees"),
    "written": _("Written part"),
}
