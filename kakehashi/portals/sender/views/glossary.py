"""The organization's glossary: own terms with search, one term, and lists of terms out and in."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.common.text import clean
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.translation import glossary as terms
from kakehashi.translation import glossary_actions as actions
from kakehashi.translation.glossary_csv import written
from kakehashi.translation.glossary_forms import ListForm, TermForm, language_choices
from kakehashi.translation.refusals import NotATerm, NotATermList, TermThere
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.translation.models import OwnTerm

SHOWN_OF_EACH = 50
WHAT: dict[str, str | Promise] = {
    "new": pgettext_lazy("row", "New"),
    "changed": gettext_lazy("Will change"),
    "same": gettext_lazy("Stays the same"),
    "refused": gettext_lazy("Will be left out"),
}
TONES = {"new": "good", "changed": "wait", "same": "neutral", "refused": "bad"}
REASONS: dict[str, str | Promise] = {
    "": "",
    "language": gettext_lazy("The language is not known. Use its code, such as vi, id, tl, my, zh or en."),
    "term": gettext_lazy("The term is missing."),
    "japanese": gettext_lazy("The Japanese is missing."),
    "long": gettext_lazy("A word or the note is too long."),
    "twice": gettext_lazy("The list has this term in an earlier line."),
}


@sender_page("glossary")
@require_safe
def glossary(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will show the organization's terms, those that hold a text, and trade words that hold it."""
    typed = clean(request.GET.get("q", ""))[:100].replace("\x00", "")
    languages = language_choices()
    language = request.GET.get("language", "")
    language = language if language in dict(languages) else ""
    context = {
        "page": page_of(terms.search(organization=organization, text=typed, language=language), request),
        "names": dict(languages),
        "languages": languages,
        "language": language,
        "typed": typed,
        "elsewhere": terms.known_elsewhere(language=language, text=typed) if typed else [],
    }
    return render(request, "sender/glossary.html", context)


@sender_page("glossary")
@require_http_methods(["GET", "HEAD", "POST"])
def new_term(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will add a term."""
    return _edit(request, organization, None)


@sender_page("glossary")
@require_http_methods(["GET", "HEAD", "POST"])
def term(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will change a term."""
    return _edit(request, organization, _term_or_404(organization, public_id))


@sender_page("glossary")
@require_POST
def remove_term(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will remove a term."""
    found = _term_or_404(organization, public_id)
    actions.remove_term(organization=organization, term=found, by=person(request))
    messages.success(request, _("The term is removed."))
    return redirect("sender:glossary")


@sender_page("glossary")
@require_safe
def as_file(request: HttpRequest, organization: "Organization") -> HttpResponse:  # noqa: ARG001  every page gets both
    """This function will send all terms of the organization as a file."""
    data = written(terms=list(terms.own_terms(organization=organization)))
    answer = HttpResponse(data, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="glossary.csv"'
    return answer


@sender_page("glossary")
@require_http_methods(["GET", "HEAD", "POST"])
def send_list(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will take a file with terms; the next page shows what it would do."""
    form = ListForm(request.POST, request.FILES) if request.method == "POST" else bound_or_kept(ListForm, request)
    if request.method == "POST" and form.is_valid():
        try:
            actions.send_list(
                organization=organization, data=form.cleaned_data["file"], by=person(request), now=clock.now()
            )
        except NotATermList:
            form.add_error("file", _("This is no list of terms. Save it as CSV with the columns named below."))
        else:
            return redirect("sender:glossary_preview")
    return render_form_page(request, form, "sender/glossary_list.html")


@sender_page("glossary")
@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will show what the list that was sent would do; POST takes it over."""
    if request.method == "POST":
        try:
            new, changed = actions.take_over_list(organization=organization, by=person(request), now=clock.now())
        except NotATermList:
            messages.warning(request, _("No list waits any more. Send it again."))
        else:
            counts = {"new": new, "changed": changed}
            messages.success(request, _("The list is taken over: %(new)s new, %(changed)s changed.") % counts)
        return redirect("sender:glossary")
    rows = actions.preview(organization=organization)
    if rows is None:
        return redirect("sender:glossary_list")
    groups = {what: [row for row in rows if row.what == what] for what in ("refused", "changed", "new", "same")}
    context = {
        "counts": [(label, len(groups[what])) for what, label in WHAT.items()],
        "rows": [
            (row, WHAT[row.what], TONES[row.what], REASONS[row.reason])
            for what in ("refused", "changed", "new")
            for row in groups[what][:SHOWN_OF_EACH]
        ],
        "most": SHOWN_OF_EACH,
        "does_something": bool(groups["new"] or groups["changed"]),
    }
    return render(request, "sender/glossary_preview.html", context)


@sender_page("glossary")
@require_POST
def discard_list(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will throw the list that was sent away."""
    actions.throw_list_away(organization=organization, by=person(request))
    messages.success(request, _("The list is gone. Nothing was changed."))
    return redirect("sender:glossary")


def _edit(request: HttpRequest, organization: "Organization", found: "OwnTerm | None") -> HttpResponse:
    initial: dict[str, object] = {"language": terms.language_of_country(country=organization.country)}
    if found:
        initial = {"language": found.language, "word": found.term, "note": found.note}
        initial |= {"japanese": "、".join(found.japanese), "forbidden": "、".join(found.forbidden)}
    form = bound_or_kept(TermForm, request, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_term(
                organization=organization, term=found, **form.cleaned_data, by=person(request), now=clock.now()
            )
        except TermThere:
            form.add_error("word", _("The glossary has this term already. Search it and change it there."))
        except NotATerm:
            form.add_error(None, _("Write a term and its Japanese."))
        else:
            messages.success(request, _("The term is saved. Translators see it from now on."))
            return redirect("sender:glossary")
    return render_form_page(request, form, "sender/glossary_term.html", {"term": found})


def _term_or_404(organization: "Organization", public_id: str) -> "OwnTerm":
    found = terms.own_term(organization=organization, public_id=public_id)
    if found is None:
        raise Http404
    return found
