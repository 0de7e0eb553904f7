"""Helper mode: somebody fills in for the seeker in this session, until it is switched off."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from kakehashi.seekers.helping import Helper
from kakehashi.seekers.states import Relation
from kakehashi.ui.forms import Form

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker

KEY = "helper"


class HelperForm(Form):
    """Who helps; the seeker types it."""

    name = forms.CharField(
        label=_("Name of the person who helps you"),
        max_length=120,
        widget=forms.TextInput(attrs={"spellcheck": "false", "autocomplete": "off"}),
    )
    relation = forms.ChoiceField(label=_("Who is it?"), choices=Relation.choices, widget=forms.RadioSelect())


def helper_of(request: HttpRequest) -> Helper | None:
    """This function will return who fills in for the seeker in this session, or None."""
    kept = request.session.get(KEY)
    return Helper(name=kept["name"], relation=kept["relation"]) if kept else None


def begin_help(request: HttpRequest, *, name: str, relation: str) -> None:
    """This function will let somebody fill in for the seeker from now on, in this session."""
    request.session[KEY] = {"name": name, "relation": relation}


def end_help(request: HttpRequest) -> None:
    """This function will end it; nothing happens where nobody helps."""
    request.session.pop(KEY, None)


def show_help(request: HttpRequest, seeker: "Seeker", *, on_page: bool) -> None:
    """This function will tell the actions who fills in, and the page too where it is about registered information."""
    seeker.helper = helper_of(request)
    if seeker.helper and on_page:
        top: dict[str, Any] = {"template": "seeker/parts/helping.html", "helper": seeker.helper}
        request.top = top  # type: ignore[attr-defined]  # read by ui.context
