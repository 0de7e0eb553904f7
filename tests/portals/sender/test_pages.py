"""Every page of the portal: it shows, it belongs to one organization, its queries do not grow."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.costs import actions as costs
from kakehashi.placements.models import PhoneCall
from kakehashi.placements.states import PlacementState
from kakehashi.translation import actions as translation
from tests import cast
from tests.portals.sender.conftest import full_seeker, translate, with_times

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture
def change(stage):
    translate(stage.seeker, stage.member)
    return translation.request_change(
        seeker=stage.seeker, key="self_promotion", wanted="Tôi hàn giỏi hơn.", by=stage.seeker.user, now=cast.NOW
    )


@pytest.fixture
def addresses(stage, change, placement):
    draft = costs.save_item(
        organization=stage.organization,
        item=None,
        kind="lectures",
        label="",
        amount=100,
        payer="trainee",
        due="visa",
        refundable=False,
        by=stage.member,
        now=cast.NOW,
    )
    seeker, chosen = stage.seeker.public_id, stage.chosen.public_id
    one = placement.public_id
    return {
        "home": reverse("sender:home"),
        "seekers": reverse("sender:seekers"),
        "seeker": reverse("sender:seeker", args=[seeker]),
        "chosen seeker": reverse("sender:seeker", args=[chosen]),
        "decline_seeker": reverse("sender:decline_seeker", args=[chosen]),
        "recovery": reverse("sender:recovery", args=[seeker]),
        "translate": reverse("sender:translate", args=[seeker]),
        "word": reverse("sender:word", args=[seeker]),
        "not_reached": reverse("sender:not_reached", args=[seeker]),
        "ask": reverse("sender:ask", args=[seeker, "self_promotion"]),
        "publish": reverse("sender:publish", args=[seeker]),
        "take_down": reverse("sender:take_down", args=[seeker]),
        "change_requests": reverse("sender:change_requests"),
        "change_request": reverse("sender:change_request", args=[change.public_id]),
        "decline_change": reverse("sender:decline_change", args=[change.public_id]),
        "placements": reverse("sender:placements"),
        "placement": reverse("sender:placement", args=[one]),
        "confirm_time": reverse("sender:confirm_time", args=[one]),
        "decline_to_forward": reverse("sender:decline_to_forward", args=[one]),
        "ask_for_other_times": reverse("sender:ask_for_other_times", args=[one]),
        "withdraw": reverse("sender:withdraw", args=[one]),
        "calls": reverse("sender:calls"),
        "costs": reverse("sender:costs"),
        "costs_terms": reverse("sender:costs_terms"),
        "costs_publish": reverse("sender:costs_publish"),
        "costs_new_item": reverse("sender:costs_new_item"),
        "costs_item": reverse("sender:costs_item", args=[draft.public_id]),
        "organization": reverse("sender:organization"),
    }


def test_every_page_shows_with_at_most_twelve_queries(stage, addresses):
    too_many = {}
    for name, address in addresses.items():
        with CaptureQueriesContext(connection) as queries:
            answer = stage.client.get(address)
        assert answer.status_code == 200, name
        asked = [one for one in queries if "SAVEPOINT" not in one["sql"]]
        if len(asked) > MOST_QUERIES:
            too_many[name] = [
                query["sql"][:70] + "..." + query["sql"][query["sql"].find(" FROM ") :][:60] for query in asked
            ]
    assert too_many == {}


def test_what_belongs_to_one_organization_does_not_exist_for_another(stage, addresses):
    own = {"home", "seekers", "change_requests", "placements", "calls", "costs", "costs_new_item", "organization"}
    for name, address in addresses.items():
        expected = 200 if name in own else 404
        assert stage.decoy_client.get(address).status_code == expected, name


def test_a_suspended_organization_sees_nothing(stage, addresses):
    type(stage.organization).objects.filter(pk=stage.organization.pk).update(
        state="suspended", decision_reason="An example"
    )
    for name, address in addresses.items():
        assert stage.client.get(address).status_code == 403, name


def test_nobody_else_gets_in(stage, addresses):
    company = cast.signed_in(cast.make_member(organization=stage.opportunity.company))
    seeker = cast.signed_in(stage.seeker.user)
    for name, address in addresses.items():
        assert company.get(address).status_code == 403, name
        assert seeker.get(address).status_code == 403, name


def test_lists_ask_the_same_number_of_queries_for_one_row_and_for_fifty(stage, placement):
    names = ("home", "seekers", "change_requests", "placements", "calls")

    def count():
        numbers = {}
        for name in names:
            with CaptureQueriesContext(connection) as queries:
                stage.client.get(reverse(f"sender:{name}"))
            numbers[name] = sum("SAVEPOINT" not in one["sql"] for one in queries)
        return numbers

    def one_more(number):
        seeker = full_seeker(stage.organization)
        full_seeker(stage.organization, accepted=False)
        translation.request_change(
            seeker=seeker, key="self_promotion", wanted=f"Khác {number}", by=seeker.user, now=cast.NOW
        )
        found = cast.make_placement(
            opportunity=stage.opportunity,
            seeker=seeker,
            sending=stage.organization,
            state=PlacementState.TIMES_PROPOSED,
        )
        with_times(found)
        PhoneCall.objects.create(
            placement=found,
            kind="placement.forward.seeker",
            data={"company": "Example", "code": "K00001", "sending": "Example"},
            created_at=cast.NOW,
            due_at=cast.NOW,
        )

    one_more(0)
    few = count()
    for number in range(1, 50):
        one_more(number)
    assert count() == few
    assert max(few.values()) <= MOST_QUERIES
