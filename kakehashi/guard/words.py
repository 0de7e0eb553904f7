"""Lists of words become patterns that fit the folded text, in which Latin letters have no marks."""

import re

from kakehashi.guard.folding import fold

_LATIN = r"[A-Za-z]"


def any_of(words: str) -> str:
    """This function will return a pattern for any of the words, which ``|`` parts.

    A word that begins or ends with a Latin letter is found only as a whole. A space fits none or one; nothing else in
    a word is a sign of patterns.
    """
    folded = {fold(word.strip()).text for word in words.split("|") if word.strip()}
    return "|".join(map(_pattern, sorted(folded, key=lambda word: (-len(word), word))))


def _pattern(word: str) -> str:
    """This function will return the pattern of one folded word."""
    before = rf"(?<!{_LATIN})" if re.match(_LATIN, word) else ""
    after = rf"(?!{_LATIN})" if re.search(rf"{_LATIN}$", word) else ""
    return before + re.escape(word).replace(r"\ ", "[ ]?") + after
