"""Every sentence of the interface is there in every released language, with its places for names and numbers."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message
from django.utils.translation import override

from config import extraction
from kakehashi.messaging import kinds
from kakehashi.ui.formats import CITIES

PLACES = re.compile(r"%\(\w+\)[a-z]|%[sd]")
# Letters that only the other language has: a sentence with one of them stands in the wrong catalogue.
FOREIGN = {"ja": re.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]"), "vi": re.compile("[\u3040-\u30ff\u4e00-\u9fff]")}


@cache
def found() -> Catalog:
    """Every sentence that code and templates say; looking for them takes seconds."""
    return extraction.found()


def sentences(language: str) -> Iterator[Message]:
    yield from (message for message in extraction.read(language) if message.id)


def ids(message: Message) -> tuple[str, ...]:
    return message.id if isinstance(message.id, tuple) else (message.id,)


def strings(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, tuple | list) else (message.string,)


@pytest.mark.parametrize("language", extraction.LANGUAGES)
def test_no_sentence_waits_for_translation(language: str) -> None:
    catalog = extraction.read(language)
    catalog.update(found(), no_fuzzy_matching=True)
    assert extraction.waiting(catalog) == []


@pytest.mark.parametrize("language", extraction.LANGUAGES)
def test_no_sentence_is_kept_that_nobody_says(language: str) -> None:
    said = {(message.id, message.context) for message in found() if message.id}
    kept = {(message.id, message.context) for message in sentences(language)}
    assert kept - said == set()


@pytest.mark.parametrize("language", extraction.LANGUAGES)
def test_translations_keep_the_places_for_names_and_numbers(language: str) -> None:
    wrong = []
    for message in sentences(language):
        wanted = set(PLACES.findall(ids(message)[-1]))
        wrong += [each for each in strings(message) if set(PLACES.findall(each)) != wanted]
    assert wrong == []


@pytest.mark.parametrize("language", extraction.LANGUAGES)
def test_no_translation_is_the_english_sentence_itself(language: str) -> None:
    cities = {str(name) for name in CITIES.values()}
    same_on_purpose = re.compile(r"^[\W\d]*$|^(%\(\w+\)[sd]|\W|[A-Z]{2,}\d*|E-mail|Video|Kakehashi|N[1-5])+$")
    copied = [
        each
        for message in sentences(language)
        for each in strings(message)
        if each in ids(message) and each not in cities and not same_on_purpose.match(each)
    ]
    assert copied == []


@pytest.mark.parametrize("language", extraction.LANGUAGES)
def test_no_sentence_stands_in_the_other_language(language: str) -> None:
    letters = FOREIGN[language]
    strayed = [
        each
        for message in sentences(language)
        for each in strings(message)
        if letters.search(each) and not letters.search("".join(ids(message)))
    ]
    assert strayed == []


def test_sentences_are_found_in_code_and_in_templates() -> None:
    said = {str(message.id) for message in found()}
    assert "Many people use this password, so thieves try it first. Choose another." in said
    assert "Skip to the content" in said


@pytest.mark.parametrize("language", extraction.LANGUAGES)
def test_every_notice_is_told_in_the_language_of_its_reader(language: str) -> None:
    assert kinds._KINDS
    for found in kinds._KINDS.values():
        with override("en"):
            english = (str(found.subject), str(found.body))
        with override(language):
            assert str(found.subject) != english[0], found.key
            assert str(found.body) != english[1], found.key
