"""Links, with and without their beginning, also where signs are spelled out."""

import re
from collections.abc import Iterator

from kakehashi.guard.findings import Span
from kakehashi.guard.folding import Folded
from kakehashi.guard.signs_in_words import AFTER, DOT, DOT_WORD, ENDINGS_IN_WORDS, SAFE_ENDINGS, SLASH

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_BEFORE = r"(?<![a-z0-9.-])"
_PATH_SIGN = r"[a-z0-9_~/?#=&%@+.:!$'*;-]"
_PATH = rf"(?:/(?:{_PATH_SIGN}{{0,199}}[a-z0-9_/=])?)?"
_URL_SIGN = r"[^\s、。「」『』（）()<>\"“”\u0e00-\u9fff]"
_NO_LINKS = rf"(?!(?:(?:asp|vb|ado|paint|dot|next|node|vue)\.(?:net|js|io)|j\.test|job\.work){AFTER}|(?:m|t|wa|zalo|fb)\.(?:me|com){AFTER}(?!/))"

_URL = re.compile(
    rf"(?:h[tx*]{{2}}ps?|ftp)[ ]?:[ ]?/[ ]?/[ ]?(?:{_URL_SIGN}{{2,199}}[a-z0-9_/=-](?:[ ]?\[?\.\]?[ ]?[a-z0-9/_-]{{2,40}}){{0,3}})",
    re.IGNORECASE,
)
_OTHER_LETTERS = re.compile(r"https?://(?:[\w-]{1,40}\.){1,3}[a-z]{2,10}(?![a-z0-9])", re.IGNORECASE)
_OWN_SIGNS = r"(?![はがをにで是的])[\u3041-\u30ff\u3005\u3400-\u9fff]"
_OWN_SCRIPT = re.compile(
    rf"(?<!{_OWN_SIGNS}){_OWN_SIGNS}(?:{_OWN_SIGNS}|[a-z0-9-]){{1,15}}[.。](?:(?:co|or|ac|ne)\.)?(?:jp|com|net|org|cn|asia|tokyo){AFTER}(?!\.[a-z]){_PATH}",
    re.IGNORECASE,
)
_WWW = re.compile(
    rf"{_BEFORE}www[ ]?{DOT}[ ]?[a-z0-9-]{{2,63}}[ ]?{DOT}[ ]?{_LABEL}(?:\.{_LABEL}){{0,3}}{_PATH}", re.IGNORECASE
)
_BARE = re.compile(
    rf"{_BEFORE}{_NO_LINKS}(?=[a-z0-9.-]{{0,63}}[a-z])(?:{_LABEL}\.){{1,4}}(?:{SAFE_ENDINGS}|(?<=[a-z0-9-]{{4}}\.)id){AFTER}(?:\:[0-9]{{2,5}})?{_PATH}",
    re.IGNORECASE,
)
_WITH_PATH = re.compile(
    rf"{_BEFORE}(?=[a-z0-9.-]{{0,63}}[a-z])(?:{_LABEL}\.){{1,4}}[a-z]{{2,4}}/{_PATH_SIGN}{{1,199}}[a-z0-9_/=]",
    re.IGNORECASE,
)
_SHORTENERS = re.compile(
    rf"{_BEFORE}(?:zalo|line|wa|t|m|fb|lin|bit|goo|tinyurl|linktr|lit|youtu|s|is|rb|cutt|tg|ig|qr|u|v|telegram|kakao)[ ]?"
    rf"{DOT}[ ]?(?:me|ee|ly|gl|be|com|link|gd|gy|at|kakao|io|it){AFTER}(?:[ ]?{SLASH}[ ]?{_PATH_SIGN}{{0,100}}[a-z0-9_/=]){{1,4}}",
    re.IGNORECASE,
)
_TWO_LEVELS = re.compile(
    rf"{_BEFORE}(?:{_LABEL}\.){{1,3}}(?:co|or|ac|go|gov|edu|web|my|sch|com)\.(?:id|in|la|my){AFTER}{_PATH}",
    re.IGNORECASE,
)
_ENDING = (
    rf"(?:(?:com|net|org|info|vn|jp|id|ph|kh|mm|np|th|cn|co|ly|lk|bd|mn|kr|tw|edu|gov|asia){AFTER}|{ENDINGS_IN_WORDS})"
)
_LABELLED = re.compile(
    rf"(?<![a-z])(?:web|website|web site|site|trang web|situs|home ?page|hp|url|link)[ ]?[:=][ ]?({_LABEL}(?:\.{_LABEL}){{0,2}}\.[a-z]{{2,6}}{AFTER}{_PATH})",
    re.IGNORECASE,
)
_SPELLED = re.compile(
    rf"(?:https?[ ](?:colon|hai cham)[ ](?:slash|xuyet)[ ](?:slash|xuyet)[ ])?"
    rf"(?<![a-z0-9._-])(?!(?:at|the|a|an|of|in)[ ])[a-z0-9][a-z0-9-]{{1,40}}[ ]{{0,2}}(?:{DOT_WORD}|。|・|[\[({{][ ]?\.[ ]?[\])}}]|[ ]\.[ ]?)[ ]{{0,2}}"
    rf"(?:[a-z0-9-]{{2,30}}[ ]{{0,2}}{DOT}[ ]{{0,2}}){{0,2}}{_ENDING}"
    rf"(?:[ ]{{0,2}}{SLASH}[ ]{{0,2}}{_PATH_SIGN}{{0,100}}[a-z0-9_/=]){{0,4}}",
    re.IGNORECASE,
)
_WITHOUT_DOT = re.compile(
    rf"(?<![a-z0-9.-])[a-z0-9-]{{4,40}}(?:,com{AFTER}|[ ](?:com|vn|jp|me|ly|net)/{_PATH_SIGN}{{1,99}}[a-z0-9_/=])",
    re.IGNORECASE,
)
_PATTERNS = (
    _WITHOUT_DOT,
    _URL,
    _OTHER_LETTERS,
    _OWN_SCRIPT,
    _WWW,
    _BARE,
    _WITH_PATH,
    _SHORTENERS,
    _TWO_LEVELS,
    _LABELLED,
    _SPELLED,
)


def spans(folded: Folded) -> Iterator[Span]:
    """This function will yield links; a piece may be yielded more than once."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded.text):
            yield Span(kind="link", start=match.start(), end=match.end())
