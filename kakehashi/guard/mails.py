"""Mail addresses, also where signs are spelled out."""

import re
from collections.abc import Iterator
from itertools import chain

from kakehashi.guard.findings import Span
from kakehashi.guard.folding import Folded
from kakehashi.guard.signs_in_words import (
    AFTER,
    AT,
    AT_WORD,
    DOT,
    DOT_OR_UNDER_WORD,
    DOT_WORD,
    ENDINGS_IN_WORDS,
    PROVIDERS,
    SAFE_ENDINGS,
)
from kakehashi.guard.words import any_of

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_BEFORE = r"(?<![a-z0-9._%+-])"
_GAP = r"[ ]{0,3}"
_NO_FILE = rf"(?!(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|heic|txt|csv|zip|rtf|odt|html?|ics|mp4){AFTER})"
_FILE_NAME = re.compile(
    r"(?:(?:[a-z0-9]{1,20}[_-]){0,3}(?:to|for|from|of|gui|cua|untuk|dari|kay|para)|"
    r"(?:cv|resume|ho_?so|biodata|profile|photo|scan|rirekisho|lamaran|sertifikat|lylich)(?:[_-][A-Z][A-Za-z]{1,20}|[_-][0-9]{1,8}){0,3})[_-](?=[^@\s]{2})",
    re.IGNORECASE,
)
_WHOLE_NAME = r"[a-z0-9][a-z0-9._-]{2,62}[a-z0-9]"
# A name before the at may itself hold dots in words; a look behind keeps it from beginning in the middle.
_NAME = rf"[a-z0-9][a-z0-9._+-]{{1,63}}(?:{_GAP}{DOT_OR_UNDER_WORD}{_GAP}[a-z0-9._-]{{1,30}}){{0,3}}"
_COUNTRY = r"(?:vn|jp|id|ph|kh|mm|np|th|cn|kr|in|lk|bd|mn|my|la|tw|hk|sg|uk)"
_DOMAIN_WORD = rf"(?:{ENDINGS_IN_WORDS}|(?:{SAFE_ENDINGS}|co|ne|or|ac|id|my){AFTER})"
_PLACE = rf"(?:{PROVIDERS}|[a-z0-9-]{{2,40}})"
_SECOND_END = rf"(?:(?:[.。]|[ ]\.[ ]|{_GAP}{DOT_WORD}{_GAP})(?:{_COUNTRY}{AFTER}|{ENDINGS_IN_WORDS})){{0,2}}"

