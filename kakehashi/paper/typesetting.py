"""Sets data as PDF with typst. Data is read as JSON by a fixed template, so that no text is ever taken for code."""

import base64
import hashlib
import json
import threading
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

import typst

from kakehashi.paper import fonts

# Templates are named from here: "showcase/typst/staff_page.typ".
ROOT = Path(__file__).parents[1]
_SHARED = "paper/typst/base.typ"
_one_at_a_time = threading.Lock()


def pdf(*, template: str, data: Mapping[str, Any], photo: bytes | None = None) -> bytes:
    """This function will return the PDF of a template filled with data (what JSON can hold) and a photo.

    The same input gives the same bytes. It raises NoFonts where the typeface is missing.
    """
    told = json.dumps({**data, "photo": list(photo) if photo else None}, ensure_ascii=False)
    with _one_at_a_time:
        made = _compiler().compile(input=str(ROOT / template), format="pdf", sys_inputs={"data": told})
    return cast("bytes", made)


def fingerprint(*, template: str, data: Mapping[str, Any], photo: bytes | None = None) -> str:
    """This function will name a paper by all that it is made of: two with the same name are the same."""
    digest = hashlib.sha256(_version(template).encode())
    digest.update(json.dumps(data, ensure_ascii=False, sort_keys=True).encode())
    digest.update(b"\0" + (photo or b""))
    return digest.hexdigest()


def as_text(photo: bytes | None) -> str:
    """This function will write a photo so that JSON can hold it."""
    return base64.b64encode(photo).decode() if photo else ""


@cache
def _version(template: str) -> str:
    """This function will return what a paper depends on besides its data: the templates and the program that sets."""
    digest = hashlib.sha256(version("typst").encode())
    for path in (ROOT / _SHARED, *sorted((ROOT / template).parent.glob("*.typ"))):
        digest.update(path.read_bytes())
    digest.update(template.encode())
    return digest.hexdigest()


@cache
def _compiler() -> typst.Compiler:
    """This function will return the one compiler of this process; it keeps what it has read of the typeface."""
    fonts.require()
    return typst.Compiler(root=str(ROOT), font_paths=[str(fonts.FOLDER)], ignore_system_fonts=True)
