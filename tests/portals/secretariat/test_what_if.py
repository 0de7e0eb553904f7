"""What if it were another day: numbers, and whose ways change."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kakehashi.eligibility.models import Answer
from tests import cast

pytestmark = pytest.mark.django_db
SPRING = {"day_day": "1", "day_month": "4", "day_year": "2027"}
MOST_QUERIES = 12


def test_the_page_asks_for_a_day_first(secretariat):
    response = secretariat.get(reverse("secretariat:what_if"))
    assert response.status_code == 200
    assert "Which day?" in response.content.decode()


def test_a_day_is_compared_with_today(secretariat):
    seeker = cast.make_seeker(organization=cast.make_organization())
    page = secretariat.get(reverse("secretariat:what_if"), SPRING).content.decode()
    assert "1 of 1 registered seekers were counted." in page
    assert "Employment for skill development: Not possible → It depends." in page
    assert seeker.public_id in page
    assert seeker.name_passport not in page
    assert not Answer.objects.exists()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"day_day": "31", "day_month": "12", "day_year": "2009"}, "Enter a later date"),
        ({"day_day": "1", "day_month": "1", "day_year": "2031"}, "Enter an earlier date"),
        ({"day_day": "31", "day_month": "2", "day_year": "2027"}, "Enter a real date"),
        ({"day_day": "1", "day_month": "", "day_year": "2027"}, "Enter the day, the month and the year"),
        ({"day_day": "", "day_month": "", "day_year": ""}, "needs an answer"),
    ],
)
def test_what_is_no_day_is_refused_and_kept(secretariat, typed, sentence):
    cast.make_seeker()
    response = secretariat.get(reverse("secretariat:what_if"), typed)
    assert response.status_code == 422
    page = response.content.decode()
    assert "Error: " in page
    assert sentence in page
    assert "registered seekers were counted" not in page
    assert all(f'value="{value}"' in page for value in typed.values() if value)


@pytest.mark.parametrize("number", [1, 60])
def test_the_list_is_paged_and_asks_the_database_little(secretariat, number):
    for _each in range(number):
        cast.make_seeker()
    secretariat.get(reverse("secretariat:what_if"))
    with CaptureQueriesContext(connection) as queries:
        page = secretariat.get(reverse("secretariat:what_if"), SPRING).content.decode()
    assert len(queries) <= MOST_QUERIES
    assert page.count("kk-card__title") == min(number, 50) or page.count("<h3") == min(number, 50)
    second = secretariat.get(reverse("secretariat:what_if"), {**SPRING, "page": "2"}).content.decode()
    assert ("Nobody’s ways change" in second) is (number == 1)
