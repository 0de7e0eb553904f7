"""A company, or its supervising organization, tells its staff and trainees; nobody else does."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kakehashi.accounts.models import User
from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.messaging.models import Notice
from kakehashi.organizations import actions, queries
from kakehashi.organizations.models import Organization, Supervision, Workforce
from kakehashi.organizations.refusals import DayAhead
from kakehashi.organizations.states import OrganizationKind
from tests import cast

pytestmark = pytest.mark.django_db
FIGURES = actions.Figures(
    full_time_staff=45,
    staff_as_of=cast.TODAY,
    rated_excellent=None,
    rating_as_of=cast.TODAY,
    titp_1=2,
    titp_2=3,
    titp_3=0,
    esd=0,
    trainees_as_of=date(2026, 11, 1),
)


@pytest.fixture
def company() -> Organization:
    return cast.make_organization(kind=OrganizationKind.ACCEPTING)


@pytest.fixture
def supervisor(company: Organization) -> User:
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING)
    cast.make_supervision(supervising=supervising, company=company)
    return cast.make_member(organization=supervising)


def told(company: Organization, by: User, figures: actions.Figures = FIGURES) -> Workforce:
    return actions.record_workforce(company=company, figures=figures, by=by, now=cast.NOW)


def test_the_company_tells_its_numbers_and_the_log_says_which_without_their_values(company: Organization) -> None:
    boss = cast.make_member(organization=company)
    kept = told(company, boss)
    assert (kept.full_time_staff, kept.rated_excellent, kept.trainees_as_of) == (45, None, date(2026, 11, 1))
    assert (kept.recorded_by, kept.recorded_for, kept.recorded_at) == (boss, company, cast.NOW)
    told(company, boss, replace(FIGURES, full_time_staff=51))
    assert Workforce.objects.get().full_time_staff == 51
    second = Entry.objects.filter(action="organization.workforce_recorded").order_by("pk").last()
    assert second is not None
    assert second.data == {"fields": ["full_time_staff"]}
    assert second.thing_public_id == company.public_id


def test_the_same_numbers_again_change_and_log_nothing(company: Organization) -> None:
    boss = cast.make_member(organization=company)
    told(company, boss)
    actions.record_workforce(company=company, figures=FIGURES, by=boss, now=cast.NOW + timedelta(days=1))
    assert Workforce.objects.get().recorded_at == cast.NOW
    assert Entry.objects.filter(action="organization.workforce_recorded").count() == 1


def test_the_supervising_organization_tells_them_for_its_company(company: Organization, supervisor: User) -> None:
    kept = told(company, supervisor)
    assert kept.company == company
    assert kept.recorded_for == queries.supervisors_of(company=company, on=cast.TODAY).get()


def test_nobody_else_tells_them(company: Organization, supervisor: User) -> None:
    former = queries.supervisors_of(company=company, on=cast.TODAY).get()
    Supervision.objects.filter(supervising=former).update(period=("2026-01-01", "2026-11-22"))
    people = (
        supervisor,
        cast.make_member(organization=cast.make_organization(kind=OrganizationKind.ACCEPTING)),
        cast.make_member(organization=cast.make_organization(kind=OrganizationKind.SUPERVISING)),
        cast.make_member(organization=cast.make_organization()),
        cast.make_secretariat(),
    )
    for person in people:
        with pytest.raises(NotAllowed):
            told(company, person)
    own = former.memberships.get().user
    with pytest.raises(NotAllowed):
        told(former, own)
    assert not Workforce.objects.exists()
    assert not Notice.objects.exists()


@pytest.mark.parametrize("day", ["staff_as_of", "rating_as_of", "trainees_as_of"])
def test_a_day_that_has_not_come_is_refused_and_nothing_is_kept(company: Organization, day: str) -> None:
    boss = cast.make_member(organization=company)
    with pytest.raises(DayAhead):
        told(company, boss, replace(FIGURES, **{day: cast.TODAY + timedelta(days=1)}))
    assert not Workforce.objects.exists()
    assert not Entry.objects.filter(action="organization.workforce_recorded").exists()


def test_a_company_is_found_by_itself_and_by_who_supervises_it_today(company: Organization, supervisor: User) -> None:
    other = cast.make_organization(kind=OrganizationKind.ACCEPTING)
    supervising = supervisor.memberships.get().organization
    for organization in (company, supervising):
        asked = {"organization": organization, "on": cast.TODAY}
        assert queries.company_for(public_id=company.public_id, **asked) == company
        assert queries.company_for(public_id=other.public_id, **asked) is None
    gone = {"organization": supervising, "on": date(2025, 12, 31)}
    assert queries.company_for(public_id=company.public_id, **gone) is None
