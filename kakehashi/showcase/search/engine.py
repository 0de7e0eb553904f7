"""Finds shown pages: a count that goes no further than a thousand decides whether matches or the order come first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import combinations
from typing import Any

from django.db.models import QuerySet

from kakehashi.showcase.models import SEEN, StaffPage
from kakehashi.showcase.search.facets import YEAR, YEARS, Wanted, months_in, questions
from kakehashi.showcase.search.lexemes import EVERY, quoted
from kakehashi.showcase.search.typed import TokensQuery, Typed, as_written, in_any_form, read

PAGE_SIZE = 20
COUNTED_UP_TO = 1000
# Pages that a walk for one group looks at before anything is counted.
TRIED = 1_000
# Pages that a walk from one page of results to the next looks at before it is counted anew.
WALKED_ON = 10_000
# Pages that a longer walk looks at. Without an end the planner sorts the whole table as soon as it expects few rows.
WALKED = (10_000, 100_000)
# So many words are looked at for how near their form is; more would make questions long and change little.
MOST_RANKED = 4
_TABLE = StaffPage._meta.db_table
_SHOWN = "is_shown AND hidden_since IS NULL"  # as SEEN says it
_COLUMNS = ", ".join(f"page.{field.column}" for field in StaffPage._meta.concrete_fields if field.name != "words")
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_MARK = re.compile(r"([0-9])\.([0-9]{1,17})\.([A-Za-z0-9._-]{1,32})(~?)")


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
class Mark:
    """A place in the order: how many words have another form than typed, since when, and which page, be it gone.

    ``many`` says that the page before it had more than 1,000 hits.
    """

    off: int
    moment: datetime
    code: str
    many: bool = False


@dataclass(frozen=True, kw_only=True)
class Condition:
    """A condition of SQL with its values."""

    sql: str
    values: tuple[Any, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Question:
    """A search made ready: which rows, the lexemes asked for, the words whose form counts, the order.

    ``forms`` holds of each such word the question for it as written; ``newest`` turns the order by time round.
    """

    rows: Condition
    lexemes: str
    forms: tuple[str, ...]
    newest: bool

    @property
    def column(self) -> str:
        """This function will return the column of the order."""
        return "published_at" if self.newest else "waiting_since"

    def descends(self, *, backwards: bool) -> bool:
        """This function will say whether the moments fall, read in this direction."""
        return self.newest != backwards


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
    and ``before`` are the marks that an earlier answer gave; one that nobody gave begins anew. ``left_out`` names in
    its one column the ids of pages that this reader is not to be shown. It never counts further than 1,000.
    """
    typed = read(wanted.words)
    question = question_of(wanted, typed=typed, left_out=left_out)
    mark = _read_mark(after or before)
    backwards = bool(before) and not after and mark is not None
    count, hits = _going_on(question, mark, backwards=backwards, size=size + 1)
    if not hits:
        count, hits = _matches_first(question, mark, backwards=backwards, size=size + 1, most=COUNTED_UP_TO)
        if count > COUNTED_UP_TO:
            hits = _in_order(question, mark, backwards=backwards, size=size + 1)
    many = count > COUNTED_UP_TO
    more, kept = len(hits) > size, hits[:size]
    if backwards:
        kept.reverse()
    has_previous = more if backwards else mark is not None
    has_next = True if backwards else more
    return Found(
        pages=kept,
        previous=_mark_of(kept[0], question, many=many) if kept and has_previous else "",
        next=_mark_of(kept[-1], question, many=many) if kept and has_next else "",
        count=min(count, COUNTED_UP_TO),
        more_than_counted=many,
        typed=typed,
    )


def number_fitting(*, lexemes: Sequence[str]) -> int:
    """This function will return how many shown pages have all these lexemes; it counts to the end."""
    return StaffPage.objects.filter(SEEN, words=TokensQuery(" & ".join(map(quoted, lexemes)))).count()


def question_of(wanted: Wanted, *, typed: Typed | None = None, left_out: QuerySet[Any] | None = None) -> Question:
    """This function will make a search ready."""
    typed = read(wanted.words) if typed is None else typed
    forms = {term: in_any_form(term) for term in typed.terms}
    asked = [*questions(wanted), *(forms[term] for term in typed.wanted)]
    if typed.left_out and not asked:
        asked = [quoted(EVERY)]
    parts = [f"({one})" for one in asked] + [f"!({forms[term]})" for term in typed.left_out]
    ranked = [as_written(term) for term in typed.wanted if forms[term] != as_written(term)]
    newest = wanted.order == "newest"
    return Question(
        rows=_rows(wanted, left_out),
        lexemes=" & ".join(parts),
        forms=() if newest else tuple(ranked[:MOST_RANKED]),
        newest=newest,
    )


