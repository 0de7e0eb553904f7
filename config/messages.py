"""Translations: compiled from the .po files with Babel when one of them is newer than what it was compiled to."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from config.environment import ROOT
from config.progress import say, step, stop_with

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

LOCALE = ROOT / "locale"
TRANSLATED = ("ja", "vi")
SHOWN = 20


def compile_all() -> int:
    """Compile every .po file that is newer than its .mo file, and return how many there were."""
    stale = [source for source in sorted(LOCALE.glob("*/LC_MESSAGES/*.po")) if _is_stale(source)]
    if stale:
        with step(f"Compiling the translations ({len(stale)} files)"):
            for source in stale:
                _compile(source)
    return len(stale)


def _is_stale(source: Path) -> bool:
    """Return whether the compiled file is missing or older than its source."""
    compiled = source.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns


def _compile(source: Path) -> None:
    """Compile one file; readers see the old one or the new one, never half of one."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415  most starts compile nothing and need not load it

    catalog = _read(source)
    unfinished = source.with_suffix(f".{os.getpid()}.tmp")
    with unfinished.open("wb") as output:
        write_mo(output, catalog)
    unfinished.replace(source.with_suffix(".mo"))


def _read(source: Path) -> Catalog:
    """Return the catalogue in this file, or stop with a sentence where it is damaged."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415  most starts need not load it

    try:
        with source.open("rb") as file:
            return read_po(file, locale=source.parent.parent.name, abort_invalid=True)
    except PoFileError as error:
        raise stop_with(f"{source.relative_to(ROOT)} is damaged: {error}") from error


def missing() -> list[str]:
    """Return what is wrong with each message of a released language: no translation, a doubtful or a damaged one."""
    found = []
    for language in TRANSLATED:
        source = LOCALE / language / "LC_MESSAGES" / "django.po"
        if not source.exists():
            found.append(f"{source.relative_to(ROOT)}: the file is missing")
            continue
        catalog = _read(source)
        for message in catalog:
            texts = message.string if isinstance(message.string, (list, tuple)) else [message.string]
            if message.id and (message.fuzzy or not all(texts)):
                found.append(f"{source.relative_to(ROOT)}: {message.id}")
            found.extend(f"{source.relative_to(ROOT)}: {message.id}: {error}" for error in message.check(catalog))
    return found


def main(arguments: list[str]) -> None:
    """Compile what is stale, or look for gaps when `make check` asks for it."""
    if arguments == ["check"]:
        if gaps := missing():
            raise stop_with("\n".join([*gaps[:SHOWN], f"{len(gaps)} messages are not in order."]))
        say("Every message is translated.")
    elif compile_all() == 0:
        say("The translations are up to date.")


if __name__ == "__main__":
    main(sys.argv[1:])
