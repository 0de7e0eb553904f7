"""A supervising organization records its agreements and its companies, with dates."""

from datetime import date

import pytest

from kakehashi.accounts.models import User
from kakehashi.common.refusals import NotAllowed
from kakehashi.messaging.models import Notice
from kakehashi.organizations import actions, queries
from kakehashi.organizations.models import Agreement, Organization, Supervision
from kakehashi.organizations.refusals import NotAPeriod, Overlaps, PartnerNotAdmitted
from kakehashi.organizations.states import OrganizationKind
from tests import cast

pytestmark = pytest.mark.django_db
JANUARY, JULY = date(2026, 1, 1), date(2026, 7, 1)


@pytest.fixture
def sending() -> Organization:
    return cast.make_organization()


@pytest.fixture
def company() -> Organization:
    return cast.make_organization(kind=OrganizationKind.ACCEPTING)


@pytest.fixture
def supervising() -> Organization:
    return cast.make_organization(kind=OrganizationKind.SUPERVISING)


@pytest.fixture
def watcher(supervising: Organization) -> User:
    return cast.make_member(organization=supervising, role="member")


def typed(name: str, partner: Organization, first: date, last: date | None = None) -> dict[str, str]:
    days = {"first_day": first, **({"last_day": last} if last else {})}
    parts = {
        f"{field}_{part}": str(getattr(day, part)) for field, day in days.items() for part in ("day", "month", "year")
    }
    return {name: partner.public_id, **parts}


def test_an_agreement_is_recorded_with_its_last_day_and_the_partner_is_told(
    supervising: Organization, sending: Organization, watcher: User
) -> None:
    partner = cast.make_member(organization=sending)
    answer = cast.signed_in(watcher).post("/company/agreements/", typed("sending", sending, JANUARY, date(2026, 6, 30)))
    assert answer.status_code == 302
    kept = Agreement.objects.get()
    assert (kept.period.lower, kept.period.upper, kept.recorded_by) == (JANUARY, JULY, watcher)
    assert queries.agreement_in_force(supervising=supervising, sending=sending, on=date(2026, 6, 30)) is None
    assert Notice.objects.get().to_public_id == partner.public_id
    actions.confirm_agreement(agreement=kept, by=partner, now=cast.NOW)
    assert queries.agreement_in_force(supervising=supervising, sending=sending, on=date(2026, 6, 30)) == kept
    assert queries.agreement_in_force(supervising=supervising, sending=sending, on=JULY) is None


def test_overlapping_agreements_are_refused_kindly_and_nothing_changes(
    supervising: Organization, sending: Organization, watcher: User
) -> None:
    cast.make_agreement(supervising=supervising, sending=sending)
    answer = cast.signed_in(watcher).post("/company/agreements/", typed("sending", sending, JULY))
    assert answer.status_code == 422
    assert "You have an agreement with them on some of these days." in answer.content.decode()
    with pytest.raises(Overlaps):
        actions.record_agreement(
            supervising=supervising, sending=sending, valid_from=JULY, valid_until=None, by=watcher, now=cast.NOW
        )
    assert Agreement.objects.count() == 1
    assert not Notice.objects.exists()


def test_another_pair_and_the_days_after_do_not_overlap(
    supervising: Organization, sending: Organization, watcher: User
) -> None:
    decoy = cast.make_organization()
    for partner, first, until in ((sending, JANUARY, JULY), (sending, JULY, None), (decoy, JANUARY, None)):
        actions.record_agreement(
            supervising=supervising, sending=partner, valid_from=first, valid_until=until, by=watcher, now=cast.NOW
        )
    assert Agreement.objects.count() == 3


def test_the_last_day_cannot_come_before_the_first(
    supervising: Organization, sending: Organization, watcher: User
) -> None:
    answer = cast.signed_in(watcher).post("/company/agreements/", typed("sending", sending, JULY, JANUARY))
    assert answer.status_code == 422
    with pytest.raises(NotAPeriod):
        actions.record_agreement(
            supervising=supervising, sending=sending, valid_from=JULY, valid_until=JULY, by=watcher, now=cast.NOW
        )
    assert not Agreement.objects.exists()


def test_only_admitted_sending_organizations_can_be_partners(
    supervising: Organization, company: Organization, watcher: User
) -> None:
    waiting = cast.make_organization(state="applied", decided_at=None)
    for partner in (waiting, company):
        assert cast.signed_in(watcher).post("/company/agreements/", typed("sending", partner, JULY)).status_code == 422
        with pytest.raises(PartnerNotAdmitted):
            actions.record_agreement(
                supervising=supervising, sending=partner, valid_from=JULY, valid_until=None, by=watcher, now=cast.NOW
            )
    assert not Agreement.objects.exists()


