"""Issues recovery codes, and lets a person in who has one."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from kakehashi.accounts import codes, messages, policies, queries
from kakehashi.accounts.actions.closing import end_sessions
from kakehashi.accounts.models import RecoveryCode, User
from kakehashi.accounts.refusals import WrongCode
from kakehashi.audit.actions import record
from kakehashi.common.refusals import NotAllowed


@dataclass(frozen=True, kw_only=True)
class Recovered:
    """Who chose a new password, and the new recovery code, which is shown once."""

    user: User
    recovery_code: str


def fresh_code(*, user: User, now: datetime) -> str:
    """This function will replace a person's code by a new one and return the new one, which is kept nowhere."""
    code = codes.new_code()
    RecoveryCode.objects.filter(user=user, used_at=None, replaced_at=None).update(replaced_at=now)
    RecoveryCode.objects.create(user=user, code_hash=codes.hashed(code), created_at=now)
    return code


@transaction.atomic
def issue_recovery_code(*, user: User, by: User, now: datetime, for_organization: str = "") -> str:
    """This function will give a seeker a new recovery code and return it, to be shown once.

    The seeker and the Secretariat may, NotAllowed otherwise; a member of the seeker's organization issues it through
    ``seekers.actions``, which names it in ``for_organization`` after checking whose the seeker is. The old code is not
    good any more, the seeker is told, the log keeps who did it and for whom.
    """
    if not policies.may_issue_recovery_code(by=by, user=user, for_organization=bool(for_organization)):
        raise NotAllowed
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
    code = fresh_code(user=user, now=now)
    record(
        "account.recovery_code_issued",
        by=by,
        thing="person",
        thing_public_id=user.public_id,
        organization_public_id=for_organization,
        now=now,
    )
    messages.recovery_code_issued(user=user, now=now)
    return code


@transaction.atomic
def use_recovery_code(*, username: str, code: str, password: str, now: datetime) -> Recovered:
    """This function will set a new password for whoever has the user name and its recovery code.

    The code is used up and replaced, every session ends, the person is told. It raises WrongCode, after the same
    time, when the name is unknown, the code is wrong, or the code is not good any more.
    """
    user = queries.seeker_by_username(username=username)
    kept = (
        RecoveryCode.objects.select_for_update().filter(user=user, used_at=None, replaced_at=None).first()
        if user
        else None
    )
    if not codes.fits(code, kept) or user is None or kept is None:
        raise WrongCode
    kept.used_at = now
    kept.save(update_fields=["used_at"])
    user.set_password(password)
    user.save(update_fields=["password"])
    end_sessions(user=user)
    record("account.recovery_code_used", by=user, thing="person", thing_public_id=user.public_id, now=now)
    messages.password_recovered(user=user, now=now)
    return Recovered(user=user, recovery_code=fresh_code(user=user, now=now))
