"""Invented staff information pages whose words are as frequent and as rare as in real texts, to measure with."""

import json
import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate

COUNTRIES = ("VN", "VN", "VN", "VN", "ID", "ID", "PH", "MM", "KH", "NP")
LEVELS = ("", "N5", "N5", "N4", "N4", "N4", "N3", "N2")
WORDS = 40_000
_FIRST_DAY = date(2023, 1, 1)
_DAYS = 1400
# Words of the trades, from the most frequent to the rare; coined ones follow them, made of the same kanji.
_TRADE = (
    *("作業", "仕事", "工場", "経験", "技術", "担当", "安全", "製品", "会社", "日本"),
    *("機械", "部品", "検査", "製造", "現場", "溶接", "組立て", "加工", "建設", "図面"),
    *("材料", "品質", "管理", "点検", "作業員", "鉄骨", "食品", "清掃", "工具", "塗装"),
    *("縫製", "農業", "収穫", "野菜", "包装", "旋盤", "プレス", "鋳造", "鉄筋", "型枠"),
    *("打込み", "配管", "電気", "介護", "漁業", "養殖", "半自動", "アーク溶接", "クレーン"),
    *("フォークリフト", "玉掛け", "足場", "とび", "左官", "大工", "サーバー", "モーター"),
    *("コンベヤー", "冷凍", "惣菜", "パン", "豚肉", "鶏肉", "牛乳", "果物", "温室", "水産"),
    *("加熱", "取付け", "仕上げ", "研磨", "切断", "穴あけ", "板金", "めっき", "金型"),
    *("射出成形", "印刷", "製本", "紙器", "段ボール", "家具", "建具", "木工", "石材"),
    *("タイル", "防水", "内装", "表装", "解体", "さく井", "造船", "自動車整備"),
    *("ビルクリーニング"),
)
_KANJI = (
    "鉄鋼材木石土水火電気機械工作業場所品質検査測定切断研磨溶接組立加熱冷却圧延鋳造塗装表面処理包装運搬管理保安全防護"
    "点整備修理調節配線管路床壁屋根窓戸柱梁足枠型板棒軸歯車輪刃針糸布革紙箱袋缶瓶粉液油薬肥料種苗葉根果実穀豆肉魚卵乳"
    "新旧大小高低長短重軽前後左右上下内外東西南北春夏秋冬朝昼夜年月日時分週間期限度量数値率差和積比回転速強弱硬軟厚薄広狭"
    "青赤白黒黄緑光音声色形状態性能力法式様例図表記録書類文字番号札印帳票計算設計画案内指示命令報告連絡相談会議教育訓練習学"
    "国家町村市区県道橋港駅空海川山野原畑田園庭林森島岸谷岩砂泥灰煙炭銅銀金鉛錫亜合混練焼成蒸煮揚漬塩糖酢酒茶米麦芋菜"
)
_KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロン"
_NAMES = ("グエン", "チャン", "レー", "ファム", "ホアン", "スハルト", "サントソ", "クルス", "レイエス", "タパ")
_FRAMES = (
    ("{}の{}を", "年間担当しました。"),
    ("{}と{}の仕事をしています。", ""),
    ("{}では{}に気をつけました。", ""),
    ("{}を使って{}を作りました。", ""),
    ("日本で{}と{}を学びたいです。", ""),
    ("{}の{}が得意です。", ""),
    ("毎日{}をして、{}も覚えました。", ""),
)


def vocabulary(*, seed: int) -> list[str]:
    """This function will return the words, the most frequent first, the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311  data to measure with
    words = dict.fromkeys(_TRADE)
    while len(words) < WORDS:
        kind = chance.random()
        if kind < 0.7:  # noqa: PLR2004  a share of what is made
            words["".join(chance.choices(_KANJI, k=chance.choice((2, 2, 2, 3, 4))))] = None
        elif kind < 0.9:  # noqa: PLR2004  a share of what is made
            words["".join(chance.choices(_KANA, k=chance.randint(3, 6)))] = None
        else:
            words[chance.choice(_NAMES) + "".join(chance.choices(_KANA, k=2))] = None
    return list(words)


def lines(*, count: int, seed: int, works: Sequence[str]) -> Iterator[bytes]:
    """This function will yield pages as ``kakehashi load-pages`` takes them, of about a hundred and fifty characters.

    The n-th word comes about n times more seldom than the first (Zipf's law); works too are some more wished.
    """
    chance = random.Random(seed)  # noqa: S311  data to measure with
    words = vocabulary(seed=seed)
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    wished = list(accumulate(1 / (rank + 3) for rank in range(len(works))))
    for number in range(count):
        page = {
            "code": f"B{number:07}",
            "text": _text(chance, words, weights),
            "country": chance.choice(COUNTRIES),
            "work": chance.choices(works, cum_weights=wished)[0],
            "years": round(min(chance.expovariate(0.4), 30), 1),
            "japanese": chance.choice(LEVELS),
            "waiting_since": (_FIRST_DAY + timedelta(seconds=chance.randrange(_DAYS * 86_400) // 86_400 * 86_400)),
        }
        yield json.dumps({**page, "waiting_since": f"{page['waiting_since']}T{number % 24:02}:00:00"}).encode()


def _text(chance: random.Random, words: list[str], weights: list[float]) -> str:
    sentences = []
    for _number in range(chance.randint(6, 11)):
        frame, more = chance.choice(_FRAMES)
        said = frame.format(*chance.choices(words, cum_weights=weights, k=2))
        sentences.append(f"{said}{chance.randint(1, 12)}{more}" if more else said)
    return "".join(sentences)
