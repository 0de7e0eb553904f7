"""The pages that everybody can read: complete in three languages, light, few questions, and nobody's contact data."""

import gzip
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.catalogue.countries import SENDING_COUNTRIES, country_name
from kakehashi.costs import actions as costs
from kakehashi.costs.states import DueEvent, ItemKind, Payer
from kakehashi.guidance.actions import load_questions
from kakehashi.opportunities.states import OpportunityState
from kakehashi.organizations.states import Admission, OrganizationKind
from tests import cast

pytestmark = pytest.mark.django_db
LANGUAGES = ("en", "ja", "vi")
MOST_QUERIES = 12
MOST_BYTES = 14 * 1024
PLAIN = (
    "home",
    "occupations",
    "acceptance_system",
    "programme_change",
    "sending_organizations",
    "opportunities",
    "chances",
    "questions",
)


@pytest.fixture
def sender():
    organization = cast.make_organization(
        name="Example Sending",
        about="We teach welding.",
        telephone="+84 24 0000 0000",
        email="call@sending.example",
        licence_number="VN-0001",
        recommended_by="Example Ministry",
    )
    publish(organization)
    return organization


def publish(organization, amount=Decimal(20_000_000)):
    by = cast.make_member(organization=organization)
    costs.start_draft(organization=organization, by=by, now=cast.NOW)
    for kind, due in ((ItemKind.LECTURES, DueEvent.LECTURES_BEGIN), (ItemKind.TRAVEL, DueEvent.TICKET)):
        costs.save_item(
            organization=organization,
            item=None,
            kind=kind,
            label="",
            amount=amount,
            payer=Payer.TRAINEE,
            due=due,
            refundable=False,
            by=by,
            now=cast.NOW,
        )
    costs.publish_breakdown(organization=organization, by=by, now=cast.NOW)


@pytest.fixture
def offer():
    company = cast.make_organization(
        kind=OrganizationKind.ACCEPTING,
        name="Concealed Company",
        telephone="+81 6 0000 0000",
        email="call@company.example",
        address="1-2-3 Hidden Street",
        website="https://company.example",
    )
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING, name="Concealed Supervisor")
    return cast.make_opportunity(company=company, supervising=supervising, duties_ja="鉄骨の溶接です。")


def addresses(sender, offer):
    return {
        **{name: reverse(f"public:{name}") for name in PLAIN},
        "search": reverse("public:occupations") + "?q=hàn",
        "chances of welders": reverse("public:chances") + f"?work={cast.WELDING}&country=VN",
        "category": reverse("public:category", args=["7"]),
        "work": reverse("public:work", args=[cast.WELDING]),
        "sending_organization": reverse("public:sending_organization", args=[sender.public_id]),
        "opportunity": reverse("public:opportunity", args=[offer.public_id]),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_opens_in_every_language_light_and_with_few_questions(anonymous, sender, offer, language):
    load_questions(now=cast.NOW)
    anonymous.cookies["kk_language"] = language
    weights = {}
    for name, address in addresses(sender, offer).items():
        with CaptureQueriesContext(connection) as queries:
            response = anonymous.get(address)
        page = response.content.decode()
        assert response.status_code == 200, name
        assert f'lang="{language}"' in page
        assert page.count("<h1") == 1, name
        assert len(queries) <= MOST_QUERIES, name
        weights[name] = len(gzip.compress(response.content, 6))
    assert {name: size for name, size in weights.items() if size > MOST_BYTES} == {}


def test_the_first_page_says_at_one_look_what_nobody_may_ask_for_and_where_to_begin(anonymous):
    page = anonymous.get("/").content.decode()
    for words in ("Nobody may ask you for a deposit", "The programme changes on 1 April 2027", reverse("public:start")):
        assert words in page


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("en", ("31 March 2027", "1 April 2027", "30 June 2027")),
        ("ja", ("2027年3月31日", "2027年4月1日", "2027年6月30日")),
    ],
)
def test_the_page_about_the_change_names_its_three_days(anonymous, language, days):
    anonymous.cookies["kk_language"] = language
    page = anonymous.get(reverse("public:programme_change")).content.decode()
    for day in days:
        assert f'<dt class="govuk-summary-list__key">{day}</dt>' in page


def test_every_sending_country_is_shown_also_without_an_organization(anonymous, sender):
    page = anonymous.get(reverse("public:sending_organizations")).content.decode()
    for country in SENDING_COUNTRIES:
        assert country_name(code=country.code, language="en") in page
    assert "Example Sending" in page
    without = page.split("Countries with none yet")[1]
    assert "Indonesia" in without
    assert "Vietnam" not in without


