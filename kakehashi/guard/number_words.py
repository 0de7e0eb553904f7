"""Digits written as words, as in "không chín một" or "ゼロ・キュウ・ゼロ"."""

import re
from collections.abc import Iterator

WORDS = {
    "0": "zero|oh|không|khong|ゼロ|れい|レイ|まる|マル|nol|kosong|sero",
    "1": "one|một|mot|mốt|いち|イチ|ワン|satu|isa",
    "2": "two|hai|に|ニ|ツー|dua|dalawa",
    "3": "three|ba|さん|サン|スリー|tiga|tatlo",
    "4": "four|bốn|bon|tư|よん|ヨン|フォー|empat|apat",
    "5": "five|năm|nam|lăm|ご|ゴ|ファイブ|lima",
    "6": "six|sáu|sau|ろく|ロク|シックス|enam|anim",
    "7": "seven|bảy|bay|bẩy|なな|ナナ|しち|セブン|tujuh|pito",
    "8": "eight|tám|tam|はち|ハチ|エイト|delapan|walo",
    "9": "nine|chín|chin|きゅう|キュウ|ナイン|sembilan|siyam",
}
FEWEST = 8
_DIGIT_OF = {word: digit for digit, words in WORDS.items() for word in words.split("|")}
_LATIN = "|".join(sorted((word for word in _DIGIT_OF if word[0] < "\u3000"), key=len, reverse=True))
_KANA = "|".join(sorted((word for word in _DIGIT_OF if word[0] >= "\u3000"), key=len, reverse=True))
# The look ahead spares the rest of the text all the words.
_FIRST = "".join(sorted({word[0] for word in _DIGIT_OF}))
_WORD = re.compile(rf"(?=[{_FIRST}0-9])(?:(?<![^\W\d_])(?:{_LATIN})(?![^\W\d_])|(?:{_KANA})|[0-9])", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,、・./_-]{0,3}")


def spans(text: str) -> Iterator[tuple[int, int, str]]:
    """This function will yield each row of digits of which most are words: start, end and the digits.

    ``text`` is the folded text. A row has at least eight digits; single signs may stand between them.
    """
    row: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        if row and _BETWEEN.fullmatch(text, row[-1].end(), match.start()) is None:
            yield from _finished(row)
            row = []
        row.append(match)
    yield from _finished(row)


def _finished(row: list[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    """This function will yield the row if it is long enough to be a number and was written in words."""
    words = sum(not match.group().isdigit() for match in row)
    if len(row) >= FEWEST and words * 2 >= len(row):
        digits = "".join(_DIGIT_OF.get(match.group().lower(), match.group()) for match in row)
        yield row[0].start(), row[-1].end(), digits
