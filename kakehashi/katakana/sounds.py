"""The kana of consonants before vowels, shared by the tables of all languages, and what may stand in a name."""

import re
import unicodedata

VOWELS = "aiueo"
_ROWS = """
- ア イ ウ エ オ
k カ キ ク ケ コ
g ガ ギ グ ゲ ゴ
s サ シ ス セ ソ
z ザ ジ ズ ゼ ゾ
t タ ティ トゥ テ ト
d ダ ディ ドゥ デ ド
n ナ ニ ヌ ネ ノ
h ハ ヒ フ ヘ ホ
b バ ビ ブ ベ ボ
p パ ピ プ ペ ポ
m マ ミ ム メ モ
y ヤ イ ユ イェ ヨ
r ラ リ ル レ ロ
w ワ ウィ ウ ウェ ウォ
f ファ フィ フ フェ フォ
v ヴァ ヴィ ヴ ヴェ ヴォ
ts ツァ ツィ ツ ツェ ツォ
ch チャ チ チュ チェ チョ
j ジャ ジ ジュ ジェ ジョ
sh シャ シ シュ シェ ショ
ky キャ キ キュ キェ キョ
gy ギャ ギ ギュ ギェ ギョ
ny ニャ ニ ニュ ニェ ニョ
hy ヒャ ヒ ヒュ ヒェ ヒョ
by ビャ ビ ビュ ビェ ビョ
py ピャ ピ ピュ ピェ ピョ
my ミャ ミ ミュ ミェ ミョ
ry リャ リ リュ リェ リョ
ty ティア ティ ティユ ティエ ティオ
dy ディア ディ ディユ ディエ ディオ
"""
ROWS = {
    name.removesuffix("-"): dict(zip(VOWELS, kana, strict=True))
    for name, *kana in (line.split() for line in _ROWS.strip().splitlines())
}
_ALLOWED = re.compile("[^ァ-ヺー]")
_SOFTER = {"ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴ": "ブ"}


def kana(row: str, vowel: str) -> str:
    """This function will return the kana of a consonant's row before a vowel."""
    return ROWS[row][vowel]


def only_katakana(text: str) -> str:
    """This function will return a text without anything that is not katakana, with no mark of length at its head."""
    kept = _ALLOWED.sub("", text).lstrip("ー")
    return re.sub("ー{2,}", "ー", kept)


def without_v(text: str) -> str:
    """This function will write ヴァ as バ, as many papers in Japan do."""
    for letters, softer in _SOFTER.items():
        text = text.replace(letters, softer)
    return text


def bare(word: str) -> str:
    """This function will return the small letters of a word without accents; đ stays a letter of its own."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    return unicodedata.normalize("NFC", "".join(char for char in letters if unicodedata.category(char) != "Mn"))


def names_in(table: str) -> dict[str, tuple[str, ...]]:
    """This function will read lines of a name, the katakana in common use, and other spellings that are in use."""
    lines = (line.split() for line in table.strip().splitlines())
    return {name: tuple(spellings) for name, *spellings in lines}
