"""How the Japanese is written: politeness, endings, kana, repetitions, words left over, length."""

import re
import unicodedata
from collections.abc import Iterator

from kakehashi.checks.problems import Problem

_HALF_WIDTH_KANA = re.compile("[\uff66-\uff9f]+")
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
_QUOTED = re.compile("「[^」]{0,200}」")
_POLITE = re.compile(
    "(?:です|ます|ました|ません|ませんでした|でした|でしょう|ましょう|ください|下さい|ございます)(?:が|けど|から|ので)?[かねよ]{0,2}$"
)
_PLAIN = re.compile(
    "(?:である|であった|だ|だった|だろう|した|する|している|していた|できる|できた|いる|いた|ある|あった|ない|なかった|なる|"
    "なった|たい|思う|考える|覚えた|学んだ|働く|働いた|れる|れた|[かがさたなばまらわ]ない)[かねよな]{0,2}$"
)
# Letters that no Japanese is written in: Cyrillic, the scripts from Armenian and Arabic to those of India, Thai, Lao,
# Tibetan and Burmese, Georgian, Hangul, Ethiopic, Philippine letters, Khmer, Mongolian, Tham, Balinese, Javanese.
_FOREIGN = (
    "\u0400-\u08ff\u0900-\u10ff\u1100-\u13ff\u1700-\u18af\u19e0-\u1aaf\u1b00-\u1c7f\ua840-\ua8ff\ua900-\uaaff"
    "\u3130-\u318f\uabc0-\ud7ff\uffa0-\uffdc"
)
_FOREIGN_WORDS = re.compile(f"[{_FOREIGN}]+(?:[\\s\u200b-\u200d]{{1,3}}[{_FOREIGN}]+)*")
# Words of Chinese that no Japanese word of Chinese characters alone is written with.
_CHINESE_WORDS = frozenset("我你她吗嗎呢吧這很也没沒把给給跟是")
_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff][\u3400-\u4dbf\u4e00-\u9fff0-9,，]{3,}")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_LONG_COPY = 8
_CLOSING = "。！？!?」』）)…"
_LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ][A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ'’-]+")
_ALLOWED = {
    "toeic", "toefl", "ielts", "jlpt", "nat-test", "jft", "jft-basic", "j-test", "excel", "word", "powerpoint",
    "office", "windows", "autocad", "cad", "cam", "solidworks", "photoshop", "kakehashi", "google",
    "facebook", "youtube",
    "kg", "cm", "mm", "km", "ml", "kw", "ppm", "rpm", "mpa", "mig", "mag", "tig", "cnc", "nc", "plc", "iso", "haccp",
    "gmp", "gap", "vietgap", "ojt", "qc", "pc", "it", "led", "pvc", "frp", "abs", "smaw", "gmaw", "gtaw", "fcaw",
}  # fmt: skip
_SHORTEST_REPEATED = 8
_REPEATED = re.compile("([ぁ-ゖァ-ヺ一-龠ー]{4,12})\\1")
_DOUBLED = re.compile("をを|がが|。。|、、|ですです|ますます。")


def half_width(*, japanese: str) -> Iterator[Problem]:
    """This function will yield kana of half width; printed pages and searches need the full ones."""
    for match in _HALF_WIDTH_KANA.finditer(japanese):
        wide = unicodedata.normalize("NFKC", match.group())
        yield _problem("half_width_kana", "error", match.span(), f"{match.group()} → {wide}")


def too_long(*, japanese: str, longest: int) -> Iterator[Problem]:
    """This function will warn of a text that does not fit into its place on paper; twice that is an error."""
    length = len(japanese)
    if length > longest:
        severity = "error" if length > 2 * longest else "warning"
        yield Problem(
            code="too_long",
            severity=severity,  # type: ignore[arg-type]  # one of the two
            start=longest,
            end=length,
            detail=f"{length} / {longest}",
        )


def politeness(*, japanese: str) -> Iterator[Problem]:
    """This function will yield the sentences that end in the rarer of です・ます and である.

    Sentences that end in a noun belong to both.
    """
    blank = _QUOTED.sub(lambda quoted: "「" + "＊" * (len(quoted.group()) - 2) + "」", japanese)
    polite, plain = [], []
    for match in _SENTENCE.finditer(blank):
        sentence = match.group().rstrip("。！？!? \u3000")
        if _POLITE.search(sentence):
            polite.append(match.span())
        elif _PLAIN.search(sentence):
            plain.append(match.span())
    if polite and plain:
        for span in min(plain, polite, key=len):
            yield _problem("politeness_mixed", "warning", span, japanese[slice(*span)].strip()[-12:])


def full_stop(*, japanese: str) -> Iterator[Problem]:
    """This function will yield a text whose last sentence ends in a verb and has no 。."""
    text = japanese.rstrip()
    if text and text[-1] not in _CLOSING and (_POLITE.search(text) or _PLAIN.search(text)):
        yield _problem("no_full_stop", "warning", (len(text) - 1, len(text)), text[-6:])


def repeated(*, japanese: str) -> Iterator[Problem]:
    """This function will yield sentences that stand twice, and words or particles written twice in a row."""
    seen: set[str] = set()
    for match in _SENTENCE.finditer(japanese):
        sentence = match.group().strip()
        if len(sentence) >= _SHORTEST_REPEATED and sentence in seen:
            yield _problem("repeated", "warning", match.span(), sentence[:20])
        seen.add(sentence)
    for pattern in (_REPEATED, _DOUBLED):
        for match in pattern.finditer(japanese):
            yield _problem("repeated", "warning", match.span(), match.group()[:20])


def foreign(*, japanese: str) -> Iterator[Problem]:
    """This function will yield what stands in letters that Japanese is never written in: Burmese, Thai, Hangul."""
    for match in _FOREIGN_WORDS.finditer(japanese):
        yield _problem("left_over", "error", match.span(), match.group()[:40])


def chinese(*, source: str, japanese: str) -> Iterator[Problem]:
    """This function will yield Chinese that was copied: words with characters that Japanese does not use, and clauses.

    Much is written alike in both, so it is a warning, and a short word of the source that Japanese has as well is none.
    """
    spans = [match.span() for match in _HAN.finditer(japanese) if _is_chinese_alone(match.group(), source)]
    for match in _CHINESE.finditer(japanese):
        clause = match.group()
        if clause in source and (len(clause) >= _LONG_COPY or not _CHINESE_WORDS.isdisjoint(clause)):
            spans.append(match.span())
    end = 0
    for span in sorted(spans, key=lambda one: (one[0], -one[1])):
        if span[0] >= end:
            yield _problem("left_over", "warning", span, japanese[slice(*span)][:40])
            end = span[1]


def _is_chinese_alone(word: str, source: str) -> bool:
    """This function will say whether a character is in China's standard set, and not in Japan's.

    Japan's larger set holds many that nobody uses there: of these only what stands in the source is meant.
    """
    chinese = (char for char in word if char.encode("gb2312", "ignore") and not char.encode("cp932", "ignore"))
    return any(char in source or not char.encode("euc_jis_2004", "ignore") for char in chinese)


def left_over(*, source: str, japanese: str, plain: str) -> Iterator[Problem]:
    """This function will yield words of the source that stand in the Japanese as they are.

    Certificates, programs, units, short words in capitals and proper names without accents are expected there.
    """
    words = {word.casefold() for word in _LATIN.findall(unicodedata.normalize("NFC", source))}
    spans: list[tuple[int, int]] = []
    for match in _LATIN.finditer(plain):
        if not _is_left(match.group(), words):
            continue
        if spans and not plain[spans[-1][1] : match.start()].strip():
            spans[-1] = (spans[-1][0], match.end())
        else:
            spans.append(match.span())
    for span in spans:
        yield _problem("left_over", "warning", span, japanese[slice(*span)])


def _is_left(word: str, source: set[str]) -> bool:
    folded = word.casefold()
    if folded not in source or folded in _ALLOWED or len(word) < 2:  # noqa: PLR2004  one letter is no word
        return False
    if not word.isascii():
        return True
    return word.islower()


def _problem(code: str, severity: str, span: tuple[int, int], detail: str) -> Problem:
    start, end = span
    return Problem(code=code, severity=severity, start=start, end=end, detail=detail)  # type: ignore[arg-type]  # the codes are those of the table above
