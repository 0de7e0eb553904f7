"""What an organization keeps about one page, for its own eyes: the lists that it stands on, and notes."""

from typing import Any

from kakehashi.portals.company.forms.keeping import ChooseForm, NoteForm
from kakehashi.shortlists import queries


def inside(page: Any, organization: Any, *, note: Any = None) -> dict[str, Any]:
    """This function will return what the page shows of it; ``note`` is the form that was typed into."""
    lists = list(queries.lists_of(organization=organization, holding=page))
    return {
        "chooser": ChooseForm(lists=lists),
        "on_lists": [one for one in lists if one.holds_it],
        "notes": queries.notes_of(organization=organization, page=page),
        "note_form": note or NoteForm(),
    }
