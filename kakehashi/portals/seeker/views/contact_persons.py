"""The pages of contact persons: the list, one of them, nobody."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question, saved
from kakehashi.seekers import actions, queries
from kakehashi.seekers.forms import ContactPersonForm
from kakehashi.seekers.phones import for_reading
from kakehashi.seekers.refusals import TooManyContactPersons
from kakehashi.seekers.states import MOST_CONTACT_PERSONS
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import ContactPerson, Seeker


@seeker_page("information")
@require_safe
def contact_persons(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list who can be called, and say who sees that."""
    people = [(one, for_reading(phone=one.phone)) for one in queries.contact_persons(seeker=seeker)]
    context = {"people": people, "none": seeker.no_contact_persons, "full": len(people) >= MOST_CONTACT_PERSONS}
    return render(request, "seeker/contact_persons.html", context)


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def contact_person(request: HttpRequest, seeker: "Seeker", public_id: str = "") -> HttpResponse:
    """This function will add a contact person, or change one; the box that they know of it is ticked anew each time."""
    found = _person(seeker, public_id) if public_id else None
    form = bound_or_kept(ContactPersonForm, request, initial=_initial(found), country=seeker.country)
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_contact_person(
                seeker=seeker, person=found, **form.cleaned_data, by=seeker.user, now=clock.now()
            )
        except TooManyContactPersons:
            sentence = _("You can name %(most)s people. Remove one first.")
            form.add_error(None, sentence % {"most": MOST_CONTACT_PERSONS})
        else:
            return saved(request, "seeker:contact_persons")
    title = _("A contact person") if found is None else _("Change this contact person")
    intro = [
        _("Only your sending organization sees this. Companies never see it."),
        _("It calls this person only when it cannot reach you."),
    ]
    return question(request, form, title=title, back=reverse("seeker:contact_persons"), intro=intro)


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will ask whether a contact person is to be removed, and remove them."""
    found = _person(seeker, public_id)
    if request.method == "POST":
        actions.remove_contact_person(person=found, by=seeker.user, now=clock.now())
        return saved(request, "seeker:contact_persons")
    return render(request, "seeker/remove.html", {"name": found.name, "back": reverse("seeker:contact_persons")})


@seeker_page("information")
@require_POST
def none(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will note that nobody else may be called."""
    actions.say_no_contact_persons(seeker=seeker, by=seeker.user, now=clock.now())
    return saved(request, "seeker:information_1")


def _person(seeker: "Seeker", public_id: str) -> "ContactPerson":
    found = queries.contact_person_of(seeker=seeker, public_id=public_id)
    if found is None:
        raise Http404
    return found


def _initial(found: "ContactPerson | None") -> dict[str, object]:
    if found is None:
        return {}
    return {
        "name": found.name,
        "relation": found.relation,
        "phone": for_reading(phone=found.phone),
        "phone_owner": found.phone_owner,
        "safe_times": found.safe_times,
    }
