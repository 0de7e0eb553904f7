"""Tells the parties of a placement of its moves, each in its own words and language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from kakehashi.accounts import queries as accounts
from kakehashi.accounts.models import User
from kakehashi.common.clock import day_in_japan
from kakehashi.messaging import kinds
from kakehashi.messaging.actions import tell
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Organization
from kakehashi.placements import policies, still
from kakehashi.placements.models import Placement
from kakehashi.placements.sentences import ENDINGS, LEAVING, SENTENCES
from kakehashi.placements.sentences_of_papers import AFTERWARDS, PAPERS
from kakehashi.placements.states import Party
from kakehashi.placements.steps import NAMES as STEP_NAMES
from kakehashi.ui.formats import long_date


def _in_words(data: Mapping[str, Any]) -> dict[str, str]:
    """This function will put a step and its day, or what is waited for, into the reader's language."""
    if "waits" in data:
        return still.in_words(data)
    found = {name: str(value) for name, value in data.items()}
    if "day" in data:
        found["day"] = long_date(date.fromisoformat(data["day"]))
    if "step" in data:
        found["step"] = str(STEP_NAMES[data["step"]])
    return found


_WORDS = {**SENTENCES, **PAPERS, **AFTERWARDS, **{f"ended.{cause}": words for cause, words in ENDINGS.items()}}
for _event, _audiences in _WORDS.items():
    for _audience, (_subject, _body) in _audiences.items():
        kinds.declare(f"placement.{_event}.{_audience}", subject=_subject, body=_body, fill=_in_words)
for _event, (_subject, _body) in LEAVING.items():
    kinds.declare(f"placement.{_event}", subject=_subject, body=_body)


@dataclass(frozen=True, kw_only=True)
class News:
    """What happened to a placement: the event, by which party and person, and whether the company's side knows it."""

    placement: Placement
    event: str
    party: Party
    by: User | None
    company_knows: bool
    now: datetime
    day: date | None = None
    said: Mapping[str, str] = field(default_factory=dict)

    @property
    def data(self) -> dict[str, str]:
        """This function will return what fills the sentences; nothing in it is the person's."""
        placement = self.placement
        company = placement.opportunity.company.name
        data = {"code": placement.page_code, "company": company, "sending": placement.sending.name}
        if self.day:
            data["day"] = self.day.isoformat()
        _name, _dot, step = self.event.partition(".")
        return {**data, **({"step": step} if step in STEP_NAMES else {}), **self.said}


def kind_of(*, event: str, audience: str) -> str | None:
    """This function will return the key of the notice that an audience gets of an event, or None for no notice."""
    return f"placement.{event}.{audience}" if audience in _WORDS[event] else None


def what_is_told(*, event: str, party: Party, placement: Placement, company_knows: bool) -> dict[str, str]:
    """This function will say, by audience, what a move that is not made yet would tell, in the active language.

    The audiences are "seeker", "sender" and "company"; the supervising organization reads what the company reads.
    """
    audiences = {
        "seeker": party != Party.SEEKER and placement.seeker_id is not None,
        "sender": party != Party.SENDER,
        "company": company_knows,
    }
    company = placement.opportunity.company.name
    data = {"code": placement.page_code, "company": company, "sending": placement.sending.name}
    words = _WORDS[event]
    return {one: str(words[one][0]) % data for one, is_told in audiences.items() if is_told and one in words}


def tell_parties(news: News) -> None:
    """This function will tell everyone whom the move concerns and who did not make it."""
    placement, opportunity = news.placement, news.placement.opportunity
    if news.party != Party.SEEKER and placement.seeker is not None:
        _tell(news, audience="seeker", users=[placement.seeker.user])
    if news.party != Party.SENDER:
        _tell(news, audience="sender", users=organizations.users_of(organization=placement.sending))
    if not news.company_knows:
        return
    if news.party != Party.COMPANY:
        _tell(news, audience="company", users=organizations.users_of(organization=opportunity.company))
    supervised = policies.is_supervised(opportunity=opportunity, on=day_in_japan(news.now))
    if news.party != Party.SUPERVISING and supervised:
        _tell(news, audience="company", users=organizations.users_of(organization=opportunity.supervising))


def _tell(news: News, *, audience: str, users: list[User]) -> None:
    """This function will write the notices of one audience, with none to the person who made the move."""
    key = kind_of(event=news.event, audience=audience)
    others = [user for user in users if news.by is None or user.pk != news.by.pk]
    if key is not None and others:
        to = accounts.recipients(users=others)
        tell(key, to=to, about="placement", about_public_id=news.placement.public_id, now=news.now, **news.data)


def remind(news: News, *, party: Party) -> None:
    """This function will remind whoever has the turn that the others wait; ``day`` is the last one for an answer.

    The company's side is reminded together: the company, and its supervising organization while it supervises it.
    """
    placement, opportunity = news.placement, news.placement.opportunity
    if party == Party.SEEKER and placement.seeker is not None:
        _tell(news, audience="seeker", users=[placement.seeker.user])
    elif party == Party.SENDER:
        _tell(news, audience="sender", users=organizations.users_of(organization=placement.sending))
    elif party == Party.COMPANY:
        _tell(news, audience="company", users=organizations.users_of(organization=opportunity.company))
        if policies.is_supervised(opportunity=opportunity, on=day_in_japan(news.now)):
            _tell(news, audience="company", users=organizations.users_of(organization=opportunity.supervising))


def tell_seeker(news: News) -> None:
    """This function will tell the seeker alone."""
    if news.placement.seeker is not None:
        _tell(news, audience="seeker", users=[news.placement.seeker.user])


def tell_organization_of_leaving(*, organization: Organization, now: datetime) -> None:
    """This function will tell a sending organization that one of its seekers has left the site; it names nobody."""
    to = accounts.recipients(users=organizations.users_of(organization=organization))
    tell("placement.seeker_left_site", to=to, now=now)


def tell_of_accepted_person_who_left(*, placement: Placement, now: datetime) -> None:
    """This function will tell the organizations of an accepted placement that the person left the site.

    The supervising organization hears of it while it supervises the company.
    """
    opportunity = placement.opportunity
    supervised = policies.is_supervised(opportunity=opportunity, on=day_in_japan(now))
    supervising = [opportunity.supervising] if supervised else []
    users = [
        user
        for organization in (placement.sending, opportunity.company, *supervising)
        for user in organizations.users_of(organization=organization)
    ]
    data = {"code": placement.page_code, "company": opportunity.company.name, "sending": placement.sending.name}
    tell(
        "placement.accepted_person_left_site",
        to=accounts.recipients(users=users),
        about="placement",
        about_public_id=placement.public_id,
        now=now,
        **data,
    )
