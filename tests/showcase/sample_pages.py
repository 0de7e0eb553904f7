"""Staff information pages to be printed: one as most are, and one with everything at its longest."""

import io
from typing import Any

from PIL import Image

from kakehashi.showcase.models import StaffPage
from tests import cast

USUAL: dict[str, Any] = {
    "country": "VN",
    "initial": "グ",
    "birth_year": 2004,
    "wished_works": ["7-7-2"],
    "worked_works": ["7-7-2"],
    "months_of_experience": 43,
    "japanese_level": "N4",
    "sending_name": "Công ty Sông Lam（例）",
    "sections": [
        {
            "key": "self_promotion",
            "text": "鉄骨の溶接を3年間担当しました。図面を読みながら、CO2半自動溶接と被覆アーク溶接の両方ができます。"
            "\n\n安全を第一に考え、毎朝の点検を欠かしません。日本では、より精密な溶接技術（TIG溶接など）を学び、"
            "帰国後は若い溶接工を指導したいです。",
        },
        {"key": "wish", "text": "橋りょうの溶接も希望します。"},
        {
            "key": "job",
            "text": "建築用鉄骨の組立てと溶接。1日8時間、12人のチームで作業しました。",
            "employer": "ハノイ鉄骨製作所（Xưởng kết cấu thép Hà Nội）",
            "work": "7-7-2",
            "other_work": "",
            "from": "2022-04",
            "until": "",
        },
        {
            "key": "job",
            "text": "",
            "employer": "ナムディン縫製",
            "work": "",
            "other_work": "検品",
            "from": "2018-10",
            "until": "2019-05",
        },
        {
            "key": "school",
            "text": "ナムディン職業訓練校",
            "kind": "vocational",
            "from": "2016",
            "until": "2019",
            "finished": True,
        },
        {"key": "language", "text": "日本語能力試験N4（2025年12月合格）", "language": "ja", "level": "N4"},
        {"key": "language", "text": "", "language": "en", "level": "basic"},
        {"key": "stay", "text": "", "purpose": "visit", "from": "2019-04", "until": "2019-05"},
    ],
}


def usual_page(**fields: Any) -> StaffPage:
    """A page as most are, not saved."""
    moments = {"published_at": cast.NOW, "changed_at": cast.NOW}
    return StaffPage(**{"code": "K7M3PQ", "seeker_public_id": "s" * 20, **moments, **USUAL, **fields})


def longest_page() -> StaffPage:
    """A page whose self-promotion has 6,000 characters, and whose names have as many as fit."""
    sentence = "安全を第一に考えて溶接の仕事を続け、図面を読む力と後輩を育てる力を身につけました。"
    text = (sentence * 200)[:6000]
    paragraphs = "\n".join(text[at : at + 400] for at in range(0, 6000, 400))
    job = {**USUAL["sections"][2], "employer": "長い名前の株式会社" * 14, "text": sentence * 8}
    sections = [{"key": "self_promotion", "text": paragraphs}, *([job] * 6), *USUAL["sections"][4:]]
    return usual_page(sections=sections, sending_name="Công ty trách nhiệm hữu hạn " * 4)


def a_photo() -> bytes:
    """A picture of 3 to 4."""
    made = io.BytesIO()
    Image.new("RGB", (300, 400), (120, 160, 200)).save(made, "JPEG")
    return made.getvalue()
