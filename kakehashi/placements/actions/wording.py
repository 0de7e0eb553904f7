"""Keeps out of texts for the other side what must not cross: contact data, and a name that is still a code.

What a company's side writes is searched for contact data only: it does not know the name, and an answer that named
one would tell it whether it has guessed right.
"""

import re
from collections.abc import Iterable

from kakehashi.common.text import clean
from kakehashi.guard import Finding, find_contacts
from kakehashi.placements.actions.moving import reason_in
from kakehashi.placements.models import Placement
from kakehashi.placements.refusals import ContactInText, NameInText, NoKatakanaName
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.named import names_and_parts_in
from kakehashi.seekers.names import katakana_name
from kakehashi.translation.queries import approved_name

VIDEO = "video"
_LEADS_TO_A_PERSON = re.compile(
    r"(?:^|//|\.)(?:wa\.me|whatsapp\.com|zalo\.me|line\.me|lin\.ee|t\.me|telegram\.me|m\.me|messenger\.com|facebook\.com"
    r"|fb\.(?:com|me)|instagram\.com|viber\.com|kakao\.com|wechat\.com|weixin\.qq\.com|tiktok\.com|x\.com|twitter\.com)\b",
    re.IGNORECASE,
)


def without_contacts(text: str, *, meeting_too: bool = False, address_too: bool = False) -> str:
    """This function will return a text as it is kept, or raise ContactInText with what was found.

    With ``meeting_too`` the link of a video meeting may stand in it; one that leads to a messenger may not.
    With ``address_too`` the address of a place may stand in it.
    """
    kept = clean(text)
    findings = [
        one for one in find_contacts(kept) if not _may_stand(one, meeting_too=meeting_too, address_too=address_too)
    ]
    if findings:
        raise ContactInText(findings=findings)
    return kept


def reason_for_company(text: str, *, placement: Placement, ground: str = "") -> str:
    """This function will return a reason that a company may read.

    It raises NoReason, ContactInText, and NameInText with what it found when it names the seeker, or a part of the
    name, before an interview is confirmed.
    """
    reason = without_contacts(reason_in(text, ground=ground))
    if not placement.name_for_company and placement.seeker is not None:
        person = placement.seeker
        names = (person.name_native, person.name_passport, person.name_katakana)
        found = names_and_parts_in(reason, names=names)
        if found:
            raise NameInText(found=found)
    return reason


def reason_for_everybody(text: str, *, people: Iterable[Seeker]) -> str:
    """This function will return a reason that several companies and seekers read, who do not know each other's names.

    It raises NoReason, ContactInText, and NameInText when it names one of these people, or a part of a name.
    """
    return refuse_names(without_contacts(reason_in(text)), people=people)


def refuse_names(text: str, *, people: Iterable[Seeker]) -> str:
    """This function will return a text, or raise NameInText when it names one of these people, or a part of a name."""
    names = [name for one in people for name in (one.name_native, one.name_passport, one.name_katakana)]
    found = names_and_parts_in(text, names=names)
    if found:
        raise NameInText(found=found)
    return text


def reason_of_company(text: str, *, ground: str = "") -> str:
    """This function will return a reason of the company's side for the others; NoReason or ContactInText."""
    return without_contacts(reason_in(text, ground=ground))


def place_of_interview(text: str, *, how: str) -> str:
    """This function will return where the interview is held: an address, or for a video the link of the meeting.

    It raises ContactInText for everything by which somebody could be reached outside the interview.
    """
    return without_contacts(text, meeting_too=how == VIDEO, address_too=how != VIDEO)


def name_for_company(seeker: Seeker | None) -> str:
    """This function will return the katakana name that a company may read: the one that the organization approved.

    It raises NoKatakanaName when there is none or it is not katakana, and ContactInText when it spells a number.
    """
    name = katakana_name(approved_name(seeker=seeker)) if seeker else ""
    if not name:
        raise NoKatakanaName
    return without_contacts(name)


def _may_stand(finding: Finding, *, meeting_too: bool, address_too: bool) -> bool:
    """This function will say whether a finding is what was asked for."""
    return (meeting_too and _is_meeting(finding)) or (address_too and finding.kind == "address")


def _is_meeting(finding: Finding) -> bool:
    """This function will say whether a finding is a link to a meeting, and not one to somebody's messenger."""
    return finding.kind == "link" and _LEADS_TO_A_PERSON.search(finding.text) is None
