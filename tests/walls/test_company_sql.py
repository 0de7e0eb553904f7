"""The wall: no page of the company's side reads a table that holds a seeker's data."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from kakehashi.interviews.models import Candidate, Event, Seat, Slot
from kakehashi.opportunities.models import PlacePicture
from kakehashi.opportunities.states import OpportunityState
from kakehashi.organizations.models import Invitation
from kakehashi.placements.states import PlacementState
from tests import cast
from tests.conversations.threads import make_thread
from tests.portals.company.conftest import Scene, make_scene
from tests.portals.company.stages import in_every_state, placement_in
from tests.shortlists.kept import keep

pytestmark = pytest.mark.django_db

MAY_READ = frozenset(
    {
        "showcase_staffpage",
        "showcase_staffphoto",
        "showcase_paper",
        "showcase_opening",
        "showcase_hiding",
        *(f"shortlists_{name}" for name in ("shortlist", "entry", "note", "leftout", "savedsearch")),
        *(f"opportunities_{name}" for name in ("opportunity", "deduction", "costbefore", "placepicture")),
        *(f"placements_{name}" for name in ("placement", "move", "hold", "interview", "offer", "keptview")),
        *(f"placements_{name}" for name in ("paperstep", "release", "fetching")),
        *(f"interviews_{name}" for name in ("event", "slot", "candidate", "seat")),
        *(f"organizations_{name}" for name in ("organization", "membership", "invitation", "agreement", "supervision")),
        "organizations_workforce",
        # A company's own letters; who the person is stands in the placement alone.
        *(f"conversations_{name}" for name in ("thread", "letter", "translated", "reading", "attachment", "mailstop")),
        *(f"catalogue_{name}" for name in ("category", "occupation", "work")),
        # The visitor's own sign-in, notices, limits and sessions.
        "accounts_user",
        "accounts_acceptance",
        "messaging_notice",
        "mfa_authenticator",
        "django_session",
        "usersessions_usersession",
        "kakehashi_cache",
    }
)
LEADS_ON = {"saved_search_open"}  # it leads to the search page
_WORD = re.compile(r"\w+")
SEARCHES = (
    "?words=溶接",
    "?work=6-11-2&country=VN&min_years=1&japanese_level=N4",
    "?words=-溶&certificate=yes&stay=yes&starts_within=6&programme=titp&order=newest",
)


class Recorder:
    """Notes which tables each page touches."""

    def __init__(self) -> None:
        self.tables = frozenset(connection.introspection.table_names())
        self.touched: dict[str, set[str]] = {}
        self.page = ""

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, *rest: Any) -> Any:
        self.touched.setdefault(self.page, set()).update(self.tables.intersection(_WORD.findall(sql)))
        return execute(sql, params, *rest)

    def get(self, client: Client, url: str, page: str) -> int:
        self.page = page
        with connection.execute_wrapper(self):
            return client.get(url).status_code


def routes_of_company() -> dict[str, list[str]]:
    """This function will return the routes of the portal: their names, and the arguments that each takes."""
    portal = next(found for found in get_resolver().url_patterns if getattr(found, "namespace", None) == "company")
    return dict(_routes(portal))


def _routes(resolver: URLResolver) -> Iterator[tuple[str, list[str]]]:
    for found in resolver.url_patterns:
        if isinstance(found, URLPattern):
            yield str(found.name), list(found.pattern.converters)
        else:
            yield from _routes(found)


def things_of(scene: Scene, decoy: Scene) -> dict[str, list[str]]:
    """This function will return, for the first word of a route's name, the public ids with which it is visited.

    What belongs to one (``opportunity's``) is visited with fewer, where the pages differ less.
    """
    placements = [*in_every_state(scene=scene).values(), placement_in("forwarded", scene=scene, held=True)]
    placements += [placement_in(state, scene=decoy) for state in ("forwarded", "passed")]
    kept = [keep(one.company, page=scene.page, user=one.clerk) for one in (scene, decoy)]
    threads = [
        make_thread(
            "sending",
            "company",
            seeker=one.seeker,
            sending=one.sending,
            receiving=one.company,
            placement=placements[0],
            read=False,
        )
        for one in (scene, decoy)
    ]
    reason = {"decision_reason": "a reason"}
    opportunities = [
        cast.make_opportunity(company=one.company, supervising=one.supervising, state=state, **reason)
        for one in (scene, decoy)
        for state in OpportunityState.values
    ]
    PlacePicture.objects.bulk_create(
        PlacePicture(opportunity=each, content=b"x", width=1, height=1, added_at=cast.NOW) for each in opportunities
    )
    return {
        "placement": [one.public_id for one in placements],
        "opportunity": [one.public_id for one in opportunities],
        "opportunity's": [one.public_id for one in opportunities if one.state in {"draft", "approved", "paused"}],
        "list": [one["list"].public_id for one in kept],
        "note": [one["note"].public_id for one in kept],
        "saved": [one["saved"].public_id for one in kept],
        "page": [scene.page.code, decoy.page.code, "K99999"],
        "invite": [scene.page.code, decoy.page.code],
        "member": [user.memberships.get().public_id for user in (scene.clerk, scene.placer, decoy.clerk)],
        "invitation": [_invitation(scene)],
        "letter": [one.public_id for one in threads],
        "letter's": [one.letters.earliest("id").public_id for one in threads],
        "agreement": [one.supervising.agreements_as_supervising.get().public_id for one in (scene, decoy)],
        "quota": [one.company.public_id for one in (scene, decoy)],
        "company": [one.supervising.supervisions.get().public_id for one in (scene, decoy)],
        "day": [_day(one, state) for one in (scene, decoy) for state in ("open", "fixed", "released")],
        "supervision": [_unanswered(one) for one in (scene, decoy)],
    }


def _day(scene: Scene, state: str) -> str:
    """An interview day with somebody on it."""
    day = cast.TODAY + timedelta(days=9)
    event = Event.objects.create(
        sending=scene.sending, state=state, day=day, zone="Asia/Yangon", how="video", made_at=cast.NOW
    )
    placement = placement_in("interview_confirmed", scene=scene)
    person = Candidate.objects.create(event=event, placement=placement, seeker=placement.seeker)
    starts_at = cast.NOW + timedelta(days=9)
    slot = Slot.objects.create(event=event, kind="written", starts_at=starts_at, minutes=60)
    Seat.objects.create(slot=slot, candidate=person)
    return event.public_id


def _unanswered(scene: Scene) -> str:
    other = cast.make_organization(kind="supervising")
    return cast.make_supervision(supervising=other, company=scene.company, state="waiting").public_id


def _invitation(scene: Scene) -> str:
    made = Invitation.objects.create(
        organization=scene.company,
        email="colleague@people.example",
        role="member",
        token_hash="x",
        created_at=cast.NOW,
        expires_at=cast.NOW + timedelta(days=7),
    )
    return made.public_id


def addresses(things: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """This function will return every route of the portal with each thing that it can be visited with."""
    for name, arguments in routes_of_company().items():
        if not arguments:
            yield name, reverse(f"company:{name}")
        kind, _is, part = name.partition("_")
        for thing in things.get(f"{kind}'s" if part else kind, things.get(kind, [])) if arguments else []:
            yield name, reverse(f"company:{name}", args=(thing,))


def visit_everything() -> tuple[Recorder, dict[str, set[int]]]:
    """This function will visit every page as a company and as its supervising organization, with decoys of all."""
    scene, decoy = make_scene(), make_scene()
    things = things_of(scene, decoy)
    recorder, answers = Recorder(), {}
    with time_machine.travel(cast.NOW, tick=False):
        for user in (scene.clerk, scene.placer):
            client = cast.signed_in(user)
            for name, url in addresses(things):
                if 405 in answers.get(name, ()):  # it only takes what is sent; one look is enough
                    continue
                answers.setdefault(name, set()).add(recorder.get(client, url, name))
            for codes in ("", f"?page={scene.page.code}&page={decoy.page.code}"):
                answers["compare"].add(recorder.get(client, reverse("company:compare") + codes, "compare"))
            for search in SEARCHES:
                answers["search"].add(recorder.get(client, reverse("company:search") + search, "search"))
    return recorder, answers


def test_every_page_is_visited_and_none_touches_a_table_outside_the_list() -> None:
    recorder, answers = visit_everything()
    outside = {page: sorted(tables - MAY_READ) for page, tables in recorder.touched.items() if tables - MAY_READ}
    assert outside == {}
    missing = routes_of_company().keys() - answers.keys()
    assert missing == set(), f"say in things_of with what these are visited: {missing}"
    closed = {name: codes for name, codes in answers.items() if not codes & ({302} if name in LEADS_ON else {200, 405})}
    assert closed == {}, "each page has to open for one of the two visitors"


def test_the_recorder_sees_a_table_outside_the_list() -> None:
    recorder = Recorder()
    scene = make_scene()
    with connection.execute_wrapper(recorder):
        list(scene.sending.placements_as_sending.select_related("seeker__user"))
    assert recorder.touched[""] - MAY_READ == {"seekers_seeker"}


def test_every_state_of_a_placement_is_visited() -> None:
    scene = make_scene()
    assert set(in_every_state(scene=scene)) == set(PlacementState.values)
