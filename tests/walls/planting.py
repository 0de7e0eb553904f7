"""Plants a unique token in every private text of a seeker, so that it can be looked for everywhere."""

from itertools import count

from allauth.account.models import EmailAddress
from django.db import models

from kakehashi.conversations.models import Reading, Thread
from kakehashi.seekers.models import Seeker
from tests import cast
from tests.conversations.threads import make_letter

_number = count(1)
# What stands there is a code of a list, never a word of the person.
_CODES = {
    "Stay": ("field",),
    "DesiredWork": ("field",),
    "LanguageSkill": ("certificate_kind",),
    "Seeker": ("other_wish_field",),
}


# A fixed answer that no page but the seeker's own may show: a token stands for it.
_FIXED = {"Seeker": ("sex",)}


def _token() -> str:
    return f"zqtoken{next(_number):04d}x"


def _is_free_text(field: models.Field) -> bool:
    return isinstance(field, models.CharField | models.TextField) and not field.choices and not field.unique


def rows_of(seeker: Seeker) -> list[models.Model]:
    """This function will return the seeker, the account, and every unpublished row that hangs on the seeker."""
    below = [
        row
        for relation in seeker._meta.related_objects
        if relation.related_model.__module__.startswith(("kakehashi.seekers", "kakehashi.translation"))
        for row in relation.related_model._default_manager.filter(**{relation.field.name: seeker})
    ]
    return [seeker, seeker.user, *below]


def plant(seeker: Seeker) -> dict[str, str]:
    """This function will write a token into each private text and return the tokens with the field that holds each."""
    tokens = {}
    for row in rows_of(seeker):
        policy = row.data_policy.classes()
        for field in row._meta.concrete_fields:
            fixed = field.name in _FIXED.get(type(row).__name__, ())
            if not (_is_free_text(field) or fixed) or policy.get(field.name) not in {"personal", "sensitive"}:
                continue
            if field.name in {"country", "language", "level", "japanese", "name_katakana"}:
                continue
            if field.name in _CODES.get(type(row).__name__, ()):
                continue
            token = _token()
            value = f"{token}@private.example" if isinstance(field, models.EmailField) else token
            type(row)._default_manager.filter(pk=row.pk).update(**{field.name: value[: field.max_length or 99]})
            tokens[token[: field.max_length or 99]] = f"{type(row).__name__}.{field.name}"
    for thread in seeker.threads.exclude(first="sending"):
        subject, body = _token(), _token()
        Thread.objects.filter(pk=thread.pk).update(subject=subject)
        Reading.objects.create(letter=make_letter(thread, "seeker", body=body), read_at=cast.NOW)
        tokens |= {subject: "Thread.subject", body: "Letter.body"}
    seeker.refresh_from_db()
    EmailAddress.objects.filter(user=seeker.user).update(email=seeker.user.email)
    return tokens
