"""Mail addresses and links, also where signs are spelled out."""

import re
from collections.abc import Iterator

from kakehashi.guard.findings import Kind, Span
from kakehashi.guard.folding import Folded

_SAFE_ENDINGS = (
    "com|net|org|info|biz|edu|gov|io|link|app|dev|online|site|xyz|shop|asia|club|page|top|website|blog|live|chat|"
    "vn|jp|ph|kh|mm|np|lk|bd|mn|th|uz|kr|cn|tw|hk|sg|ru|de|fr|uk|eu|us|au"
)
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_BEFORE = r"(?<![a-z0-9._-])"
_AFTER = r"(?![a-z0-9])"
_PROVIDERS = "gmail|hotmail|outlook|yahoo|icloud|ymail|naver|qq|163|mail|docomo|ezweb|softbank"

_MAIL = re.compile(
    rf"(?<![a-z0-9._%+-])[a-z0-9._%+-]{{1,64}}[ ]{{0,2}}@[ ]{{0,2}}{_LABEL}(?:[.。]{_LABEL}){{1,4}}", re.IGNORECASE
)
_OPEN, _CLOSE = r"[\[({<【「]{0,2}[ ]{0,2}", r"[ ]{0,2}[\])}>】」]{0,2}"
_AT_WORD = r"(?:(?<![a-z])(?:at|a-t|a còng|acong)(?![a-z])|アットマーク|アット|あっとまーく)"
_DOT_WORD = r"(?:(?<![a-z])(?:dot|d0t|chấm|cham)(?![a-z])|ドット|どっと|点)"
_AT = rf"(?:@|{_OPEN}{_AT_WORD}{_CLOSE}|[☆★◎●*#])"
_DOT = rf"(?:[.。・]|{_OPEN}{_DOT_WORD}{_CLOSE})"
_DOMAIN_WORD = rf"(?:com|net|org|info|co|vn|jp|ne|コム|{_SAFE_ENDINGS})"
_SPELLED_MAIL = re.compile(
    rf"(?<![a-z0-9._-])[a-z0-9][a-z0-9._-]{{1,63}}[ ]{{0,3}}{_AT}[ ]{{0,3}}"
    rf"[a-z0-9-]{{2,40}}[ ]{{0,3}}{_DOT}[ ]{{0,3}}{_DOMAIN_WORD}{_AFTER}",
    re.IGNORECASE,
)
_MAIL_AT_PROVIDER = re.compile(
    rf"(?<![a-z0-9._-])(?=[a-z0-9._-]{{0,63}}[0-9._])[a-z0-9][a-z0-9._-]{{2,63}}[ ]{{0,3}}{_AT}[ ]{{0,3}}"
    rf"(?:{_PROVIDERS}){_AFTER}",
    re.IGNORECASE,
)
_PROVIDER_NAMED = re.compile(
    r"(?=[ghoyiemジメđ])"
    r"(?<![a-z])(?:gmail|hotmail|outlook|yahoo|icloud|ジーメール|gメール|e-?mail|mail address|"
    r"メールアドレス|メアド|メール|địa chỉ mail)"
    r"(?:アドレス| address| id)?[ ]{0,2}(?:[:=→]|は、?|:は|->|is|là)[ ]{0,3}"
    r"(?=[a-z0-9._-]{0,63}[0-9._-])[a-z][a-z0-9._-]{3,63}",
    re.IGNORECASE,
)
_HANDLE_OF_PROVIDER = re.compile(
    r"(?<![a-z0-9._-])(?=[a-z0-9._-]{0,63}[0-9._])[a-z][a-z0-9._-]{3,63}[ ]{0,2}"
    r"[(「\[]?(?:の|,|、)?[ ]{0,2}(?:gmail|hotmail|yahoo ?mail|icloud|ジーメール|gメール)(?![a-z.])",
    re.IGNORECASE,
)

_URL = re.compile(r"(?:h[tx]{2}ps?|ftp)[ ]?:[ ]?/[ ]?/[ ]?[^\s、。「」()<>]{3,200}", re.IGNORECASE)
_WWW = re.compile(rf"{_BEFORE}www[.。][^\s、。「」()<>]{{3,200}}", re.IGNORECASE)
_BARE = re.compile(
    rf"{_BEFORE}(?!(?:asp|vb|ado|paint|dot)\.net{_AFTER})(?=[a-z0-9.-]{{0,63}}[a-z])(?:{_LABEL}\.){{1,4}}"
    rf"(?:{_SAFE_ENDINGS}){_AFTER}(?:/[a-z0-9._~/?#=&%@+-]{{0,200}})?",
    re.IGNORECASE,
)
_WITH_PATH = re.compile(
    rf"{_BEFORE}(?=[a-z0-9.-]{{0,63}}[a-z])(?:{_LABEL}\.){{1,4}}"
    r"(?:me|id|in|la|my|to|so|at|is|it|am|no|ee|ly|gl|gg|be|ai|tv|cc)/[a-z0-9._~/?#=&%@+-]{2,200}",
    re.IGNORECASE,
)
_TWO_LEVELS = re.compile(
    rf"{_BEFORE}(?:{_LABEL}\.){{1,3}}(?:co|or|ac|go|gov|edu|web|my)\.(?:id|in|la|my)(?![a-z0-9])", re.IGNORECASE
)
_SPELLED_LINK = re.compile(
    rf"(?<![a-z0-9._-])[a-z0-9][a-z0-9-]{{1,40}}[ ]{{0,2}}"
    rf"(?:[\[({{]?[ ]?(?:(?<![a-z])(?:dot|chấm)(?![a-z])|ドット)[ ]?[\])}}]?|。|・|[\[(]\.[\])])[ ]{{0,2}}"
    rf"(?:com|net|org|info|vn|jp|コム|ネット){_AFTER}",
    re.IGNORECASE,
)
# Each with a sign without which it finds nothing; where the text has none of it, it is not even begun.
_MAILS = ((_MAIL, "@"), (_SPELLED_MAIL, ""), (_MAIL_AT_PROVIDER, ""), (_PROVIDER_NAMED, ""), (_HANDLE_OF_PROVIDER, ""))
_LINKS = ((_URL, "/"), (_WWW, ""), (_BARE, "."), (_WITH_PATH, "/"), (_TWO_LEVELS, "."), (_SPELLED_LINK, ""))
_KINDS: tuple[tuple[Kind, tuple[tuple[re.Pattern[str], str], ...]], ...] = (("mail", _MAILS), ("link", _LINKS))


def spans(folded: Folded) -> Iterator[Span]:
    """This function will yield mail addresses and links; a piece may be yielded more than once."""
    for kind, patterns in _KINDS:
        for pattern, needed in patterns:
            if needed in folded.text:
                for match in pattern.finditer(folded.text):
                    yield Span(kind=kind, start=match.start(), end=match.end())
