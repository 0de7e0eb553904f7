"""Keeps out of texts for the other side what must not cross: contact data, and a name that is still a code."""

from kakehashi.common.text import clean, fold
from kakehashi.guard import find_contacts
from kakehashi.placements.actions.moving import reason_in
from kakehashi.placements.models import Placement
from kakehashi.placements.refusals import ContactInText, NameInText, NoKatakanaName
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.names import katakana_name
from kakehashi.translation.queries import approved_name


def without_contacts(text: str) -> str:
    """This function will return a text as it is kept, or raise ContactInText with what was found."""
    kept = clean(text)
    findings = find_contacts(kept)
    if findings:
        raise ContactInText(findings=findings)
    return kept


def reason_for_company(text: str, *, placement: Placement) -> str:
    """This function will return a reason that a company may read.

    It raises NoReason, ContactInText, and NameInText when it names the seeker before an interview is confirmed.
    """
    reason = without_contacts(reason_in(text))
    if not placement.name_for_company and placement.seeker is not None and _names(reason, placement.seeker):
        raise NameInText
    return reason


def name_for_company(seeker: Seeker | None) -> str:
    """This function will return the katakana name that a company may read: the one that the organization approved.

    It raises NoKatakanaName when there is none or it is not katakana, and ContactInText when it spells a number.
    """
    name = katakana_name(approved_name(seeker=seeker)) if seeker else ""
    if not name:
        raise NoKatakanaName
    return without_contacts(name)


def _names(text: str, seeker: Seeker) -> bool:
    """This function will say whether a text holds a name of the seeker, in any script, whatever case and accents."""
    folded = f" {fold(text)} "
    names = (seeker.name_native, seeker.name_passport, seeker.name_katakana)
    return any(fold(name) in folded for name in names if name)