def _rows(wanted: Wanted, left_out: QuerySet[Any] | None) -> Condition:
    """This function will return the condition for rows that may be shown to this reader, without their words."""
    sql, values = [_SHOWN], list[Any]()
    if least := months_in(wanted):
        sql.append("(" + " OR ".join("(months_by_work ->> %s)::int >= %s" for _one in least) + ")")
        values += [value for one in least.items() for value in one]
    elif wanted.min_years and wanted.min_years not in YEARS:
        sql.append("months_of_experience >= %s")
        values.append(wanted.min_years * YEAR)
    if left_out is not None:
        inner, given = left_out.query.sql_with_params()
        sql.append(f"id NOT IN ({inner})")
        values += given
    return Condition(sql=" AND ".join(sql), values=tuple(values))


def _matches_first(
    question: Question, mark: Mark | None, *, backwards: bool, size: int, most: int, off: int = 0
) -> tuple[int, list[StaffPage]]:
    """This function will take the matches, and return how many there are and the pages beyond the mark.

    It takes one more than ``most``; where there are that many, none are returned, for they have to be walked.
    ``off`` is added to what each page is off.
    """
    beyond = _beyond(question, mark, backwards=backwards)
    time, side = ("DESC" if question.descends(backwards=backwards) else "ASC"), ("DESC" if backwards else "ASC")
    number = " + ".join(["0", *("(NOT words @@ %s::tsquery)::int" for _form in question.forms)])
    fitting = " AND words @@ %s::tsquery" if question.lexemes else ""
    found = _pages(
        f"WITH hits AS MATERIALIZED (SELECT {number} AS off, {question.column} AS moment, id"
        f" FROM {_TABLE} WHERE {question.rows.sql}{fitting} LIMIT {most + 1}),"
        " counted AS (SELECT count(*) AS number FROM hits),"
        f" one AS (SELECT off, moment, id FROM hits WHERE (SELECT number FROM counted) <= {most}"
        f" AND {beyond.sql} ORDER BY off {side}, moment {time}, id {time} LIMIT %s)"
        f" SELECT {_COLUMNS}, counted.number, one.off + %s AS off FROM counted LEFT JOIN one ON TRUE"
        f" LEFT JOIN {_TABLE} page ON page.id = one.id ORDER BY one.off {side}, one.moment {time}, one.id {time}",
        [*question.forms, *question.rows.values, *filter(None, [question.lexemes]), *beyond.values, size, off],
    )
    return found[0].number, [page for page in found if page.id is not None]


def _going_on(question: Question, mark: Mark | None, *, backwards: bool, size: int) -> tuple[int, list[StaffPage]]:
    """This function will walk on from a page with many hits without counting again; no hits if too few are near.

    Marks come from outside, so it goes no further than some thousands of pages.
    """
    if mark is None or not mark.many or mark.off > len(question.forms):
        return 0, []
    part = Question(rows=question.rows, lexemes=_group(question, mark.off), forms=(), newest=question.newest)
    hits = _walk(part, mark.off, mark, backwards=backwards, size=size, most=WALKED_ON)
    return (COUNTED_UP_TO + 1, hits) if len(hits) >= size else (0, [])


def _beyond(question: Question, mark: Mark | None, *, backwards: bool) -> Condition:
    """This function will return the condition for hits beyond the mark, among rows with what they are off."""
    if mark is None:
        return Condition(sql="TRUE")
    past = _past(question, mark, column="moment", backwards=backwards)
    side = "<" if backwards else ">"
    return Condition(sql=f"(off {side} %s OR (off = %s AND {past.sql}))", values=(mark.off, mark.off, *past.values))


def _past(question: Question, mark: Mark, *, column: str, backwards: bool) -> Condition:
    """This function will return the condition for rows past the mark; where its page is gone, past its moment."""
    sign, none = ("<", 0) if question.descends(backwards=backwards) else (">", 2**62)
    row = f"COALESCE((SELECT id FROM {_TABLE} WHERE code = %s), %s)"
    return Condition(sql=f"({column}, id) {sign} (%s, {row})", values=(mark.moment, mark.code, none))