def test_the_page_of_an_organization_tells_how_to_call_it_and_every_cost(anonymous, sender):
    page = anonymous.get(reverse("public:sending_organization", args=[sender.public_id])).content.decode()
    for words in (
        "+84 24 0000 0000",
        "call@sending.example",
        "VN-0001",
        "Example Ministry",
        "₫20,000,000",
        "₫40,000,000",
    ):
        assert words in page


def test_an_earlier_breakdown_stays_readable(anonymous, sender):
    publish(sender, amount=Decimal(25_000_000))
    page = anonymous.get(reverse("public:sending_organization", args=[sender.public_id])).content.decode()
    assert "Earlier versions" in page
    assert "₫90,000,000" in page
    assert "₫40,000,000" in page


@pytest.mark.parametrize("state", [Admission.APPLIED, Admission.REFUSED, Admission.SUSPENDED])
def test_an_organization_that_is_not_admitted_is_not_shown(anonymous, state):
    hidden = cast.make_organization(
        name="Not Admitted",
        state=state,
        decided_at=None if state == Admission.APPLIED else cast.NOW,
        decision_reason="x",
    )
    assert anonymous.get(reverse("public:sending_organization", args=[hidden.public_id])).status_code == 404
    assert "Not Admitted" not in anonymous.get(reverse("public:sending_organizations")).content.decode()


def test_a_company_has_no_public_page(anonymous, offer):
    assert anonymous.get(reverse("public:sending_organization", args=[offer.company.public_id])).status_code == 404


def test_opportunities_never_show_who_the_company_is_or_how_to_reach_it(anonymous, offer):
    pages = [
        anonymous.get(reverse("public:opportunities")),
        anonymous.get(reverse("public:opportunity", args=[offer.public_id])),
    ]
    for response in pages:
        page = response.content.decode()
        assert offer.public_id in page
        for secret in ("Concealed", "+81 6", "company.example", "Hidden Street"):
            assert secret not in page
    assert "鉄骨の溶接です。" in pages[1].content.decode()
    assert "145,000\xa0yen" in pages[1].content.decode()


@pytest.mark.parametrize("state", [state for state in OpportunityState if state != OpportunityState.APPROVED])
def test_only_approved_opportunities_are_shown(anonymous, offer, state):
    hidden = cast.make_opportunity(
        company=offer.company, supervising=offer.supervising, state=state, decision_reason="x"
    )
    assert anonymous.get(reverse("public:opportunity", args=[hidden.public_id])).status_code == 404
    assert hidden.public_id not in anonymous.get(reverse("public:opportunities")).content.decode()


def test_no_public_page_names_a_person(anonymous, sender, offer):
    seeker = cast.make_seeker(organization=sender, name_passport="TRAN THI AN", username="river-4821")
    page_of_seeker = cast.make_page(seeker=seeker, organization=sender)
    member = cast.make_member(organization=sender, name="Hidden Member")
    for address in addresses(sender, offer).values():
        page = anonymous.get(address).content.decode()
        for secret in ("TRAN THI AN", "river-4821", page_of_seeker.code, member.email, "Hidden Member"):
            assert secret not in page


def test_a_list_asks_as_often_for_fifty_rows_as_for_one(anonymous, sender, offer):
    def asked():
        numbers = {}
        for name in ("sending_organizations", "opportunities"):
            with CaptureQueriesContext(connection) as queries:
                assert anonymous.get(reverse(f"public:{name}")).status_code == 200
            numbers[name] = len(queries)
        return numbers

    asked()
    one = asked()
    for _time in range(49):
        publish(cast.make_organization())
        cast.make_opportunity(company=offer.company, supervising=offer.supervising)
    assert asked() == one


def test_answers_stand_under_their_questions_and_every_link_of_the_table_leads_to_one(anonymous):
    load_questions(now=cast.NOW)
    page = anonymous.get(reverse("public:questions")).content.decode()
    keys = set(page.split('href="#')[1:])
    names = {each.split('"')[0] for each in keys} - {"main"}
    assert len(names) >= 11
    for name in names:
        assert f'id="{name}"' in page
    assert "Back to the top" in page


def test_without_questions_the_page_says_where_to_ask(anonymous):
    page = anonymous.get(reverse("public:questions")).content.decode()
    assert "No questions yet" in page
    assert "<table" not in page


def test_the_contact_form_is_at_the_report_desk(anonymous, settings):
    settings.DESK_URL = "http://desk.example"
    response = anonymous.get(reverse("public:contact"))
    assert (response.status_code, response["Location"]) == (302, "http://desk.example/")
