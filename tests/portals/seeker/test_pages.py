"""Every page of the seeker portal: it answers, is light, and asks the database little."""

import gzip

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import cast
from tests.portals.seeker.conftest import Stage, make_invitation, make_offer

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12
MOST_BYTES = 14_000
PLAIN = (
    "home", "information", "information_1", "information_2", "check_1", "check_2", "names", "birth_date", "country",
    "contact", "self_promotion", "education", "school_new", "jobs", "job_find", "wishes", "wish_find", "wish_other",
    "languages", "japanese", "language_new", "stays", "stay_new", "consents", "change_organization", "opportunities",
    "placements", "cancel", "pathways", "plan",
    "placements", "cancel", "pathways",
    "contact_persons", "contact_person_new", "licences", "licence_new", "start", "alert",
)  # fmt: skip
SEARCHES = (
    "job_find?q=hàn", "job_find?q=7", "wish_find?q=welding", "wish_find?q=xyzxyz", "change_organization?elsewhere",
    "opportunities?work=7-7-2&prefecture=27", "opportunities?work=nonsense&prefecture=99&from=x", "job_new?work=7-7-2",
    "job_new?work=none",
)  # fmt: skip


def addresses(stage: Stage) -> list[str]:
    """Every address of the portal that this seeker can open."""
    found = [reverse(f"seeker:{name}") for name in PLAIN]
    for search in SEARCHES:
        name, _mark, rest = search.partition("?")
        found.append(f"{reverse(f'seeker:{name}')}?{rest}")
    seeker = stage.seeker
    things = {
        "school": seeker.schools.get().public_id,
        "school_remove": seeker.schools.get().public_id,
        "licence": seeker.licences.get().public_id,
        "licence_remove": seeker.licences.get().public_id,
        "job": stage.job.public_id,
        "job_work": stage.job.public_id,
        "job_remove": stage.job.public_id,
        "stay": seeker.stays.get().public_id,
        "stay_remove": seeker.stays.get().public_id,
        "stay_kind": seeker.stays.get().public_id,
        "stay_work": seeker.stays.get().public_id,
        "stay_find": "titp-2",
        "stay_times": "esd",
        "wish": "7-7-2",
        "consent": "publish_to_companies",
        "choose_organization": stage.other_sending.public_id,
        "opportunity": stage.opportunity.public_id,
        "apply": stage.opportunity.public_id,
    }
    return found + [reverse(f"seeker:{name}", args=[value]) for name, value in things.items()]


def look(client, address: str) -> tuple[str, int]:
    """Opens a page and checks what every page has to meet; returns the page and the number of queries."""
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(address)
    assert response.status_code == 200, address
    page = response.content.decode()
    heavy = len(gzip.compress(response.content))
    assert heavy <= MOST_BYTES, f"{address} weighs {heavy} bytes"
    assert "<script" not in page, address
    assert " style=" not in page, address
    asked = [one["sql"] for one in queries if not one["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN"))]
    assert len(asked) <= MOST_QUERIES, f"{address} asks {len(asked)}:\n" + "\n".join(asked)
    return page, len(asked)


def test_every_page_answers_lightly(stage: Stage) -> None:
    for address in addresses(stage):
        look(stage.client, address)


def test_every_page_answers_lightly_after_publishing(published: Stage) -> None:
    offer = make_offer(published)
    for name in ("placement", "placement_accept", "placement_decline", "placement_withdraw"):
        look(published.client, reverse(f"seeker:{name}", args=[offer.public_id]))
    for name in set(PLAIN) - {"self_promotion"}:
        look(published.client, reverse(f"seeker:{name}"))
    look(published.client, reverse("seeker:change", args=["self_promotion"]))
    look(published.client, reverse("seeker:opportunity", args=[published.opportunity.public_id]))


def test_the_invitation_page_answers_lightly(published: Stage) -> None:
    invitation = make_invitation(published)
    for name in ("placement", "placement_agree", "placement_decline"):
        look(published.client, reverse(f"seeker:{name}", args=[invitation.public_id]))


@pytest.mark.parametrize("name", ["jobs", "check_1", "education", "information_1", "home"])
def test_a_long_history_asks_the_database_no_more_than_a_short_one(stage: Stage, name: str) -> None:
    address = reverse(f"seeker:{name}")
    _page, few = look(stage.client, address)
    job = stage.job
    for number in range(49):
        job.pk, job.public_id = None, f"job{number:017}"
        job.save(force_insert=True)
    _page, many = look(stage.client, address)
    assert many == few


@pytest.mark.parametrize("name", ["change_organization", "opportunities", "placements"])
def test_long_lists_ask_the_database_no_more_than_short_ones(published: Stage, name: str) -> None:
    make_offer(published)
    address = reverse(f"seeker:{name}")
    _page, few = look(published.client, address)
    for _number in range(49):
        cast.make_organization()
        more = cast.make_opportunity(company=published.company, supervising=published.supervising)
        cast.make_placement(opportunity=more, seeker=published.seeker, sending=published.sending)
    _page, many = look(published.client, address)
    assert many == few


def test_nobody_but_a_seeker_opens_the_pages(stage: Stage) -> None:
    member = cast.signed_in(stage.sending.memberships.get().user)
    answers = {name: member.get(reverse(f"seeker:{name}")).status_code for name in PLAIN}
    assert answers == dict.fromkeys(PLAIN, 403)


def test_goodbye_is_for_anyone(anonymous) -> None:
    assert anonymous.get(reverse("seeker:farewell")).status_code == 200
