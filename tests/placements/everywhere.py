"""Plants tokens in everything of a person, and looks for them everywhere: every table, every file."""

import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pgtrigger
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection, models

from kakehashi.accounts.models import User
from kakehashi.common.identity import PublicIdField
from kakehashi.conversations.models import Attachment
from kakehashi.placements.models import Move, Placement
from kakehashi.seekers.models import DesiredWork, Document, Seeker, Stay
from kakehashi.seekers.models.versions import Version

# Fields that hold a fixed word of the program or a key, not what somebody wrote.
_FIXED_WORDS = {"kind", "type", "session_key", "language", "password", "time_zone", "version", "level"}
_FIXED_WORDS_OF = {
    Attachment: {"file", "content_type"},
    Move: {"name", "state_before", "state_after"},
    Document: {"reason"},
    Stay: {"field"},
    Version: {"section", "entries"},
    DesiredWork: {"field"},
    Seeker: {"other_wish_field"},
}


def rows_of(user: User) -> Iterator[models.Model]:
    """The person's account and every row that hangs on it, however deep, found by walking the models."""
    seen: set[tuple[type[models.Model], Any]] = set()
    waiting: list[models.Model] = [user]
    while waiting:
        row = waiting.pop()
        if (type(row), row.pk) in seen:
            continue
        seen.add((type(row), row.pk))
        yield row
        for relation in row._meta.related_objects:
            if relation.on_delete in (models.CASCADE, models.SET_NULL) and _is_the_persons(relation):
                waiting.extend(relation.related_model._default_manager.filter(**{relation.field.name: row}))


def _is_the_persons(relation: Any) -> bool:
    """What hangs on the person: rows that go with them, and placements, which stay without them."""
    return bool(relation.on_delete is models.CASCADE or relation.related_model is Placement)


def text_fields(row: models.Model) -> list[Any]:
    """The fields of a row in which free text can stand."""
    fixed = _FIXED_WORDS | _FIXED_WORDS_OF.get(type(row), set())
    return [
        field
        for field in row._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not isinstance(field, PublicIdField)
        and not field.choices
        and field.name not in fixed
        and (field.max_length or 99) > 12
        and not field.name.endswith(("public_id", "_hash"))
    ]


def plant(user: User) -> dict[str, str]:
    """Writes a token of its own into every text of the person and returns the tokens by place."""
    planted = {}
    for row in list(rows_of(user)):
        changes = {}
        for field in text_fields(row):
            token = f"tok{secrets.token_hex(4)}"
            is_mail = isinstance(field, models.EmailField)
            changes[field.name] = f"{token}@people.example" if is_mail else token
            planted[f"{row._meta.label}.{field.name}"] = token
        if changes:
            with pgtrigger.ignore("conversations.Letter:letters_stay"):
                type(row)._base_manager.filter(pk=row.pk).update(**changes)
    return planted


def tables() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        return sorted(name for (name,) in cursor.fetchall())


def found_in_database(tokens: dict[str, str]) -> set[str]:
    """Where any of the tokens stands: every row of every table read as text, sessions decoded."""
    found = set()
    with connection.cursor() as cursor:
        for table in tables():
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            text = "\n".join(row for (row,) in cursor.fetchall())
            found |= {f"{place} in {table}" for place, token in tokens.items() if token in text}
    for session in Session.objects.all():
        text = str(session.get_decoded())
        found |= {f"{place} in a session" for place, token in tokens.items() if token in text}
    return found


def found_in_files(tokens: dict[str, str]) -> set[str]:
    """Where any of the tokens stands in uploaded files, mails and whatever else the program keeps."""
    found = set()
    for folder in (Path(settings.MEDIA_ROOT), Path(settings.EMAIL_FILE_PATH)):
        for file in (path for path in folder.rglob("*") if path.is_file()):
            content = file.read_bytes()
            found |= {f"{place} in {file}" for place, token in tokens.items() if token.encode() in content}
    return found


def every_personal_app() -> set[str]:
    """The labels of the models that say that they hold something personal or sensitive."""
    return {
        model._meta.label
        for model in apps.get_models()
        if (policy := getattr(model, "data_policy", None)) and (policy.personal or policy.sensitive)
    }
