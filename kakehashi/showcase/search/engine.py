"""Finds shown pages: a count that goes no further than a thousand decides whether matches or the order come first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import Any

from django.db import connection
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from kakehashi.showcase.models import SEEN, StaffPage
from kakehashi.showcase.search.facets import Wanted, months_in, questions
from kakehashi.showcase.search.lexemes import EVERY, quoted
from kakehashi.showcase.search.typed import TokensQuery, Typed, as_written, in_any_form, read

PAGE_SIZE = 20
COUNTED_UP_TO = 1000
# Pages that a walk for one group looks at before anything is counted.
TRIED = 4_000
# So many words are looked at for how near their form is; more would make questions long and change little.
MOST_RANKED = 4
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_MARK = re.compile(r"([0-9])\.([0-9]{1,17})\.([A-Za-z0-9-]{1,8})")


@dataclass(frozen=True, kw_only=True)
class Found:
    """One page of results, with the ways back and on, how many there are up to 1,000, and what was typed as read."""

    pages: list[StaffPage]
    previous: str
    next: str
    count: int
    more_than_counted: bool
    typed: Typed


@dataclass(frozen=True, kw_only=True)
class Hit:
    """Where a page stands in the order: how many words have another form than typed, since when, and its id."""

    off: int
    moment: datetime
    id: int


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A place in the order; the page of the mark may be gone."""

    off: int
    moment: datetime
    code: str


@dataclass(frozen=True, kw_only=True)
class Question:
    """A search made ready: the rows without their words, the lexemes asked for, the words whose form counts, the order.

    ``forms`` holds of each such word the question for it as written; ``newest`` turns the order by time round.
    """

    rows: QuerySet[StaffPage]
    lexemes: str
    forms: tuple[str, ...]
    newest: bool

    @property
    def column(self) -> str:
        """This function will return the column of the order."""
        return "published_at" if self.newest else "waiting_since"

    def order(self, *, backwards: bool) -> list[str]:
        """This function will return the order of rows in which equally many words have another form."""
        sign = "-" if self.newest != backwards else ""
        return [f"{sign}{self.column}", f"{sign}id"]


def search(
    *,
    wanted: Wanted,
    after: str = "",
    before: str = "",
    size: int = PAGE_SIZE,
    left_out: QuerySet[Any] | None = None,
) -> Found:
    """This function will return the shown pages that fit, those who wait longest first.

    With words, pages that hold more of them as they were typed come before those that hold another form. ``after``
    and ``before`` are the marks that an earlier answer gave; one that nobody gave begins anew. ``left_out`` names the
    ids of pages that this reader is not to be shown. It never counts further than 1,000.
    """
    typed = read(wanted.words)
    question = _question(wanted, typed, left_out)
    backwards = bool(before) and not after
    mark = _read_mark(after or before)
    backwards = backwards and mark is not None
    count, hits = _matches_first(question, mark, backwards=backwards, size=size + 1)
    if count > COUNTED_UP_TO:
        hits = _in_order(question, mark, backwards=backwards, size=size + 1)
    more, kept = len(hits) > size, hits[:size]
    if backwards:
        kept.reverse()
    pages = StaffPage.objects.defer("words").in_bulk([hit.id for hit in kept])
    standing = [(hit, pages[hit.id]) for hit in kept if hit.id in pages]
    has_previous = more if backwards else mark is not None
    has_next = True if backwards else more
    return Found(
        pages=[page for _hit, page in standing],
        previous=_mark_of(*standing[0]) if standing and has_previous else "",
        next=_mark_of(*standing[-1]) if standing and has_next else "",
        count=min(count, COUNTED_UP_TO),
        more_than_counted=count > COUNTED_UP_TO,
        typed=typed,
    )


def number_fitting(*, lexemes: Sequence[str]) -> int:
    """This function will return how many shown pages have all these lexemes; it counts to the end."""
    return StaffPage.objects.filter(SEEN, words=TokensQuery(" & ".join(map(quoted, lexemes)))).count()


