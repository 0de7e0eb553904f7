"""The Secretariat approves opportunities, refuses them, takes them back."""

import pytest
from django.urls import reverse

from kakehashi.messaging.models import Notice
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.states import OpportunityState
from tests import cast

pytestmark = pytest.mark.django_db


def at(name, opportunity):
    return reverse(f"secretariat:{name}", args=[opportunity.public_id])


@pytest.fixture
def submitted(pair):
    return cast.make_opportunity(**pair, state=OpportunityState.SUBMITTED, submitted_at=cast.NOW)


def state_of(opportunity):
    return Opportunity.objects.get(pk=opportunity.pk).state


def test_what_waits_is_listed_first_and_other_states_on_request(secretariat, submitted):
    url = reverse("secretariat:opportunities")
    assert "Example Company" in secretariat.get(url).content.decode()
    assert "Example Company" not in secretariat.get(url, {"state": "approved"}).content.decode()


def test_approving_shows_it_to_everyone_and_tells_the_company(secretariat, submitted, anonymous):
    public = reverse("public:opportunity", args=[submitted.public_id])
    assert anonymous.get(public).status_code == 404
    response = secretariat.post(at("opportunity_approve", submitted), follow=True)
    assert state_of(submitted) == OpportunityState.APPROVED
    assert "Everyone can see it now." in response.content.decode()
    assert [notice.kind for notice in Notice.objects.all()] == ["opportunity.approved"]


def test_the_secretariat_reads_what_the_checks_find_and_the_demand_letter(secretariat, submitted):
    Opportunity.objects.filter(pk=submitted.pk).update(monthly_wage=180_000)
    page = secretariat.get(at("opportunity", submitted)).content.decode()
    assert "is below the minimum wage of Osaka" in page
    assert "Example Company" in page
    assert secretariat.get(at("opportunity_pdf", submitted)).content.startswith(b"%PDF")


def test_refusing_needs_a_reason(secretariat, submitted):
    assert secretariat.post(at("opportunity_refuse", submitted), {"reason": ""}).status_code == 422
    assert (state_of(submitted), Notice.objects.count()) == (OpportunityState.SUBMITTED, 0)
    secretariat.post(at("opportunity_refuse", submitted), {"reason": "The wage is below the minimum."})
    assert state_of(submitted) == OpportunityState.REFUSED
    assert Notice.objects.get().data["reason"] == "The wage is below the minimum."


def test_a_shown_opportunity_can_be_taken_back(secretariat, pair):
    shown = cast.make_opportunity(**pair)
    page = secretariat.get(at("opportunity", shown)).content.decode()
    assert at("opportunity_refuse", shown) in page
    assert at("opportunity_approve", shown) not in page
    secretariat.post(at("opportunity_refuse", shown), {"reason": "The company asked for a deposit."})
    assert state_of(shown) == OpportunityState.REFUSED


def test_a_second_approval_changes_nothing(secretariat, submitted):
    secretariat.post(at("opportunity_approve", submitted))
    told = Notice.objects.count()
    response = secretariat.post(at("opportunity_approve", submitted), follow=True)
    assert "A colleague has decided already." in response.content.decode()
    assert Notice.objects.count() == told


def test_a_draft_is_the_companys_own(secretariat, pair):
    draft = cast.make_opportunity(**pair, state=OpportunityState.DRAFT)
    assert secretariat.get(at("opportunity", draft)).status_code == 404
    assert secretariat.post(at("opportunity_approve", draft)).status_code == 404
    assert (
        "Example Company"
        not in secretariat.get(reverse("secretariat:opportunities"), {"state": "draft"}).content.decode()
    )
    assert state_of(draft) == OpportunityState.DRAFT


@pytest.mark.parametrize("route", ["opportunity_approve", "opportunity_refuse"])
def test_a_company_cannot_approve_its_own_opportunity(submitted, pair, route):
    member = cast.signed_in(cast.make_member(organization=pair["company"]))
    assert member.post(at(route, submitted), {"reason": "Mine"}).status_code == 403
    assert (state_of(submitted), Notice.objects.count()) == (OpportunityState.SUBMITTED, 0)
