"""The beginning and the end of a seeker's membership."""

from datetime import date, datetime

from django.db import transaction

from kakehashi.accounts import actions as accounts
from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.common.refusals import NotAllowed
from kakehashi.rules import may_register
from kakehashi.seekers.actions.files import erase_files
from kakehashi.seekers.models import Seeker
from kakehashi.seekers.refusals import TooYoung


def refuse_too_young(*, birth_on: date, on: date) -> None:
    """This function will raise TooYoung, with the day from which it is possible, when somebody is not old enough."""
    finding = may_register(birth_on=birth_on, on=on)
    if not finding.satisfied:
        first_day, age = finding.detail["first_day"], finding.detail["minimum_age"]
        assert isinstance(first_day, date)  # noqa: S101  # the rule's own shape, for the types
        assert isinstance(age, int)  # noqa: S101  # the same
        raise TooYoung(first_day=first_day, minimum_age=age)


@transaction.atomic
def start_registration(*, user: User, birth_on: date, country: str, now: datetime) -> Seeker:
    """This function will begin the registered information of a new account.

    Only an account of the kind seeker can have it, else NotAllowed. It raises TooYoung when the person is not old
    enough on that day, with the first possible day.
    """
    if user.kind != "seeker" or country not in COUNTRIES:
        raise NotAllowed
    refuse_too_young(birth_on=birth_on, on=now.date())
    seeker = Seeker.objects.create(user=user, birth_on=birth_on, country=country, registered_at=now)
    record("seeker.registered", by=user, thing="seeker", thing_public_id=seeker.public_id, now=now, country=country)
    return seeker


@transaction.atomic
def register(
    *, email: str, password: str, language: str, birth_on: date, country: str, now: datetime
) -> accounts.Registered:
    """This function will make a seeker's account and begin the registered information, both or neither.

    Anyone may. It returns the account with the user name and the recovery code, which is shown once. It raises
    TooYoung before anything is made.
    """
    refuse_too_young(birth_on=birth_on, on=now.date())
    zone = COUNTRIES[country].time_zone
    registered = accounts.register_seeker(email=email, password=password, language=language, time_zone=zone, now=now)
    start_registration(user=registered.user, birth_on=birth_on, country=country, now=now)
    return registered


@transaction.atomic
def erase(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will erase the registered information with everything that hangs on it; the account stays.

    Only the seeker may, by cancelling the membership, which a higher action does and which also erases the account.
    """
    if by.pk != seeker.user_id:
        raise NotAllowed
    record("seeker.erased", by=by, thing="seeker", thing_public_id=seeker.public_id, now=now)
    erase_files(seeker=seeker)
    seeker.delete()
