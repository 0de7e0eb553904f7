"""Adds, changes and removes an organization's own terms, one by one or from a list."""

from collections.abc import Mapping
from datetime import datetime

from django.db import IntegrityError, transaction

from kakehashi.accounts.models import User
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.text import clean
from kakehashi.organizations.models import Organization
from kakehashi.seekers.policies import may_act_for
from kakehashi.translation.glossary import own_terms, waiting_list
from kakehashi.translation.glossary_csv import TermRow, decoded, refusal_of, rows_of
from kakehashi.translation.glossary_models import OwnTerm, TermList, key_of
from kakehashi.translation.refusals import NotATerm, NotATermList, TermThere

_COLUMNS = ("term", "key", "japanese", "forbidden", "note", "changed_at", "changed_by")


@transaction.atomic
def save_term(
    *,
    organization: Organization,
    term: OwnTerm | None,
    language: str,
    word: str,
    japanese: tuple[str, ...],
    forbidden: tuple[str, ...],
    note: str,
    by: User,
    now: datetime,
) -> OwnTerm:
    """This function will add a term, or change the given one of this organization.

    A member of the admitted organization may. It raises NotATerm without a word or Japanese, and TermThere when
    the organization has the term already.
    """
    _may_or_raise(organization, by)
    word, note = clean(word), clean(note)
    if refusal_of(language=language, term=word, japanese=japanese, forbidden=forbidden, note=note):
        raise NotATerm
    kept = term or OwnTerm(organization=organization)
    kept.language, kept.term, kept.key = language, word, key_of(word)
    kept.japanese, kept.forbidden, kept.note = list(japanese), list(forbidden), note
    kept.changed_at, kept.changed_by = now, by
    try:
        with transaction.atomic():
            kept.save()
    except IntegrityError as there:
        raise TermThere from there
    return kept


@transaction.atomic
def remove_term(*, organization: Organization, term: OwnTerm, by: User) -> None:
    """This function will remove a term of this organization; a member of it may."""
    _may_or_raise(organization, by)
    own_terms(organization=organization).filter(pk=term.pk).delete()


@transaction.atomic
def send_list(*, organization: Organization, data: bytes, by: User, now: datetime) -> TermList:
    """This function will keep a list of terms until somebody takes it over; an older waiting one is replaced.

    A member may. It raises NotATermList for a file that is no such list.
    """
    _may_or_raise(organization, by)
    text = decoded(data)
    rows_of(text=text, known={})
    sent, _made = TermList.objects.update_or_create(
        organization=organization, defaults={"text": text, "sent_at": now, "sent_by": by}
    )
    return sent


@transaction.atomic
def take_over_list(*, organization: Organization, by: User, now: datetime) -> tuple[int, int]:
    """This function will take over the waiting list and return how many terms are new and how many changed.

    Refused rows are left out; terms that the list does not name stay. A member may. It raises NotATermList when no
    list waits.
    """
    _may_or_raise(organization, by)
    waiting = TermList.objects.select_for_update().filter(organization=organization).first()
    if waiting is None:
        raise NotATermList
    known = known_terms(organization=organization)
    rows = rows_of(text=waiting.text, known=known)
    new = [
        _filled(OwnTerm(organization=organization, language=row.language), row, by, now) for row in _only(rows, "new")
    ]
    changed = [_filled(known[row.language, key_of(row.term)], row, by, now) for row in _only(rows, "changed")]
    OwnTerm.objects.bulk_create(new, batch_size=2000)
    OwnTerm.objects.bulk_update(changed, _COLUMNS, batch_size=1000)
    waiting.delete()
    return len(new), len(changed)


@transaction.atomic
def throw_list_away(*, organization: Organization, by: User) -> None:
    """This function will forget the waiting list; a member may."""
    _may_or_raise(organization, by)
    TermList.objects.filter(organization=organization).delete()


def preview(*, organization: Organization) -> list[TermRow] | None:
    """This function will return what the waiting list would do, or None when none waits; it changes nothing."""
    waiting = waiting_list(organization=organization)
    if waiting is None:
        return None
    return rows_of(text=waiting.text, known=known_terms(organization=organization))


def known_terms(*, organization: Organization) -> Mapping[tuple[str, str], OwnTerm]:
    """This function will return the organization's terms by language and folded term."""
    return {(one.language, one.key): one for one in own_terms(organization=organization)}


def _only(rows: list[TermRow], what: str) -> list[TermRow]:
    return [row for row in rows if row.what == what]


def _filled(term: OwnTerm, row: TermRow, by: User, now: datetime) -> OwnTerm:
    term.term, term.key, term.note = row.term, key_of(row.term), row.note
    term.japanese, term.forbidden = list(row.japanese), list(row.forbidden)
    term.changed_at, term.changed_by = now, by
    return term


def _may_or_raise(organization: Organization, by: User) -> None:
    if not may_act_for(user=by, organization=organization):
        raise NotAllowed
