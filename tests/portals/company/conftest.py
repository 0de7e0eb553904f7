"""A company, its supervising organization, a sending organization and a seeker who wait to be brought together."""

from dataclasses import dataclass
from typing import Any

import pytest

from kakehashi.accounts.models import User
from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker
from kakehashi.showcase.models import StaffPage
from tests import cast


@dataclass(frozen=True, kw_only=True)
class Scene:
    """Everybody of one placement."""

    company: Organization
    supervising: Organization
    sending: Organization
    clerk: User
    placer: User
    trainer: User
    seeker: Seeker
    page: StaffPage
    opportunity: Opportunity


def make_scene(*, agreement: bool = True, **page: Any) -> Scene:
    """This function will make a company with a shown opportunity, and a published page of another country."""
    company = cast.make_organization(kind="accepting")
    supervising = cast.make_organization(kind="supervising")
    sending = cast.make_organization(kind="sending")
    cast.make_supervision(supervising=supervising, company=company)
    if agreement:
        cast.make_agreement(supervising=supervising, sending=sending)
    seeker = cast.make_seeker(organization=sending)
    shown = cast.make_page(seeker=seeker, organization=sending, **page)
    cast.make_staff_photo(page=shown)
    return Scene(
        company=company,
        supervising=supervising,
        sending=sending,
        clerk=cast.make_member(organization=company),
        placer=cast.make_member(organization=supervising),
        trainer=cast.make_member(organization=sending),
        seeker=seeker,
        page=shown,
        opportunity=cast.make_opportunity(company=company, supervising=supervising),
    )


@pytest.fixture
def scene(db: None) -> Scene:
    """A company with a shown opportunity, and a published page."""
    return make_scene()
