"""The same text read in another way: letters set apart are joined, and names of letters become letters."""

import re
from collections.abc import Iterator

from kakehashi.guard.folding import Folded

# Single signs with a space, or always with the same other sign, between them, as in "n a m @ g m a i l . c o m".
_APART = re.compile(
    r"(?<![!-~])[!-~](?:(?P<between>[ ]|[-_*|/~,・·])(?:[ ])?[!-~])(?:(?P=between)[ ]?[!-~]){2,120}(?![!-~])"
)
_LETTERS = {
    "a": "エー|エイ", "b": "ビー", "c": "シー", "d": "ディー|デー", "e": "イー", "f": "エフ", "g": "ジー", "h": "エイチ|エッチ",
    "i": "アイ", "j": "ジェー|ジェイ", "k": "ケー|ケイ", "l": "エル", "m": "エム", "n": "エヌ", "o": "オー", "p": "ピー",
    "q": "キュー", "r": "アール", "s": "エス", "t": "ティー|テー", "u": "ユー", "v": "ブイ|ヴィー", "w": "ダブリュー|ダブリュ|ダブル",
    "x": "エックス", "y": "ワイ", "z": "ゼット|ズィー", "_": "アンダーバー|アンダースコア|アンダーライン", "-": "ハイフン",
    ".": "ドット|テン", "0": "ゼロ|レイ|マル", "1": "イチ|ワン", "2": "ニ|ツー", "3": "サン|スリー", "4": "ヨン|フォー",
    "5": "ゴ|ファイブ", "6": "ロク|シックス", "7": "ナナ|セブン", "8": "ハチ|エイト", "9": "キュウ|ナイン",
}  # fmt: skip
_LETTER_OF = {name: letter for letter, names in _LETTERS.items() for name in names.split("|")}
_LETTER = re.compile("|".join(sorted(map(re.escape, _LETTER_OF), key=len, reverse=True)))
_ROW_OF_LETTERS = re.compile(rf"(?<![ァ-ヺー])(?:(?:{_LETTER.pattern})[・、,./ -]{{0,2}}){{3,40}}(?![ァ-ヺー])")


def views(folded: Folded) -> Iterator[Folded]:
    """This function will yield the text itself, and other readings of it where there are any."""
    yield folded
    joined = _without(folded, {place for row in _APART.finditer(folded.text) for place in _between(row)})
    if joined is not None:
        yield joined
    spelled = _with_letters(folded)
    if spelled is not None:
        yield spelled


def _between(row: re.Match[str]) -> Iterator[int]:
    """This function will yield the places of the signs between single letters; a row of digits alone has none."""
    if not any(char.isalpha() for char in row.group()):
        return
    between = {row["between"], " "}
    expected = False
    for place, char in enumerate(row.group(), row.start()):
        if expected and char in between:
            yield place
            expected = char == row["between"] and row["between"] != " "
            continue
        expected = True


def _without(folded: Folded, left_out: set[int]) -> Folded | None:
    """This function will leave characters out of a text; nothing if there are none to leave out."""
    if not left_out:
        return None
    kept = [place for place in range(len(folded.text)) if place not in left_out]
    return Folded(
        original=folded.original,
        text="".join(folded.text[place] for place in kept),
        digits="".join(folded.digits[place] for place in kept),
        starts=[folded.starts[place] for place in kept],
        ends=[folded.ends[place] for place in kept],
    )


def _with_letters(folded: Folded) -> Folded | None:
    """This function will read rows of letters' names as letters; nothing if there are no such rows."""
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for row in _ROW_OF_LETTERS.finditer(folded.text):
        chars += folded.text[done : row.start()]
        starts += folded.starts[done : row.start()]
        ends += folded.ends[done : row.start()]
        for letter in _LETTER.finditer(row.group()):
            chars.append(_LETTER_OF[letter.group()])
            starts.append(folded.starts[row.start() + letter.start()])
            ends.append(folded.ends[row.start() + letter.end() - 1])
        done = row.end()
        if row.group()[-1] == " ":
            done -= 1
    if not done:
        return None
    text = "".join(chars) + folded.text[done:]
    return Folded(
        original=folded.original,
        text=text,
        digits=text,
        starts=[*starts, *folded.starts[done:]],
        ends=[*ends, *folded.ends[done:]],
    )
