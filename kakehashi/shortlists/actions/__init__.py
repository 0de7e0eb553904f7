"""The only code that saves lists, notes, what is left out, and searches."""

from kakehashi.shortlists.actions.keeping import (
    bring_back,
    leave_out,
    make_list,
    put_on_list,
    remove_list,
    remove_note,
    rename_list,
    take_off_list,
    write_note,
)
from kakehashi.shortlists.actions.searches import (
    change_search,
    look_again,
    remove_search,
    save_search,
    stop_mail,
)

__all__ = [
    "bring_back",
    "change_search",
    "leave_out",
    "look_again",
    "make_list",
    "put_on_list",
    "remove_list",
    "remove_note",
    "remove_search",
    "rename_list",
    "save_search",
    "stop_mail",
    "take_off_list",
    "write_note",
]
