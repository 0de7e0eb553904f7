"""How the pages name the other side of a thread and what it is about, and the sentences of refusals."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from kakehashi.common.refusals import Refused
from kakehashi.conversations.correspondents import Correspondent
from kakehashi.conversations.lines import JAPANESE_SIDES, Side
from kakehashi.conversations.models import Thread
from kakehashi.conversations.recipients import SECRETARIAT_NAME, name_of_seeker
from kakehashi.conversations.refusals import (
    Closed,
    ContactInFile,
    FileRefused,
    Held,
    TooManyLetters,
    TranslatedByOthers,
)
from kakehashi.translation.sources import sources_of
from kakehashi.ui.file_refusals import why

KINDS: dict[str, str | Promise] = {
    "phone": gettext_lazy("telephone number"),
    "email": gettext_lazy("e-mail address"),
    "link": gettext_lazy("link"),
    "messenger": gettext_lazy("messenger account"),
    "address": gettext_lazy("street address"),
    "name": gettext_lazy("name that the company does not know yet"),
}
FIELDS: dict[str, str | Promise] = {
    "subject": gettext_lazy("Subject"),
    "body": gettext_lazy("Letter"),
    "file_name": gettext_lazy("Name of the file"),
    "file": gettext_lazy("Text in the PDF"),
}

SENTENCES: dict[type[Refused], Promise] = {
    Held: gettext_lazy("This letter is not sent yet. See what is marked below."),
    ContactInFile: gettext_lazy("There is contact data in this PDF. Take it out, or send the letter without the file."),
    Closed: gettext_lazy("Nobody can write here any more. One of the two sides does not take part any longer."),
    TooManyLetters: gettext_lazy("You have sent many letters today. Please go on tomorrow."),
    TranslatedByOthers: gettext_lazy(
        "The other side has translated this letter into this language. Choose another language."
    ),
}


@dataclass(frozen=True, kw_only=True)
class HeldShown:
    """One held text as the page shows it: its field, the kinds of what is held, and the text in stretches."""

    field: str
    kinds: str
    stretches: list[Any]


def name_of(side: str, thread: Thread) -> str:
    """This function will name one side of a thread in the language of the reader."""
    if side == Side.SEEKER:
        return name_of_seeker(thread.seeker) if thread.seeker else ""
    if side == Side.SECRETARIAT:
        return str(SECRETARIAT_NAME)
    organization = thread.sending if side == Side.SENDING else thread.receiving
    return organization.name_in(get_language() or "en") if organization else ""


def other_side(thread: Thread, me: Correspondent) -> str:
    """This function will return the side of a thread that is not mine."""
    return thread.second if thread.first == me.side else thread.first


def about(thread: Thread, me: Correspondent) -> str:
    """This function will say of which placement a thread is, as its reader may know the person; empty without one."""
    placement = thread.placement
    if placement is None:
        return ""
    if me.side == Side.SEEKER:
        return placement.opportunity.company.name_in(get_language() or "en")
    name = placement.name_for_company or (placement.page_initial if me.side in JAPANESE_SIDES else "")
    return f"{name} {placement.page_code}".strip()


def part_label(thread: Thread) -> str:
    """This function will name the field of the registered information that a thread is about, or return nothing."""
    if not thread.part or thread.seeker is None or thread.first != Side.SEEKER:
        return ""
    return next((str(one.label) for one in sources_of(thread.seeker) if one.key == thread.part), "")


def held_shown(held: Held) -> list[HeldShown]:
    """This function will put what is held into words, text by text."""
    return [
        HeldShown(
            field=str(FIELDS[one.field]),
            kinds=", ".join(dict.fromkeys(str(KINDS[finding.kind]) for finding in one.findings)),
            stretches=one.stretches(),
        )
        for one in held.texts
    ]


def sentence(refused: Refused) -> str:
    """This function will say what was refused and what to do next."""
    if isinstance(refused, FileRefused):
        return why(refused.reason)
    otherwise = _("This is not possible now. Please look at the page again.")
    return str(next((words for kind, words in SENTENCES.items() if isinstance(refused, kind)), otherwise))