def _question(wanted: Wanted, typed: Typed, left_out: QuerySet[Any] | None) -> Question:
    """This function will make a search ready."""
    rows = StaffPage.objects.filter(SEEN)
    if least := months_in(wanted):
        rows = rows.filter(Q(*least.items(), _connector=Q.OR))
    if left_out is not None:
        rows = rows.exclude(pk__in=left_out)
    forms = {term: in_any_form(term) for term in typed.terms}
    asked = [*questions(wanted), *(forms[term] for term in typed.wanted)]
    if typed.left_out and not asked:
        asked = [quoted(EVERY)]
    parts = [f"({one})" for one in asked] + [f"!({forms[term]})" for term in typed.left_out]
    ranked = [as_written(term) for term in typed.wanted if forms[term] != as_written(term)]
    newest = wanted.order == "newest"
    return Question(
        rows=rows,
        lexemes=" & ".join(parts),
        forms=() if newest else tuple(ranked[:MOST_RANKED]),
        newest=newest,
    )


def _matches_first(question: Question, mark: Mark | None, *, backwards: bool, size: int) -> tuple[int, list[Hit]]:
    """This function will take all matches up to 1,001 and return how many there are, and those beyond the mark."""
    rows = question.rows.filter(words=TokensQuery(question.lexemes)) if question.lexemes else question.rows
    found = rows.order_by().values_list(_off(question.forms), F(question.column), "id")[: COUNTED_UP_TO + 1]
    sql, parameters = found.query.sql_with_params()
    beyond, values = _beyond(question, mark, backwards=backwards)
    time = "DESC" if question.newest != backwards else "ASC"
    off = "DESC" if backwards else "ASC"
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH hits (off, moment, id) AS MATERIALIZED ({sql}), one AS ("
            f"SELECT off, moment, id FROM hits WHERE {beyond} ORDER BY off {off}, moment {time}, id {time} LIMIT %s"
            ") SELECT counted.number, one.off, one.moment, one.id FROM (SELECT count(*) AS number FROM hits) counted "
            f"LEFT JOIN one ON TRUE ORDER BY one.off {off}, one.moment {time}, one.id {time}",
            [*parameters, *values, size],
        )
        rows_found = cursor.fetchall()
    hits = [Hit(off=row[1], moment=row[2], id=row[3]) for row in rows_found if row[3] is not None]
    return rows_found[0][0], hits


def _beyond(question: Question, mark: Mark | None, *, backwards: bool) -> tuple[str, list[Any]]:
    """This function will return the condition for hits beyond the mark; those of a page that is gone stay out."""
    if mark is None:
        return "TRUE", []
    sign = "<" if question.newest != backwards else ">"
    off = "<" if backwards else ">"
    table = StaffPage._meta.db_table
    row = f"COALESCE((SELECT id FROM {table} WHERE code = %s), %s)"
    none = 0 if sign == "<" else 2**62
    return (
        f"(off {off} %s OR (off = %s AND (moment, id) {sign} (%s, {row})))",
        [mark.off, mark.off, mark.moment, mark.code, none],
    )


def _in_order(question: Question, mark: Mark | None, *, backwards: bool, size: int) -> list[Hit]:
    """This function will go through the pages in their order until enough fit; one group after the other.

    A group holds the pages in which equally many words have another form than typed. Where a group has few pages
    they are taken matches first, so that nobody goes through everything for them.
    """
    hits: list[Hit] = []
    groups = list(range(len(question.forms) + 1))
    for off in reversed(groups) if backwards else groups:
        if len(hits) >= size:
            break
        if mark is not None and (off > mark.off if backwards else off < mark.off):
            continue
        within = mark if mark is not None and off == mark.off else None
        part = Question(rows=question.rows, lexemes=_group(question, off), forms=(), newest=question.newest)
        hits += _of_group(part, off, within, backwards=backwards, size=size - len(hits), is_all=len(groups) == 1)
    return hits


