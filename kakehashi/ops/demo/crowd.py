"""Reads the files of the hundred example people: every one is plainly marked, in their own language."""

import unicodedata
from datetime import date
from pathlib import Path
from typing import Any, Final

from kakehashi.common.data_files import read_yaml

FOLDER: Final = Path(__file__).with_name("people")
# How an example is named in the language of a file, which countries it may tell of, and the account's language.
MARKS: Final = {"vi": "ví dụ", "id": "contoh", "en": "example"}
COUNTRIES: Final = {"vi": "VN", "id": "ID", "en": "PH"}
ACCOUNT_LANGUAGES: Final = {"vi": "vi", "id": "en", "en": "en"}
DIAL: Final = {"VN": "+84", "ID": "+62", "PH": "+63", "MM": "+95"}
SENDERS: Final = {"vi": "song_lam", "id": "nusantara", "en": "luzon"}
CERTIFIED: Final = {"N4", "N3", "N2"}
STAGES: Final = (
    "registered",
    "waiting",
    "accepted",
    "drafts",
    "checked",
    "edited",
    "asked",
    "doubt",
    "published",
    "changed",
)
# How many days ago people of a stage came at the earliest, and over how many days they are spread.
ARRIVALS: Final = {
    "registered": (2, 50),
    "waiting": (1, 6),
    "accepted": (6, 14),
    "drafts": (8, 14),
    "checked": (9, 13),
    "edited": (12, 10),
    "asked": (11, 12),
    "doubt": (12, 11),
    "published": (42, 44),
    "changed": (44, 40),
}

Row = dict[str, Any]


def read_people() -> list[Row]:
    """This function will return everybody of the files, with what follows from their language filled in."""
    rows = []
    for path in sorted(FOLDER.glob("*.yaml")):
        language = path.name.partition("-")[0].partition(".")[0]
        told: list[Row] = read_yaml(path)
        rows += [_whole(row, language=language) for row in told]
    for number, row in enumerate(rows):
        earliest, spread = ARRIVALS[row["stage"]]
        row.setdefault("arrived", earliest + (number * 7) % spread)
        row["number"] = number
    return rows


def _whole(row: Row, *, language: str) -> Row:
    """This function will write a row in the form of ``candidates.yaml``."""
    native, katakana = row["name"]
    level = row.get("level", "none")
    country = row.get("country", COUNTRIES[language])
    return row | {
        "language": ACCOUNT_LANGUAGES[language],
        "written": language,
        "country": country,
        "dial": DIAL[country],
        "sending": row.get("sending", SENDERS[language]),
        "username": f"example-{row['key']}",
        "email": "" if row.get("mail") is False else f"{row['key']}@seekers.example",
        "name": [f"{native} ({MARKS[language]})", _in_passport(native), katakana],
        "born": row["born"] if isinstance(row["born"], date) else date.fromisoformat(row["born"]),
        "japanese": [level, f"JLPT {level}", f"日本語能力試験 {level}"] if level in CERTIFIED else [level, "", ""],
    }


def _in_passport(native: str) -> str:
    """This function will write a name in capitals without marks, as passports do."""
    plain = unicodedata.normalize("NFD", native.replace("Đ", "D").replace("đ", "d"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).upper()
