"""Everything that changes an opportunity."""

from kakehashi.opportunities.actions.deciding import approve, refuse
from kakehashi.opportunities.actions.picturing import remove_picture, save_picture
from kakehashi.opportunities.actions.running import (
    ask_stale,
    close,
    close_after_deadline,
    extend,
    fill,
    free,
    pause,
    resume,
    say_it_holds,
)
from kakehashi.opportunities.actions.translating import save_texts, stay_at_desk
from kakehashi.opportunities.actions.writing import copy, draft, edit, submit

__all__ = [
    "approve",
    "ask_stale",
    "close",
    "close_after_deadline",
    "copy",
    "draft",
    "edit",
    "extend",
    "fill",
    "free",
    "pause",
    "refuse",
    "remove_picture",
    "resume",
    "save_picture",
    "save_texts",
    "say_it_holds",
    "stay_at_desk",
    "submit",
]
