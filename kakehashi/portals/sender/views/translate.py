"""The translation desk: the page of one person, with everything that is saved from it without script."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.organizations.queries import users_of
from kakehashi.portals.sender import labels, memory
from kakehashi.portals.sender.desk_help import Conflict, Help, conflict_of
from kakehashi.portals.sender.desk_rows import Translator, next_key, rows_of
from kakehashi.portals.sender.finding import person, whole_or_404
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.problems import errors_of, parts_checked
from kakehashi.portals.sender.sentences import sentence
from kakehashi.portals.sender.what_seekers_said import to_look_at
from kakehashi.showcase import actions as showcase
from kakehashi.translation import actions, queries
from kakehashi.translation.desk import desk_of
from kakehashi.translation.forms import DeskForm, seen_name, text_name
from kakehashi.translation.refusals import (
    ChangedMeanwhile,
    NothingToApprove,
    NotJapanese,
    ProblemsFound,
    SecondPersonNeeded,
)
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.seekers.models import Seeker

BUTTONS = ("save", "check", "approve")


@sender_page("seekers")
@require_http_methods(["GET", "HEAD", "POST"])
def translate(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show the words beside the Japanese, save all texts at once, and finish one or all."""
    seeker = whole_or_404(organization, public_id)
    translator = Translator(user=person(request), second_person=organization.second_person_approves)
    form = bound_or_kept(DeskForm, request, parts=written_parts(seeker))
    taking = request.POST.get(memory.TAKE, "")
    settled = form.settle() if request.method == "POST" else ""
    conflicts: dict[str, Conflict] = {}
    if request.method == "POST" and form.is_valid():
        try:
            typed = memory.taken(organization=organization, pressed=taking, typed=form.typed())
            done = _save(form, seeker, translator, typed)
        except ChangedMeanwhile as changed:
            form.show_conflict(stored=changed.stored)
            conflicts = dict(conflicts_of(form, changed.stored, organization))
        except Refused as refused:
            explain(form, refused)
        else:
            showcase.note_changes(seeker=seeker, now=clock.now())
            messages.success(request, what_happened(done))
            pressed = next((form.data[name] for name in BUTTONS if form.data.get(name)), "")
            anchor = settled or next_key(written_parts(whole_or_404(organization, public_id)), pressed, translator)
            return redirect(f"{reverse('sender:translate', args=[public_id])}#{_target(anchor)}")
    known = Help(
        conflicts=conflicts,
        to_look_at=to_look_at(seeker, form.parts),
        checked=parts_checked(organization=organization, seeker=seeker, texts=form.texts(), typed=request.POST),
        memory=memory.blocks_for(organization=organization, seeker=seeker, parts=form.parts),
    )
    return _desk_page(request, seeker, form, translator, known)


def written_parts(seeker: "Seeker") -> list[queries.NeededPart]:
    """This function will return the parts of which there are words to translate."""
    return [part for part in queries.parts_needed(seeker=seeker) if part.source.strip()]


def conflicts_of(
    form: DeskForm, stored: Mapping[str, str], organization: "Organization"
) -> Iterator[tuple[str, Conflict]]:
    """This function will describe what others changed in the parts of a form, by key."""
    names = {user.pk: user.get_full_name() for user in users_of(organization=organization)}
    for part in form.parts:
        if part.key in stored:
            seen, typed = form.data.get(seen_name(part.key), ""), form.data.get(text_name(part.key), "")
            yield part.key, conflict_of(part, seen=seen, stored=stored[part.key], typed=typed, names=names)


def explain(form: DeskForm, refused: Refused) -> None:
    """This function will say beside the boxes why their Japanese was not taken, or else at the top."""
    if isinstance(refused, NothingToApprove):
        reason = _("Write the Japanese before you approve it.")
    elif isinstance(refused, NotJapanese):
        reason = _("This is not Japanese yet. Translate it before you approve it.")
    elif isinstance(refused, SecondPersonNeeded):
        reason = _("You wrote or checked this text. Somebody else has to approve it.")
    else:
        if isinstance(refused, ProblemsFound):
            for key, problems in refused.problems.items():
                form.add_error(text_name(key), errors_of(problems))
        else:
            form.add_error(None, sentence(refused))
        return
    for key in refused.keys:
        form.add_error(text_name(key), reason)


def _save(form: DeskForm, seeker: "Seeker", translator: Translator, typed: Sequence[actions.Typed]) -> actions.Done:
    return actions.save_parts(
        seeker=seeker,
        typed=typed,
        check=form.keys_to_check(),
        approve=form.keys_to_approve(),
        by=translator.user,
        now=clock.now(),
    )


def _target(key: str) -> str:
    """This function will return where the focus goes: into the box of a part, or to the line that says all is done."""
    return f"id_{text_name(key)}" if key else "left"


def _desk_page(
    request: HttpRequest, seeker: "Seeker", form: DeskForm, translator: Translator, known: Help
) -> HttpResponse:
    missing = queries.missing_for_publishing(seeker=seeker)
    sections = [(one, rows_of(one, form, translator, known)) for one in desk_of(seeker=seeker)]
    context: dict[str, Any] = {
        "seeker": seeker,
        "sections": sections,
        "total": len(form.parts),
        "left": sum(translator.works_on(part) for part in form.parts),
        "first": next_key(form.parts, "", translator),
        "second_person": translator.second_person,
        "missing": [(one, labels.MISSING[one.reason]) for one in missing],
        "unwritten": [one for one in missing if one.reason == queries.NOT_WRITTEN],
    }
    return render_form_page(request, form, "sender/translate.html", context)


def what_happened(done: actions.Done) -> str:
    """This function will say how many texts were approved, checked or saved."""
    if done.approved:
        return ngettext("%(count)s text approved.", "%(count)s texts approved.", done.approved) % {
            "count": done.approved
        }
    if done.checked:
        return ngettext("%(count)s text checked.", "%(count)s texts checked.", done.checked) % {"count": done.checked}
    if done.saved:
        return ngettext("%(count)s draft saved.", "%(count)s drafts saved.", done.saved) % {"count": done.saved}
    return _("Nothing was changed.")
