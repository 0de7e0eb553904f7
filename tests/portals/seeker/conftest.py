"""One seeker whose information is complete, with the organizations and things around them."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from kakehashi.catalogue.models import Work
from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements.models import Interview, Offer, Placement
from kakehashi.placements.states import Origin, PlacementState
from kakehashi.seekers.models import Job, LanguageSkill, Licence, Schooling, Seeker, Stay
from tests import cast


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Everything that a seeker's pages can show."""

    seeker: Seeker
    client: Client
    sending: Organization
    other_sending: Organization
    company: Organization
    supervising: Organization
    opportunity: Opportunity

    @property
    def job(self) -> Job:
        return self.seeker.jobs.get()


@pytest.fixture
def stage(db: None) -> Stage:
    sending, other = cast.make_organization(name="Cầu Vồng"), cast.make_organization(name="Sông Hồng")
    cast.make_member(organization=sending)
    cast.make_member(organization=other)
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING, name="Example Welding Works")
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING)
    cast.make_supervision(supervising=supervising, company=company)
    cast.make_agreement(supervising=supervising, sending=sending)
    seeker = cast.make_seeker(organization=sending, phone="+84912345678", phone_owner="mine", address="Hà Nội")
    seeker.self_promotion = "Tôi hàn rất giỏi."
    seeker.no_contact_persons = seeker.start_open = True
    seeker.save()
    Licence.objects.create(seeker=seeker, kind="driving", name="Bằng lái B2", issued_year=2023)
    Schooling.objects.create(seeker=seeker, kind="vocational", name="Trường nghề", from_year=2019, until_year=2021)
    LanguageSkill.objects.create(seeker=seeker, language="ja", level="N4", certificate="Chứng chỉ N4")
    LanguageSkill.objects.create(seeker=seeker, language="en", level="basic")
    Stay.objects.create(seeker=seeker, purpose="visit", from_year=2023, until_year=2023)
    opportunity = cast.make_opportunity(company=company, supervising=supervising)
    return Stage(
        seeker=seeker,
        client=cast.signed_in(seeker.user),
        sending=sending,
        other_sending=other,
        company=company,
        supervising=supervising,
        opportunity=opportunity,
    )


@pytest.fixture
def published(stage: Stage) -> Stage:
    """The same seeker with a staff information page that companies see."""
    cast.make_page(seeker=stage.seeker, organization=stage.sending)
    return stage


def make_offer(stage: Stage, **fields: Any) -> Placement:
    """A placement that waits for the seeker's answer to an offer."""
    fields.setdefault("opportunity", stage.opportunity)
    placement = cast.make_placement(
        seeker=stage.seeker, sending=stage.sending, state=PlacementState.OFFERED, name_for_company="グエン", **fields
    )
    Interview.objects.create(
        placement=placement,
        proposed=[(cast.NOW + timedelta(days=3)).isoformat()],
        how="video",
        confirmed_for=cast.NOW + timedelta(days=3),
    )
    Offer.objects.create(
        placement=placement,
        monthly_wage=200_000,
        monthly_deductions=50_000,
        weekly_hours=40,
        starts_on=cast.TODAY + timedelta(days=200),
        months=36,
        conditions="寮あり",
        offered_at=cast.NOW,
        answer_until=cast.TODAY + timedelta(days=3650),
    )
    return placement


def make_invitation(stage: Stage) -> Placement:
    """A placement that waits for the seeker's answer to an invitation."""
    return cast.make_placement(
        opportunity=stage.opportunity,
        seeker=stage.seeker,
        sending=stage.sending,
        origin=Origin.INVITATION,
        state=PlacementState.PASSED_ON,
        message="面接をお願いします。",
    )


def work(code: str) -> Work:
    return Work.objects.get(code=code)
