"""How the portal shows a page with one question, and what every such page says after saving."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kakehashi.ui.pages import render_form_page

LATER = "later"


def is_draft(request: HttpRequest) -> bool:
    """This function will say whether the person saves to come back later, with answers missing."""
    return LATER in request.POST


def question(
    request: HttpRequest,
    form: BaseForm,
    *,
    title: str,
    back: str,
    intro: Sequence[str] = (),
    template: str = "seeker/question.html",
    **context: Any,
) -> HttpResponse:
    """This function will show one question; ``back`` is the address of the page before, ``intro`` its paragraphs."""
    page = {"title": title, "back": back, "intro": intro, **context}
    return render_form_page(request, form, template, page)


def saved(request: HttpRequest, to: str, *args: str) -> HttpResponse:
    """This function will say that everything was kept, and lead on."""
    messages.success(request, _("Saved."))
    return redirect(to, *args)


def language() -> str:
    """This function will return the language in which the page is read."""
    return get_language() or "en"
