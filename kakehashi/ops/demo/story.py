"""Tells the whole demo story, once."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from kakehashi.accounts import queries as people
from kakehashi.eligibility import actions as eligibility
from kakehashi.messaging.actions import mark_read
from kakehashi.messaging.models import Notice
from kakehashi.messaging.tasks import drop_waiting_mail
from kakehashi.ops.demo.breakdowns import publish_breakdowns
from kakehashi.ops.demo.candidates import make_candidates, make_newcomer
from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.encounters import tell_the_past, tell_the_present
from kakehashi.ops.demo.hashing import quick_hashing
from kakehashi.ops.demo.interview_day import open_a_day
from kakehashi.ops.demo.kept import keep_people
from kakehashi.ops.demo.letters import write_letters
from kakehashi.ops.demo.offers import offer_places
from kakehashi.ops.demo.parties import ask_for_admission, make_parties
from kakehashi.ops.demo.reading import let_seekers_read
from kakehashi.ops.demo.terms import keep_terms
from kakehashi.ops.demo.words import tell_what_waits


def is_told() -> bool:
    """This function will say whether the story is in the database already."""
    return people.user_by_username(username="secretary@kakehashi.example") is not None


@transaction.atomic
def tell(*, now: datetime, say: Callable[[str], None]) -> bool:
    """This function will make the example people and all that happened to them, and say whether it was new.

    Telling it a second time changes nothing. Old news is read and needs no mail any more.
    """
    if is_told():
        say("The demo story is there already.")
        return False
    with quick_hashing():
        _tell_all(days=Days(now=now), say=say)
    return True


def _tell_all(*, days: Days, say: Callable[[str], None]) -> None:
    """This function will make everybody, then what happened to them, in its order."""
    say("Organizations")
    parties = make_parties(days=days)
    publish_breakdowns(parties=parties, days=days)
    keep_terms(parties=parties, days=days)
    say("Seekers")
    seekers = make_candidates(parties=parties, days=days)
    say("Opportunities")
    places = offer_places(parties=parties, days=days)
    say("Placements")
    tell_the_past(parties=parties, seekers=seekers, places=places, days=days)
    _let_everybody_read(now=days.ago(12))
    tell_the_present(parties=parties, seekers=seekers, places=places, days=days)
    open_a_day(parties=parties, days=days)
    tell_what_waits(parties=parties, seekers=seekers, days=days)
    let_seekers_read(parties=parties, seekers=seekers, places=places, days=days)
    write_letters(parties=parties, seekers=seekers, days=days)
    keep_people(parties=parties, seekers=seekers, days=days)
    make_newcomer(days=days)
    ask_for_admission(days=days)
    say("What the rules say of everybody")
    eligibility.ask_outdated(now=days.now)


def _let_everybody_read(*, now: datetime) -> None:
    """This function will mark all notices as read and drop their mails."""
    notices = list(Notice.objects.values_list("public_id", "to_public_id"))
    drop_waiting_mail(notices=[notice for notice, _to in notices])
    for to_public_id in {to for _notice, to in notices}:
        mark_read(to_public_id=to_public_id, now=now)
