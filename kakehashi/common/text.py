"""Text as people type it, made comparable: normal form, folding for search, sort keys."""

import unicodedata


def clean(text: str) -> str:
    """This function will return the text in normal form C, without white space at its ends."""
    return unicodedata.normalize("NFC", text).strip()


def fold(text: str) -> str:
    """This function will return the text for comparing: width, case and accents do not matter (đ becomes d)."""
    wide = unicodedata.normalize("NFKD", text).casefold().replace("đ", "d")
    bare = "".join(char for char in wide if not "\u0300" <= char <= "\u036f")
    return " ".join(unicodedata.normalize("NFC", bare).split())
