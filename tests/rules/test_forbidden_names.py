"""Deposits and penalties are found under any name, and what only looks alike is left alone."""

from pathlib import Path

import pytest

from kakehashi.common.data_files import read_yaml
from kakehashi.rules.breakdown import forbidden_name

LABELS = read_yaml(Path(__file__).with_name("item_names.yaml"))
NAMES = read_yaml(Path(__file__).parents[2] / "kakehashi/rules/data/forbidden_names.yaml")
EVERY_NAME = [
    term
    for entry in NAMES.values()
    for key in ("names", "inside", "marked")
    for terms in entry.get(key, {}).values()
    for term in terms
]


def in_full_width(text):
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


@pytest.mark.parametrize("language", LABELS["forbidden"])
def test_a_forbidden_item_is_found(language):
    labels = LABELS["forbidden"][language]
    assert [label for label in labels if forbidden_name(label) is None] == []


@pytest.mark.parametrize("language", LABELS["harmless"])
def test_a_harmless_item_is_left_alone(language):
    found = {label: forbidden_name(label) for label in LABELS["harmless"][language]}
    assert {label: name.term for label, name in found.items() if name} == {}


@pytest.mark.parametrize(
    "disguise",
    [
        str,
        str.upper,
        in_full_width,
        " ".join,
        "\u200b".join,
        "-".join,
        lambda term: f"({term})",
        lambda term: f"{term} 500 USD",
        lambda term: f"1. {term}: 2,000",
    ],
)
def test_every_name_is_found_in_every_plain_disguise(disguise):
    assert [term for term in EVERY_NAME if forbidden_name(disguise(term)) is None] == []


@pytest.mark.parametrize(
    ("label", "meaning", "language"),
    [
        ("Tiền đặt cọc", "deposit", "vi"),
        ("違約金", "penalty", "ja"),
        ("Agunan", "collateral", "id"),
        ("b0nd", "guarantee", "en"),
    ],
)
def test_a_name_that_was_found_says_what_it_means(label, meaning, language):
    found = forbidden_name(label)
    assert (found.meaning, found.language) == (meaning, language)


def test_every_name_has_one_of_four_meanings():
    meanings = {
        meaning for entry in NAMES.values() for key in ("names", "inside", "marked") for meaning in entry.get(key, ())
    }
    assert meanings == {"deposit", "penalty", "guarantee", "collateral"}
