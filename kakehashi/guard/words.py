"""Lists of words become patterns that fit the folded text, in which Latin letters have no marks."""

import re

from kakehashi.guard.folding import fold

_BEGINS_LATIN = re.compile(r"[A-Za-z]")
_ENDS_LATIN = re.compile(r"[A-Za-z]$")


def any_of(words: str) -> str:
    """This function will return a pattern for any of the words, which ``|`` parts.

    A word that begins or ends with a Latin letter is found only as a whole. A space fits none or one; nothing else in
    a word is a sign of patterns.
    """
    folded = {fold(word.strip()).text for word in words.split("|") if word.strip()}
    groups: dict[tuple[bool, bool], list[str]] = {}
    for word in sorted(folded, key=lambda one: (-len(one), one)):
        whole = (_BEGINS_LATIN.match(word) is not None, _ENDS_LATIN.search(word) is not None)
        groups.setdefault(whole, []).append(re.escape(word).replace(r"\ ", "[ ]?"))
    # The look ahead spares most of a text all the words.
    first = "".join(re.escape(char) for char in sorted({word[0] for word in folded}))
    alternatives = "|".join(
        ("(?<![A-Za-z])" if begins else "") + f"(?:{'|'.join(group)})" + ("(?![A-Za-z])" if ends else "")
        for (begins, ends), group in groups.items()
    )
    return f"(?=[{first}])(?:{alternatives})"
