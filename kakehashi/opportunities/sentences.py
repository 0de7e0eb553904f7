"""What checks found about an opportunity, in sentences that name the source and say what to do next."""

from decimal import Decimal
from urllib.parse import urlsplit

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from kakehashi.catalogue.prefectures import PREFECTURE
from kakehashi.common.refusals import Refused
from kakehashi.opportunities.checks import RentFinding
from kakehashi.opportunities.parts import Part
from kakehashi.opportunities.refusals import (
    ApplicationsAreOver,
    BelowMinimumWage,
    ContactFound,
    DeadlineNotPossible,
    NotComplete,
    PictureNotUsable,
    RentAboveCeiling,
    StartNotPossible,
    TooLateForTraining,
)
from kakehashi.pictures.refusals import CarriesCode
from kakehashi.rules import Confidence
from kakehashi.rules.minimum_wages import WageFinding
from kakehashi.ui import formats
from kakehashi.ui.file_refusals import why

_FIXED: dict[type[Refused], str | Promise] = {
    PictureNotUsable: gettext_lazy("This picture cannot be used. Choose another photo: JPEG, PNG, WebP or HEIC."),
    ApplicationsAreOver: gettext_lazy("The last day to apply has passed. Change it, then submit again."),
    DeadlineNotPossible: gettext_lazy(
        "Choose a day that lies ahead, after the old last day, and not after the start of the work."
    ),
}


def sentence(refused: Refused) -> str:
    """This function will say why an opportunity cannot be saved or handed in now, and what to do; empty if unknown."""
    said = str(_FIXED.get(type(refused), ""))
    if isinstance(refused, ContactFound):
        found = ", ".join(finding.text for finding in refused.findings)
        said = _("Take the contact data out: %(found)s") % {"found": found}
    if isinstance(refused, PictureNotUsable) and refused.reason == CarriesCode.reason:
        said = why(refused.reason)
    if isinstance(refused, StartNotPossible):
        said = start_sentence(refused)
    if isinstance(refused, NotComplete):
        missing = "; ".join(str(Part(part).label) for part in refused.parts)
        said = _("These parts are not complete yet: %(parts)s") % {"parts": missing}
    if isinstance(refused, BelowMinimumWage):
        said = wage_sentence(refused.finding, prefecture=refused.prefecture)
    if isinstance(refused, RentAboveCeiling):
        said = _too_much_rent(refused)
    return said


def _too_much_rent(refused: RentAboveCeiling) -> str:
    data = {"rent": _yen(refused.rent), "most": _yen(refused.most)}
    data |= _read(refused.held.source, refused.held.confidence)
    return (
        _(
            "The rent of %(rent)s is too high. Trainees from Vietnam may pay %(most)s a month at the most, "
            "and the opportunity is open to them. Source (%(confidence)s): %(source)s"
        )
        % data
    )


def wage_sentence(finding: WageFinding, *, prefecture: str) -> str:
    """This function will say how a wage an hour stands to the minimum wage, with its source."""
    place = PREFECTURE[prefecture].name_in(get_language() or "en")
    if finding.minimum is None:
        return _("No minimum wage of %(place)s is known for that day. Check it yourself.") % {"place": place}
    data = {
        "place": place,
        "hourly": _yen(finding.hourly),
        "minimum": _yen(finding.minimum.value),
        "day": formats.long_date(finding.minimum.starts_on),
        **_read(finding.minimum.source, finding.minimum.confidence),
    }
    if finding.satisfied is False:
        return (
            _(
                "The wage of %(hourly)s an hour is below the minimum wage of %(place)s: %(minimum)s since %(day)s. "
                "Raise the wage. Source (%(confidence)s): %(source)s"
            )
            % data
        )
    said = (
        _(
            "The wage of %(hourly)s an hour is not below the minimum wage of %(place)s: %(minimum)s since %(day)s. "
            "Source (%(confidence)s): %(source)s"
        )
        % data
    )
    if finding.newer_expected:
        return f"{said}. {_('A newer amount may be in force: it was not found. Check it yourself.')}"
    return said


def rent_sentence(finding: RentFinding) -> str:
    """This function will say how a rent stands to the ceilings for trainees from Vietnam; empty below the lower one."""
    data = {"usual": _yen(finding.usual), "most": _yen(finding.most)} | _read(
        finding.held.source, finding.held.confidence
    )
    if finding.rent <= finding.usual:
        return ""
    return (
        _(
            "Trainees from Vietnam may pay %(usual)s of rent a month, in big cities %(most)s. "
            "Source (%(confidence)s): %(source)s"
        )
        % data
    )


def start_sentence(refused: StartNotPossible) -> str:
    """This function will say why a programme cannot start on a day, what to do, and where that was read."""
    data = {"day": formats.long_date(refused.limit)} | _read(refused.source, refused.confidence)
    if isinstance(refused, TooLateForTraining):
        return (
            _(
                "Technical intern training can start on %(day)s at the latest. Choose an earlier day or another "
                "programme. Source (%(confidence)s): %(source)s"
            )
            % data
        )
    return (
        _(
            "Employment for skill development starts on %(day)s at the earliest. Choose a later day or another "
            "programme. Source (%(confidence)s): %(source)s"
        )
        % data
    )


def _read(source: str, confidence: Confidence) -> dict[str, str]:
    """This function will name where something was read by the host, and say how sure it is."""
    return {"source": urlsplit(source.split(maxsplit=1)[0]).hostname or source, "confidence": sure(confidence)}


def sure(confidence: str) -> str:
    """This function will say in a word how sure a source is."""
    return {"confirmed": _("confirmed"), "secondary": _("second-hand"), "unconfirmed": _("not confirmed")}[confidence]


def _yen(amount: Decimal) -> str:
    return formats.money(amount, "JPY")
