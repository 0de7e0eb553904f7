"""Indonesian: spelt as it is said, so a name is read letter by letter; old spellings (oe, dj, tj) are read as new.

A last t, k or p is written ット, ック, ップ; a last h is not written. V is written ヴ, and バ is named as other.
"""

from kakehashi.katakana.reading import GUESS, RULES, Spelling, Word, from_list, spelt
from kakehashi.katakana.sounds import bare, names_in, without_v

NAMES = names_in("""
muhammad ムハンマド ムハマド
mohammad モハンマド モハマド
mohamad モハマド
muhamad ムハマド
muh ムハンマド ムハマド
ahmad アフマド アフマッド
achmad アフマド アフマッド
abdul アブドゥル
abdullah アブドゥッラー アブドゥラ
rahman ラフマン ラーマン
dwi ドウィ ドゥイ
ketut クトゥット
gede グデ
kadek カデック カデ
nasution ナスティオン ナスシオン
yohanes ヨハネス
kristina クリスティナ
christina クリスティナ
cristina クリスティナ
christian クリスティアン クリスチャン
maria マリア
michael マイケル ミカエル
daniel ダニエル
david ダヴィド デビッド
andreas アンドレアス
bin ビン
binti ビンティ
al アル
fauzi ファウジ
aisyah アイシャ
fatimah ファティマ
nurul ヌルル
haji ハジ
dewi デウィ デヴィ
""")
SPELLING = Spelling(
    respell=(
        (r"oe", "u"), (r"dj", "j"), (r"tj", "c"), (r"sj", "sy"), (r"sch|sh", "sy"), (r"ch(?=[aiueo])", "c"),
        (r"ch", "h"), (r"kh", "h"), (r"dh", "d"), (r"th", "t"), (r"bh", "b"), (r"gh", "g"), (r"ph", "f"),
        (r"x", "ks"), (r"q", "k"), (r"(?<!n)([bcdfghjklprstvwyz])\1", r"\1"), (r"(?<=[aiueo])h$", ""), (r"y$", "i"),
    ),
    at_the_end={"t": "ット", "k": "ック", "p": "ップ"},
)  # fmt: skip
_FOREIGN = ("ch", "ph", "th", "x", "q", "sch", "oe", "tj", "dj", "ck", "ee", "oo")


def read(word: str) -> Word:
    """This function will read one word of an Indonesian name; spellings from other languages are a guess."""
    listed = from_list(word, NAMES)
    if listed:
        return listed
    text, known = spelt(word, SPELLING)
    sure = known and not any(letters in bare(word) for letters in _FOREIGN)
    return Word(name=word, katakana=text, how=RULES if sure else GUESS, others=(without_v(text),))