def test_nobody_records_for_a_supervising_organization_but_its_own_people(
    supervising: Organization, sending: Organization, company: Organization
) -> None:
    people = (
        cast.make_member(organization=sending),
        cast.make_member(organization=company),
        cast.make_member(organization=cast.make_organization(kind=OrganizationKind.SUPERVISING)),
        cast.make_secretariat(),
    )
    for person in people:
        with pytest.raises(NotAllowed):
            actions.record_agreement(
                supervising=supervising, sending=sending, valid_from=JULY, valid_until=None, by=person, now=cast.NOW
            )
        with pytest.raises(NotAllowed):
            actions.record_supervision(
                supervising=supervising, company=company, valid_from=JULY, valid_until=None, by=person, now=cast.NOW
            )
    assert not Agreement.objects.exists()
    assert not Supervision.objects.exists()
    assert not Notice.objects.exists()


def test_an_accepting_company_reads_who_supervises_it_and_records_nothing(
    supervising: Organization, sending: Organization, company: Organization
) -> None:
    cast.make_supervision(supervising=supervising, company=company)
    cast.make_agreement(supervising=supervising, sending=sending)
    decoy = cast.make_agreement(
        supervising=cast.make_organization(kind=OrganizationKind.SUPERVISING), sending=cast.make_organization()
    )
    client = cast.signed_in(cast.make_member(organization=company))
    page = client.get("/company/agreements/").content.decode()
    assert supervising.name in page
    assert sending.name in page
    assert decoy.sending.name not in page
    assert client.post("/company/agreements/", typed("sending", sending, JULY)).status_code == 403
    assert client.get("/company/companies/").status_code == 403
    assert Agreement.objects.count() == 2


def test_an_agreement_ends_on_its_last_day_and_the_partner_is_told(
    supervising: Organization, sending: Organization, watcher: User
) -> None:
    partner = cast.make_member(organization=sending)
    agreement = cast.make_agreement(supervising=supervising, sending=sending)
    path = f"/company/agreements/{agreement.public_id}/end/"
    days = {"last_day_day": "30", "last_day_month": "6", "last_day_year": "2026"}
    assert cast.signed_in(watcher).get(path).status_code == 200
    assert cast.signed_in(watcher).post(path, days).status_code == 302
    agreement.refresh_from_db()
    assert agreement.period.upper == JULY
    assert Notice.objects.get(to_public_id=partner.public_id).kind == "organization.agreement_ended"


def test_an_end_before_the_beginning_is_refused(
    supervising: Organization, sending: Organization, watcher: User
) -> None:
    agreement = cast.make_agreement(supervising=supervising, sending=sending)
    days = {"last_day_day": "30", "last_day_month": "6", "last_day_year": "2025"}
    answer = cast.signed_in(watcher).post(f"/company/agreements/{agreement.public_id}/end/", days)
    assert answer.status_code == 422
    agreement.refresh_from_db()
    assert agreement.period.upper is None
    assert not Notice.objects.exists()


def test_another_organizations_records_do_not_exist(
    supervising: Organization, sending: Organization, company: Organization
) -> None:
    agreement = cast.make_agreement(supervising=supervising, sending=sending)
    supervision = cast.make_supervision(supervising=supervising, company=company)
    decoy = cast.make_organization(kind=OrganizationKind.SUPERVISING)
    client = cast.signed_in(cast.make_member(organization=decoy))
    days = {"last_day_day": "30", "last_day_month": "6", "last_day_year": "2026"}
    assert client.post(f"/company/agreements/{agreement.public_id}/end/", days).status_code == 404
    assert client.post(f"/company/companies/{supervision.public_id}/end/", days).status_code == 404
    agreement.refresh_from_db()
    supervision.refresh_from_db()
    assert (agreement.period.upper, supervision.period.upper) == (None, None)


def test_a_company_is_recorded_told_and_ended(supervising: Organization, company: Organization, watcher: User) -> None:
    owner = cast.make_member(organization=company)
    client = cast.signed_in(watcher)
    assert client.post("/company/companies/", typed("company", company, JANUARY)).status_code == 302
    assert list(queries.companies_supervised(supervising=supervising, on=JULY)) == []
    actions.confirm_supervision(supervision=Supervision.objects.get(), by=owner, now=cast.NOW)
    assert list(queries.companies_supervised(supervising=supervising, on=JULY)) == [company]
    assert client.post("/company/companies/", typed("company", company, JULY)).status_code == 422
    supervision = Supervision.objects.get()
    days = {"last_day_day": "30", "last_day_month": "6", "last_day_year": "2026"}
    assert client.post(f"/company/companies/{supervision.public_id}/end/", days).status_code == 302
    assert list(queries.companies_supervised(supervising=supervising, on=JULY)) == []
    assert list(Notice.objects.filter(to_public_id=owner.public_id).order_by("id").values_list("kind", flat=True)) == [
        "organization.supervision_recorded",
        "organization.supervision_ended",
    ]


@pytest.mark.parametrize("count", [1, 50])
def test_one_agreement_and_fifty_need_the_same_queries(
    supervising: Organization, watcher: User, count: int, django_assert_max_num_queries
) -> None:
    for _ in range(count):
        cast.make_agreement(supervising=supervising, sending=cast.make_organization())
    client = cast.signed_in(watcher)
    client.get("/company/agreements/")
    with django_assert_max_num_queries(12):
        assert client.get("/company/agreements/").status_code == 200
