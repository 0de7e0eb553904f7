"""Sends letters and adds translations; what crosses is held back before anything is kept."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from kakehashi.accounts.models import User
from kakehashi.common import files
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.conversations import attaching, messages, queries
from kakehashi.conversations.attaching import Made
from kakehashi.conversations.correspondents import Correspondent
from kakehashi.conversations.holding import held_in
from kakehashi.conversations.lines import Side, is_held
from kakehashi.conversations.models import Attachment, Letter, MailStop, Thread, Translated
from kakehashi.conversations.recipients import Recipient
from kakehashi.conversations.refusals import Closed, ContactInFile, Held, TooManyLetters, TranslatedByOthers
from kakehashi.organizations import policies as organizations
from kakehashi.placements import actions as placements
from kakehashi.seekers.models import Seeker

FOLDER: Final = "letters"
LONGEST_SUBJECT: Final = 120  # what is removed can leave more than was typed
KEPT_WITHOUT_ROW: Final = timedelta(days=1)
DAY: Final = timedelta(days=1)
# More than a person writes in a day; each letter is a mail to everybody on the other side. The Secretariat has none.
MOST_A_DAY: Final = {Side.SEEKER: 50, Side.SENDING: 500, Side.COMPANY: 200, Side.SUPERVISING: 500}


@dataclass(frozen=True, kw_only=True)
class Written:
    """What somebody wrote: the text in a language, and perhaps a file; with ``cleaned`` goes what is held."""

    body: str
    language: str
    file: bytes | None = None
    file_name: str = ""
    cleaned: bool = False


def begin_thread(
    *, to: Recipient, subject: str, written: Written, by: Correspondent, now: datetime, part: str = ""
) -> Thread:
    """This function will send a first letter. Both sides of a line may, members for their organization alone.

    The other side is told; the notice says nothing of the letter. It raises NotAllowed, and for what crosses Held or
    ContactInFile with what is held; FileRefused for a file that cannot be used, TooManyLetters. Then nothing is kept.
    """
    thread = Thread(
        first=to.line[0],
        second=to.line[1],
        seeker_id=to.placement.seeker_id if to.placement else to.seeker.pk if to.seeker else None,
        sending=to.sending,
        receiving=to.receiving,
        placement=to.placement,
        part=part,
        subject=clean(subject),
        began_at=now,
        last_at=now,
    )
    _allow(by)
    _refuse_too_many(by, now=now)
    subject_now, sent, made = _held_back(thread, written, by=by, subject=thread.subject)
    with transaction.atomic():
        thread.subject = subject_now
        thread.save()
        _send(thread, sent, made, by=by, now=now)
    return thread


def write_letter(*, thread: Thread, written: Written, by: Correspondent, now: datetime) -> Letter:
    """This function will send a letter in a thread that the side may read; refusals as for a first one.

    It raises Closed when the seeker does not belong to the organization any more, or the placement not to the other
    side.
    """
    _allow(by)
    if queries.thread_for(by, public_id=thread.public_id, on=day_in_japan(now)) is None:
        raise NotAllowed
    if not queries.is_open(thread=thread, on=day_in_japan(now)):
        raise Closed
    _refuse_too_many(by, now=now)
    _subject, sent, made = _held_back(thread, written, by=by, subject="")
    with transaction.atomic():
        Thread.objects.filter(pk=thread.pk).update(last_at=now)
        return _send(thread, sent, made, by=by, now=now)


@transaction.atomic
def translate_letter(
    *, letter: Letter, body: str, language: str, cleaned: bool = False, by: Correspondent, now: datetime
) -> Translated:
    """This function will keep a letter in another language beside it, instead of an older translation into that one.

    Organizations and the Secretariat may, for letters that they may read. What crosses is held as the letter is. It
    raises TranslatedByOthers where the older one is the other side's.
    """
    _allow(by)
    on = day_in_japan(now)
    if by.side == Side.SEEKER or queries.letter_for(by, public_id=letter.public_id, on=on) is None:
        raise NotAllowed
    if not queries.is_open(thread=letter.thread, on=on):
        raise Closed
    before = Translated.objects.select_for_update().filter(letter=letter, language=language).first()
    if before is not None and before.by_side != by.side:
        raise TranslatedByOthers
    written = Written(body=body, language=language, cleaned=cleaned)
    _subject, sent, _made = _held_back(letter.thread, written, by=by, subject="")
    kept = {"body": sent.body, "by_side": by.side, "by_public_id": by.user.public_id, "at": now}
    return Translated.objects.update_or_create(letter=letter, language=language, defaults=kept)[0]


@transaction.atomic
def stop_mails(*, user: User, now: datetime) -> None:
    """This function will send a person no more mails about letters; they or whoever holds the link may."""
    MailStop.objects.get_or_create(user=user, defaults={"since": now})


@transaction.atomic
def resume_mails(*, user: User) -> None:
    """This function will send a person mails about letters again; they may."""
    MailStop.objects.filter(user=user).delete()


@transaction.atomic
def cancel_membership(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will end a seeker's membership with all letters and files in which the person takes part.

    Letters between organizations about the person's placements go as well. The seeker only (NotAllowed).
    """
    names = queries.names_of_files(seeker=seeker)
    Thread.objects.filter(seeker=seeker).delete()
    files.forget(names)
    placements.cancel_membership(seeker=seeker, by=by, now=now)


