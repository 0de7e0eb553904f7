"""Full-width signs as plain ones, one for one, so that places in the text stay what they are."""

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xFF0D: 0x2D, 0x2212: 0x2D}


def plain(text: str) -> str:
    """This function will write full-width letters, digits and signs as ASCII; the length stays the same."""
    return text.translate(_WIDE)
