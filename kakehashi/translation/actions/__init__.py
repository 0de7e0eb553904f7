"""Everything that changes a translation: parts, change requests, who has a desk open."""

from kakehashi.translation.actions.changes import accept_change, decline_change, request_change, take_back_change
from kakehashi.translation.actions.parts import Done, Typed, approve_part, save_part, save_parts
from kakehashi.translation.actions.presence import note_presence, stay_at_desk

__all__ = [
    "Done",
    "Typed",
    "accept_change",
    "approve_part",
    "decline_change",
    "note_presence",
    "request_change",
    "save_part",
    "save_parts",
    "stay_at_desk",
    "take_back_change",
]
