"""The pages of languages: the list, Japanese, another language."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.portals.seeker.navigation import seeker_page
from kakehashi.portals.seeker.pages import question, saved
from kakehashi.portals.seeker.views.changes import must_ask, must_ask_for_names
from kakehashi.seekers import actions, queries
from kakehashi.seekers.forms import JapaneseForm, LanguageForm
from kakehashi.seekers.forms.languages import ANOTHER
from kakehashi.seekers.states import LanguageLevel
from kakehashi.translation.sources import certificate_key
from kakehashi.ui.forms import bound_or_kept

if TYPE_CHECKING:
    from kakehashi.seekers.models import Seeker


@seeker_page("information")
@require_safe
def languages(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will list the languages, Japanese first."""
    skills = list(queries.languages(seeker=seeker))
    words = dict(LanguageLevel.choices)
    context = {
        "japanese": next((one for one in skills if one.language == queries.JAPANESE), None),
        "others": [
            (one, words.get(one.level, one.level), certificate_key(one.public_id))
            for one in skills
            if one.language != queries.JAPANESE
        ],
        "none": seeker.no_languages,
        "asks": must_ask_for_names(seeker=seeker),
    }
    return render(request, "seeker/languages.html", context)


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def japanese(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will ask how much Japanese the person knows; a published certificate is changed by asking."""
    skill = queries.japanese_of(seeker=seeker)
    asks = skill is not None and must_ask(seeker=seeker, text=skill.certificate)
    given = (
        {
            "level": skill.level,
            "certificate_kind": skill.certificate_kind or (ANOTHER if skill.certificate else ""),
            "certificate": skill.certificate,
            "certificate_year": skill.certificate_year,
            "certificate_score": skill.certificate_score,
        }
        if skill
        else {}
    )
    form = bound_or_kept(JapaneseForm, request, initial=given, named=not asks)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        if skill and asks:
            answers["certificate"] = skill.certificate
        actions.save_japanese(seeker=seeker, **answers, by=seeker.user, now=clock.now())
        return saved(request, "seeker:languages")
    texts = (
        [(skill.certificate, reverse("seeker:change", args=[certificate_key(skill.public_id)]))]
        if skill and asks
        else []
    )
    return question(
        request,
        form,
        title=_("Japanese"),
        back=reverse("seeker:languages"),
        template="seeker/item.html",
        texts=texts,
    )


@seeker_page("information")
@require_http_methods(["GET", "HEAD", "POST"])
def language(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will add a language; one that is named already gets the new level.

    A certificate that is published stays; a new one is then asked of the organization, from the list.
    """
    form = bound_or_kept(LanguageForm, request)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        known = next((one for one in queries.languages(seeker=seeker) if one.language == answers["language"]), None)
        if known and must_ask(seeker=seeker, text=known.certificate):
            answers |= {"certificate_kind": "", "certificate": known.certificate}
        actions.save_language(seeker=seeker, **answers, by=seeker.user, now=clock.now())
        return saved(request, "seeker:languages")
    return question(request, form, title=_("Another language"), back=reverse("seeker:languages"))


@seeker_page("information")
@require_POST
def remove(request: HttpRequest, seeker: "Seeker", public_id: str) -> HttpResponse:
    """This function will remove a language."""
    skill = queries.language_of(seeker=seeker, public_id=public_id)
    if skill is None:
        raise Http404
    actions.remove_language(skill=skill, by=seeker.user, now=clock.now())
    return saved(request, "seeker:languages")


@seeker_page("information")
@require_POST
def none(request: HttpRequest, seeker: "Seeker") -> HttpResponse:
    """This function will note that the person knows no other language."""
    actions.say_no_other_languages(seeker=seeker, by=seeker.user, now=clock.now())
    return saved(request, "seeker:languages")
