"""Invented sentences of workers in Vietnamese, Indonesian and English with their Japanese, to measure with."""

import random
from collections.abc import Iterator

# Of each language: openings, works, things, places, manners; a sentence takes some of each, in changing order.
WORDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "vi": (
        ("Tôi đã", "Tôi từng", "Trước đây tôi", "Mỗi ngày tôi", "Ở công ty tôi", "Trong nhóm tôi", "Hiện nay tôi đang"),
        ("hàn", "lắp", "cắt", "kiểm tra", "vận hành", "sửa", "đo", "đóng gói", "sơn", "mài", "khoan", "vận chuyển"),
        ("khung thép", "ống nước", "cốp pha gỗ", "linh kiện điện tử", "máy dập", "dây chuyền", "cổ áo sơ mi", "mối hàn",
         "bản vẽ", "thùng hàng", "cửa nhôm", "tấm kính", "máy tiện", "khuôn nhựa", "rau sạch", "cá đông lạnh"),
        ("ở nhà máy", "ngoài công trường", "trong xưởng", "ở khu công nghiệp", "tại kho", "trên tàu cá", "ở nông trại"),
        ("và luôn giữ an toàn", "cùng năm đồng nghiệp", "vì tôi thích sự chính xác", "để giúp bố mẹ xây nhà",
         "nên tôi quen làm ca đêm", "và ghi lại kết quả mỗi buổi", "theo bản vẽ của kỹ sư", "không bao giờ đi muộn"),
    ),
    "id": (
        ("Saya sudah", "Saya pernah", "Dulu saya", "Setiap hari saya", "Di perusahaan saya", "Bersama tim saya"),
        ("mengelas", "memasang", "memotong", "memeriksa", "menjalankan", "memperbaiki", "mengukur", "mengemas"),
        ("rangka baja", "pipa air", "bekisting kayu", "komponen listrik", "mesin pres", "jalur produksi", "kerah baju",
         "gambar teknik", "kotak barang", "pintu aluminium", "cetakan plastik", "sayuran segar", "ikan beku"),
        ("di pabrik", "di proyek", "di bengkel", "di gudang", "di kapal ikan", "di kebun", "di kawasan industri"),
        ("dan selalu menjaga keselamatan", "bersama lima rekan", "karena saya suka ketelitian",
         "untuk membantu orang tua", "sehingga terbiasa kerja malam", "dan mencatat hasilnya", "sesuai gambar"),
    ),
    "en": (
        ("I have", "I once", "Before that I", "Every day I", "At my company I", "With my team I", "At present I"),
        ("welded", "assembled", "cut", "inspected", "operated", "repaired", "measured", "packed", "painted"),
        ("steel frames", "water pipes", "wooden formwork", "electronic parts", "a press", "the line", "shirt collars",
         "drawings", "boxes", "aluminium doors", "plastic moulds", "fresh vegetables", "frozen fish"),
        ("in a factory", "on a building site", "in a workshop", "in a warehouse", "on a fishing boat", "on a farm"),
        ("and always kept to safety", "together with five colleagues", "because I like exact work",
         "to help my parents", "so I am used to night shifts", "and wrote down the results", "and was never late"),
    ),
}  # fmt: skip
SPICE = {
    "vi": ("năm", "tháng", "ca", "tổ", "lần", "mẫu", "lô", "xe", "người", "tầng"),
    "id": ("tahun", "bulan", "regu", "kali", "contoh", "lot", "truk", "orang", "lantai", "mesin"),
    "en": ("years", "months", "shifts", "times", "samples", "lots", "trucks", "people", "floors", "machines"),
}
JAPANESE = (
    ("工場で", "現場で", "作業場で", "倉庫で", "漁船で", "農場で", "会社で", "毎日"),
    (
        "鉄骨を",
        "水道管を",
        "型枠を",
        "電子部品を",
        "プレス機を",
        "図面を",
        "箱を",
        "アルミドアを",
        "野菜を",
        "冷凍魚を",
    ),
    ("溶接し、", "組み立て、", "切断し、", "検査し、", "操作し、", "修理し、", "測定し、", "梱包し、"),
    ("安全を守りました。", "仲間と働きました。", "結果を記録しました。", "夜勤にも慣れました。", "無遅刻でした。"),
)
NEW_WORDS = 40_000
_SYLLABLES = ("ba", "ke", "li", "mo", "nu", "sa", "te", "vi", "xo", "du", "ra", "hin", "tang", "phe", "gor", "lam")


def sentences(*, count: int, seed: int) -> Iterator[tuple[str, str, str]]:
    """This function will yield language, sentence and Japanese, the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311  data to measure with
    coined = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(NEW_WORDS)]
    languages = tuple(WORDS)
    for _number in range(count):
        language = languages[min(chance.randrange(4), 2)] if chance.random() < 0.5 else "vi"  # noqa: PLR2004  a share of what is made
        yield language, sentence(language, coined, chance), "".join(chance.choice(some) for some in JAPANESE)


def sentence(language: str, coined: list[str], chance: random.Random) -> str:
    """This function will make one sentence of six to thirty words; rare words are as rare as in real texts."""
    opening, work, thing, place, manner = (chance.choice(some) for some in WORDS[language])
    words = [opening, work, thing]
    if chance.random() < 0.7:  # noqa: PLR2004  a share of what is made
        words.append(place)
    words.append(f"{chance.randint(1, 40)} {chance.choice(SPICE[language])}")
    words += [coined[int(chance.paretovariate(0.6)) % NEW_WORDS] for _ in range(chance.randrange(4))]
    if chance.random() < 0.6:  # noqa: PLR2004  a share of what is made
        words += [manner, chance.choice(WORDS[language][2])]
    if chance.random() < 0.3:  # noqa: PLR2004  a share of what is made
        chance.shuffle(words)
    return " ".join(words) + "."


def changed(text: str, chance: random.Random) -> str:
    """This function will change a sentence the way people vary one: a word or two are others, gone or new."""
    words = text.removesuffix(".").split()
    for _number in range(chance.randint(1, 2)):
        place = chance.randrange(len(words))
        kind = chance.randrange(3)
        if kind == 0:
            words[place] = chance.choice(words)
        elif kind == 1 and len(words) > 4:  # noqa: PLR2004  a share of what is made
            del words[place]
        else:
            words.insert(place, chance.choice(_SYLLABLES))
    return " ".join(words) + "."
