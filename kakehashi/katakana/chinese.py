"""Chinese by pinyin, as the passport prints it; from characters alone no reading is told, for many have several.

Voiceless b, d, g, j, zh, z are written with voiced kana, as most papers in Japan do today. Tones are not written.
"""

from collections.abc import Iterator
from functools import cache

from kakehashi.katakana.reading import GUESS, LIST, RULES, Spelling, Word, spelt
from kakehashi.katakana.sounds import bare, kana, names_in

NAMES = names_in("""
zhang ジャン チャン
wang ワン
li リー
liu リウ リュウ
chen チェン
huang ホアン ファン
zhao ジャオ チャオ
zhou ジョウ チョウ
xu シュー シュ
sun スン ソン
ma マー
zhu ジュー チュー
hu フー
guo グオ
he ホー ヘー
gao ガオ カオ
lin リン
luo ルオ
zheng ジョン ジェン
liang リャン リアン
xie シエ
song ソン
tang タン
deng ドン
feng フォン
han ハン
peng ポン
zeng ゾン
xiao シャオ
""")
INITIALS = {
    "zh": "j", "ch": "ch", "sh": "sh", "b": "b", "p": "p", "m": "m", "f": "f", "d": "d", "t": "t", "n": "n", "l": "r",
    "g": "g", "k": "k", "h": "h", "j": "j", "q": "ch", "x": "sh", "r": "r", "z": "z", "c": "ts", "s": "s",
}  # fmt: skip
FINALS = {
    "a": ("a", "ー"), "ai": ("a", "イ"), "an": ("a", "ン"), "ang": ("a", "ン"), "ao": ("a", "オ"), "e": ("o", "ー"),
    "ei": ("e", "イ"), "en": ("e", "ン"), "eng": ("o", "ン"), "o": ("o", "ー"), "ong": ("o", "ン"), "ou": ("o", "ウ"),
    "i": ("i", "ー"), "ie": ("i", "エ"), "ian": ("i", "エン"), "in": ("i", "ン"), "ing": ("i", "ン"), "iu": ("i", "ウ"),
    "ia": ("i", "ア"), "iang": ("i", "アン"), "iao": ("i", "アオ"), "iong": ("i", "オン"), "u": ("u", "ー"),
    "ua": ("u", "ア"), "uai": ("u", "アイ"), "uan": ("u", "アン"), "uang": ("u", "アン"), "ui": ("u", "イ"),
    "un": ("u", "ン"), "uo": ("u", "オ"), "ue": ("u", "エ"),
}  # fmt: skip
ALONE = {
    "a": "アー", "ai": "アイ", "an": "アン", "ang": "アン", "ao": "アオ", "e": "オー", "en": "エン",
    "er": "アル", "ou": "オウ", "ya": "ヤー", "yan": "イエン", "yang": "ヤン", "yao": "ヤオ", "ye": "イエ",
    "yi": "イー", "yin": "イン", "ying": "イン", "yong": "ヨン", "you": "ヨウ", "yu": "ユー", "yuan": "ユエン",
    "yue": "ユエ", "yun": "ユン", "wa": "ワー", "wai": "ワイ", "wan": "ワン", "wang": "ワン", "wei": "ウェイ",
    "wen": "ウェン", "weng": "ウォン", "wo": "ウォー", "wu": "ウー", "hua": "ホア", "huai": "ホアイ",
    "huan": "ホアン", "huang": "ホアン", "zi": "ズー", "ci": "ツー", "si": "スー", "lyu": "リュー",
    "nyu": "ニュー", "lv": "リュー", "nv": "ニュー", "lue": "リュエ", "nue": "ニュエ",
}  # fmt: skip
_SOFT = {"j", "q", "x"}
_SMALL = {"ia": "a", "iang": "a", "iao": "a"}
_Y_ROWS = {"b": "by", "p": "py", "m": "my", "n": "ny", "l": "ry", "j": "j", "q": "ch", "x": "sh"}
LONGEST_SYLLABLE = 6
LONGEST_WORD = 24


@cache
def _table() -> dict[str, str]:
    """This function will make the katakana of every syllable of pinyin."""
    table = {}
    for initial in INITIALS:
        for final in FINALS:
            table[initial + final] = _syllable(initial, final)
    return {**{syllable: text for syllable, text in table.items() if text}, **ALONE}


def _syllable(initial: str, final: str) -> str:
    """This function will return the katakana of an initial with a final, or nothing where pinyin has no such pair."""
    soft = initial in _SOFT
    if soft and final[0] not in "iu":
        return ""
    if not soft and final in {"iong", "ue"}:
        return ""
    if initial in {"zh", "ch", "sh", "r", "z", "c", "s", "g", "k", "h", "f"} and final[0] == "i" and len(final) > 1:
        return ""
    if final in _SMALL and initial in _Y_ROWS:
        end = FINALS[final.removeprefix("i")][1] if final != "ia" else "ー"
        return kana(_Y_ROWS[initial], "a") + end
    if soft and final == "uan":
        return kana(INITIALS[initial], "u") + "エン"
    vowel, end = FINALS[final]
    return kana(INITIALS[initial], vowel) + end


def read(word: str) -> Word:
    """This function will read one word of pinyin, of one syllable or several; characters give nothing."""
    letters = bare(word.replace("Ü", "yu").replace("ü", "yu"))
    listed = NAMES.get(letters)
    if listed:
        return Word(name=word, katakana=listed[0], how=LIST, others=listed[1:])
    ways = list(_ways(letters)) if len(letters) <= LONGEST_WORD else []
    if not ways:
        plain = spelt(word, Spelling(respell=((r"[qx]", "s"), (r"'", "")))) if letters.isascii() else ("", False)
        return Word(name=word, katakana=plain[0], how=GUESS)
    ways.sort(key=lambda way: (len(way), sum(syllable[0] in "aoe" for syllable in way[1:])))
    best = ways[0]
    rivals = [way for way in ways[1:] if len(way) == len(best)]
    others = tuple("".join(_table()[syllable] for syllable in way) for way in rivals)
    text = "".join(_table()[syllable] for syllable in best)
    return Word(name=word, katakana=text, how=GUESS if rivals else RULES, others=others)


def _ways(letters: str) -> Iterator[tuple[str, ...]]:
    """This function will return the ways in which a word falls apart into syllables; an apostrophe always parts."""
    if "'" in letters:
        first, _mark, rest = letters.partition("'")
        yield from ((*one, *other) for one in _ways(first) for other in _ways(rest))
        return
    if not letters:
        yield ()
        return
    for length in range(min(LONGEST_SYLLABLE, len(letters)), 0, -1):
        if letters[:length] in _table():
            yield from ((letters[:length], *rest) for rest in _ways(letters[length:]))
