"""Puts a quota into words: the computation step by step, what a better rating would change, and a refusal."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from kakehashi.opportunities.states import Programme
from kakehashi.placements.quotas import Kind, Standing
from kakehashi.ui.formats import long_date, number

KINDS: dict[Kind, str | Promise] = {
    (Programme.TITP, 1): gettext_lazy("Technical intern training, stage (i)"),
    (Programme.TITP, 2): gettext_lazy("Technical intern training, stage (ii)"),
    (Programme.TITP, 3): gettext_lazy("Technical intern training, stage (iii)"),
    (Programme.ESD, None): gettext_lazy("Employment for skill development (ESD)"),
}


def computation(standing: Standing) -> list[str]:
    """This function will say how the number was reached, one short sentence for each step."""
    detail, reason = standing.finding.detail, standing.finding.reason
    if "basic" not in detail:
        return [_without_table(reason, detail)]
    return [*_allowed(detail), *_left(standing), *_unknown_rating(standing)]


def _unknown_rating(standing: Standing) -> list[str]:
    """This function will say what is made of a rating that is not known; nothing where it is known."""
    if standing.finding.detail["excellent"] is not None:
        return []
    if standing.finding.reason == "rating_not_told":
        return [_("The rating is not known, and here it decides.")]
    if standing.finding.satisfied is False:
        return [_("The rating is not known. Even the better one is not enough.")]
    return [_("The rating is not known. This counts with the ordinary one.")]


def _without_table(reason: str, detail: Any) -> str:
    """This function will say why there is no computation."""
    if reason == "no_new_plans":
        last = long_date(detail["last_filing_on"])
        return _("The last day for new plans is %(day)s. After it nobody new can begin stage (i).") % {"day": last}
    sentences = {
        "staff_not_told": _("The number of full-time staff is not known yet."),
        "care_table_not_found": _("Care has a table of its own. We have not found it, so nothing can be said."),
        "only_when_excellent": _("Stage (iii) is only for companies that are rated excellent."),
        "rating_not_told": _("Stage (iii) is only for companies that are rated excellent. The rating is not known."),
    }
    return sentences.get(reason, _("No source gives a quota here. So nothing can be said."))


def _allowed(detail: Any) -> list[str]:
    """This function will say how staff, rating and ceiling lead to the number that is allowed."""
    if detail["one_in"] is None:
        lines = [_("With %(staff)s full-time staff the basic quota is %(basic)s.") % detail]
    else:
        lines = [_("With %(staff)s full-time staff the basic quota is one in %(one_in)s: %(basic)s.") % detail]
    if detail["rounded"]:
        lines.append(_("A fraction is rounded down. No source confirms this."))
    if detail["times"] != 1:
        lines.append(_("This stage and rating allow %(times)s times as many: %(by_staff)s.") % detail)
    if detail["by_staff"] > detail["ceiling"]:
        lines.append(_("The ceiling is lower: %(ceiling_times)s × %(staff)s full-time staff, so %(ceiling)s.") % detail)
    else:
        lines.append(_("The ceiling is not reached: %(ceiling_times)s × %(staff)s, so %(ceiling)s.") % detail)
    return lines


def _left(standing: Standing) -> list[str]:
    """This function will say who is there, who will come, and how many places that leaves."""
    detail = standing.finding.detail
    if standing.present is None:
        return [_("Allowed: %(allowed)s. How many are there now is not known.") % detail]
    there = {"present": standing.present, "promised": standing.promised}
    left: Any = detail.get("remaining", 0)
    return [
        _("Allowed: %(allowed)s.") % detail,
        _("There now: %(present)s. With an offer or an accepted place: %(promised)s.") % there,
        ngettext("%(n)s more person fits.", "%(n)s more people fit.", left) % {"n": left}
        if left
        else _("No place is left."),
    ]


def allowed(standing: Standing) -> str:
    """This function will say how many people are allowed, under both ratings where the rating is not known."""
    detail: Any = standing.finding.detail
    return _either(detail.get("allowed"), detail.get("excellent_allowed"), standing)


def left(standing: Standing) -> str:
    """This function will say how many more people fit, under both ratings where the rating is not known."""
    detail: Any = standing.finding.detail
    best, present = detail.get("excellent_allowed"), detail["present"]
    under_best = None if best is None or present is None else max(0, best - present)
    return _either(detail.get("remaining"), under_best, standing)


def _either(known: int | None, under_best: int | None, standing: Standing) -> str:
    """This function will write a number, two where the rating decides, or that it is not known."""
    if known is None:
        return _("Not known")
    if standing.finding.reason == "rating_not_told" and under_best is not None:
        both = {"ordinary": number(known), "excellent": number(under_best)}
        return _("%(ordinary)s, or %(excellent)s if rated excellent") % both
    return number(known)


def rating_changes(standing: Standing) -> str:
    """This function will say what the rating "excellent" would change, or what would be without it; else nothing."""
    detail: Any = standing.finding.detail
    if "excellent_allowed" not in detail:
        return ""
    best, ordinary = detail["excellent_allowed"], detail["ordinary_allowed"]
    if detail["excellent"]:
        return _("Without the rating “excellent”: %(people)s.") % {"people": ordinary}
    if best == ordinary:
        return _("The rating “excellent” would change nothing here.")
    return _("With the rating “excellent”: %(people)s, so %(more)s more.") % {"people": best, "more": best - ordinary}


def refusal(standing: Standing) -> str:
    """This function will say that the quota is exceeded, with the computation and what to do next."""
    kind, steps = str(KINDS.get((standing.programme, standing.stage), "")), computation(standing)
    if standing.finding.reason == "no_new_plans":
        return " ".join([f"{kind}:", *steps, _("Choose another programme.")])
    more: Any = standing.finding.detail["more"]
    wanted = ngettext(
        "%(n)s more person would be above the quota.", "%(n)s more people would be above the quota.", more
    ) % {"n": more}
    change, next_step = rating_changes(standing), _("If a number is wrong, change it under “Quota”.")
    return " ".join(part for part in (f"{kind}: {wanted}", *steps, change, next_step) if part)
