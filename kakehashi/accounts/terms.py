"""The terms of use and privacy notices: which version is in force for whom, and its text."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kakehashi.accounts.models import User, UserKind

FOLDER = Path(__file__).parent / "terms"
SEEKER = "seeker"
SENDING_ORGANIZATION = "sending_organization"
COMPANY = "company"
SECRETARIAT = "secretariat"
AUDIENCES = (SEEKER, SENDING_ORGANIZATION, COMPANY, SECRETARIAT)
DOCUMENTS = ("terms", "privacy")
FALLBACK = "en"


@dataclass(frozen=True, kw_only=True)
class Block:
    """One piece of a text: a ``heading``, a ``paragraph``, or a ``list`` with its items."""

    kind: str
    text: str = ""
    items: tuple[str, ...] = ()


def audience_of(*, user: User) -> str:
    """This function will return whose terms a person accepts; empty for members, whose organization decides."""
    return {UserKind.SEEKER.value: SEEKER, UserKind.SECRETARIAT.value: SECRETARIAT}.get(user.kind, "")


@cache
def versions(*, audience: str) -> tuple[str, ...]:
    """This function will return the published versions for an audience, oldest first; a version is named by its day."""
    if audience not in AUDIENCES:
        return ()
    return tuple(sorted(folder.name for folder in (FOLDER / audience).iterdir() if folder.is_dir()))


def in_force(*, audience: str) -> str:
    """This function will return the version that holds for an audience now, empty for an unknown audience."""
    return versions(audience=audience)[-1] if versions(audience=audience) else ""


@cache
def text(*, audience: str, document: str, version: str, language: str) -> tuple[Block, ...]:
    """This function will return a text in pieces, in English when the language has none; LookupError when unknown."""
    if version not in versions(audience=audience) or document not in DOCUMENTS:
        raise LookupError(f"no {document} {version} for {audience}")
    folder = FOLDER / audience / version
    path = folder / f"{document}.{language}.txt"
    if not path.exists():
        path = folder / f"{document}.{FALLBACK}.txt"
    return _pieces(path.read_text(encoding="utf-8"))


def _pieces(source: str) -> tuple[Block, ...]:
    """This function will cut a text at its empty lines, headings and bullets."""
    found: list[Block] = []
    paragraph: list[str] = []
    items: list[str] = []

    def close() -> None:
        if paragraph:
            found.append(Block(kind="paragraph", text=" ".join(paragraph)))
            paragraph.clear()
        if items:
            found.append(Block(kind="list", items=tuple(items)))
            items.clear()

    for line in [*source.splitlines(), ""]:
        if line.startswith("- "):
            if paragraph:
                close()
            items.append(line[2:].strip())
            continue
        if items or not line.strip() or line.startswith("## "):
            close()
        if line.startswith("## "):
            found.append(Block(kind="heading", text=line[3:].strip()))
        elif line.strip():
            paragraph.append(line.strip())
    return tuple(found)
