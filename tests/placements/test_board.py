"""Reading placements page by page: every row once, counted up to a limit, from indexes."""

import pytest
from django.db import connection

from kakehashi.placements import board
from kakehashi.placements.board import Wanted
from kakehashi.placements.groups import Group
from kakehashi.placements.models import Placement
from kakehashi.placements.states import Origin, PlacementState
from tests import cast
from tests.placements.story import make_world

pytestmark = pytest.mark.django_db
S = PlacementState


def add(world, states, *, moments: int = 3) -> None:
    """Rows by hand: many of the same moment, so that the order within it matters."""
    Placement.objects.bulk_create(
        Placement(
            opportunity=world.opportunity,
            sending=world.sending,
            page_code=f"K{number:05}",
            page_initial="N",
            origin=Origin.INVITATION,
            state=state,
            began_at=cast.NOW,
            moved_at=cast.NOW.replace(minute=number % moments),
        )
        for number, state in enumerate(states)
    )


def test_pages_hold_every_row_once_forwards_and_backwards() -> None:
    world = make_world()
    add(world, [S.FORWARDED, S.PASSED, S.CLOSED] * 5)
    for scope in (board.of_sender(world.sending), board.of_company(world.supervising, on=cast.TODAY)):
        pages, after, before = [], "", ""
        while not pages or after:
            page = board.table(scope, Wanted(), after=after, size=4)
            pages.append([row.pk for row in page.placements])
            after, before = page.after, page.before
        newest = list(Placement.objects.order_by("-moved_at", "-id").values_list("pk", flat=True))
        assert [pk for rows in pages for pk in rows] == newest
        back = board.table(scope, Wanted(), before=before, size=4)
        assert [row.pk for row in back.placements] == pages[-2]
        assert [row.pk for row in board.table(scope, Wanted(), after="nonsense", size=4).placements] == pages[0]
        first = board.table(scope, Wanted(), before=board.table(scope, Wanted(), after=back.before, size=4).before)
        assert first.before == ""


def test_columns_are_counted_up_to_a_limit_and_filtered(monkeypatch) -> None:
    monkeypatch.setattr(board, "COUNTED_UP_TO", 3)
    monkeypatch.setattr(board, "CARDS", 2)
    world = make_world()
    add(world, [S.CLOSED] * 3 + [S.REFUSED] * 3 + [S.OFFERED])
    scope = board.of_sender(world.sending)
    found = {one.group: (len(one.placements), one.count, one.more) for one in board.columns(scope, Wanted())}
    assert found[Group.ENDED] == (2, 4, True)
    assert found[Group.OFFER] == (1, 1, False)
    assert found[Group.RECEIVED] == (0, 0, False)
    only = Wanted(states=board.states_of(group="offer"), sending=world.sending.public_id)
    assert [(one.group, one.count) for one in board.columns(scope, only)] == [(Group.OFFER, 1)]
    assert board.columns(scope, Wanted(states=frozenset())) == []
    for nothing in (Wanted(held=True), Wanted(company="nobody"), Wanted(opportunity="x"), Wanted(sending="x")):
        assert sum(board.count(scope, nothing).values()) == 0


def test_the_first_page_and_the_counts_walk_an_index() -> None:
    world = make_world()
    seen: list[str] = []

    def explain(execute, sql, params, many, context):
        if "UNION" in sql and not sql.startswith("EXPLAIN"):
            with connection.cursor() as cursor:
                cursor.execute(f"EXPLAIN {sql}", params)
                seen.append("\n".join(line for (line,) in cursor.fetchall()))
        return execute(sql, params, many, context)

    with connection.cursor() as cursor:
        for way in ("seqscan", "bitmapscan", "sort"):
            cursor.execute(f"SET LOCAL enable_{way} = off")
    with connection.execute_wrapper(explain):
        for scope in (board.of_sender(world.sending), board.of_company(world.company, on=cast.TODAY)):
            board.columns(scope, Wanted())
    first_page, *_others = seen
    assert len(seen) == 4
    assert not any("Seq Scan on placements_placement" in plan for plan in seen)
    assert "Sort" not in first_page
    assert first_page.count("Backward using placements_of_sending") == len(S)


def test_filters_name_nothing_of_applications_that_the_company_does_not_know() -> None:
    world = make_world()
    other = cast.make_organization(kind="sending")
    given = {"opportunity": world.opportunity, "sending": other, "page_code": "K7", "began_at": cast.NOW}
    for state in (S.APPLIED, S.NOT_FORWARDED, S.WITHDRAWN):
        Placement.objects.create(**given, origin=Origin.APPLICATION, state=state, moved_at=cast.NOW)
    for organization in (world.opportunity.company, world.supervising):
        assert board.choices_in(board.of_company(organization, on=cast.TODAY)) == ([], [])
    assert board.choices_in(board.of_sender(other)) == ([world.opportunity], [other])
    add(world, [S.APPLIED])
    found = board.choices_in(board.of_company(world.supervising, on=cast.TODAY))
    assert found == ([world.opportunity], [world.sending])