def _in_order(question: Question, mark: Mark | None, *, backwards: bool, size: int) -> list[StaffPage]:
    """This function will go through the pages in their order until enough fit; one group after the other.

    A group holds the pages in which equally many words have another form than typed.
    """
    hits: list[StaffPage] = []
    groups = list(range(len(question.forms) + 1))
    for off in reversed(groups) if backwards else groups:
        if len(hits) >= size:
            break
        if mark is not None and (off > mark.off if backwards else off < mark.off):
            continue
        within = Mark(off=0, moment=mark.moment, code=mark.code) if mark is not None and off == mark.off else None
        part = Question(rows=question.rows, lexemes=_group(question, off), forms=(), newest=question.newest)
        hits += _of_group(part, off, within, backwards=backwards, size=size - len(hits), is_all=len(groups) == 1)
    return hits


def _of_group(
    part: Question, off: int, mark: Mark | None, *, backwards: bool, size: int, is_all: bool
) -> list[StaffPage]:
    """This function will return the next hits of a group, by whichever way its size asks for.

    Most groups of a frequent question are frequent too, so a short walk is tried before anything is counted.
    """
    if not is_all:
        walked = _walk(part, off, mark, backwards=backwards, size=size, most=TRIED)
        if len(walked) >= size:
            return walked
        count, found = _matches_first(part, mark, backwards=backwards, size=size, off=off, most=COUNTED_UP_TO)
        if count <= COUNTED_UP_TO:
            return found
    return _walk_far(part, off, mark, backwards=backwards, size=size)


def _walk_far(part: Question, off: int, mark: Mark | None, *, backwards: bool, size: int) -> list[StaffPage]:
    """This function will walk further and further, and sort all matches where the next ones are still too far away."""
    for most in WALKED:
        hits = _walk(part, off, mark, backwards=backwards, size=size, most=most)
        ended = not part.lexemes and len(hits) < most
        if ended or len(hits) >= size:
            return hits
    return _matches_first(part, mark, backwards=backwards, size=size, off=off, most=2**31)[1]


def _walk(part: Question, off: int, mark: Mark | None, *, backwards: bool, size: int, most: int) -> list[StaffPage]:
    """This function will walk so many pages at most, in their order by its index, and look at their words."""
    past = Condition(sql="TRUE") if mark is None else _past(part, mark, column=part.column, backwards=backwards)
    time = "DESC" if part.descends(backwards=backwards) else "ASC"
    fitting = "WHERE words @@ %s::tsquery" if part.lexemes else ""
    return _pages(
        f"SELECT {_COLUMNS}, %s AS off FROM (SELECT * FROM {_TABLE} WHERE {part.rows.sql} AND {past.sql}"
        f" ORDER BY {part.column} {time}, id {time} LIMIT {most}) page {fitting} LIMIT %s",
        [off, *part.rows.values, *past.values, *filter(None, [part.lexemes]), size],
    )


def _pages(sql: str, values: Sequence[Any]) -> list[Any]:
    return list(StaffPage.objects.raw(sql, values))


def _group(question: Question, off: int) -> str:
    """This function will return the question for pages in which exactly so many words have another form only."""
    if not question.forms:
        return question.lexemes
    ways = [
        " & ".join(f"{'!' if n in others else ''}({form})" for n, form in enumerate(question.forms))
        for others in combinations(range(len(question.forms)), off)
    ]
    return f"{question.lexemes} & ({' | '.join(ways)})"


def _mark_of(page: Any, question: Question, *, many: bool) -> str:
    """This function will return where a page stands in the order, without naming a database id."""
    moment = getattr(page, question.column)
    return f"{page.off}.{(moment - _BEGINNING) // timedelta(microseconds=1)}.{page.code}{'~' * many}"


def _read_mark(text: str) -> Mark | None:
    """This function will read a mark, or return None when it is none."""
    found = _MARK.fullmatch(text)
    if found is None:
        return None
    try:
        moment = _BEGINNING + timedelta(microseconds=int(found[2]))
    except OverflowError:
        return None
    return Mark(off=int(found[1]), moment=moment, code=found[3], many=bool(found[4]))
