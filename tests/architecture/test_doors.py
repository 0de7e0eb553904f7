"""The doors: every address of the site says whom it is for, and the table of access is complete."""

import pytest
from django.test import Client
from django.urls import get_resolver

from kakehashi.common.access import audiences_of
from kakehashi.ops.management.commands.draw_access import routes


@pytest.mark.parametrize("urlconf", ["config.urls", "config.desk_urls"])
def test_every_address_has_a_name_and_declares_its_audience(urlconf: str) -> None:
    undeclared = [
        name
        for name, _address, view in routes(get_resolver(urlconf).url_patterns)
        if name.split(":")[-1] == "None" or not audiences_of(view, name.split(":")[-1])
    ]
    assert undeclared == []


def test_names_of_addresses_are_given_once() -> None:
    names = [name for name, _address, _view in routes(get_resolver("config.urls").url_patterns)]
    assert sorted(names) == sorted(set(names))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/no-such-page/", "/opportunities/%00/", "/opportunities/?work=%00&place=%00&q=%00"]
)
def test_an_address_that_does_not_exist_is_answered_with_the_page_for_it(anonymous: Client, address: str) -> None:
    response = anonymous.get(address)
    assert response.status_code == 404
    assert "<h1" in response.content.decode()


@pytest.mark.django_db
def test_the_address_of_a_button_opened_by_hand_says_what_to_do(anonymous: Client) -> None:
    response = anonymous.post("/occupations/")
    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert "Go back and press the button there." in response.content.decode()
