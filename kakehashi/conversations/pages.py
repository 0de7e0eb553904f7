"""The pages of letters, the same in every portal: the list, one thread, a first letter, a translation, a file.

A portal hands over who reads (``me``) and its own name, under which it has these addresses.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kakehashi.common import clock, files
from kakehashi.common.refusals import Refused
from kakehashi.conversations import actions, queries, words
from kakehashi.conversations.correspondents import Correspondent
from kakehashi.conversations.forms import FirstLetterForm, LetterForm, TranslationForm
from kakehashi.conversations.lines import Side, is_held
from kakehashi.conversations.models import Letter, Thread
from kakehashi.conversations.reading import note_reading
from kakehashi.conversations.recipients import offered, recipient_for
from kakehashi.conversations.refusals import ContactInFile, FileRefused, Held
from kakehashi.ui.forms import Form, bound_or_kept
from kakehashi.ui.pages import render_form_page
from kakehashi.ui.paging import page_of

CLEANED = "cleaned"
LONGEST_KEY = 60


def letters(request: HttpRequest, me: Correspondent, portal: str) -> HttpResponse:
    """This function will list the threads of a side, the latest letter first."""
    page = page_of(queries.threads_of(me, on=_today()), request)
    context = {
        "rows": [_row(thread, me, portal) for thread in page.rows],
        "page": page,
        "portal": portal,
        "new": reverse(f"{portal}:letter_new"),
        "mail": reverse(f"{portal}:letters_mail"),
        "may_begin": me.side != Side.SECRETARIAT,
        "stopped": bool(queries.stopped_mails(users=[me.user])),
        "has_mail": bool(me.user.email),
    }
    return render(request, "conversations/letters.html", context)


def new(request: HttpRequest, me: Correspondent, portal: str) -> HttpResponse:
    """This function will send a first letter; ``to`` in the address says to whom, ``part`` about which field."""
    now, language = clock.now(), get_language() or "en"
    on = clock.day_in_japan(now)
    asked = request.GET.get("to", "")
    wanted = recipient_for(me, key=asked, language=language, on=on) if asked else None
    if asked and wanted is None:
        raise Http404
    choices = [(asked, wanted.name)] if wanted else offered(me, language=language, on=on)
    initial = {"to": choices[0][0] if len(choices) == 1 else "", "language": me.user.language}
    form = bound_or_kept(FirstLetterForm, request, recipients=choices, initial=initial)
    part = request.GET.get("part", "")[:LONGEST_KEY]
    held: list[words.HeldShown] = []
    if request.method == "POST" and form.is_valid():
        to = recipient_for(me, key=form.cleaned_data["to"], language=language, on=on)
        if to is None:
            raise Http404
        given = form.written(cleaned=CLEANED in request.POST)
        subject = form.cleaned_data["subject"]
        known = words.part_label(Thread(first=to.line[0], seeker=to.seeker, part=part))

        def send() -> Thread:
            return actions.begin_thread(
                to=to, subject=subject, written=given, by=me, now=now, part=part if known else ""
            )

        sent, held = _tried(form, send)
        if sent:
            messages.success(request, _("Your letter is sent."))
            return redirect(f"{portal}:letter", sent.public_id)
    context = {
        "held": held,
        "back": reverse(f"{portal}:letters"),
        "nobody": not choices,
        "earlier": [_row(one, me, portal) for one in queries.about_placement(me, placement=wanted.placement, on=on)]
        if wanted and wanted.placement
        else [],
        "about": wanted and wanted.placement and words.about(Thread(placement=wanted.placement), me),
        "part": words.part_label(Thread(first=wanted.line[0], seeker=wanted.seeker, part=part)) if wanted else "",
        "crosses": wanted is not None and _crosses(me, wanted.line),
    }
    return render_form_page(request, form, "conversations/new.html", context)


def letter(request: HttpRequest, me: Correspondent, portal: str, public_id: str) -> HttpResponse:
    """This function will show a thread with its letters, note that they were read, and take an answer."""
    found = queries.thread_for(me, public_id=public_id, on=_today())
    if found is None:
        raise Http404
    now = clock.now()
    form = bound_or_kept(LetterForm, request, initial={"language": me.user.language})
    held: list[words.HeldShown] = []
    if request.method == "POST" and form.is_valid():
        given = form.written(cleaned=CLEANED in request.POST)
        sent, held = _tried(form, lambda: actions.write_letter(thread=found, written=given, by=me, now=now))
        if sent:
            messages.success(request, _("Your letter is sent."))
            return redirect(f"{portal}:letter", public_id)
    shown = queries.letters_of(thread=found)
    if request.method == "GET":
        note_reading(letters=shown, side=me.side, now=now)
    context = {
        "row": _row(found, me, portal),
        "part": words.part_label(found) if me.side in {Side.SEEKER, Side.SENDING} else "",
        "letters": [_shown(one, found, me, portal) for one in shown],
        "open": queries.is_open(thread=found, on=_today()),
        "crosses": _crosses(me, (found.first, found.second)),
        "held": held,
        "back": reverse(f"{portal}:letters"),
    }
    return render_form_page(request, form, "conversations/letter.html", context)


def translate(request: HttpRequest, me: Correspondent, portal: str, public_id: str) -> HttpResponse:
    """This function will add a letter in another language, beside the letter itself."""
    found = _letter_or_404(me, public_id)
    form = bound_or_kept(TranslationForm, request, initial={"language": me.user.language})
    held: list[words.HeldShown] = []
    if request.method == "POST" and form.is_valid():
        given, cleaned, now = form.cleaned_data, CLEANED in request.POST, clock.now()
        done, held = _tried(
            form, lambda: actions.translate_letter(letter=found, **given, cleaned=cleaned, by=me, now=now)
        )
        if done:
            messages.success(request, _("The translation stands beside the letter."))
            return redirect(f"{portal}:letter", found.thread.public_id)
    context = {"letter": found, "held": held, "back": reverse(f"{portal}:letter", args=[found.thread.public_id])}
    return render_form_page(request, form, "conversations/translate.html", context)


def file(request: HttpRequest, me: Correspondent, public_id: str) -> HttpResponse:
    """This function will send the file that came with a letter, to be kept."""
    found = getattr(_letter_or_404(me, public_id), "attachment", None)
    data = files.content(found.file.name) if found else None
    if found is None or data is None:
        raise Http404
    name = f"{found.name or 'file'}.{'pdf' if found.content_type == files.PDF else 'jpg'}"
    return files.sent(request, data, name=name, content_type=found.content_type)


def mails(request: HttpRequest, me: Correspondent, portal: str) -> HttpResponse:
    """This function will stop mails about letters, or send them again with ``again``."""
    if "again" in request.POST:
        actions.resume_mails(user=me.user)
        messages.success(request, _("We send you mails about letters again."))
    else:
        actions.stop_mails(user=me.user, now=clock.now())
        messages.success(request, _("We send you no more mails about letters."))
    return redirect(f"{portal}:letters")


def _today() -> date:
    return clock.day_in_japan(clock.now())


def _tried(form: Form, send: Callable[[], Any]) -> tuple[Any, list[words.HeldShown]]:
    """This function will send, or say in the form what stands against it and return what is held."""
    try:
        return send(), []
    except Refused as refused:
        of_file = isinstance(refused, FileRefused | ContactInFile)
        form.add_error("file" if of_file else None, words.sentence(refused))
        return None, words.held_shown(refused) if isinstance(refused, Held) else []


def _letter_or_404(me: Correspondent, public_id: str) -> Letter:
    found = queries.letter_for(me, public_id=public_id, on=_today())
    if found is None:
        raise Http404
    return found


def _crosses(me: Correspondent, line: tuple[str, str]) -> bool:
    other = line[1] if line[0] == me.side else line[0]
    return is_held(writer=me.side, reader=Side(other))


def _row(thread: Thread, me: Correspondent, portal: str) -> dict[str, Any]:
    return {
        "thread": thread,
        "url": reverse(f"{portal}:letter", args=[thread.public_id]),
        "with": words.name_of(words.other_side(thread, me), thread),
        "about": words.about(thread, me),
        "placement": reverse(f"{portal}:placement", args=[thread.placement.public_id]) if thread.placement else "",
        "unread": thread.is_unread,  # type: ignore[attr-defined]  # annotated by the query
    }


def _shown(letter: Letter, thread: Thread, me: Correspondent, portal: str) -> dict[str, Any]:
    """This function will return a letter as the page shows it."""
    mine = letter.by_side == me.side
    return {
        "letter": letter,
        "writer": words.name_of(letter.by_side, thread),
        "mine": mine,
        "new": not mine and not hasattr(letter, "reading"),
        "attachment": getattr(letter, "attachment", None),
        "file": reverse(f"{portal}:letter_file", args=[letter.public_id]),
        "translate": "" if me.side == Side.SEEKER else reverse(f"{portal}:letter_translate", args=[letter.public_id]),
        "translations": [(one, words.name_of(one.by_side, thread)) for one in letter.translations.all()],
    }
