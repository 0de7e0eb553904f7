"""Filipino: names of Spanish, English and Tagalog origin stand side by side, so only the list is sure.

What is not listed is read as Spanish and Tagalog spell (c before e and i as s, ll as リャ, v as b, z as s): a guess.
"""

from kakehashi.katakana.reading import GUESS, Spelling, Word, from_list, spelt
from kakehashi.katakana.sounds import names_in

NAMES = names_in("""
dela デラ
de デ
la ラ
del デル
delos デロス
los ロス
las ラス
san サン
santa サンタ
sta サンタ
jr ジュニア
iii サード
santos サントス
reyes レイエス レイェス
cruz クルス クルーズ
bautista バウティスタ
ocampo オカンポ
garcia ガルシア
mendoza メンドーサ メンドサ
torres トーレス トレス
flores フローレス フロレス
ramos ラモス
aquino アキノ
gonzales ゴンザレス ゴンサレス
gonzalez ゴンザレス ゴンサレス
fernandez フェルナンデス
hernandez ヘルナンデス エルナンデス
lopez ロペス
perez ペレス
sanchez サンチェス
rodriguez ロドリゲス
ramirez ラミレス
jimenez ヒメネス
castro カストロ
rivera リベラ
villanueva ビリャヌエバ ビラヌエバ
castillo カスティリョ カスティーリョ
diaz ディアス
domingo ドミンゴ
mercado メルカド
navarro ナバロ
pascual パスクアル
salazar サラザール サラサール
santiago サンチアゴ サンティアゴ
soriano ソリアノ
tolentino トレンティノ
valdez バルデス
velasco ベラスコ
aguilar アギラール アギラル
marquez マルケス
martinez マルティネス
morales モラレス
guzman グスマン
juan フアン ホアン
jose ホセ
jesus ヘスス
maria マリア
juana フアナ
mark マーク
john ジョン
michael マイケル
james ジェームズ
joshua ジョシュア
christian クリスチャン
angelo アンジェロ アンヘロ
angel エンジェル アンヘル
grace グレース
joy ジョイ
rose ローズ
mary メアリー マリー
ann アン
anne アン
jane ジェーン
michelle ミシェル
jennifer ジェニファー
jessica ジェシカ
catherine キャサリン
katherine キャサリン
cherry チェリー
princess プリンセス
angela アンジェラ アンヘラ
angelica アンジェリカ
rowena ロウェナ
marites マリテス
ronald ロナルド
richard リチャード
robert ロバート
joseph ジョセフ
patrick パトリック
kevin ケビン ケヴィン
jay ジェイ
jayson ジェイソン
jason ジェイソン
ryan ライアン
carlo カルロ
carlos カルロス
antonio アントニオ
eduardo エドゥアルド
fernando フェルナンド
ricardo リカルド
roberto ロベルト
rodel ロデル
rommel ロメル
cristina クリスティナ クリスティーナ
christine クリスティン
liza ライザ リザ
elizabeth エリザベス
lourdes ルルデス ローデス
marilyn マリリン
danica ダニカ
bayani バヤニ
dalisay ダリサイ
macapagal マカパガル
magsaysay マグサイサイ
dimaculangan ディマクランガン
""")
SPELLING = Spelling(
    respell=(
        (r"ñ", "ny"), (r"ch(?=[aiueo])", "\u0001"), (r"ch", "k"), (r"c(?=[ei])", "s"), (r"ck", "k"), (r"c", "k"),
        (r"\u0001", "c"), (r"qu(?=[ei])", "k"), (r"q", "k"), (r"gu(?=[ei])", "g"), (r"ll(?=[aueo])", "ly"),
        (r"z", "s"), (r"v", "b"), (r"ph", "f"), (r"th", "t"), (r"sh", "sy"), (r"x", "ks"), (r"ee", "i"), (r"oo", "u"),
        (r"([bcdfghjklmnprstwy])\1", r"\1"), (r"y$", "i"), (r"(?<=[aiueo])h$", ""),
    ),
)  # fmt: skip


def read(word: str) -> Word:
    """This function will read one word of a Filipino name; ñ counts, and MRZ capitals without it are read as n."""
    listed = from_list(word, NAMES)
    if listed:
        return listed
    text, _known = spelt(_with_ny(word), SPELLING)
    return Word(name=word, katakana=text, how=GUESS)


def _with_ny(word: str) -> str:
    """This function will keep the sound of ñ before accents are taken away."""
    return word.casefold().replace("ñ", "ny").replace("n\u0303", "ny")
