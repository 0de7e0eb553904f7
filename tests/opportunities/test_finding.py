"""The list of opportunities: what fits, and what is told of the chances, to nobody about anybody."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from kakehashi.catalogue.models import Work
from kakehashi.costs.models import Breakdown, Item
from kakehashi.opportunities.models import CostBefore, Opportunity
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements.chances import chances
from kakehashi.placements.models import Interview, Placement
from kakehashi.placements.states import PlacementState
from kakehashi.showcase.models import StaffPage
from tests import cast

pytestmark = pytest.mark.django_db
LIST = reverse("public:opportunities")


@pytest.fixture
def company() -> Organization:
    return cast.make_organization(kind=OrganizationKind.ACCEPTING, name="Concealed Works")


@pytest.fixture
def supervising() -> Organization:
    return cast.make_organization(kind=OrganizationKind.SUPERVISING)


def sender_asking(amount: int, *, supervising: Organization, currency: str = "VND") -> Organization:
    """A sending organization with an agreement and a published breakdown."""
    sending = cast.make_organization()
    cast.make_agreement(supervising=supervising, sending=sending)
    asked = Breakdown.objects.create(
        organization=sending, currency=currency, created_at=cast.NOW, published_at=cast.NOW
    )
    rows = (("trainee", Decimal(amount)), ("company", Decimal(99_000_000)))
    for number, (payer, sum_) in enumerate(rows):
        Item.objects.create(breakdown=asked, kind="lectures", amount=sum_, payer=payer, due="visa", position=number)
    return sending


def found(client, **asked) -> set[str]:
    page = client.get(LIST, asked).content.decode()
    return {one.public_id for one in Opportunity.objects.all() if one.public_id in page}


def test_each_filter_keeps_what_fits(anonymous, company, supervising):
    other = cast.make_organization(kind=OrganizationKind.SUPERVISING)
    sender_asking(50_000_000, supervising=supervising)
    sender_asking(90_000_000, supervising=other)
    osaka = cast.make_opportunity(company=company, supervising=supervising, monthly_wage=190_000)
    tokyo = cast.make_opportunity(
        company=company,
        supervising=other,
        prefecture="13",
        work=Work.objects.get(code="7-7-1"),
        monthly_wage=230_000,
        starts_on=cast.TODAY + timedelta(days=300),
    )
    assert found(anonymous) == {osaka.public_id, tokyo.public_id}
    assert found(anonymous, work="7-7-1") == {tokyo.public_id}
    assert found(anonymous, work="7-13-1") == set()
    assert found(anonymous, work="nonsense", prefecture="99") == {osaka.public_id, tokyo.public_id}
    assert found(anonymous, prefecture="27") == {osaka.public_id}
    assert found(anonymous, take_home="145000") == {osaka.public_id, tokyo.public_id}
    assert found(anonymous, take_home="145,001") == {tokyo.public_id}
    assert found(anonymous, cost="50000000", currency="VND") == {osaka.public_id}
    assert found(anonymous, cost="49,999,999", currency="VND") == set()
    assert found(anonymous, cost="50000000", currency="JPY") == set()
    CostBefore.objects.create(opportunity=tokyo, kind="lectures", payer="company")
    CostBefore.objects.create(opportunity=osaka, kind="lectures", payer="trainee")
    assert found(anonymous, cost="0", currency="VND") == {tokyo.public_id}
    assert found(anonymous, cost="149000000", currency="VND") == {osaka.public_id, tokyo.public_id}
    assert found(anonymous, cost="148999999", currency="VND") == {tokyo.public_id}
    day = tokyo.starts_on
    begins = {"starts_from_year": day.year, "starts_from_month": day.month, "starts_from_day": day.day}
    assert found(anonymous, **begins) == {tokyo.public_id}
    assert found(anonymous, **begins, prefecture="27") == set()


def test_what_cannot_be_read_stays_typed_and_shows_everything(anonymous, company, supervising):
    shown = cast.make_opportunity(company=company, supervising=supervising)
    answer = anonymous.get(LIST, {"take_home": "a lot", "cost": "5"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="a lot"' in page
    assert "Choose the money of the amount, for example VND." in page
    assert shown.public_id in page


def test_the_list_is_paged_and_the_filters_stay(anonymous, company, supervising, django_assert_max_num_queries):
    sender_asking(1, supervising=supervising)
    for _number in range(21):
        cast.make_opportunity(company=company, supervising=supervising)
    anonymous.get(LIST)
    with django_assert_max_num_queries(12):
        page = anonymous.get(LIST, {"prefecture": "27", "cost": "1", "currency": "VND"}).content.decode()
    assert page.count("kk-card__link") == 20
    assert "?prefecture=27&amp;cost=1&amp;currency=VND&amp;from=20" in page
    second = anonymous.get(LIST, {"prefecture": "27", "from": "20"}).content.decode()
    assert second.count("kk-card__link") == 1


def interviewed(opportunity: Opportunity, sending: Organization, *, days: int, country: str = "VN") -> StaffPage:
    seeker = cast.make_seeker(organization=sending, country=country)
    page = cast.make_page(seeker=seeker, organization=sending)
    began = cast.NOW - timedelta(days=days)
    StaffPage.objects.filter(pk=page.pk).update(published_at=began)
    placement = cast.make_placement(
        opportunity=opportunity,
        seeker=seeker,
        sending=sending,
        page_code=page.code,
        state=PlacementState.INTERVIEW_CONFIRMED,
    )
    Placement.objects.filter(pk=placement.pk).update(began_at=began)
    Interview.objects.create(placement=placement, how="video", confirmed_for=cast.NOW)
    return page


def test_chances_are_told_for_a_work_and_a_country_and_never_of_few_people(anonymous, company, supervising):
    sending = sender_asking(1, supervising=supervising)
    full = cast.make_opportunity(company=company, supervising=supervising, places=1)
    half_full = cast.make_opportunity(company=company, supervising=supervising, places=6)
    unreached = cast.make_organization(kind=OrganizationKind.SUPERVISING)
    cast.make_opportunity(company=company, supervising=unreached, places=9)
    for opportunity in (full, half_full):
        cast.make_placement(
            opportunity=opportunity,
            seeker=cast.make_seeker(organization=sending),
            sending=sending,
            state="accepted",
            place_number=1,
        )
    pages = [interviewed(half_full, sending, days=days) for days in (10, 20, 40, 50)]
    pages += [interviewed(half_full, sending, days=days, country="ID") for days in (1, 2)]
    address = f"{reverse('public:chances')}?work={cast.WELDING}&country=VN"

    def told():
        return chances(work_code=cast.WELDING, country="VN", now=cast.NOW)

    few = told()
    assert (few.places, few.waiting, few.half, few.most) == (6, None, None, None)
    page = anonymous.get(address).content.decode()
    assert "fewer than 5" in page
    pages.append(interviewed(half_full, sending, days=30))
    enough = told()
    assert (enough.places, enough.waiting, enough.half, enough.most) == (6, 5, 30, None)
    for days in range(15):
        pages.append(interviewed(half_full, sending, days=30 + days))
    many = told()
    assert (many.waiting, many.half, many.counted_on) == (20, 36, cast.TODAY)
    assert many.most == 44
    page = anonymous.get(address).content.decode()
    assert "counted on 22 November 2026" in page
    assert "44 days" in page
    for staff_page in pages:
        assert staff_page.code not in page
        assert staff_page.seeker_public_id not in page
    assert "Concealed" not in page
    assert anonymous.get(f"{address[:-2]}XX").status_code == 422
