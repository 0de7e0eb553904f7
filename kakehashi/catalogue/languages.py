"""The languages that a seeker may know, and the levels by which Japanese is told."""

from dataclasses import dataclass
from functools import cache

from babel import Locale

SKILL_LANGUAGES = (
    "ja", "en", "vi", "id", "tl", "my", "km", "ne", "si", "ta", "bn", "mn", "th", "lo", "hi", "zh", "uz", "ru", "ko"
)  # fmt: skip
INTERFACE_LANGUAGES = ("en", "ja", "vi")


@dataclass(frozen=True, kw_only=True)
class JapaneseLevel:
    """A level of the Japanese-Language Proficiency Test; ``cefr`` is the reference level usually set beside it."""

    code: str
    rank: int
    cefr: str


JAPANESE_LEVELS = (
    JapaneseLevel(code="none", rank=0, cefr=""),
    JapaneseLevel(code="N5", rank=1, cefr="A1"),
    JapaneseLevel(code="N4", rank=2, cefr="A2"),
    JapaneseLevel(code="N3", rank=3, cefr="B1"),
    JapaneseLevel(code="N2", rank=4, cefr="B2"),
    JapaneseLevel(code="N1", rank=5, cefr="C1"),
)
JAPANESE_LEVEL = {level.code: level for level in JAPANESE_LEVELS}


@cache
def language_name(*, code: str, language: str) -> str:
    """This function will return the name of the language ``code`` in a language of the interface."""
    reader = Locale.parse(language.replace("-", "_"))
    return str(reader.languages.get(code) or Locale("en").languages[code])
