"""Finds every sentence of the interface in code and templates, and keeps the languages' catalogues in step."""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from kakehashi.rules import parameters

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("ja", "vi")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
_HEAD = "# The interface of Kakehashi in %s. Kept in step with the code by `make i18n`.\n"


def path_of(language: str) -> Path:
    """This function will return where the catalogue of a language lies."""
    return ROOT / "locale" / language / "LC_MESSAGES" / "django.po"


def _sources() -> Iterator[tuple[str, bytes]]:
    """This function will return every Python file and every template, the templates turned into calls of gettext."""
    for path in sorted((ROOT / "kakehashi").rglob("*")):
        if "migrations" in path.parts or path.suffix not in {".py", ".html", ".txt"} or "terms" in path.parts:
            continue
        if path.suffix != ".py" and "templates" not in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            text = templatize(text, origin=str(path))
        yield str(path.relative_to(ROOT)), text.encode()


def found() -> Catalog:
    """This function will return every sentence with the files in which it stands; the rules' files describe theirs."""
    catalog = Catalog(charset="utf-8", project="Kakehashi")
    for name, code in _sources():
        for _line, message, comments, context in extract("python", BytesIO(code), keywords=KEYWORDS, comment_tags=()):
            catalog.add(message, None, [(name, 0)], auto_comments=comments, context=context)
    for rule in parameters().values():
        catalog.add(rule.description, None, [(f"kakehashi/rules/parameters/{rule.name.partition('.')[0]}.yaml", 0)])
    return catalog


def read(language: str) -> Catalog:
    """This function will return the catalogue of a language; an empty one when there is none yet."""
    path = path_of(language)
    if not path.exists():
        return Catalog(locale=language, charset="utf-8", project="Kakehashi")
    with path.open("rb") as file:
        return read_po(file, locale=language)


def write(language: str, catalog: Catalog) -> None:
    """This function will write a catalogue, sorted by the English sentence, so that changes are easy to read."""
    path = path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    catalog.header_comment = _HEAD % language
    with path.open("wb") as file:
        write_po(file, catalog, width=120, sort_output=True, no_location=True, ignore_obsolete=True, omit_header=False)


def update(language: str) -> list[str]:
    """This function will bring a catalogue in step with the code and return the sentences that wait for translation."""
    catalog = read(language)
    catalog.update(found(), no_fuzzy_matching=True, update_creation_date=False)
    write(language, catalog)
    return waiting(catalog)


def waiting(catalog: Catalog) -> list[str]:
    """This function will return the sentences that have no translation, or one that nobody has confirmed."""
    return [
        str(message.id) for message in catalog if message.id and (message.fuzzy or not _is_complete(message.string))
    ]


def _is_complete(translated: str | tuple[str, ...] | list[str] | None) -> bool:
    """This function will say whether a sentence is translated in all its forms."""
    return all(translated) if isinstance(translated, tuple | list) else bool(translated)


def main() -> int:
    """This function will bring all catalogues in step and say what is missing."""
    for language in LANGUAGES:
        missing = update(language)
        sys.stdout.write(f"{language}: {len(missing)} sentences to translate\n")
        for sentence in missing:
            sys.stdout.write(f"  {sentence}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
