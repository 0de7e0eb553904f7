"""Addresses that exist in tests only: every component on one page, and a form page in each of its states."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import include, path
from django.utils.translation import gettext as _

from kakehashi.common.access import ANYONE, access
from kakehashi.ui.forms import DateField, Form, Hinted, PartialDateField, bound_or_kept
from kakehashi.ui.pages import MAIN_FORM, render_form_page
from tests.ui.rendering import render

HERE = Path(__file__).parent
WRITTEN: list[dict[str, Any]] = []


class Item:
    """One entry of the navigation."""

    def __init__(self, text: str, *, current: bool = False, count: int = 0) -> None:
        """This function will keep what the header shows."""
        self.text, self.url, self.current, self.count = text, "#", current, count


class GalleryForm(Form):
    """One field of each kind."""

    name = forms.CharField(
        label="Name in your passport",
        help_text="For example NGUYEN VAN AN",
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "name", "spellcheck": "false"}),
    )
    born = DateField(
        label="When were you born?",
        help_text="For example 27 3 1999",
        widget=DateField.widget(attrs={"autocomplete": "bday"}),
    )
    since = PartialDateField(label="When did you begin this job?", help_text="For example 2019", required=False)
    country = forms.ChoiceField(label="Country", choices=[("", ""), ("VN", "Vietnam"), ("PH", "Philippines")])
    again = forms.ChoiceField(
        label="Were you in Japan before?",
        choices=[("yes", Hinted("Yes", "As a trainee, a student or for work")), ("no", "No")],
        widget=forms.RadioSelect,
    )
    speaks = forms.MultipleChoiceField(
        label="Which languages do you speak?",
        choices=[("vi", "Vietnamese"), ("en", "English"), ("ja", "Japanese")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    about = forms.CharField(label="About you", widget=forms.Textarea(attrs={"rows": 4}), required=False)
    photo = forms.FileField(label="Photo", required=False)
    agree = forms.BooleanField(label="I have read what happens to my data")


class HeadingForm(Form):
    """A page that asks one thing."""

    heading_field = "born"
    born = DateField(label="When were you born?", help_text="For example 27 3 1999")


@access(ANYONE)
def gallery(request: HttpRequest) -> HttpResponse:
    """This function will show every component once."""
    request.navigation = [  # type: ignore[attr-defined]  # as a portal's middleware does
        Item("Management Page", current=True),
        Item("Opportunities"),
        Item("Letters", count=3),
        Item("Questions"),
    ]
    context = {
        "at": datetime(2026, 12, 7, 5, 0, tzinfo=UTC),
        "late": datetime(2026, 12, 7, 15, 30, tzinfo=UTC),
        "day": date(2026, 12, 7),
        "amount": Decimal(3500000),
        "yen": Decimal(120000),
        "form": GalleryForm(auto_id="gallery_%s"),
    }
    return HttpResponse(render((HERE / "gallery.html").read_text("utf-8"), context, request))


@access(ANYONE)
def form_page(request: HttpRequest) -> HttpResponse:
    """This function will show the form, and write down what was saved."""
    form = bound_or_kept(GalleryForm, request, initial={"name": "An"})
    if request.method == "POST" and form.is_valid():
        WRITTEN.append(form.cleaned_data)
        return HttpResponseRedirect("/")
    page = {"form": form, "error": bool(form.is_bound and form.errors), "main_form": MAIN_FORM}
    source = (HERE / "gallery_form.html").read_text("utf-8")
    return HttpResponse(render(source, page, request), status=422 if page["error"] else 200)


@access(ANYONE)
def heading_page(request: HttpRequest) -> HttpResponse:
    """This function will show a form whose only label is the heading."""
    return render_form_page(request, bound_or_kept(HeadingForm, request))


@access(ANYONE)
def broken(request: HttpRequest) -> HttpResponse:
    """This function will fail."""
    raise RuntimeError(_("broken on purpose"))


urlpatterns = [
    path("", gallery, name="gallery"),
    path("form/", form_page, name="gallery-form"),
    path("heading/", heading_page, name="gallery-heading"),
    path("broken/", broken, name="gallery-broken"),
    path("", include("kakehashi.ui.urls")),
]
