"""Changes what a person says about themselves, and keeps which terms they accepted."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from kakehashi.accounts import terms
from kakehashi.accounts.models import Acceptance, User
from kakehashi.accounts.refusals import NoSuchTerms
from kakehashi.audit.actions import record
from kakehashi.common.text import clean


@transaction.atomic
def set_details(*, user: User, name: str, language: str, time_zone: str, now: datetime) -> None:
    """This function will save how a person is called, and the language and time zone they read in."""
    user.name, user.language, user.time_zone = clean(name), language, time_zone
    user.save(update_fields=["name", "language", "time_zone"])
    record("account.details_changed", by=user, thing="person", thing_public_id=user.public_id, now=now)


def set_language(*, user: User, language: str) -> None:
    """This function will keep the language that a person has switched to; an unknown one changes nothing."""
    if language in dict(settings.LANGUAGES) and language != user.language:
        user.language = language
        user.save(update_fields=["language"])


@transaction.atomic
def accept_terms(*, user: User, version: str, language: str, now: datetime, audience: str = "") -> None:
    """This function will keep that a person accepted a version; a second time changes nothing.

    ``audience`` must be given for members of organizations. It raises NoSuchTerms for a version that is not published.
    """
    audience = terms.audience_of(user=user) or audience
    if version not in terms.versions(audience=audience):
        raise NoSuchTerms
    _, new = Acceptance.objects.get_or_create(
        user=user, audience=audience, version=version, defaults={"language": language, "accepted_at": now}
    )
    if new:
        record(
            "account.terms_accepted",
            by=user,
            thing="person",
            thing_public_id=user.public_id,
            now=now,
            audience=audience,
            version=version,
            language=language,
        )
