"""Writes the table of access, docs/access.md, from what the views declare."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import URLPattern, URLResolver, get_resolver

from kakehashi.common.access import ANYONE, COMPANY, SECRETARIAT, SEEKER, SENDER, SIGNED_IN, WAITING, audiences_of

PATH = Path(settings.BASE_DIR) / "docs" / "access.md"
COLUMNS = (
    (ANYONE, "anyone"),
    (SEEKER, "seeker"),
    (SENDER, "sending organization"),
    (COMPANY, "supervising organization, company"),
    (SECRETARIAT, "Secretariat"),
    (WAITING, "not admitted"),
)
HEAD = """# Who may open which page

Made from the code by `manage.py draw_access`; a test holds it up to date. A page that names no audience does not run.
Somebody who is not signed in is led to sign in; a signed-in person of another audience gets 403; a thing that belongs
to somebody else answers 404, as if it did not exist.
"""


def routes(
    patterns: list[URLPattern | URLResolver], namespace: str = "", start: str = "/"
) -> Iterator[tuple[str, str, Any]]:
    """This function will walk an address table and return name, address and view of every route."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from routes(pattern.url_patterns, inner, start + str(pattern.pattern))
        else:
            yield f"{namespace}{pattern.name}", start + str(pattern.pattern), pattern.callback


def table(urlconf: str) -> str:
    """This function will return one address table as Markdown, a row for each route."""
    lines = [
        "| route | address | " + " | ".join(title for _audience, title in COLUMNS) + " |",
        "|---" * (len(COLUMNS) + 2) + "|",
    ]
    for name, address, view in routes(get_resolver(urlconf).url_patterns):
        allowed = audiences_of(view, name.split(":")[-1])
        marks = ["yes" if _is_open(audience, allowed) else "" for audience, _title in COLUMNS]
        lines.append(f"| `{name}` | `{address}` | " + " | ".join(marks) + " |")
    return "\n".join(lines)


def _is_open(audience: str, allowed: frozenset[str]) -> bool:
    """This function will say whether a visitor of this audience may open a page for the allowed ones."""
    return ANYONE in allowed or audience in allowed or (SIGNED_IN in allowed and audience != ANYONE)


def page() -> str:
    """This function will return the whole page."""
    return f"{HEAD}\n## The site\n\n{table('config.urls')}\n\n## The report desk\n\n{table('config.desk_urls')}\n"


class Command(BaseCommand):
    """``manage.py draw_access``, with ``--check`` to only compare."""

    help = "Writes docs/access.md from the code; --check only compares."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will add the option to only compare."""
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will write the page, or refuse when it is not as the code says."""
        del args
        if options["check"]:
            if not PATH.exists() or PATH.read_text(encoding="utf-8") != page():
                raise CommandError("docs/access.md is not as the code says: run manage.py draw_access")
        else:
            PATH.write_text(page(), encoding="utf-8")
