"""Everything that changes interview days: right, lock, rule, log and notices, in one transaction each."""

from kakehashi.interviews.actions.answering import answer, take_off
from kakehashi.interviews.actions.fixing import NotFixed, end, fix
from kakehashi.interviews.actions.picking import Pick, pick, pick_all
from kakehashi.interviews.actions.planning import cancel, change, make, open_up
from kakehashi.interviews.actions.results import record_result, release
from kakehashi.interviews.actions.times import change_slot, make_slots, remove_slot

__all__ = [
    "NotFixed",
    "Pick",
    "answer",
    "cancel",
    "change",
    "change_slot",
    "end",
    "fix",
    "make",
    "make_slots",
    "open_up",
    "pick",
    "pick_all",
    "record_result",
    "release",
    "remove_slot",
    "take_off",
]
