"""Burmese in Latin letters: each word is a syllable or two; there are no family names and no single way to spell.

The list holds words of names with the katakana that newspapers and papers in Japan use; everything else is read by
consonant and rime, and is a guess, because the Latin spelling hides the tone.
"""

import re

from kakehashi.katakana.reading import GUESS, Spelling, Word, from_list, spelt
from kakehashi.katakana.sounds import bare, kana, names_in

NAMES = names_in("""
aung アウン
san サン
suu スー
su スー ス
kyi チー
kyaw チョー
thein テイン
sein セイン
tun トゥン
htun トゥン
win ウィン
khin キン
maung マウン
myint ミン ミント
min ミン
zaw ゾー
ko コー コ
htet テッ テット
thu トゥー トゥ
hla ラ フラ
hlaing フライン ライン
soe ソー
naing ナイン
mya ミャ
myat ミャッ ミャット
myo ミョー
moe モー
nyi ニー
nyein ニェイン
phyo ピョー
phyu ピュー
pyae ピェー ピエ
swe スエ スウェ
shwe シュエ シュウェ
than タン
thandar タンダー
thida ティダー ティダ
thiri ティリ
tin ティン
wai ワイ
ye イェー イエ
yin イン
zin ジン
zar ザー
nwe ヌエ ヌウェ
oo ウー
ei エイ
eaint エイン
chit チッ チット
cho チョー
chaw チョー
hnin ニン フニン
htay テー
htoo トゥー
khaing カイン
khant カン
lwin ルイン ルウィン
lin リン
mar マー
may メー メイ
mon モン
nay ネー ネイ
nu ヌ ヌー
nyo ニョー
ohn オン
paing パイン
phone ポン
sandar サンダー
sithu シトゥー
thet テッ テット
thaw トー
thant タン タント
toe トー
u ウ ウー
daw ドー
ma マ
wint ウィン
yee イー
yu ユ ユー
yadanar ヤダナー
zayar ゼーヤー ザヤー
aye エー エイ
bo ボー
ne ネー ネ
lay レー レイ
kay ケー ケイ
kyu チュー
wut ウッ ウット
hein ヘイン
hsu スー
thura トゥラ
wunna ウンナ
nilar ニラー
nanda ナンダ
""")
ONSETS = {
    "hky": "ch", "khy": "ch", "ky": "ch", "gy": "j", "ch": "ch", "hs": "s", "sh": "sh", "hsh": "sh", "kh": "k",
    "hk": "k", "ht": "t", "th": "t", "hp": "p", "ph": "p", "hpy": "py", "phy": "py", "py": "py", "by": "by",
    "my": "my", "hmy": "my", "hm": "m", "hn": "n", "ny": "ny", "hny": "ny", "hl": "r", "ly": "ry", "hw": "w",
    "ng": "g", "k": "k", "g": "g", "s": "s", "z": "z", "t": "t", "d": "d", "n": "n", "p": "p", "b": "b", "m": "m",
    "y": "y", "r": "r", "l": "r", "w": "w", "h": "h", "j": "j", "f": "f", "v": "b", "c": "k", "": "",
}  # fmt: skip
RIMES = {
    "a": ("a", ""), "ar": ("a", "ー"), "ah": ("a", "ー"), "aa": ("a", "ー"), "an": ("a", "ン"),
    "ant": ("a", "ン"), "and": ("a", "ン"), "am": ("a", "ン"), "at": ("a", "ッ"), "ap": ("a", "ッ"),
    "ai": ("a", "イ"), "aing": ("a", "イン"), "aint": ("a", "イン"), "aik": ("a", "イッ"),
    "aung": ("a", "ウン"), "auk": ("a", "ウッ"), "aw": ("o", "ー"), "ay": ("e", "ー"), "ae": ("e", "ー"),
    "aye": ("e", "ー"), "e": ("e", "ー"), "eh": ("e", "ー"), "ei": ("e", "イ"), "ein": ("e", "イン"),
    "eint": ("e", "イン"), "eik": ("e", "イッ"), "et": ("e", "ッ"), "ee": ("i", "ー"), "i": ("i", "ー"),
    "in": ("i", "ン"), "int": ("i", "ン"), "it": ("i", "ッ"), "o": ("o", "ー"), "oe": ("o", "ー"),
    "on": ("o", "ン"), "one": ("o", "ン"), "ohn": ("o", "ン"), "own": ("a", "ウン"), "ong": ("o", "ン"),
    "oke": ("o", "ウッ"), "out": ("a", "ウッ"), "oo": ("u", "ー"), "u": ("u", "ー"), "uu": ("u", "ー"),
    "un": ("u", "ン"), "unt": ("u", "ン"), "ut": ("u", "ッ"),
}  # fmt: skip
_WITH_W = {"a": "ワ", "i": "ウィ", "u": "ウ", "e": "エ", "o": "ウォ"}
_ONSET = "|".join(sorted((onset for onset in ONSETS if onset), key=len, reverse=True))
_SYLLABLE = re.compile(rf"({_ONSET}|)(w?)({'|'.join(sorted(RIMES, key=len, reverse=True))})")


def read(word: str) -> Word:
    """This function will read one word of a Burmese name in Latin letters; Burmese script gives nothing."""
    listed = from_list(word, NAMES)
    if listed:
        return listed
    letters = bare(word).replace("'", "")
    text = _syllable(letters) or "".join(_syllables(letters)) or spelt(word, Spelling())[0]
    return Word(name=word, katakana=text, how=GUESS)


def _syllable(letters: str) -> str:
    """This function will read one whole syllable, or return nothing."""
    found = _SYLLABLE.fullmatch(letters)
    if found is None:
        return ""
    onset, medial, rime = found.groups()
    vowel, end = RIMES[rime]
    row = ONSETS[onset]
    if not medial or not onset:
        return kana("w" if medial else row, vowel) + end
    return kana(row, "u") + _WITH_W[vowel] + end


def _syllables(letters: str) -> list[str]:
    """This function will read a word of two syllables, the first as long as it can be; empty when it is none."""
    for cut in range(len(letters) - 1, 0, -1):
        first, second = _syllable(letters[:cut]), _syllable(letters[cut:])
        if first and second:
            return [first, second]
    return []
