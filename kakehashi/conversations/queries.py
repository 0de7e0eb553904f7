"""Reads letters: what one side may see, what waits to be read, and who does not want mails.

What is read for a company's side touches no table of seekers.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet, Value

from kakehashi.accounts.models import User
from kakehashi.conversations.correspondents import Correspondent
from kakehashi.conversations.lines import JAPANESE_SIDES, Side
from kakehashi.conversations.models import Letter, MailStop, Thread
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Organization
from kakehashi.placements import queries as placements
from kakehashi.placements.models import Placement
from kakehashi.seekers.models import Seeker, SendingChoice
from kakehashi.seekers.states import ChoiceState

_SHOWN_WITH = ("sending", "receiving", "placement")


@dataclass(frozen=True, kw_only=True)
class Unread:
    """How many letters wait to be read, and since when the oldest does (None where none waits)."""

    count: int
    since: datetime | None


def threads_of(me: Correspondent, *, on: date) -> QuerySet[Thread]:
    """This function will return what a side may read, the latest letter first, with ``is_unread``.

    A sending organization reads the letters with a seeker while it is the seeker's own, and not a day longer; the
    seeker keeps them. The company's side reads letters about a placement while the placement is theirs to see.
    """
    unread = Letter.objects.filter(thread=OuterRef("pk"), reading=None).exclude(by_side=me.side)
    found = _fence(me, on).select_related(*_SHOWN_WITH).annotate(is_unread=Exists(unread))
    if me.side == Side.SEEKER:
        return found.select_related(*_SHOWN_WITH, "placement__opportunity__company")
    return found if me.side in JAPANESE_SIDES else found.select_related(*_SHOWN_WITH, "seeker__user")


def thread_for(me: Correspondent, *, public_id: str, on: date) -> Thread | None:
    """This function will return the thread of this name if the side may read it, or None."""
    return threads_of(me, on=on).filter(public_id=public_id).first()


def about_placement(me: Correspondent, *, placement: Placement, on: date) -> QuerySet[Thread]:
    """This function will return a side's threads about a placement, the latest ones."""
    return threads_of(me, on=on).filter(placement=placement)[:10]


def letters_of(*, thread: Thread) -> list[Letter]:
    """This function will return the letters of a thread with all that a page shows of them, oldest first."""
    return list(thread.letters.select_related("reading", "attachment").prefetch_related("translations"))


def letter_for(me: Correspondent, *, public_id: str, on: date) -> Letter | None:
    """This function will return the letter of this name if the side may read its thread, or None."""
    letters = Letter.objects.select_related("thread__sending", "thread__receiving", "thread__placement", "attachment")
    return letters.filter(public_id=public_id, thread__in=_fence(me, on)).first()


def unread(me: Correspondent, *, on: date) -> Unread:
    """This function will say in one query what waits to be read by a side."""
    return Unread(**_unread(me, on).aggregate(count=Count("id"), since=Min("sent_at")))


def unread_and_agreements(
    me: Correspondent, *, sending: Organization, on: date
) -> tuple[list[datetime], list[datetime]]:
    """This function will return, in one query, since when letters and agreements wait for a sending organization."""
    letters = _unread(me, on).annotate(kind=Value("letter")).values_list("kind", "sent_at")
    recorded = organizations.agreements_to_confirm(sending=sending).order_by().annotate(kind=Value("agreement"))
    rows = list(letters.union(recorded.values_list("kind", "recorded_at"), all=True))
    return [at for kind, at in rows if kind == "letter"], [at for kind, at in rows if kind == "agreement"]


def is_open(*, thread: Thread, on: date) -> bool:
    """This function will say whether somebody may still write on a day.

    With a seeker only while the organization is theirs, about a placement only while the other side may see it.
    """
    if thread.first == Side.SEEKER:
        return Thread.objects.filter(_still_own(), pk=thread.pk).exists()
    if thread.placement is None or thread.receiving is None:
        return True
    theirs = placements.of_company_side(thread.receiving, on)
    return Placement.objects.filter(theirs, pk=thread.placement.pk).exists()


def sent_since(me: Correspondent, *, since: datetime, on: date) -> int:
    """This function will count the letters that a person sent after a moment."""
    threads = _fence(me, on).filter(last_at__gt=since)
    return Letter.objects.filter(
        thread__in=threads, by_side=me.side, by_public_id=me.user.public_id, sent_at__gt=since
    ).count()


def stopped_mails(*, users: list[User]) -> set[int]:
    """This function will return the database ids of those among these people who want no mails about letters."""
    return set(MailStop.objects.filter(user__in=users).values_list("user_id", flat=True))


def names_of_files(*, seeker: Seeker | None = None) -> set[str]:
    """This function will return the files that came with letters: of everybody, or of the threads of a seeker."""
    found = Letter.objects.filter(thread__seeker=seeker) if seeker else Letter.objects.all()
    return set(found.exclude(attachment=None).values_list("attachment__file", flat=True))


def _unread(me: Correspondent, on: date) -> QuerySet[Letter]:
    """This function will return the letters of the other sides that nobody of this side has opened."""
    return Letter.objects.filter(thread__in=_fence(me, on), reading=None).exclude(by_side=me.side).order_by()


def _fence(me: Correspondent, on: date) -> QuerySet[Thread]:
    """This function will return the threads of a side."""
    mine = Q(first=me.side) | Q(second=me.side)
    if me.side == Side.SEEKER:
        return Thread.objects.filter(mine, seeker=me.seeker)
    if me.side == Side.SENDING:
        return Thread.objects.filter(mine, ~Q(first=Side.SEEKER) | _still_own(), sending=me.organization)
    if me.side in JAPANESE_SIDES and me.organization:
        seen = Placement.objects.filter(placements.of_company_side(me.organization, on), pk=OuterRef("placement"))
        about = Q(placement=None) | Q(Exists(seen.order_by()))
        return Thread.objects.filter(mine, about, receiving=me.organization)
    return Thread.objects.filter(first=Side.SECRETARIAT)


def _still_own() -> Q:
    """This function will return the condition that the seeker of a thread belongs to its organization now."""
    own = SendingChoice.objects.filter(
        seeker=OuterRef("seeker"), organization=OuterRef("sending"), state=ChoiceState.ACCEPTED
    )
    return Q(Exists(own.order_by().values("pk")))
