"""Certificates of languages: known by whatever name they are written, named anew for each reader."""

import pytest
from django.utils.translation import override

from kakehashi.catalogue.certificates import CERTIFICATES, certificate_name, code_or_words


@pytest.mark.parametrize(
    ("words", "language", "kept"),
    [
        ("JLPT N4", "ja", ("jlpt_n4", "")),
        ("jlpt-n4", "ja", ("jlpt_n4", "")),
        ("日本語能力試験Ｎ４", "ja", ("jlpt_n4", "")),
        ("JFT-Basic", "ja", ("jft_a2", "")),
        ("J.TEST", "ja", ("j_test", "")),
        ("NAT TEST", "ja", ("nat_test", "")),
        ("N4", "ja", ("", "N4")),
        ("NAT-TEST 4Q", "ja", ("", "NAT-TEST 4Q")),
        ("JLPT N4", "en", ("", "JLPT N4")),
        ("TOPIK", "ko", ("topik", "")),
        ("", "ja", ("", "")),
    ],
)
def test_only_what_names_a_known_certificate_of_that_language_is_its_code(
    words: str, language: str, kept: tuple[str, str]
) -> None:
    assert code_or_words(code="", words=words, language=language) == kept


def test_a_code_needs_no_words_and_one_of_another_language_is_none() -> None:
    assert code_or_words(code="jlpt_n2", words="anything", language="ja") == ("jlpt_n2", "")
    assert code_or_words(code="another", words="Chứng chỉ trung tâm", language="ja") == ("", "Chứng chỉ trung tâm")
    assert code_or_words(code="ielts", words="", language="ja") == ("", "")


def test_a_certificate_is_named_in_the_readers_language() -> None:
    with override("vi"):
        assert (certificate_name("jlpt_n4"), certificate_name("")) == ("JLPT N4", "")
    with override("ja"):
        assert certificate_name("jlpt_n4") == "日本語能力試験（JLPT）N4"
    assert len({one.code for one in CERTIFICATES}) == len(CERTIFICATES)
