"""The style sheet is small, takes its colours from the design tokens, and can be read by everybody."""

import gzip
import re
from pathlib import Path

import pytest

import kakehashi.ui
from config import assets

UI = Path(kakehashi.ui.__file__).parent
TOKENS = dict(re.findall(r"^\$([\w-]+): (#[0-9a-f]{6});$", (UI / "theme" / "_tokens.scss").read_text(), re.MULTILINE))
LIMIT = 14 * 1024

# Names that say what a thing is, for tests and for readers of the markup.
WITHOUT_A_RULE = {
    "govuk-table__body",
    "govuk-table__row",
    "kk-back",
    "kk-brand__name",
    "kk-fact__text",
    "kk-number__text",
    "kk-steps__body",
    "kk-zones",
}
READ = [
    ("solid-gray-900", "white"),
    ("solid-gray-700", "white"),
    ("solid-gray-700", "yellow-50"),
    ("light-blue-900", "white"),
    ("light-blue-900", "light-blue-50"),
    ("light-blue-900", "yellow-50"),
    ("light-blue-900", "orange-50"),
    ("light-blue-1100", "yellow-50"),
    ("purple-900", "white"),
    ("white", "light-blue-1000"),
    ("white", "light-blue-1100"),
    ("white", "red-1000"),
    ("white", "orange-900"),
    ("red-900", "white"),
    ("red-900", "red-50"),
    ("green-1000", "green-50"),
    ("solid-gray-800", "solid-gray-50"),
    ("light-blue-1100", "light-blue-100"),
    ("yellow-1200", "yellow-100"),
    ("red-1100", "red-50"),
    ("black", "yellow-300"),
]


@pytest.fixture(scope="module")
def css() -> str:
    assets.build()
    return (UI / "static" / "build" / "kakehashi.css").read_text("utf-8")


def test_the_style_sheet_weighs_at_most_14_kb(css: str) -> None:
    assert len(gzip.compress(css.encode(), 9)) <= LIMIT


def test_nothing_of_another_government_is_left(css: str) -> None:
    assert "GDS Transport" not in css
    assert "crown" not in css.lower()
    assert "url(" not in css.replace("url(data:", "")


def test_every_class_of_the_components_has_a_rule(css: str) -> None:
    markup = "".join(path.read_text("utf-8") for path in (UI / "templates").rglob("*.html"))
    used = set(re.findall(r"(?<![\w-])(?:govuk|kk)-[a-z0-9-]+(?:__[a-z-]+)?(?:--[a-z0-9]+)?(?![\w{-])", markup))
    assert {name for name in used if f".{name}" not in css} <= WITHOUT_A_RULE


def test_the_colours_are_those_of_the_design_tokens(css: str) -> None:
    del css  # building it has fetched the package
    package = (assets.MODULES / "@digital-go-jp" / "design-tokens" / "dist" / "tokens-simple.css").read_text()
    theirs = dict(re.findall(r"--color-(?:primitive|neutral)-([\w-]+): (#[0-9a-f]{6});", package))
    assert {name: colour for name, colour in TOKENS.items() if theirs.get(name) != colour} == {}


@pytest.mark.parametrize(("text", "ground"), READ)
def test_text_stands_out_from_its_ground(text: str, ground: str) -> None:
    assert contrast(TOKENS[text], TOKENS[ground]) >= 4.5


def contrast(one: str, other: str) -> float:
    """This function will return the contrast ratio of two colours as WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """This function will return the relative luminance of ``#rrggbb``."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
