"""The translation desk and the way to the published page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from kakehashi.common import clock
from kakehashi.common.refusals import Refused
from kakehashi.portals.sender import labels
from kakehashi.portals.sender.finding import person, whole_or_404
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.portals.sender.problems import PartChecked, errors_of, parts_checked
from kakehashi.portals.sender.sentences import sentence
from kakehashi.translation import actions, queries
from kakehashi.translation.desk import Section, desk_of
from kakehashi.translation.forms import DeskForm, seen_name, text_name
from kakehashi.translation.refusals import ChangedMeanwhile, NothingToApprove, NotJapanese, ProblemsFound
from kakehashi.ui.forms import BoundField, bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.seekers.models import Seeker


@dataclass(frozen=True, kw_only=True)
class Row:
    """One part on the desk: the words, the boxes, the state, and what somebody else stored meanwhile."""

    part: queries.NeededPart
    text: BoundField
    seen: BoundField
    state: str | Promise
    tone: str
    conflict: str | None
    checked: PartChecked


@sender_page("seekers")
@require_http_methods(["GET", "HEAD", "POST"])
def translate(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show the words beside the Japanese, save all texts at once, and approve one or all."""
    seeker = whole_or_404(organization, public_id)
    parts = [part for part in queries.parts_needed(seeker=seeker) if part.source.strip()]
    form = bound_or_kept(DeskForm, request, parts=parts)
    conflicts: Mapping[str, str] = {}
    if request.method == "POST" and form.is_valid():
        try:
            saved, approved = actions.save_parts(
                seeker=seeker,
                typed=form.typed(),
                approve=form.keys_to_approve(),
                by=person(request),
                now=clock.now(),
            )
        except ChangedMeanwhile as changed:
            conflicts = changed.stored
            form.show_conflict(stored=conflicts)
        except Refused as refused:
            _say_why(form, refused)
        else:
            messages.success(request, _what_happened(saved, approved))
            return redirect("sender:translate", public_id=public_id)
    checked = parts_checked(organization=organization, seeker=seeker, texts=form.texts(), typed=request.POST)
    return _desk_page(request, seeker, form, conflicts, checked)


def _say_why(form: DeskForm, refused: Refused) -> None:
    """This function will put the sentences of a refusal where they belong: at the parts, or on top."""
    if isinstance(refused, NothingToApprove):
        for key in refused.keys:
            form.add_error(text_name(key), _("Write the Japanese before you approve it."))
    elif isinstance(refused, NotJapanese):
        for key in refused.keys:
            form.add_error(text_name(key), _("This is not Japanese yet. Translate it before you approve it."))
    elif isinstance(refused, ProblemsFound):
        for key, problems in refused.problems.items():
            form.add_error(text_name(key), errors_of(problems))
    else:
        form.add_error(None, sentence(refused))


def _desk_page(
    request: HttpRequest,
    seeker: "Seeker",
    form: DeskForm,
    conflicts: Mapping[str, str],
    checked: Mapping[str, PartChecked],
) -> HttpResponse:
    missing = queries.missing_for_publishing(seeker=seeker)
    sections = desk_of(seeker=seeker)
    context: dict[str, Any] = {
        "seeker": seeker,
        "sections": [(section, _rows(section, form, conflicts, checked)) for section in sections],
        "missing": [(one, labels.MISSING[one.reason]) for one in missing],
        "unwritten": [one for one in missing if one.reason == queries.NOT_WRITTEN],
    }
    return render_form_page(request, form, "sender/translate.html", context)


def _rows(
    section: Section, form: DeskForm, conflicts: Mapping[str, str], checked: Mapping[str, PartChecked]
) -> list[Row]:
    return [
        Row(
            part=part,
            text=form[text_name(part.key)],  # type: ignore[arg-type]  # our renderer makes our bound fields
            seen=form[seen_name(part.key)],  # type: ignore[arg-type]  # the same
            state=labels.PART[part.state],
            tone=labels.PART_TONE[part.state],
            conflict=conflicts.get(part.key),
            checked=checked[part.key],
        )
        for part in section.parts
        if text_name(part.key) in form.fields
    ]


def _what_happened(saved: int, approved: int) -> str:
    if approved:
        return ngettext("%(count)s text approved.", "%(count)s texts approved.", approved) % {"count": approved}
    if saved:
        return ngettext("%(count)s draft saved.", "%(count)s drafts saved.", saved) % {"count": saved}
    return _("Nothing was changed.")
