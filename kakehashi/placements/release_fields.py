"""Which answers of a seeker the papers need, for whom, and under which names; none of them leads to the person."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.placements.states import Party

# The version of the question to which the seeker says yes; other fields are a new version, asked for anew.
VERSION: Final = "2026-11-23"
LABELS: Final[Mapping[str, str | Promise]] = {
    "name_passport": _("Name as in the passport"),
    "name_native": _("Name in native script"),
    "name_katakana": _("Name in katakana"),
    "birth_on": _("Date of birth"),
    "sex": _("Sex, as in the passport"),
    "country": _("Country"),
}
# The supervising organization writes the plan and asks for the certificate; the company writes the contract.
FIELDS: Final[Mapping[Party, tuple[str, ...]]] = {
    Party.SUPERVISING: tuple(LABELS),
    Party.COMPANY: ("name_passport", "name_katakana", "country"),
}


def labels_for(party: Party) -> list[str | Promise]:
    """This function will return the names of the fields that a party gets."""
    return [LABELS[name] for name in FIELDS[party]]
