"""What every form of registered information shares: it can be kept as a draft, with answers missing."""

from typing import Any

from kakehashi.ui.forms import Form


class DraftForm(Form):
    """A form whose answers may be missing when the person saves it to come back later."""

    def __init__(self, *args: Any, draft: bool = False, **kwargs: Any) -> None:
        """This function will ask for every needed answer, or for none in a draft."""
        super().__init__(*args, **kwargs)
        if draft:
            for field in self.fields.values():
                field.required = False
