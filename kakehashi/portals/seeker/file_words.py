"""What the pages say of a photo or document: why one cannot be used and what to do, how far one is, how large."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.common.refusals import Refused
from kakehashi.seekers.refusals import FileRefused, TooManyFiles, TooMuchStored
from kakehashi.seekers.states import DocumentState
from kakehashi.ui import file_refusals

Text = str | Promise
NO_ROOM = _("Your files take up all the room. Remove one you do not need, then send this one again.")
REASONS: dict[str, Text] = {**file_refusals.REASONS, "too_much_stored": NO_ROOM}
STATES: dict[str, tuple[Text, str]] = {
    DocumentState.PREPARING: (_("Being prepared"), "wait"),
    DocumentState.READY: (_("Ready"), "good"),
    DocumentState.UNREADABLE: (_("Could not be read"), "bad"),
}


def why(reason: str) -> str:
    """This function will say why a file cannot be used and what to do."""
    return str(REASONS.get(reason, file_refusals.TAKE_ANOTHER))


def sentence(refused: Refused) -> str:
    """This function will say what the page says to a refused photo or document."""
    if isinstance(refused, FileRefused):
        return why(refused.reason)
    if isinstance(refused, TooManyFiles):
        return str(_("You have 20 files already. Remove one you do not need, then send this one again."))
    return str(NO_ROOM if isinstance(refused, TooMuchStored) else file_refusals.TAKE_ANOTHER)
