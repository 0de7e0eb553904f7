"""Becoming an example person with one click."""

import pytest
from django.test import Client

from kakehashi.portals.demo.people import PEOPLE
from tests import cast

pytestmark = pytest.mark.django_db


def test_the_page_lists_everybody(anonymous: Client) -> None:
    page = anonymous.get("/demo/")
    assert page.status_code == 200
    assert [person.name for person in PEOPLE if person.name not in page.content.decode()] == []


def test_one_click_signs_in_in_the_persons_language(anonymous: Client) -> None:
    user = cast.make_seeker(username="example-nam").user
    answer = anonymous.post("/demo/become/example-nam/")
    assert (answer.status_code, answer.url) == (302, "/account/")
    assert answer.cookies["kk_language"].value == "vi"
    assert anonymous.session["_auth_user_id"] == str(user.pk)


def test_only_example_people_can_be_become(anonymous: Client) -> None:
    cast.make_seeker(username="lotus0001")
    assert anonymous.post("/demo/become/lotus0001/").status_code == 404
    assert anonymous.post("/demo/become/example-nam/").status_code == 404, "nobody has told the story here"
    assert "_auth_user_id" not in anonymous.session


def test_a_link_signs_nobody_in(anonymous: Client) -> None:
    cast.make_seeker(username="example-nam")
    assert anonymous.get("/demo/become/example-nam/").status_code == 405
    assert "_auth_user_id" not in anonymous.session
