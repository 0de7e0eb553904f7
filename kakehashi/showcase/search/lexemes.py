"""What the index holds of a page: facets, pairs of characters with their places, and brief forms of its words.

Texts are folded, so no pair holds a capital Latin letter; capitals tell the other kinds of lexemes apart.
"""

from collections.abc import Iterable, Sequence

from kakehashi.common.japanese import folded
from kakehashi.showcase.search.spelling import pieces

PAIR = 2
# A lexeme holds 2,046 bytes; a word that is longer than this is none.
LONGEST_NORMAL = 50
# What a tsvector can hold: places end at 16,383, and a lexeme keeps at most 255 of them.
_LAST_PLACE = 16_000
_PLACES_OF_ONE = 250
# It marks a page whose texts are too long for places: all its lexemes stand without.
TOO_LONG = "TOOLONG"
# On every page, so that a search for what a page does not have begins somewhere.
EVERY = "EVERY"
_END, _BRIEF, _NORMAL = "E", "K", "N"


def vector_of(texts: Iterable[str], *, facets: Iterable[str] = ()) -> str:
    """This function will return the tsvector of these texts and facets, as a literal for the column.

    No pair reaches from one text into the next. Texts beyond what places can hold keep their pairs without them: they
    are still found, then also by words whose pairs stand apart.
    """
    places: dict[str, list[int]] = {}
    alone = {EVERY, *facets}
    at = briefly_at = 1
    for text in texts:
        at = _note_pairs(places, folded(text), at) + 1
        briefly_at = _note_brief(places, alone, text, briefly_at) + 1
    last = max(at, briefly_at)
    often = last > _PLACES_OF_ONE and any(len(found) > _PLACES_OF_ONE for found in places.values())
    if last > _LAST_PLACE or often:
        return " ".join(quoted(lexeme) for lexeme in (TOO_LONG, *alone, *places))
    return f"{' '.join(map(quoted, alone))} {_written(places)}"


def _written(places: dict[str, list[int]]) -> str:
    """This function will write lexemes with their places; the signs that need more are rare, and looked for once."""
    every = "".join(places)
    if "'" in every or "\\" in every:
        return " ".join(f"{quoted(lexeme)}:{','.join(map(str, found))}" for lexeme, found in places.items())
    return " ".join(
        [
            f"'{lexeme}':{found[0]}" if len(found) == 1 else f"'{lexeme}':{','.join(map(str, found))}"
            for lexeme, found in places.items()
        ]
    )


def pairs(text: str) -> list[str]:
    """This function will return the pairs of neighbouring characters of a folded text."""
    return [text[start : start + PAIR] for start in range(len(text) - 1)]


def brief_pairs(run: str) -> list[str]:
    """This function will return the lexemes for the pairs of a run of brief words."""
    return [_BRIEF + pair for pair in pairs(run)]


def normal_form(word: str) -> str:
    """This function will return the lexeme for the form that stands for all ways of writing a word."""
    return _NORMAL + word


def begins(char: str) -> str:
    """This function will return what finds every pair that begins with a character; each text's last one has its own.

    The brief and normal forms begin with a capital, which no folded text holds.
    """
    return f"{quoted(char)}:*"


def runs_of(text: str) -> tuple[Sequence[str], bool]:
    """This function will return the brief words of a text, joined where nothing stands between them.

    It says too whether any of them can be written in another way.
    """
    runs, varies, joined = [""], False, True
    for piece in pieces(text):
        varies = varies or piece.varies
        if not piece.brief:
            joined = False
            continue
        if not joined and runs[-1]:
            runs.append("")
        runs[-1] += piece.brief
        joined = True
    return [run for run in runs if run], varies


def quoted(lexeme: str) -> str:
    """This function will write a lexeme as PostgreSQL reads it in a tsvector or tsquery."""
    if "\\" in lexeme or "'" in lexeme:
        lexeme = lexeme.replace("\\", "\\\\").replace("'", "''")
    return f"'{lexeme}'"


def _note_pairs(places: dict[str, list[int]], plain: str, at: int) -> int:
    """This function will note where each pair stands, and the last character, and return the next place."""
    for start in range(len(plain) - 1):
        places.setdefault(plain[start : start + PAIR], []).append(at + start)
    if plain:
        places.setdefault(plain[-1] + _END, []).append(at + len(plain) - 1)
    return at + len(plain)


def _note_brief(places: dict[str, list[int]], alone: set[str], text: str, at: int) -> int:
    """This function will note the pairs of the brief words; a word that only joins takes one place."""
    run = ""
    for piece in pieces(text):
        if piece.brief:
            run += piece.brief
            if piece.normal != piece.brief and PAIR <= len(piece.normal) <= LONGEST_NORMAL:
                alone.add(normal_form(piece.normal))
        elif run:
            at = _note_run(places, run, at) + 1
            run = ""
    return _note_run(places, run, at)


def _note_run(places: dict[str, list[int]], run: str, at: int) -> int:
    for start in range(len(run) - 1):
        places.setdefault(_BRIEF + run[start : start + PAIR], []).append(at + start)
    return at + len(run)
