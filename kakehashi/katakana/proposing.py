"""Takes a name apart, lets the table of its language read each word, and says how sure the reading is."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from kakehashi.katakana import burmese, chinese, indonesian, tagalog, vietnamese
from kakehashi.katakana.reading import GUESS, Word
from kakehashi.katakana.sounds import only_katakana

SEPARATOR = "・"
LONGEST = 200
READERS: dict[str, Callable[[str], Word]] = {
    "vi": vietnamese.read,
    "id": indonesian.read,
    "tl": tagalog.read,
    "my": burmese.read,
    "zh": chinese.read,
}
LANGUAGES = {"vn": "vi", "id": "id", "ph": "tl", "fil": "tl", "mm": "my", "cn": "zh", "tw": "zh"}
_APART = re.compile(r"[\s<.,・･＝゠=_/()\[\]\"“”-]+")
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ`´ʻ"), "'")


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """Katakana for a name, words kept apart by ・; empty where no table fits or nothing could be read.

    ``confident`` says whether every word stands in the list of its language or follows its rules without doubt.
    ``why`` says for each word how it was read and which other spellings are in use. It is a proposal all the same:
    how somebody's name is said, only that person knows.
    """

    text: str
    confident: bool
    why: tuple[Word, ...]

    @property
    def others(self) -> tuple[str, ...]:
        """This function will return the name with other spellings that are in use, one word changed at a time."""
        texts = [
            SEPARATOR.join(other if place == number else word.katakana for place, word in enumerate(self.why))
            for number, changed in enumerate(self.why)
            for other in changed.others
        ]
        return tuple(dict.fromkeys(texts))


NOTHING = Proposal(text="", confident=False, why=())


def propose(name: str, *, country_or_language: str) -> Proposal:
    """This function will propose katakana for a name in Latin letters, as in the passport or with accents.

    ``country_or_language`` is a code such as VN or vi. Digits and letters of other scripts are left out, and the
    proposal is then not confident. It never raises.
    """
    code = country_or_language.casefold().partition("-")[0]
    reader = READERS.get(LANGUAGES.get(code, code))
    if reader is None:
        return NOTHING
    plain = unicodedata.normalize("NFKC", name[:LONGEST]).translate(_APOSTROPHES)
    words = [_read(reader, word) for word in _APART.split(plain) if word]
    read = tuple(word for word in words if word.katakana)
    sure = len(read) == len(words) and all(word.how != GUESS for word in read)
    return Proposal(text=SEPARATOR.join(word.katakana for word in read), confident=bool(read) and sure, why=read)


def _read(reader: Callable[[str], Word], word: str) -> Word:
    """This function will read one word and leave only katakana in what came out."""
    letters = "".join(char for char in word if char.isalpha() or char == "'" or unicodedata.combining(char))
    found = reader(letters)
    others = tuple(dict.fromkeys(only_katakana(other) for other in found.others))
    text = only_katakana(found.katakana)
    return replace(
        found,
        name=word,
        katakana=text,
        how=found.how if letters == word else GUESS,
        others=tuple(other for other in others if other and other != text),
    )
