"""A later last day to apply."""

from django.utils.translation import gettext_lazy

from kakehashi.ui.forms import DateField, Form


class DeadlineForm(Form):
    """The new last day."""

    open_until = DateField(label=gettext_lazy("New last day to apply"))
