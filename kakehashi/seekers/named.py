"""Finds a person's name, or a part of it, in a text for people who may know the person by a code only."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_SEPARATORS = r"[\s・･＝゠=.,'’()-]+"
_KATAKANA = "ァ-ヺー"
_KANJI = re.compile("[\u3400-\u9fff]{2,}")
_COUNTRY = re.compile(r"\bvi[eệ]t\s*nam\b", re.IGNORECASE)
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;。！？\n])[\s\"“「(]*$")
SHORT = 3
FEWEST_LETTERS = 2
FEWEST_WORDS = 2
# Names that are ordinary words as well: only a capital letter inside a sentence makes them a name.
_ALSO_WORDS = {
    *("an", "as", "at", "be", "by", "can", "de", "del", "dela", "do", "go", "grace", "he", "hi", "hope", "if", "in"),
    *("is", "it", "joy", "la", "long", "los", "mark", "may", "me", "my", "no", "of", "on", "or", "rose", "san", "so"),
    *("son", "the", "thi", "thị", "to", "up", "us", "van", "văn", "we", "will", "you"),
}


def names_and_parts_in(text: str, *, names: Iterable[str]) -> list[str]:
    """This function will return what a text holds of these names, as it stands there, each once.

    A part counts from two letters on: in katakana where it stands alone, in Latin letters as a word of its own. Short
    parts count with a capital letter, and those that are ordinary words only inside a sentence. That can strike
    somebody else's name, so a page shows what was found and the writer changes it.
    """
    plain = _COUNTRY.sub(lambda found: "-" * len(found.group()), unicodedata.normalize("NFKC", text))
    found: list[str] = []
    for name in names:
        words = [word for word in re.split(_SEPARATORS, unicodedata.normalize("NFKC", name)) if word]
        found += _whole(plain, words)
        for word in words:
            found += _alone(plain, word)
    return _without_pieces(found)


def _whole(text: str, words: list[str]) -> Iterator[str]:
    """This function will find all words of a name in their order, whatever stands between them."""
    if len(words) >= FEWEST_WORDS:
        between = r"[\s・･＝゠=.,'’-]*"
        pattern = rf"(?<!\w){between.join(map(re.escape, words))}(?![a-z0-9])"
        yield from (found.group() for found in re.finditer(pattern, text, re.IGNORECASE))


def _alone(text: str, word: str) -> Iterator[str]:
    """This function will find one word of a name."""
    if len(word) < FEWEST_LETTERS or word.isdigit():
        return
    part = re.escape(word)
    if re.fullmatch(f"[{_KATAKANA}]+", word):
        yield from re.findall(f"(?<![{_KATAKANA}]){part}(?![{_KATAKANA}])", text)
    elif word[0].lower() != word[0].upper():
        for found in re.finditer(rf"(?<!\w){part}(?!\w)", text, re.IGNORECASE):
            if _is_a_name(text, found):
                yield found.group()
    elif _KANJI.fullmatch(word) or len(word) >= SHORT:
        yield from re.findall(part, text)


def _is_a_name(text: str, found: re.Match[str]) -> bool:
    """This function will say whether a word in letters that have capitals can be meant as a name."""
    word = found.group()
    if word.casefold() in _ALSO_WORDS:
        return word[0].isupper() and _SENTENCE_BEGINS.search(text[: found.start()]) is None
    return len(word) > SHORT or word[0].isupper()


def _without_pieces(found: list[str]) -> list[str]:
    """This function will drop what is only a piece of a longer find, and repetitions."""
    once = list(dict.fromkeys(found))
    return [one for one in once if not any(one != other and one in other for other in once)]
