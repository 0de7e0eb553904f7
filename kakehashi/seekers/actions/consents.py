"""Gives, refuses and withdraws consents, one purpose each."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.seekers.actions.changing import begin
from kakehashi.seekers.models import Consent, Seeker
from kakehashi.seekers.states import CONSENT_VERSION, ConsentPurpose


@transaction.atomic
def give_consent(*, seeker: Seeker, purpose: str, language: str, by: User, now: datetime) -> Consent:
    """This function will store that the seeker agreed to a purpose, to which text, in the language that was read.

    Seeker only. A consent that is in force stays as it is.
    """
    begin(seeker=seeker, by=by)
    consent, made = Consent.objects.get_or_create(
        seeker=seeker,
        purpose=ConsentPurpose(purpose),
        withdrawn_at=None,
        defaults={"version": CONSENT_VERSION, "language": language, "given_at": now},
    )
    if made:
        _log("consent.given", seeker=seeker, purpose=purpose, by=by, now=now)
    return consent


@transaction.atomic
def refuse_consent(*, seeker: Seeker, purpose: str, by: User, now: datetime) -> None:
    """This function will write into the log that the seeker said no; a consent in force ends. Seeker only."""
    begin(seeker=seeker, by=by)
    _end(seeker=seeker, purpose=purpose, now=now)
    _log("consent.refused", seeker=seeker, purpose=purpose, by=by, now=now)


@transaction.atomic
def withdraw_consent(*, seeker: Seeker, purpose: str, by: User, now: datetime) -> None:
    """This function will end a consent. Seeker only.

    What rests on the consent (the published page, the choice of an organization) is ended by the higher action.
    """
    begin(seeker=seeker, by=by)
    if _end(seeker=seeker, purpose=purpose, now=now):
        _log("consent.withdrawn", seeker=seeker, purpose=purpose, by=by, now=now)


def _end(*, seeker: Seeker, purpose: str, now: datetime) -> int:
    return seeker.consents.filter(purpose=ConsentPurpose(purpose), withdrawn_at=None).update(withdrawn_at=now)


def _log(action: str, *, seeker: Seeker, purpose: str, by: User, now: datetime) -> None:
    record(action, by=by, thing="seeker", thing_public_id=seeker.public_id, now=now, purpose=str(purpose))
