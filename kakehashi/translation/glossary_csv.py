"""Terms as CSV: written for spreadsheets, and read from whatever spreadsheets write, with what would be done."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kakehashi.common.text import clean
from kakehashi.translation.glossary import LANGUAGES
from kakehashi.translation.glossary_models import LONGEST_NOTE, LONGEST_TERM, OwnTerm, key_of
from kakehashi.translation.refusals import NotATermList

COLUMNS = ("language", "term", "japanese", "forbidden", "note")
MOST_ROWS = 20_000
MOST_BYTES = 1_500_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BETWEEN = "|"
What = Literal["new", "changed", "same", "refused"]
Reason = Literal["", "language", "term", "japanese", "long", "twice"]


@dataclass(frozen=True, kw_only=True)
class TermRow:
    """A row of a list: its line in the file, the term, and what taking it over would do, with the reason if nothing."""

    line: int
    language: str
    term: str
    japanese: tuple[str, ...]
    forbidden: tuple[str, ...]
    note: str
    what: What
    reason: Reason = ""


def written(*, terms: list[OwnTerm]) -> bytes:
    """This function will return terms as CSV in UTF-8 with a mark, so that spreadsheets read it rightly.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it; reading takes it off again.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in terms:
        cells = (one.language, one.term, _BETWEEN.join(one.japanese), _BETWEEN.join(one.forbidden), one.note)
        writer.writerow([_harmless(cell) for cell in cells])
    return out.getvalue().encode("utf-8-sig")


def decoded(data: bytes) -> str:
    """This function will return a file as text: UTF-8 with or without a mark, UTF-16, else Japanese Windows.

    It raises NotATermList for anything else, and for a file that is too long.
    """
    if len(data) > MOST_BYTES:
        raise NotATermList
    encodings = ["utf-16"] if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ["utf-8-sig", "cp932"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise NotATermList


def rows_of(*, text: str, known: Mapping[tuple[str, str], OwnTerm]) -> list[TermRow]:
    """This function will return the rows of a list with what each would do to the ``known`` terms.

    These go by language and folded term. It raises NotATermList when the columns are not there, or for too many rows.
    """
    first_line = text.partition("\n")[0]
    delimiter = max(",;\t", key=first_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[TermRow] = []
    seen: set[tuple[str, str]] = set()
    try:
        places = _places(next(reader, []))
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(rows) >= MOST_ROWS:
                raise NotATermList
            rows.append(_row(reader.line_num, [_cell(cells, place) for place in places], known, seen))
    except csv.Error as unreadable:
        raise NotATermList from unreadable
    return rows


def _places(head: list[str]) -> list[int]:
    """This function will return where each column stands; the last two may be missing."""
    names = [clean(cell).casefold() for cell in head]
    if not set(COLUMNS[:3]) <= set(names):
        raise NotATermList
    return [names.index(column) if column in names else -1 for column in COLUMNS]


def _cell(cells: list[str], place: int) -> str:
    text = cells[place] if 0 <= place < len(cells) else ""
    if text.startswith("'") and text[1:].startswith(_FORMULA):
        text = text[1:]
    return " ".join(clean(text).replace("\x00", "").split())


def _row(line: int, cells: list[str], known: Mapping[tuple[str, str], OwnTerm], seen: set[tuple[str, str]]) -> TermRow:
    language, term, note = cells[0].casefold(), cells[1], cells[4]
    japanese, forbidden = parts(cells[2]), parts(cells[3])
    place = (language, key_of(term))
    reason = refusal_of(language=language, term=term, japanese=japanese, forbidden=forbidden, note=note)
    if not reason and place in seen:
        reason = "twice"
    seen.add(place)
    what: What = "refused" if reason else _what(known.get(place), term, japanese, forbidden, note)
    return TermRow(
        line=line,
        language=language,
        term=term,
        japanese=japanese,
        forbidden=forbidden,
        note=note,
        what=what,
        reason=reason,
    )


def refusal_of(*, language: str, term: str, japanese: tuple[str, ...], forbidden: tuple[str, ...], note: str) -> Reason:
    """This function will say what is wrong with a term, or nothing."""
    if language not in LANGUAGES:
        return "language"
    if not key_of(term):
        return "term"
    if not japanese:
        return "japanese"
    words = (term, key_of(term), *japanese, *forbidden)
    return "long" if max(map(len, words)) > LONGEST_TERM or len(note) > LONGEST_NOTE else ""


def parts(text: str) -> tuple[str, ...]:
    """This function will return the variants that a cell or a box holds, each once; 、 and | stand between them."""
    pieces = (clean(piece) for piece in text.replace("、", _BETWEEN).replace("｜", _BETWEEN).split(_BETWEEN))
    return tuple(dict.fromkeys(piece for piece in pieces if piece))


def _what(known: OwnTerm | None, term: str, japanese: tuple[str, ...], forbidden: tuple[str, ...], note: str) -> What:
    if known is None:
        return "new"
    same = (known.term, tuple(known.japanese), tuple(known.forbidden), known.note) == (term, japanese, forbidden, note)
    return "same" if same else "changed"


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
