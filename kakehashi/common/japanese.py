"""Japanese text made comparable: width, kind of kana, long vowels and endings inside compounds."""

import re
import unicodedata

import jaconv

_ROWS = {
    "あ": "あぁかがさざただなはばぱまやゃらわゎ",
    "い": "いぃきぎしじちぢにひびぴみりゐ",
    "う": "うぅくぐすずつづっぬふぶぷむゆゅるゔ",
    "え": "えぇけげせぜてでねへべぺめれゑ",
    "お": "おぉこごそぞとどのほぼぽもよょろを",
}
VOWEL = {kana: vowel for vowel, row in _ROWS.items() for kana in row}
KANJI = "\u3400-\u4dbf\u4e00-\u9fff々"
# Between two kanji these are the ending of the first part of a compound (打ち込み), not a particle.
_INNER_ENDING = re.compile(f"(?<=[{KANJI}])[いえきぎけげしじせちつてびべみめりれ](?=[{KANJI}])")
_TO_HIRAGANA = {code: jaconv.kata2hira(chr(code)) for code in range(0x30A0, 0x3100)}
# White space, control signs and halves of surrogate pairs (categories Cc and Cs).
_NOT_SEEN = re.compile("[\\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_DASH_BETWEEN_KANA = re.compile("(?<=[ぁ-ゖ])[‐‑–—―−─](?=[ぁ-ゖ])")


def folded(text: str) -> str:
    """This function will make texts comparable: width, case, kind of kana, long vowels and spaces do not matter.

    ラーメン, らーめん and らあめん become the same. Folding a folded text changes nothing.
    """
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    kana = _DASH_BETWEEN_KANA.sub("ー", _NOT_SEEN.sub("", plain).translate(_TO_HIRAGANA))
    if "ー" not in kana:
        return unicodedata.normalize("NFKC", kana)
    sounds: list[str] = []
    for char in kana:
        sounds.append(VOWEL.get(sounds[-1], char) if char == "ー" and sounds else char)
    return unicodedata.normalize("NFKC", "".join(sounds))


def compact(text: str) -> str:
    """This function will write the compounds of a folded text briefly: 打ち込み becomes 打込み."""
    return _INNER_ENDING.sub("", text)
