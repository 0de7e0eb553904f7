"""Tells the parties of an interview day, each in its own words, with what belongs into their calendars."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kakehashi.accounts import queries as accounts
from kakehashi.common.clock import day_in_japan
from kakehashi.interviews import calendars, queries
from kakehashi.interviews.models import Candidate, Event
from kakehashi.messaging import kinds
from kakehashi.messaging.actions import tell
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Organization
from kakehashi.paper.calendar import Method
from kakehashi.placements import actions as placements
from kakehashi.placements import policies
from kakehashi.ui import formats

Words = tuple[Promise, Promise]

TO_SEEKERS: Final[dict[str, Words]] = {
    "picked": (
        _("%(company)s wants to see you on an interview day"),
        _("It is on %(day)s. Look at your times and say on your page whether you come."),
    ),
    "fixed": (
        _("Your interview day with %(company)s is fixed"),
        _("It is on %(day)s. Your times are on your page. Please be ready ten minutes early."),
    ),
    "changed": (
        _("Your interview day with %(company)s has changed"),
        _("It is on %(day)s. Please look at your times again and say whether you come."),
    ),
    "taken_off": (
        _("You are not on the interview day with %(company)s any more"),
        _("The reason is on your page. The company may propose another time."),
    ),
    "cancelled": (
        _("The interview day with %(company)s is cancelled"),
        _("The reason is on your page. The company may propose another time."),
    ),
    "reserve": (
        _("You are in reserve at %(company)s"),
        _("The company would take you when a place becomes free. It will tell you. You can apply elsewhere too."),
    ),
}
TO_COMPANIES: Final[dict[str, Words]] = {
    "opened": (
        _("%(sending)s offers times on an interview day"),
        _("It is on %(day)s. Please pick times for the people who wait for an interview."),
    ),
    "fixed": (
        _("The interview day of %(sending)s is fixed"),
        _("It is on %(day)s. Your times and the people are on the page."),
    ),
    "changed": (_("The interview day of %(sending)s has changed"), _("It is on %(day)s. Your times are on the page.")),
    "taken_off": (
        _("%(code)s does not come on the interview day of %(sending)s"),
        _("The reason is on the page of the placement. You may propose other times."),
    ),
    "cancelled": (
        _("The interview day of %(sending)s is cancelled"),
        _("The reason is on the page. You may propose other times for each person."),
    ),
    "released": (
        _("The results of the interview day of %(sending)s are released"),
        _("Everybody reads them now. Next, make offers to those who passed."),
    ),
}
TO_SENDERS: Final[dict[str, Words]] = {
    "picked": (_("%(company)s picked people for your interview day"), _("It is on %(day)s. The page shows who comes.")),
    "answered": (
        _("%(code)s said whether the person comes on the interview day"),
        _("It is on %(day)s. The answer is on the page."),
    ),
}


def _fill(data: Any) -> dict[str, Any]:
    """This function will write the day in the language of the reader."""
    return {**data, "day": formats.long_date(date.fromisoformat(data["day"]))} if "day" in data else dict(data)


for _audience, _sentences in (("seeker", TO_SEEKERS), ("company", TO_COMPANIES), ("sender", TO_SENDERS)):
    for _event, (_subject, _body) in _sentences.items():
        kinds.declare(
            f"interview_day.{_event}.{_audience}",
            subject=_subject,
            body=_body,
            fill=_fill,
            attach=calendars.attached,
        )


def tell_seeker(event: str, *, candidate: Candidate, now: datetime, method: Method | None = None) -> None:
    """This function will tell a seeker, by telephone where there is no e-mail address."""
    key = f"interview_day.{event}.seeker"
    placement = candidate.placement
    data = {"company": placement.opportunity.company.name, "day": candidate.event.day.isoformat()}
    about = ("placement", placement.public_id) if event == "taken_off" else ("interview_day", candidate.public_id)
    more = {"calendar": calendars.for_seeker(candidate, method=method, now=now)} if method else {}
    to = accounts.recipients(users=[candidate.seeker.user])
    tell(key, to=to, about=about[0], about_public_id=about[1], now=now, **data, **more)
    first = next((seat.slot.starts_at for seat in candidate.seats.all()), None)
    placements.call_about(placement=placement, kind=key, data=data, until=first, now=now)


def tell_companies(
    event: str,
    *,
    day: Event,
    candidates: Sequence[Candidate],
    now: datetime,
    method: Method | None = None,
) -> None:
    """This function will tell the companies of these people, and who supervises them, once each."""
    for organization, theirs in _sides(candidates, on=day_in_japan(now)):
        more = {}
        if method:
            name = organization.public_id
            more["calendar"] = calendars.for_company(day, theirs, organization_public_id=name, method=method, now=now)
        tell_organization(event, day=day, organization=organization, now=now, **more)


def tell_companies_of_leaving(*, candidate: Candidate, with_calendar: bool, now: datetime) -> None:
    """This function will tell who would have seen a person; their entry keeps the others, or goes with the last."""
    day, code = candidate.event, candidate.placement.page_code
    others = {
        organization.pk: people
        for organization, people in _sides(
            [one for one in queries.on(day) if one.pk != candidate.pk], on=day_in_japan(now)
        )
    }
    for organization, _people in _sides([candidate], on=day_in_japan(now)):
        more = {}
        if with_calendar:
            left, name = others.get(organization.pk, []), organization.public_id
            method: Method = "REQUEST" if left else "CANCEL"
            more["calendar"] = calendars.for_company(day, left, organization_public_id=name, method=method, now=now)
        tell_organization("taken_off", day=day, organization=organization, now=now, code=code, **more)


def tell_organization(event: str, *, day: Event, organization: Organization, now: datetime, **more: Any) -> None:
    """This function will tell the people of one organization of the company's side."""
    to = accounts.recipients(users=organizations.users_of(organization=organization))
    data = {"sending": day.sending.name, "day": day.day.isoformat(), **more}
    key = f"interview_day.{event}.company"
    tell(key, to=to, about="interview_day", about_public_id=day.public_id, now=now, **data)


def tell_sender(event: str, *, day: Event, now: datetime, **more: Any) -> None:
    """This function will tell the people of the sending organization."""
    to = accounts.recipients(users=organizations.users_of(organization=day.sending))
    data = {"day": day.day.isoformat(), **more}
    key = f"interview_day.{event}.sender"
    tell(key, to=to, about="interview_day", about_public_id=day.public_id, now=now, **data)


def _sides(candidates: Iterable[Candidate], *, on: date) -> list[tuple[Organization, list[Candidate]]]:
    """This function will sort people by the organizations of the company's side that see them."""
    found: dict[int, tuple[Organization, list[Candidate]]] = {}
    supervised: dict[int, bool] = {}
    for candidate in candidates:
        opportunity = candidate.placement.opportunity
        if opportunity.pk not in supervised:
            supervised[opportunity.pk] = policies.is_supervised(opportunity=opportunity, on=on)
        sides = [opportunity.company, *([opportunity.supervising] if supervised[opportunity.pk] else [])]
        for organization in sides:
            found.setdefault(organization.pk, (organization, []))[1].append(candidate)
    return list(found.values())
