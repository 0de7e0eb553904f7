"""Names the works of the list, their occupations and categories, where the values of the rules hold only codes."""

from dataclasses import replace

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kakehashi.catalogue import queries as catalogue
from kakehashi.guidance.rules_in_force import ShownGroup, ShownRule

_WORK = 2


def with_names(group: ShownGroup) -> ShownGroup:
    """This function will give the codes in the values of a day their names and pages, in up to three queries."""
    codes = {code for rule in group.rules if rule.now for code in rule.now.value.codes}
    if not codes:
        return group
    language = get_language() or "en"
    names = {
        code: (_name(code, entry.name_in(language)), _address(code))
        for code, entry in catalogue.entries_with_codes(codes=codes).items()
    }
    return replace(group, rules=tuple(_named(rule, names) for rule in group.rules))


def _named(rule: ShownRule, names: dict[str, tuple[str, str]]) -> ShownRule:
    """This function will put links into the value that holds, where it has codes."""
    if rule.now is None or not rule.now.value.codes:
        return rule
    links = tuple(names.get(code, (code, _address(code))) for code in rule.now.value.codes)
    return replace(rule, now=replace(rule.now, value=replace(rule.now.value, links=links)))


def _name(code: str, name: str) -> str:
    """This function will name an entry; a category says that it is one."""
    if "-" in code:
        return name
    return _("Category %(code)s: %(name)s") % {"code": code, "name": name}


def _address(code: str) -> str:
    """This function will return the page of a work, or that of the category in which an occupation stands."""
    if code.count("-") == _WORK:
        return reverse("public:work", args=[code])
    return reverse("public:category", args=[code.partition("-")[0]])
