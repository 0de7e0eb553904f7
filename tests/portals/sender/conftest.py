"""A sending organization with one seeker in each situation, and a decoy organization that has its own."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.test import Client

from kakehashi.accounts.models import User
from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements.models import Interview
from kakehashi.placements.states import PlacementState
from kakehashi.seekers.models import LanguageSkill, Schooling, Seeker, Stay
from kakehashi.translation import queries
from tests import cast

JAPANESE = {
    "name_katakana": "グエン・ヴァン",
    "self_promotion": "溶接が得意で、毎日まじめに働いています。",
    "employer": "鉄工所",
    "duties": "鉄骨の溶接",
    "name": "職業学校",
    "certificate": "日本語能力試験N4",
}


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Everything that the organization's pages can show."""

    organization: Organization
    member: User
    client: Client
    seeker: Seeker
    chosen: Seeker
    decoy: Organization
    decoy_client: Client
    opportunity: Opportunity


def full_seeker(organization: Organization, **fields: object) -> Seeker:
    fields.setdefault("self_promotion", "Tôi hàn rất giỏi và làm việc chăm chỉ mỗi ngày.")
    fields.setdefault("phone", "+84912345678")
    fields.setdefault("address", "12 Phố Ví Dụ, Hà Nội")
    seeker = cast.make_seeker(organization=organization, **fields)
    Schooling.objects.create(seeker=seeker, kind="vocational", name="Trường nghề", from_year=2019, until_year=2021)
    LanguageSkill.objects.create(seeker=seeker, language="ja", level="N4", certificate="JLPT N4")
    Stay.objects.create(seeker=seeker, purpose="visit", from_year=2023, until_year=2023)
    return seeker


def translate(seeker: Seeker, by: User, **other: str) -> None:
    keys = [part.key for part in queries.parts_needed(seeker=seeker)]
    texts = JAPANESE | other
    cast.approve_texts(seeker, {key: texts[key.rpartition(".")[2]] for key in keys}, by=by)
    cast.confirm_texts(seeker)


def with_times(placement: object) -> None:
    times = [(cast.NOW + timedelta(days=days)).isoformat() for days in (400, 401)]
    Interview.objects.create(placement=placement, proposed=times, how="video", place="https://meet.example/x")


@pytest.fixture
def stage(db: None) -> Stage:
    organization, decoy = cast.make_organization(name="Cầu Vồng"), cast.make_organization(name="Sông Hồng")
    member, other = cast.make_member(organization=organization), cast.make_member(organization=decoy)
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING, name="Example Welding Works")
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING)
    cast.make_supervision(supervising=supervising, company=company)
    cast.make_agreement(supervising=supervising, sending=organization)
    opportunity = cast.make_opportunity(company=company, supervising=supervising)
    full_seeker(decoy)
    return Stage(
        organization=organization,
        member=member,
        client=cast.signed_in(member),
        seeker=full_seeker(organization),
        chosen=full_seeker(organization, accepted=False),
        decoy=decoy,
        decoy_client=cast.signed_in(other),
        opportunity=opportunity,
    )


@pytest.fixture
def placement(stage: Stage):
    return cast.make_placement(opportunity=stage.opportunity, seeker=stage.seeker, sending=stage.organization)


@pytest.fixture
def proposed(stage: Stage):
    found = cast.make_placement(
        opportunity=stage.opportunity,
        seeker=full_seeker(stage.organization),
        sending=stage.organization,
        state=PlacementState.TIMES_PROPOSED,
    )
    with_times(found)
    return found
