"""Names and terms of the source that have an agreed Japanese."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from kakehashi.checks.problems import Name, Problem, Term
from kakehashi.common.japanese import KANJI, VOWEL, compact, folded

_KANA = re.compile("[ぁ-ゖー]+")
_ONLY_KATAKANA = re.compile("[ァ-ヺー・＝゠ \u3000]+")
_HAS_KANJI = re.compile(f"[{KANJI}]")
_SHORT = re.compile(f"([{KANJI}]+)[ぁ-ゖ]{{1,2}}$")
_LONG_ENOUGH = 2
# The row of a godan verb without its dictionary form, and the sound that it has before て and た.
_GODAN = {
    "う": "わいえおっ", "く": "かきけこい", "ぐ": "がぎげごい", "す": "さしせそ", "つ": "たちてとっ",
    "ぬ": "なにねのん", "ぶ": "ばびべぼん", "む": "まみめもん", "る": "らりれろっ", "い": "くかけさ",
}  # fmt: skip
_AFTER_ICHIDAN = "てたまなられよ"
_BETWEEN_NAMES = re.compile(r"[\s・･＝゠=]+")


def name_in_katakana(*, japanese: str) -> Iterator[Problem]:
    """This function will yield a person's name that is not katakana alone."""
    if not _ONLY_KATAKANA.fullmatch(japanese):
        yield Problem(code="not_katakana", severity="error", start=0, end=len(japanese), detail=japanese[:40])


def names(*, source: str, japanese: str, agreed: Iterable[Name]) -> Iterator[Problem]:
    """This function will yield names of the source that stand otherwise, or not at all, in the Japanese."""
    told = unicodedata.normalize("NFC", source).casefold()
    for name in agreed:
        native = unicodedata.normalize("NFC", name.native).casefold().strip()
        if len(native) > 2 and name.japanese and native in told and _name(name.japanese) not in _name(japanese):  # noqa: PLR2004  shorter names stand in other words
            detail = f"{name.native} → {name.japanese}"
            yield Problem(code="name_differs", severity="warning", start=0, end=len(japanese), detail=detail)


def terms(*, japanese: str, found: Iterable[Term]) -> Iterator[Problem]:
    """This function will yield terms whose Japanese is missing, and Japanese that must not be used for them.

    Kana for kanji, the kind of kana and okurigana do not matter: 打ち込み stands for 打込み.
    """
    forms = _Forms(japanese)
    told: set[tuple[str, tuple[str, ...]]] = set()
    for term in found:
        key = (term.text.casefold(), term.japanese)
        if key in told:
            continue
        told.add(key)
        for word in term.forbidden:
            at = japanese.find(word)
            if word and at >= 0:
                detail = f"{word} → {' / '.join(term.japanese)}"
                yield Problem(code="term_forbidden", severity="warning", start=at, end=at + len(word), detail=detail)
        if term.japanese and not any(forms.hold(word) for word in term.japanese):
            detail = f"{term.text} → {' / '.join(term.japanese)}"
            yield Problem(code="term_missing", severity="warning", start=0, end=len(japanese), detail=detail)


class _Forms:
    """A text in the three forms in which a term is looked for; each is made once."""

    def __init__(self, text: str) -> None:
        """This function will fold the text, write it briefly, and leave its hiragana out."""
        self.plain = folded(text)
        self.brief = compact(self.plain)
        self.bare = _KANA.sub("", self.plain)

    def hold(self, word: str) -> bool:
        """This function will say whether the word, or a variant of it, is in the text."""
        plain = folded(word)
        if not plain or plain in self.plain or compact(plain) in self.brief:
            return True
        bare = _KANA.sub("", plain)
        return (len(bare) > 1 and bool(_HAS_KANJI.search(bare)) and bare in self.bare) or self._stem(plain)

    def _stem(self, word: str) -> bool:
        """This function will look for a verb or adjective by its stem: 洗う is in 洗って, 確かめる in 確かめた."""
        stem = _SHORT.match(word)
        if stem and stem.group(1) in self.plain:
            return True
        return any(form in self.plain for form in _inflected(word))


def _inflected(word: str) -> Iterator[str]:
    """This function will yield how the forms of a folded verb or adjective begin, by the plain rules of the school.

    The end of する, of ichidan verbs and of adjectives in しい falls away; that of godan verbs runs through its row,
    with the sound before て: 動かす is 動かさ, 動かし, 動かせ, 動かそ. A stem of one sound is too short to tell.
    """
    if word.endswith("する"):
        yield from [word[:-2]] if len(word) > _LONG_ENOUGH + 1 else ()
        return
    base = word[:-1]
    if len(base) < _LONG_ENOUGH:
        return
    if word.endswith("る") and VOWEL.get(base[-1]) in {"い", "え"}:
        alone = len(base) > _LONG_ENOUGH or _HAS_KANJI.search(base)
        yield from [base] if alone else (base + sound for sound in _AFTER_ICHIDAN)
    elif word.endswith("しい"):
        yield base
    else:
        yield from (base + sound for sound in _GODAN.get(word[-1], ""))


def _name(text: str) -> str:
    return _BETWEEN_NAMES.sub("", folded(text))
