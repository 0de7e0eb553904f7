"""The pages of the single answers: names, birth date, country, contact, self-promotion."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.portals.seeker import labels
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import is_draft, question, saved
from kakehashi.portals.seeker.views.changes import must_ask, must_ask_for_names
from kakehashi.seekers import actions
from kakehashi.seekers.forms import BirthDateForm, ContactForm, CountryForm, NamesForm, SelfPromotionForm
from kakehashi.seekers.phones import for_reading
from kakehashi.seekers.refusals import TooYoung
from kakehashi.translation.sources import NAMES, SELF_PROMOTION
from kakehashi.ui.formats import long_date
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def names(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will ask for the names and save them, incomplete too when the person wants to come back.

    Once the page is published, it shows them, and says before anybody types that the organization changes them.
    """
    if must_ask_for_names(seeker=seeker):
        return _published_names(request, seeker)
    given = {"native": seeker.name_native, "passport": seeker.name_passport, "katakana": seeker.name_katakana}
    given["called_as"] = seeker.called_as
    form = bound_or_kept(NamesForm, request, initial=given, draft=is_draft(request))
    if request.method == "POST" and form.is_valid():
        actions.save_names(seeker=seeker, **form.cleaned_data, by=seeker.user, now=clock.now())
        return saved(request, "seeker:information_1")
    intro = [_("One name is enough if you have only one. Write it the same way in all papers.")]
    return question(request, form, title=_("Your names"), back=reverse("seeker:information_1"), intro=intro, later=True)


def _published_names(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show the names with the way to ask for a change; nothing that is sent here is saved."""
    if request.method == "POST":
        return redirect("seeker:names")
    rows = [{"key": key, "label": labels.TEXTS[key], "says": getattr(seeker, key)} for key in NAMES]
    return render(request, "seeker/names.html", {"rows": rows})


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def birth_date(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will show the birth date and save a correction; somebody too young is told from which day."""
    form = bound_or_kept(BirthDateForm, request, initial={"birth_on": seeker.birth_on})
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_birth_date(seeker=seeker, **form.cleaned_data, by=seeker.user, now=clock.now())
        except TooYoung as refused:
            sentence = _("With this birth date you can register from %(day)s. You must be %(age)s or older.")
            day = long_date(refused.first_day)
            form.add_error("birth_on", sentence % {"day": day, "age": refused.minimum_age})
        else:
            return saved(request, "seeker:information_1")
    return question(
        request,
        form,
        title=_("Your birth date"),
        back=reverse("seeker:information_1"),
        intro=[_("You gave it when you registered. Correct it here if it is wrong.")],
    )


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def country(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will ask in which country the person lives."""
    form = bound_or_kept(CountryForm, request, initial={"country": seeker.country})
    if request.method == "POST" and form.is_valid():
        actions.save_country(seeker=seeker, **form.cleaned_data, by=seeker.user, now=clock.now())
        return saved(request, "seeker:information_1")
    return question(request, form, title=_("In which country do you live?"), back=reverse("seeker:information_1"))


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will ask how the sending organization reaches the person."""
    given = {
        "phone": for_reading(phone=seeker.phone),
        "phone_owner": seeker.phone_owner,
        "safe_times": seeker.safe_times,
        "contact_email": seeker.contact_email,
        "address": seeker.address,
    }
    form = bound_or_kept(ContactForm, request, initial=given, draft=is_draft(request), country=seeker.country)
    if request.method == "POST" and form.is_valid():
        actions.save_contact(seeker=seeker, **form.cleaned_data, by=seeker.user, now=clock.now())
        return saved(request, "seeker:information_1")
    intro = [_("Only your sending organization sees this. Companies never see it.")]
    return question(
        request, form, title=_("How can we reach you?"), back=reverse("seeker:information_1"), intro=intro, later=True
    )


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def self_promotion(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will ask for the self-promotion; once it is published, a change is asked of the organization."""
    if must_ask(seeker=seeker, text=seeker.self_promotion):
        return redirect("seeker:change", SELF_PROMOTION)
    form = bound_or_kept(SelfPromotionForm, request, initial={"text": seeker.self_promotion}, draft=is_draft(request))
    if request.method == "POST" and form.is_valid():
        actions.save_self_promotion(seeker=seeker, **form.cleaned_data, by=seeker.user, now=clock.now())
        return saved(request, "seeker:information_2")
    return question(
        request,
        form,
        title=_("Self-Promotion"),
        back=reverse("seeker:information_2"),
        template="seeker/self_promotion.html",
        later=True,
    )
