"""The sentences for what is refused about an interview day; each says what to do next."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kakehashi.common.refusals import Refused
from kakehashi.interviews import refusals

_SENTENCES: dict[type[Refused], str | Promise] = {
    refusals.SlotsNotUsable: gettext_lazy("The times must lie ahead, on the day, and be no more than 300."),
    refusals.NoSlots: gettext_lazy("Choose at least one time. A day needs times, and somebody who comes."),
    refusals.NoRoomLeft: gettext_lazy("This time is full or kept for another opportunity. Choose another one."),
    refusals.NotFree: gettext_lazy("The person is somewhere else at that time. Choose another one."),
    refusals.NotTheirTurn: gettext_lazy("This person does not wait for an interview on this day any more."),
    refusals.SlotTaken: gettext_lazy("Somebody sits at this time. Take the person off first."),
}


def sentence(refused: Refused) -> str:
    """This function will say what was refused, in the language of the reader; nothing for refusals of others."""
    if isinstance(refused, refusals.ResultsMissing):
        return _("Results are missing for %(count)s people. Ask the companies to record them.") % {
            "count": refused.missing
        }
    return str(_SENTENCES.get(type(refused), ""))
