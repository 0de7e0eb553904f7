"""Saves the people through whom a seeker can be reached."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.common.text import clean
from kakehashi.seekers.actions.changing import changing, set_fields
from kakehashi.seekers.models import ContactPerson, Seeker
from kakehashi.seekers.refusals import ContactPersonMustKnow, TooManyContactPersons
from kakehashi.seekers.states import MOST_CONTACT_PERSONS


@transaction.atomic
def save_contact_person(
    *,
    seeker: Seeker,
    person: ContactPerson | None,
    name: str,
    relation: str,
    phone: str,
    phone_owner: str,
    safe_times: str,
    knows: bool,
    by: User,
    now: datetime,
) -> ContactPerson:
    """This function will add a contact person, or change the one given, the seeker's own; ``phone`` is in E.164.

    Seeker only. It raises ContactPersonMustKnow when the person does not know of it, and TooManyContactPersons.
    """
    with changing(seeker=seeker, section="contact_persons", by=by, now=now):
        if not knows:
            raise ContactPersonMustKnow
        fields = {
            "name": clean(name),
            "relation": relation,
            "phone": phone,
            "phone_owner": phone_owner,
            "safe_times": clean(safe_times),
            "knows": True,
        }
        if person is None:
            if seeker.contact_persons.count() >= MOST_CONTACT_PERSONS:
                raise TooManyContactPersons
            person = ContactPerson.objects.create(seeker=seeker, **fields)
        else:
            person = seeker.contact_persons.get(pk=person.pk)
            set_fields(row=person, **fields)
        set_fields(row=seeker, no_contact_persons=False)
    return person


@transaction.atomic
def remove_contact_person(*, person: ContactPerson, by: User, now: datetime) -> None:
    """This function will remove a contact person with all that is kept of them. Seeker only."""
    with changing(seeker=person.seeker, section="contact_persons", by=by, now=now):
        person.delete()


@transaction.atomic
def say_no_contact_persons(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will note that nobody else may be called; those who were named are removed. Seeker only."""
    with changing(seeker=seeker, section="contact_persons", by=by, now=now):
        seeker.contact_persons.all().delete()
        set_fields(row=seeker, no_contact_persons=True)
