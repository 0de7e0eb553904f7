"""Names as people type them: kept as they are, only compared with what a passport or katakana may hold."""

import re
import unicodedata

# Letters of the machine readable zone, and the marks that passports print between names.
_PASSPORT = re.compile(r"[A-Z][A-Z '.,-]*")
_KATAKANA = re.compile(r"[ァ-ヺー・＝゠ ]+")
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ`´"), "'")
_TO_KATAKANA = {code: code + 0x60 for code in range(0x3041, 0x3097)}


def passport_name(text: str) -> str:
    """This function will return a name as a passport prints it, in capital letters, or nothing if it is not one.

    Small letters become capitals and the filler ``<`` of the machine readable zone a space. Letters with accents are
    never changed, because only the passport knows how they are spelt there.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_APOSTROPHES).replace("<", " ").upper()
    name = " ".join(plain.split())
    return name if _PASSPORT.fullmatch(name) else ""


def katakana_name(text: str) -> str:
    """This function will return a name in full-width katakana, made from hiragana too, or nothing if it is not one."""
    wide = unicodedata.normalize("NFKC", text).translate(_TO_KATAKANA)
    name = " ".join(wide.split())
    return name if _KATAKANA.fullmatch(name) else ""
