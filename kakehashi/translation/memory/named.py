"""Says whether words may name somebody whom the program knows nothing of: rather once too often than too seldom."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from kakehashi.catalogue.countries import COUNTRIES, country_name
from kakehashi.catalogue.prefectures import PREFECTURES
from kakehashi.common.text import clean, fold
from kakehashi.katakana.proposing import READERS, propose
from kakehashi.translation.trade_words import trade_words

_DATA = Path(__file__).parents[1] / "data"
_BEGINNINGS = "begins:"
_READER_LANGUAGES = ("en", "vi", "id")
# Places that are family names as well.
_ALSO_FAMILIES = {"Ishikawa", "Yamaguchi", "Miyazaki", "Chiba", "Nara"}
# Japanese signs stand beside Latin letters without a space.
_LETTERS = r"[^\W\d_\u3040-\u30ff\u3400-\u9fff]+"
_WORD = re.compile(rf"{_LETTERS}(?:['’]{_LETTERS})*")
_BEGINS = re.compile(r"(?:^|[.!?…\n。！？])[\s\"“”'‘’「『(（*•–—-]*(?:\d{1,2}[.)]\s*)?$")
# An abbreviation that nobody can say as a name, or one letter as in N3.
_KNOWN_FORM = re.compile(r"[A-Z]|(?!NG$)[B-DF-HJ-NP-TV-XZ]{2,5}")
_HAS_CASE = re.compile(r"[A-Za-zÀ-ɏͰ-ӿḀ-ỿ]")
_LETTER = re.compile(r"[^\W\d_]")
_KATAKANA = re.compile("[ァ-ヺー]{2,}")
_JOINED = re.compile("[ァ-ヺー]+(?:・[ァ-ヺー]+)+")
# Words behind which Tagalog names a person, and the middle of a Vietnamese name in small letters.
_MARKED = re.compile(r"\b(?:si|sina|kay|kina) [^\W\d_]{2,}", re.IGNORECASE)
_MIDDLE, _MIDDLE_WITHOUT_ACCENTS = ("văn", "thị"), ("van", "thi")
_ADDRESS = re.compile(
    r"\b(?:ông|bà|anh|chị|cô|chú|bác|thầy|pak|bapak|bu|ibu|mas|mbak|kak|bang|kuya|ate|aling|mang|boss)\.? ([^\W\d_]+)",
    re.IGNORECASE,
)
_TITLED = re.compile(r"([一-鿿々]{1,4})(?:さん|氏(?!名)|ちゃん|君|様(?![々子式]))")
_TITLED_ALL = re.compile(
    r"(?:お|ご)?(?:客|皆|母|父|兄|姉|弟|妹|奥|娘|孫|子|嫁|婿|医者|患者|利用者|入居者|職人|業者|農家|大家|仲間|同|多|模|仕|異|一|"
    r"得意先|取引先|施主|王|神|諸)"
)
# A Japanese family name before an office, and a Chinese one behind with, teach, call and the like or at a beginning.
_OFFICE = re.compile(r"[一-鿿々]{2}(?:工場長|社長|店長|課長|部長|係長)")
_CHINESE = (
    "王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕张張劉陳楊趙黃吳孫馬羅鄭謝韓馮許呂"
)
_CHINESE_NAME = re.compile(rf"(?:^|[。！？，、\n\s]|跟|和|与|同|由|向|叫|请|教|是|给|对|像)[{_CHINESE}][一-鿿]")
_SHORTEST_READING = 2


@dataclass(frozen=True, kw_only=True)
class _Lists:
    """What the files know: names that count always, names that need a capital, words and phrases that name nobody."""

    names: frozenset[str]
    with_capital: frozenset[str]
    addressed: frozenset[str]
    families: frozenset[str]
    japanese: tuple[str, ...]
    words: frozenset[str]
    at_beginnings: frozenset[str]
    phrases: re.Pattern[str]
    katakana: frozenset[str]
    trade: frozenset[str]

    def is_ordinary(self, word: str) -> bool:
        """This function will say whether a word, in small letters, is one of the trades and no usual name."""
        return word in self.trade and word not in self.with_capital


def may_name_somebody(*, source: str, japanese: str) -> bool:
    """This function will say whether a pair may hold a person's name, seen from either side.

    A word with a capital inside a sentence counts as a name unless it is known, a usual name counts wherever it
    stands, and so does a word that the Japanese only spells in katakana. Scripts without capitals are judged by the
    katakana of their Japanese: only known words may stand there.
    """
    source, japanese = clean(source), clean(japanese)
    return (
        _named_in_letters(source)
        or _named_in_letters(japanese)
        or _CHINESE_NAME.search(source) is not None
        or _titled(japanese)
        or _spelt_in_katakana(source, japanese)
    )


def _named_in_letters(text: str) -> bool:
    """This function will look for names among the words in Latin letters, and others that have capitals."""
    lists = _lists()
    plain = lists.phrases.sub(lambda found: " " * len(found.group()), text)
    if _MARKED.search(plain) or _family_and_middle(plain) or _in_small_letters(plain):
        return True
    for found in _WORD.finditer(plain):
        word = found.group()
        if word.casefold() in lists.names:
            return True
        if not word[0].isupper() or word in lists.words or _KNOWN_FORM.fullmatch(word):
            continue
        if not _BEGINS.search(plain[: found.start()]):
            return True
        if word not in lists.at_beginnings and not lists.is_ordinary(word.casefold()):
            return True
    return False


def _family_and_middle(text: str) -> bool:
    """This function will find a Vietnamese family name before văn or thị, also without accents and capitals."""
    words = text.casefold().split()
    middles = _MIDDLE + (_MIDDLE_WITHOUT_ACCENTS if text.isascii() else ())
    return any(
        fold(family) in _lists().families and middle in middles and given.strip(".,;:!?").isalpha()
        for family, middle, given in zip(words, words[1:], words[2:], strict=False)
    )


def _in_small_letters(text: str) -> bool:
    """This function will find a usual name behind a form of address, where capitals were not typed."""
    return any(found.group(1).casefold() in _lists().addressed for found in _ADDRESS.finditer(text))


def _titled(japanese: str) -> bool:
    """This function will find usual family names, and kanji before さん where it is no ordinary word as in お客さん."""
    if _OFFICE.search(japanese) or any(name in japanese for name in _lists().japanese):
        return True
    return any(not _TITLED_ALL.fullmatch(found.group(1)) for found in _TITLED.finditer(japanese))


def _spelt_in_katakana(source: str, japanese: str) -> bool:
    """This function will say whether the Japanese only spells a word; without capitals it may spell nothing unknown."""
    known = _lists().katakana
    if any(not known.issuperset(joined.split("・")) for joined in _JOINED.findall(japanese)):
        return True
    found = set(_KATAKANA.findall(japanese)) - known
    if not found:
        return False
    letters = _LETTER.findall(source)
    if sum(_HAS_CASE.match(letter) is not None for letter in letters) * 2 < len(letters):
        return True
    spelt = {run.replace("ー", "") for run in found}
    words = {word for word in _WORD.findall(source) if word not in _lists().words}
    return any(not spelt.isdisjoint(_readings(word.casefold())) for word in words)


@cache
def _lists() -> _Lists:
    """This function will read the files once."""
    names, with_capital, japanese = set[str](), set[str](), list[str]()
    for line in _lines("usual_names.txt"):
        language, _colon, rest = line.partition(":")
        always, _stroke, capital = rest.partition("|")
        (japanese.extend if language == "ja" else names.update)(always.split())
        with_capital.update(capital.split())
    lines = _lines("known_capitals.txt")
    known = [one.strip() for line in lines if not line.startswith(_BEGINNINGS) for one in line.split(",")]
    begins = [
        one.strip() for line in lines if line.startswith(_BEGINNINGS) for one in line[len(_BEGINNINGS) :].split(",")
    ]
    known += [country_name(code=code, language=reader) for code in COUNTRIES for reader in _READER_LANGUAGES]
    known += [place.name_en for place in PREFECTURES if place.name_en not in _ALSO_FAMILIES]
    terms = list(trade_words())
    known += [word for term in terms for word in term.term.split() if word[0].isupper()]
    return _Lists(
        names=frozenset(name.casefold() for name in names),
        with_capital=frozenset(name.casefold() for name in with_capital),
        addressed=frozenset({name.casefold() for name in with_capital} - {word.casefold() for word in begins}),
        families=frozenset(fold(name) for name in names | with_capital),
        japanese=tuple(japanese),
        at_beginnings=frozenset(begins),
        words=frozenset(phrase for phrase in known if " " not in phrase),
        phrases=_any_of(phrase for phrase in known if " " in phrase),
        trade=frozenset(word.casefold() for term in terms for word in _WORD.findall(term.term)),
        katakana=frozenset(chain.from_iterable(_KATAKANA.findall(one) for term in terms for one in term.japanese)),
    )


def _lines(name: str) -> list[str]:
    text = (_DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """This function will make one pattern of phrases, the longest first, each with either size of its first letter."""
    sizes = (
        f"[{one[0].upper()}{one[0].lower()}]{re.escape(one[1:])}" for one in sorted(phrases, key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(sizes)})(?!\w)")


@cache
def _readings(word: str) -> frozenset[str]:
    """This function will return how a word would be spelt in katakana, without long signs, if it were a name."""
    proposals = [propose(word, country_or_language=language) for language in READERS]
    texts = (text.replace("ー", "") for one in proposals for text in (one.text, *one.others))
    return frozenset(text for text in texts if len(text) >= _SHORTEST_READING)