def delete_files_without_row(*, now: datetime) -> int:
    """This function will delete files of letters that no row names and that are a day old, and return how many."""
    kept = queries.names_of_files()
    return files.delete_without_row(folder=FOLDER, kept=kept, before=now - KEPT_WITHOUT_ROW)


def _allow(by: Correspondent) -> None:
    """This function will raise NotAllowed for somebody who does not act for the side as which they write."""
    if by.organization and not organizations.may_act_for(by=by.user, organization=by.organization):
        raise NotAllowed


def _refuse_too_many(by: Correspondent, *, now: datetime) -> None:
    """This function will raise TooManyLetters for somebody who has sent their fill within a day."""
    most = MOST_A_DAY.get(by.side)
    if most is not None and queries.sent_since(by, since=now - DAY, on=day_in_japan(now)) >= most:
        raise TooManyLetters


def _held_back(
    thread: Thread, written: Written, *, by: Correspondent, subject: str
) -> tuple[str, Written, Made | None]:
    """This function will return subject, text and file as they are sent, or raise what stands against it."""
    reader = Side(thread.second if thread.first == by.side else thread.first)
    crosses = is_held(writer=by.side, reader=reader)
    made = attaching.made_of(written.file, name=written.file_name, crosses=crosses) if written.file else None
    body = clean(written.body)
    if not crosses:
        return subject, replace(written, body=body), made
    texts = {"subject": subject, "body": body, "file_name": made.name if made else ""}
    found = held_in(
        {**texts, "file": made.words if made else ""},
        offices=[one for one in (thread.sending, thread.receiving) if one],
        reader=reader,
        unnamed=_unnamed(thread, by),
    )
    if found and not written.cleaned:
        raise Held(found)
    if made and any(one.field == "file" for one in found):
        raise ContactInFile
    with translation.override(written.language if written.language in {"en", "ja", "vi"} else "en"):
        texts |= {one.field: one.cleaned(removed=_("[removed]")) for one in found}
    if made:
        made = replace(made, name=texts["file_name"][: attaching.LONGEST_NAME])
    return texts["subject"][:LONGEST_SUBJECT], replace(written, body=texts["body"]), made


def _unnamed(thread: Thread, by: Correspondent) -> Seeker | None:
    """This function will return the seeker of the placement whom the company knows only by a code so far."""
    placement = thread.placement
    if placement is None or placement.name_for_company or by.side != Side.SENDING:
        return None
    return placement.seeker


def _send(thread: Thread, written: Written, made: Made | None, *, by: Correspondent, now: datetime) -> Letter:
    letter = Letter.objects.create(
        thread=thread,
        by_side=by.side,
        by_public_id=by.user.public_id,
        body=written.body,
        language=written.language,
        sent_at=now,
    )
    if made:
        stored = files.keep(made.data, folder=FOLDER, ending="pdf" if made.content_type == files.PDF else "jpg")
        Attachment.objects.create(
            letter=letter, name=made.name, file=stored, content_type=made.content_type, size=len(made.data)
        )
    messages.tell_other_side(thread=thread, by=by, now=now)
    return letter
