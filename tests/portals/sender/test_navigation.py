"""Fourteen pages in five groups: one row says where one is, a second one what else belongs there."""

import pytest
from django.urls import reverse

from tests.portals.sender.conftest import Stage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contexts")]
ROWS = {
    "home": ("What waits for you", "All together"),
    "queue": ("What waits for you", "By age"),
    "letters": ("What waits for you", "Letters"),
    "seekers": ("Seekers", "Seekers"),
    "change_requests": ("Seekers", "Change requests"),
    "placements": ("Placements", "Placements"),
    "days": ("Placements", "Interview days"),
    "calls": ("Placements", "Tell by phone"),
    "memory": ("Translation", "Translation memory"),
    "opportunities": ("Translation", "Opportunities"),
    "glossary": ("Translation", "Glossary"),
    "organization": ("Our organization", "Our page"),
    "costs": ("Our organization", "Costs"),
    "agreements": ("Our organization", "Agreements"),
    "members": ("Our organization", "Members"),
}


def test_every_page_has_its_group_and_its_place_in_it(stage: Stage) -> None:
    addresses = {reverse(f"sender:{name}") for name in ROWS}
    for name, (group, entry) in ROWS.items():
        answer = stage.client.get(reverse(f"sender:{name}"))
        navigation = answer.context["navigation"]
        current = [item for item in navigation if item.current]
        assert [str(item.text) for item in current] == [group]
        assert [str(page.text) for page in current[0].inner if page.current] == [entry]
        assert len(navigation) == 5
        assert {page.url for item in navigation for page in item.inner} == addresses
        html = answer.content.decode()
        assert f'aria-current="true">{group}</a>' in html
        assert f'href="{reverse(f"sender:{name}")}" aria-current="page">{entry}</a>' in html
