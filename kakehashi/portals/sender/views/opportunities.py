"""Opportunities that the organization translates for its seekers: the list, and the desk of one."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.catalogue.prefectures import PREFECTURE
from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.opportunities import actions, translated
from kakehashi.portals.sender import labels, memory
from kakehashi.portals.sender.desk_help import Help
from kakehashi.portals.sender.desk_rows import Translator, next_key, rows_of
from kakehashi.portals.sender.finding import opportunity_or_404, person
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.opportunity_problems import errors_of, parts_checked
from kakehashi.portals.sender.views.drafts import CONFLICT, INVALID
from kakehashi.portals.sender.views.translate import conflicts_of, explain, what_happened
from kakehashi.translation.desk import Section
from kakehashi.translation.forms import DeskForm, seen_name, text_name
from kakehashi.translation.refusals import ChangedMeanwhile, ProblemsFound
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page
from kakehashi.ui.paging import page_of

if TYPE_CHECKING:
    from kakehashi.opportunities.models import Opportunity
    from kakehashi.organizations.models import Organization
    from kakehashi.translation.actions import Done, Typed
    from kakehashi.translation.queries import NeededPart


@sender_page("opportunities")
@require_safe
def opportunities(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will list the opportunities of the organization's partners, with how much is translated."""
    today = clock.day_in_japan(clock.now())
    page = page_of(translated.to_translate(organization=organization, on=today), request)
    progress = translated.progress_of(opportunities=page.rows, organization=organization)
    rows = [{"it": one, "place": PREFECTURE.get(one.prefecture), "progress": progress[one.pk]} for one in page.rows]
    return render(request, "sender/opportunities.html", {"rows": rows, "page": page})


@sender_page("opportunities")
@require_http_methods(["GET", "HEAD", "POST"])
def translate(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show the Japanese beside the translation, save all texts at once, and approve one or all."""
    opportunity = opportunity_or_404(organization, public_id)
    language = translated.language_of(organization=organization)
    parts = translated.parts_of(opportunity=opportunity, organization=organization)
    form = bound_or_kept(DeskForm, request, parts=parts, language=language)
    taking = request.POST.get(memory.TAKE, "")
    settled = form.settle() if request.method == "POST" else ""
    conflicts = {}
    if request.method == "POST" and form.is_valid():
        typed = memory.taken(organization=organization, pressed=taking, typed=form.typed(), from_japanese=True)
        try:
            done = _save(request, organization, opportunity, typed, form.keys_to_approve())
        except ChangedMeanwhile as changed:
            form.show_conflict(stored=changed.stored)
            conflicts = dict(conflicts_of(form, changed.stored, organization))
        except ProblemsFound as refused:
            for key, found in refused.problems.items():
                form.add_error(text_name(key), errors_of(found))
        except Refused as refused:
            explain(form, refused)
        else:
            messages.success(request, what_happened(done))
            target = f"id_{text_name(settled)}" if settled else "left"
            return redirect(f"{reverse('sender:opportunity', args=[public_id])}#{target}")
    known = Help(
        conflicts=conflicts,
        checked=parts_checked(parts, texts=form.texts(), typed=request.POST),
        memory=memory.blocks_from_japanese(organization=organization, language=language, parts=parts),
    )
    return _desk_page(request, organization, opportunity, form, known)


@sender_page("opportunities")
@require_POST
def draft(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will save the draft of one text; 409 with both texts when somebody else changed it meanwhile."""
    key = request.POST.get("part", "")
    opportunity = opportunity_or_404(organization, public_id)
    part = _part(organization, opportunity, key)
    language = translated.language_of(organization=organization)
    form = DeskForm(data=request.POST, parts=[part], language=language)
    context = {"part": part, "now": clock.now(), "opportunity": opportunity, "target": language}
    if not form.is_valid():
        return render(request, "sender/parts/desk_not_saved.html", context | {"form": form}, status=INVALID)
    try:
        _save(request, organization, opportunity, form.typed(), ())
    except ChangedMeanwhile as changed:
        conflict = dict(conflicts_of(form, changed.stored, organization))[key]
        context["values"] = {"part": part, "conflict": conflict}
        return render(request, "sender/parts/desk_not_saved.html", context, status=CONFLICT)
    part = _part(organization, opportunity, key)
    context |= {"part": part, "seen_name": seen_name(key)}
    context["checked"] = parts_checked([part], texts=None, typed=request.POST)[key]
    context |= {"state": labels.PART[part.state], "tone": labels.PART_TONE[part.state]}
    return render(request, "sender/parts/desk_saved.html", context)


@sender_page("opportunities")
@require_POST
def here(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will note that this person has the desk open, and say who else of the organization has."""
    opportunity, by, now = opportunity_or_404(organization, public_id), person(request), clock.now()
    actions.stay_at_desk(opportunity=opportunity, organization=organization, by=by, now=now)
    others = translated.present_at_desk(opportunity=opportunity, organization=organization, besides=by, now=now)
    return render(request, "sender/parts/desk_others.html", {"others": others})


def _part(organization: "Organization", opportunity: "Opportunity", key: str) -> "NeededPart":
    parts = translated.parts_of(opportunity=opportunity, organization=organization)
    found = next((part for part in parts if part.key == key), None)
    if found is None:
        raise Http404
    return found


def _save(
    request: HttpRequest,
    organization: "Organization",
    opportunity: "Opportunity",
    typed: "list[Typed]",
    approve: tuple[str, ...],
) -> "Done":
    return actions.save_texts(
        opportunity=opportunity,
        organization=organization,
        typed=typed,
        approve=approve,
        by=person(request),
        now=clock.now(),
    )


def _desk_page(
    request: HttpRequest, organization: "Organization", opportunity: "Opportunity", form: DeskForm, known: Help
) -> HttpResponse:
    translator = Translator(user=person(request), second_person=organization.second_person_approves)
    texts = Section(key=translated.SECTION, title=_("The company's texts"), facts=(), parts=tuple(form.parts))
    context = {
        "opportunity": opportunity,
        "place": PREFECTURE.get(opportunity.prefecture),
        "target": translated.language_of(organization=organization),
        "rows": rows_of(texts, form, translator, known),
        "total": len(form.parts),
        "left": sum(translator.works_on(part) for part in form.parts),
        "first": next_key(form.parts, "", translator),
        "needs_second": organization.second_person_approves,
    }
    return render_form_page(request, form, "sender/opportunity.html", context)
