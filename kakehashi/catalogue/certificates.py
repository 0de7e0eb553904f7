"""The language tests whose certificates the program names by itself; any other is named in the person's own words.

Names are those that the bodies of the tests use themselves; a test without an English name of its own keeps the same
letters in every language but Japanese.
"""

import unicodedata
from dataclasses import dataclass

from django.utils.translation import get_language


@dataclass(frozen=True, kw_only=True)
class Certificate:
    """A certificate of one language: its name in Latin letters, its name in Japanese, and how else people write it."""

    code: str
    language: str
    name: str
    japanese: str
    written: tuple[str, ...] = ()


CERTIFICATES = (
    *(
        Certificate(
            code=f"jlpt_n{level}",
            language="ja",
            name=f"JLPT N{level}",
            japanese=f"日本語能力試験（JLPT）N{level}",
            written=(f"N{level} JLPT", f"日本語能力試験 N{level}"),
        )
        for level in (1, 2, 3, 4, 5)
    ),
    Certificate(
        code="jft_a2",
        language="ja",
        name="JFT-Basic A2",
        japanese="国際交流基金日本語基礎テスト（JFT-Basic）A2",
        written=("JFT-Basic", "JFT A2", "JFT"),
    ),
    Certificate(code="nat_test", language="ja", name="NAT-TEST", japanese="日本語NAT-TEST"),
    Certificate(code="j_test", language="ja", name="J.TEST", japanese="J.TEST実用日本語検定"),
    Certificate(code="bjt", language="ja", name="BJT", japanese="BJTビジネス日本語能力テスト"),
    Certificate(code="toeic", language="en", name="TOEIC", japanese="TOEIC"),
    Certificate(code="ielts", language="en", name="IELTS", japanese="IELTS"),
    Certificate(code="topik", language="ko", name="TOPIK", japanese="韓国語能力試験（TOPIK）"),
)
CERTIFICATE = {one.code: one for one in CERTIFICATES}


def certificate_name(code: str) -> str:
    """This function will name a certificate in the reader's language; an unknown code stays as it is."""
    found = CERTIFICATE.get(code)
    if found is None:
        return code
    return found.japanese if get_language() == "ja" else found.name


def code_or_words(*, code: str, words: str, language: str) -> tuple[str, str]:
    """This function will return the code of a certificate, or else own words; words that name a known one are its code.

    A code of another language is none.
    """
    known = CERTIFICATE.get(code)
    found = known if known and known.language == language else _named(words, language)
    return (found.code, "") if found else ("", words)


def _named(words: str, language: str) -> Certificate | None:
    wanted = _plain(words)
    of_language = (one for one in CERTIFICATES if one.language == language)
    return next((one for one in of_language if wanted in map(_plain, (one.name, one.japanese, *one.written))), None)


def _plain(words: str) -> str:
    """This function will leave of a name its letters and digits alone, so that JLPT-N4 and jlpt n4 are the same."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", words).casefold() if letter.isalnum())
