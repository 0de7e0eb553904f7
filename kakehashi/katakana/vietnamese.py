"""Vietnamese: every syllable is a consonant, a rime and a tone, so all names are read by one table.

The reading is the northern one, as schools in Japan teach it; southern readings are named as others (d and gi as ヤ,
anh as アン). V is written ヴ, and バ is named as other. An open syllable is written long, but for Lê and Thị, which
papers write short. Without accents D may be d or đ: the commoner one is taken, as a guess.
"""

import re

from kakehashi.katakana.reading import GUESS, LIST, RULES, Spelling, Word, spelt
from kakehashi.katakana.sounds import bare, kana, names_in, without_v

SHORT = names_in("""
le レ レー
thi ティ
""")
ONSETS = {
    "ngh": "g", "ng": "g", "nh": "ny", "gh": "g", "ph": "f", "th": "t", "tr": "ch", "ch": "ch", "kh": "k", "gi": "z",
    "b": "b", "c": "k", "k": "k", "q": "k", "d": "z", "đ": "d", "g": "g", "h": "h", "l": "r", "m": "m", "n": "n",
    "p": "p", "r": "r", "s": "s", "x": "s", "t": "t", "v": "v", "": "",
}  # fmt: skip
# What stands behind the kana of the first vowel when the syllable is open.
OPEN = {
    "a": "ー", "e": "ー", "i": "ー", "y": "ー", "o": "ー", "u": "ー", "ai": "イ", "ay": "イ", "ao": "オ", "au": "ウ",
    "eo": "オ", "eu": "ウ", "ia": "ア", "iu": "ウ", "oa": "ア", "oi": "イ", "oe": "エ", "ua": "ア", "ui": "イ",
    "uy": "イ", "ue": "エ", "uo": "オ", "uu": "ー", "ieu": "エウ", "yeu": "エウ", "oai": "アイ", "oay": "アイ",
    "uoi": "オイ", "uou": "オウ", "uai": "アイ", "uay": "アイ", "uya": "イア", "uau": "アウ", "uao": "アオ",
}  # fmt: skip
# What stands between the kana of the first vowel and the last consonant.
CLOSED = {
    "a": "", "e": "", "i": "", "y": "", "o": "", "u": "", "ie": "エ", "ye": "エ", "oa": "ア", "oe": "エ", "ua": "ア",
    "ue": "エ", "uo": "オ", "uy": "イ", "uye": "エ", "oo": "",
}  # fmt: skip
ENDS = {"ng": "ン", "n": "ン", "m": "ム", "p": "ップ", "t": "ット", "c": "ック", "ch": "ック"}
# D without a stroke in the passport that is usually đ, by what stands behind it.
USUALLY_STROKED = frozenset(
    ("a", "ac", "ai", "am", "an", "ang", "ao", "at", "au", "ay", "e", "en", "ien", "iem", "iep", "inh", "iu", "o",
     "oai", "oan", "oi", "on", "ong", "u", "uc")
)  # fmt: skip
_SYLLABLE = re.compile(
    r"(ngh|ng|nh|gh|gi(?=[aeiouy])|ph|th|tr|ch|kh|[bcdđghklmnpqrstvx]|)([aeiouy]{1,3})(ng|nh|ch|[cmnpt]|)"
)
_PLAIN = Spelling(respell=((r"[fj]", "z"), (r"w", "v"), (r"đ", "d"), (r"q", "k"), (r"x", "s"), (r"ph", "f")))


def read(word: str) -> Word:
    """This function will read one syllable of a Vietnamese name, with or without accents, in small or large letters."""
    letters = bare(word).replace("'", "")
    if letters in SHORT:
        spellings = SHORT[letters]
        return Word(name=word, katakana=spellings[0], how=LIST, others=spellings[1:])
    doubtful = letters.startswith("d") and bare(word) == word.casefold()
    stroked = "đ" + letters[1:] if doubtful and letters[1:] in USUALLY_STROKED else letters
    text = _syllable(stroked)
    if not text:
        return Word(name=word, katakana=spelt(word, _PLAIN)[0], how=GUESS)
    others = _others(stroked, text)
    if doubtful:
        others = (*others, _syllable(letters), _syllable("đ" + letters[1:]))
    return Word(name=word, katakana=text, how=GUESS if doubtful else RULES, others=others)


def _syllable(letters: str, *, row: str | None = None) -> str:
    """This function will return the katakana of a syllable, or nothing when it is no Vietnamese one."""
    found = _SYLLABLE.fullmatch(letters)
    if found is None:
        return ""
    onset, nucleus, end = found.groups()
    # The u of qu belongs to the rime here, so that Quyên is read as Tuyên is.
    vowel = "i" if nucleus[0] == "y" else nucleus[0]
    first = kana(ONSETS[onset] if row is None else row, vowel)
    if not end:
        return first + OPEN[nucleus] if nucleus in OPEN else ""
    if nucleus not in CLOSED:
        return ""
    middle = CLOSED[nucleus]
    if end == "nh":  # anh is said アイン; inh and uynh have their イ already
        return first + middle + ("ン" if nucleus[-1] in "iy" else "イン")
    return first + middle + ENDS[end]


def _others(letters: str, text: str) -> tuple[str, ...]:
    """This function will return the spellings that other papers use for the same syllable."""
    others = [without_v(text)]
    if letters.startswith(("d", "gi")):
        others.append(_syllable(letters, row="y"))
    if letters.endswith("anh"):
        others.append(text.removesuffix("イン") + "ン")
    if letters.endswith("ieu"):
        others.append(text.removesuffix("エウ") + "ュー")
    return tuple(others)
