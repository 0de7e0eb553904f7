"""What organizations in Japan get for the papers: copied when the seeker says yes, emptied when the seeker says no."""

from datetime import datetime
from typing import Any

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common.clock import day_in_japan
from kakehashi.common.state import NotNow
from kakehashi.organizations.models import Organization
from kakehashi.paper.spreadsheet import Column, xlsx
from kakehashi.placements import locks, paper_queries, policies, release_fields
from kakehashi.placements.actions.wording import without_contacts
from kakehashi.placements.models import Fetching, Placement, Release
from kakehashi.placements.refusals import NotAllowed
from kakehashi.placements.states import PREPARING, Party
from kakehashi.seekers.models import Seeker
from kakehashi.translation.queries import approved_name
from kakehashi.ui.formats import country_name, long_date


@transaction.atomic
def release_papers(*, placement: Placement, language: str, by: User, now: datetime) -> None:
    """This function will give the supervising organization and the company the fields that the papers need.

    The seeker only (NotAllowed), after the accepted offer and before the departure (NotNow). A second yes copies
    anew. Raises ContactInText when an answer holds contact data.
    """
    row, seeker = _of_seeker(placement, by=by, now=now)
    if row.state not in PREPARING:
        raise NotNow(transition="release_papers", state=row.state)
    _end(row, now=now)
    answers = _answers(seeker)
    for party, organization in _receivers(row):
        Release.objects.create(
            placement=row,
            organization=organization,
            party=party,
            version=release_fields.VERSION,
            language=language,
            fields={name: answers[name] for name in release_fields.FIELDS[party]},
            released_at=now,
        )
    _log("placement.papers_released", row, by=by, now=now)


@transaction.atomic
def take_papers_back(*, placement: Placement, by: User, now: datetime) -> None:
    """This function will end the consent: the copies are emptied at once, and that they were given stays known.

    The seeker only (NotAllowed).
    """
    row, _seeker = _of_seeker(placement, by=by, now=now)
    _end(row, now=now)
    _log("placement.papers_taken_back", row, by=by, now=now)


@transaction.atomic
def fetch_papers(*, placement: Placement, by: User, now: datetime) -> bytes | None:
    """This function will return the released fields as a list for a spreadsheet, and keep who took it away and when.

    People of the organization that got them (NotAllowed); None where nothing is released.
    """
    row = locks.placement(pk=placement.pk)
    party = policies.party_of(user=by, placement=row, on=day_in_japan(now))
    if party is None or party not in release_fields.FIELDS:
        raise NotAllowed
    release = paper_queries.release_for(placement=row, party=party)
    if release is None:
        return None
    Fetching.objects.create(release=release, by_public_id=by.public_id, at=now)
    _log("placement.papers_fetched", row, by=by, organization=release.organization, now=now)
    columns = [Column(heading=str(label), width=24) for label in release_fields.labels_for(party)]
    return xlsx(title=row.page_code, columns=columns, rows=[[value for _label, value in in_order(release)]])


def in_order(release: Release) -> list[tuple[str, str]]:
    """This function will return the names and values of the released fields in their order."""
    names = release_fields.FIELDS[Party(release.party)]
    return [(str(release_fields.LABELS[name]), release.fields.get(name, "")) for name in names]


def _of_seeker(placement: Placement, *, by: User, now: datetime) -> tuple[Placement, Seeker]:
    """This function will lock the placement and return it with its seeker, who alone may go on."""
    row = locks.placement(pk=placement.pk)
    if policies.party_of(user=by, placement=row, on=day_in_japan(now)) != Party.SEEKER or row.seeker is None:
        raise NotAllowed
    return row, row.seeker


def _receivers(row: Placement) -> list[tuple[Party, Organization]]:
    return [(Party.SUPERVISING, row.opportunity.supervising), (Party.COMPANY, row.opportunity.company)]


def _answers(seeker: Seeker) -> dict[str, Any]:
    """This function will copy the answers; what the seeker has not answered is empty."""
    names = {
        "name_passport": seeker.name_passport,
        "name_native": seeker.name_native,
        "name_katakana": approved_name(seeker=seeker),
    }
    return {
        **{name: without_contacts(value) for name, value in names.items()},
        "birth_on": long_date(seeker.birth_on),
        "sex": str(seeker.get_sex_display()) if seeker.sex else "",
        "country": country_name(seeker.country),
    }


def _end(row: Placement, *, now: datetime) -> None:
    """This function will empty what is released now."""
    row.releases.filter(ended_at=None).update(fields={}, ended_at=now)


def _log(action: str, row: Placement, *, by: User, organization: Organization | None = None, now: datetime) -> None:
    record(
        action,
        by=by,
        thing="placement",
        thing_public_id=row.public_id,
        organization_public_id=organization.public_id if organization else "",
        now=now,
    )
