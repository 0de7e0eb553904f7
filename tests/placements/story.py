"""The world of the placement tests: one company, its supervisor, two sending organizations, decoys, and short ways."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from kakehashi.accounts.models import User
from kakehashi.messaging.models import Notice
from kakehashi.opportunities.models import Opportunity
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements import actions
from kakehashi.placements.models import Placement
from kakehashi.seekers.models import Seeker
from kakehashi.showcase.models import StaffPage
from tests import cast
from tests.cast import NOW, TODAY

LATER = NOW + timedelta(hours=1)
FIRST_TIME = NOW + timedelta(days=5)
SECOND_TIME = NOW + timedelta(days=6)


@dataclass(kw_only=True)
class World:
    """Everyone who takes part, and one decoy of each kind that has the same right on something else."""

    sending: Organization
    sender: User
    supervising: Organization
    supervisor: User
    company: Organization
    boss: User
    opportunity: Opportunity
    seeker: Seeker
    page: StaffPage
    other_sender: User
    other_boss: User
    other_supervisor: User
    other_seeker: Seeker

    @property
    def person(self) -> User:
        return self.seeker.user


def make_world(**opportunity: Any) -> World:
    sending = cast.make_organization(name="Example Sending")
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING, name="Example Supervising")
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING, name="Example Company")
    cast.make_agreement(supervising=supervising, sending=sending)
    cast.make_supervision(supervising=supervising, company=company)
    seeker, page = make_candidate(sending=sending)
    other_sending = cast.make_organization()
    other_seeker, _page = make_candidate(sending=other_sending)
    return World(
        sending=sending,
        sender=cast.make_member(organization=sending),
        supervising=supervising,
        supervisor=cast.make_member(organization=supervising),
        company=company,
        boss=cast.make_member(organization=company),
        opportunity=cast.make_opportunity(company=company, supervising=supervising, **opportunity),
        seeker=seeker,
        page=page,
        other_sender=cast.make_member(organization=other_sending),
        other_boss=cast.make_member(organization=cast.make_organization(kind=OrganizationKind.ACCEPTING)),
        other_supervisor=cast.make_member(organization=cast.make_organization(kind=OrganizationKind.SUPERVISING)),
        other_seeker=other_seeker,
    )


def make_candidate(*, sending: Organization, **fields: Any) -> tuple[Seeker, StaffPage]:
    """A seeker whom the organization has accepted and whose page is shown."""
    seeker = cast.make_seeker(organization=sending, **fields)
    return seeker, cast.make_page(seeker=seeker, organization=sending)


def make_second_opportunity(world: World, **fields: Any) -> Opportunity:
    """Another opportunity of the same company."""
    return cast.make_opportunity(company=world.company, supervising=world.supervising, **fields)


def apply(world: World, **changes: Any) -> Placement:
    given = {"seeker": world.seeker, "opportunity": world.opportunity, "message": "Xin chào", "by": world.person}
    return actions.apply_to_opportunity(**{**given, "now": NOW, **changes})


def invite(world: World, **changes: Any) -> Placement:
    given = {"page_code": world.page.code, "opportunity": world.opportunity, "message": "面接をお願いします。"}
    given |= {"organization": world.company, "by": world.boss, "now": NOW}
    return actions.invite_to_interview(**{**given, **changes})


def forwarded(world: World, **changes: Any) -> Placement:
    placement = apply(world, **changes)
    actions.forward_application(placement=placement, by=world.sender, now=NOW)
    return placement


def propose(world: World, placement: Placement, times: list[datetime] | None = None, **changes: Any) -> None:
    given: dict[str, Any] = {"times": times if times is not None else [FIRST_TIME, SECOND_TIME], "how": "video"}
    given |= {"place": "", "by": world.boss, "now": NOW}
    actions.propose_times(placement=placement, **{**given, **changes})


def with_interview(world: World, **changes: Any) -> Placement:
    placement = forwarded(world, **changes)
    propose(world, placement)
    actions.confirm_time(placement=placement, at=FIRST_TIME, by=world.sender, now=NOW)
    return placement


def passed(world: World, **changes: Any) -> Placement:
    placement = with_interview(world, **changes)
    actions.record_pass(placement=placement, note="", by=world.boss, now=NOW)
    return placement


def offer(world: World, placement: Placement, **changes: Any) -> None:
    given: dict[str, Any] = {"monthly_wage": Decimal(190_000), "monthly_deductions": Decimal(45_000)}
    given |= {"weekly_hours": Decimal(40), "starts_on": TODAY + timedelta(days=180), "months": 12, "conditions": ""}
    given |= {"answer_until": TODAY + timedelta(days=14), "by": world.boss, "now": NOW}
    actions.make_offer(placement=placement, **{**given, **changes})


def offered(world: World, **changes: Any) -> Placement:
    placement = passed(world, **changes)
    offer(world, placement)
    return placement


def offered_to_another(world: World, opportunity: Opportunity | None = None) -> Placement:
    """Another candidate of the same organization with an offer for the same opportunity."""
    seeker, _page = make_candidate(sending=world.sending)
    return offered(world, seeker=seeker, by=seeker.user, opportunity=opportunity or world.opportunity)


def told(user: User) -> list[str]:
    """The kinds of notices that a person got, oldest first."""
    return list(Notice.objects.filter(to_public_id=user.public_id).order_by("id").values_list("kind", flat=True))


def day(offset: int) -> date:
    return TODAY + timedelta(days=offset)