_PLAIN = re.compile(
    rf"{_BEFORE}[a-z0-9._%+-]{{1,64}}[ ]{{0,2}}@[ ]{{0,2}}{_LABEL}(?:[.。]{_NO_FILE}{_LABEL}{AFTER}){{0,3}}[.。]{_NO_FILE}[a-z]{_LABEL}{AFTER}",
    re.IGNORECASE,
)
_SPELLED = re.compile(
    rf"{_BEFORE}{_NAME}{_GAP}{AT}{_GAP}{_PLACE}{_GAP}{DOT}{_GAP}{_DOMAIN_WORD}{_SECOND_END}", re.IGNORECASE
)
_AT_PROVIDER = re.compile(
    rf"{_BEFORE}(?=[a-z0-9._-]{{0,63}}[0-9._])[a-z0-9][a-z0-9._-]{{2,63}}(?:{_GAP}{AT}{_GAP}|[ ](?:on|sa|di|tren|cua)[ ])(?:{PROVIDERS}){AFTER}",
    re.IGNORECASE,
)
_AT_PROVIDER_IN_WORDS = re.compile(rf"{_BEFORE}{_NAME}{_GAP}{AT_WORD}{_GAP}(?:{PROVIDERS}){AFTER}", re.IGNORECASE)
_WITHOUT_AT = re.compile(
    rf"{_BEFORE}{_WHOLE_NAME}[ ]{{1,2}}(?:{PROVIDERS})[ ]?(?:{DOT}|[ ])[ ]?(?:com|co|{ENDINGS_IN_WORDS}){AFTER}",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(
    rf"(?<![^\s、。,:はがの])[^\s、。,:@]{{2,24}}[ ]?(?:{AT_WORD}|[ ](?:sa|di|tai|o|on)[ ])[ ]?(?:{PROVIDERS})[ ]?{DOT}[ ]?(?:com|{ENDINGS_IN_WORDS})",
    re.IGNORECASE,
)
_MAIL_WORDS = any_of(
    "gmail|hotmail|outlook|yahoo|icloud|ジーメール|gメール|e-mail|email|mail|mail address|メールアドレス|メアド|メール|địa chỉ mail|"
    "hộp thư|surel|อีเมล|อีเมล์|အီးမေးလ်|အီးလ်|អ៊ីមែល|អុីមែល|इमेल|ईमेल|邮箱|郵箱|邮件|电邮|电子邮箱|메일|이메일"
)
_PROVIDER_NAMED = re.compile(
    rf"(?:{_MAIL_WORDS})(?:アドレス| address| id|地址|号|(?:[ ](?:cua|em|toi|minh|saya|ko|po|my)){{1,2}})?[ ]{{0,2}}(?:[:=→]|は、?|:は|->|is|la|是|คือ)[ ]{{0,3}}"
    r"(?=[a-z0-9._-]{0,62}(?:[0-9]|[._-][a-z0-9]))([a-z][a-z0-9._-]{2,62}[a-z0-9])(?![a-z0-9@])",
    re.IGNORECASE,
)
_NAMED_BARELY = re.compile(
    r"(?:(?<![a-z@.])(?:gmail|hotmail|yahoo|icloud|email|mail)(?:[ ](?:cua (?:em|toi|minh|anh)|saya|ko|ko po|ng|is|ay))?|ဂျီမေးလ်?|ជីមែល|जीमेल|जिमेल|จีเมล)[ ]?:?[ ]{0,2}"
    r"(?=[a-z._]{3,30}[0-9]{2})([a-z][a-z0-9._-]{3,40}[a-z0-9])(?![a-z0-9@.])",
    re.IGNORECASE,
)
_OF_PROVIDER = re.compile(
    rf"{_BEFORE}(?=[a-z0-9._-]{{0,63}}[0-9._])[a-z][a-z0-9._-]{{3,63}}[ ]{{0,2}}"
    r"[(「\[]?(?:の|,|、)?[ ]{0,2}(?:gmail|hotmail|yahoo ?mail|icloud|ジーメール|gメール)(?![a-z.])",
    re.IGNORECASE,
)
# Every address has one of these, so that most texts are spared the rest.
_CUE = re.compile(rf"[@☆★◎●*#]|(?:{_MAIL_WORDS})|(?:{PROVIDERS})|{AT_WORD}", re.IGNORECASE)
# Spaces around the at say that those around the other signs belong to the address too.
_SPACED = re.compile(
    rf"{_BEFORE}[a-z0-9]{{1,30}}(?:(?:[ ]{{1,2}}[._-][ ]{{0,2}}|[._-][ ]{{0,2}})[a-z0-9]{{1,30}}|[ ][0-9]{{1,6}}){{1,4}}[ ]{{1,2}}(?:@|{AT_WORD})[ ]{{1,2}}"
    rf"{_PLACE}[ ]{{0,2}}(?:{DOT})[ ]{{0,2}}{_DOMAIN_WORD}{_SECOND_END}",
    re.IGNORECASE,
)
_WHOLE = (_PLAIN, _SPELLED, _SPACED, _AT_PROVIDER, _AT_PROVIDER_IN_WORDS, _OF_PROVIDER, _WITHOUT_AT, _IN_WORDS)


def spans(folded: Folded) -> Iterator[Span]:
    """This function will yield mail addresses; a piece may be yielded more than once."""
    if _CUE.search(folded.text) is None:
        return
    for pattern in _WHOLE:
        for match in pattern.finditer(folded.text):
            before = _FILE_NAME.match(folded.text, match.start(), match.end())
            yield Span(kind="email", start=before.end() if before else match.start(), end=match.end())
    for match in chain(_PROVIDER_NAMED.finditer(folded.text), _NAMED_BARELY.finditer(folded.text)):
        yield Span(kind="email", start=match.start(1), end=match.end(1))