def _of_group(part: Question, off: int, mark: Mark | None, *, backwards: bool, size: int, is_all: bool) -> list[Hit]:
    """This function will return the next hits of a group, by whichever way its size asks for.

    Most groups of a frequent question are frequent too, so a short walk is tried before anything is counted.
    """
    if mark is not None:
        mark = Mark(off=0, moment=mark.moment, code=mark.code)
    walked = _walk(part, mark, backwards=backwards, size=size, most=None if is_all else TRIED)
    if not is_all and len(walked) < size:
        count, found = _matches_first(part, mark, backwards=backwards, size=size)
        if count <= COUNTED_UP_TO:
            return [Hit(off=off, moment=hit.moment, id=hit.id) for hit in found]
        walked = _walk(part, mark, backwards=backwards, size=size, most=None)
    return [Hit(off=off, moment=moment, id=id_) for moment, id_ in walked]


def _walk(
    part: Question, mark: Mark | None, *, backwards: bool, size: int, most: int | None
) -> list[tuple[datetime, int]]:
    """This function will walk the pages, or so many at most, in their order by its index, and look at their words."""
    rows = part.rows
    if mark is not None:
        rows = rows.filter(_past(part, mark, backwards=backwards))
    walked = rows.order_by(*part.order(backwards=backwards)).values_list(part.column, "id", "words")[:most]
    sql, parameters = walked.query.sql_with_params()
    fitting = "WHERE words @@ %s::tsquery" if part.lexemes else ""
    with connection.cursor() as cursor:
        # Without OFFSET the planner would look into the inner query, and might take the index of words after all.
        cursor.execute(
            f"SELECT moment, id FROM ({sql} OFFSET 0) walk (moment, id, words) {fitting} LIMIT %s",
            [*parameters, *([part.lexemes] if part.lexemes else []), size],
        )
        return list(cursor.fetchall())


def _past(part: Question, mark: Mark, *, backwards: bool) -> Q:
    """This function will return the condition for rows past the mark in the order, as an index can use it."""
    id_ = StaffPage.objects.filter(code=mark.code).values_list("id", flat=True).first()
    smaller = part.newest != backwards
    word = "lt" if smaller else "gt"
    if id_ is None:
        return Q(**{f"{part.column}__{word}": mark.moment})
    up_to = Q(**{f"{part.column}__{word}e": mark.moment})
    return up_to & (Q(**{f"{part.column}__{word}": mark.moment}) | Q(**{f"id__{word}": id_}))


def _off(forms: Sequence[str]) -> Any:
    """This function will return the number of words that a page holds in another form than typed only."""
    number: Any = Value(0)
    for form in forms:
        number = number + Case(When(words=TokensQuery(form), then=0), default=1, output_field=IntegerField())
    return number


def _group(question: Question, off: int) -> str:
    """This function will return the question for pages in which exactly so many words have another form only."""
    if not question.forms:
        return question.lexemes
    ways = [
        " & ".join(f"{'!' if n in others else ''}({form})" for n, form in enumerate(question.forms))
        for others in combinations(range(len(question.forms)), off)
    ]
    return f"{question.lexemes} & ({' | '.join(ways)})"


def _mark_of(hit: Hit, page: StaffPage) -> str:
    """This function will return where a page stands in the order, without naming a database id."""
    return f"{hit.off}.{(hit.moment - _BEGINNING) // timedelta(microseconds=1)}.{page.code}"


def _read_mark(text: str) -> Mark | None:
    """This function will read a mark, or return None when it is none."""
    found = _MARK.fullmatch(text)
    if found is None:
        return None
    try:
        moment = _BEGINNING + timedelta(microseconds=int(found[2]))
    except OverflowError:
        return None
    return Mark(off=int(found[1]), moment=moment, code=found[3])
