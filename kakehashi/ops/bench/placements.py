"""How fast organizations read and filter their placements among millions, in a database made for it and thrown away."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

from config import embedded
from kakehashi.ops.bench.measurement import Measurement, milliseconds
from kakehashi.ops.bench.search import prepare

ROWS = int(os.environ.get("KAKEHASHI_BENCH_PLACEMENTS", "3000000"))
# A database that is kept between runs; without it one is made and thrown away.
SERVER = os.environ.get("KAKEHASHI_BENCH_DATABASE", "")
SENDING, COMPANIES, OPPORTUNITIES_EACH = 200, 500, 6
ROUNDS = 7
NOW = datetime(2026, 11, 23, tzinfo=UTC)


def measure() -> Iterator[Measurement]:
    """This function will load the placements, and measure whole pages of the largest organizations and what they ask.

    The floor of a page is the bare statement that finds its rows by SQL.
    """
    with ExitStack() as stack:
        prepare(SERVER or stack.enter_context(embedded.throwaway()).owner_url)
        from django.db import connection  # noqa: PLC0415  needs the settings

        largest = _world()
        yield from _load(largest)
        for portal, organization in largest.items():
            yield from _pages(portal, organization)
        connection.close()


def _world() -> dict[str, Any]:
    """This function will make the organizations and opportunities, and return the largest of each kind."""
    from kakehashi.catalogue.models import Work  # noqa: PLC0415  needs the settings
    from kakehashi.opportunities.models import Opportunity  # noqa: PLC0415  the same
    from kakehashi.opportunities.states import Programme, Stage  # noqa: PLC0415  the same
    from kakehashi.organizations.models import Organization  # noqa: PLC0415  the same

    def make(kind: str, count: int) -> list[Any]:
        country = "VN" if kind == "sending" else "JP"
        rows = [
            Organization(
                kind=kind,
                state="admitted",
                name=f"Example {kind} {number}",
                sort_key=f"{kind}{number:05}",
                country=country,
                applied_at=NOW,
                decided_at=NOW,
            )
            for number in range(count)
        ]
        return Organization.objects.bulk_create(rows)

    sending, companies, supervising = make("sending", SENDING), make("accepting", COMPANIES), make("supervising", 1)
    terms = {
        "programme": Programme.TITP,
        "stage": Stage.FIRST,
        "places": 3,
        "monthly_wage": 190_000,
        "monthly_deductions": 45_000,
    }
    terms |= {"weekly_hours": 40, "starts_on": NOW.date() + timedelta(days=200), "months": 12, "state": "draft"}
    terms["created_at"] = NOW
    works = list(Work.objects.order_by("sort_key")[:20])
    Opportunity.objects.bulk_create(
        Opportunity(
            company=company, supervising=supervising[0], work=works[number % 20], open_until=NOW.date(), **terms
        )
        for company in companies
        for number in range(OPPORTUNITIES_EACH)
    )
    return {"sender": sending[0], "company": companies[0]}


def _load(largest: dict[str, Any]) -> Iterator[Measurement]:
    """This function will make the placements by SQL: in all states, most of them ended, a tenth with the largest."""
    from django.db import connection  # noqa: PLC0415  needs the settings

    from kakehashi.placements.groups import GROUPS, Group  # noqa: PLC0415  the same

    waiting = [state for group in Group if group not in {Group.ENDED, Group.YES} for state in sorted(GROUPS[group])]
    ended = sorted(GROUPS[Group.ENDED]) * len(waiting)
    started = time.monotonic()
    with connection.cursor() as cursor:
        cursor.execute(
            """
            INSERT INTO placements_placement (public_id, opportunity_id, sending_id, page_code, page_initial,
                name_for_company, origin, state, message, began_at, moved_at)
            SELECT 'bench' || lpad(n::text, 15, '0'),
                (SELECT array_agg(id ORDER BY id) FROM opportunities_opportunity)
                    [CASE WHEN n %% 10 = 0 THEN 1 + (n / 10) %% %s ELSE 1 + n * 7919::bigint %% %s END],
                (SELECT array_agg(id ORDER BY id) FROM organizations_organization WHERE kind = 'sending')
                    [CASE WHEN n %% 10 = 0 THEN 1 ELSE 1 + n * 104729::bigint %% %s END],
                'B' || n %% 9999999, 'N', '', 'invitation', (%s::text[])[1 + (hashint4(n) & 2147483647) %% %s], '',
                %s::timestamptz - n * interval '20 seconds', %s::timestamptz - n * interval '20 seconds'
            FROM generate_series(1, %s) n
            """,
            [
                OPPORTUNITIES_EACH,
                COMPANIES * OPPORTUNITIES_EACH,
                SENDING,
                waiting + ended,
                len(waiting + ended),
                NOW,
                NOW,
                ROWS,
            ],
        )
        cursor.execute("VACUUM ANALYZE placements_placement")
        cursor.execute("ANALYZE opportunities_opportunity")
        seconds = time.monotonic() - started
        of_sender = "SELECT count(*) FROM placements_placement WHERE sending_id = %s"
        cursor.execute(of_sender, [largest["sender"].pk])
        sys.stderr.write(f"{ROWS} placements in {seconds:.0f} s; the largest sender has {cursor.fetchone()[0]}\n")
    yield _figure("placements.load.rows_per_second", round(ROWS / seconds), unit="rows/s")


def _pages(portal: str, organization: Any) -> Iterator[Measurement]:
    """This function will measure the pages of one organization, and what they ask the database."""
    from django.urls import reverse  # noqa: PLC0415  needs the settings

    from kakehashi.placements import board  # noqa: PLC0415  the same
    from kakehashi.placements.board import Wanted  # noqa: PLC0415  the same

    client, root = _member_of(organization), reverse(f"{portal}:placements")
    scope = board.of_sender(organization) if portal == "sender" else board.of_company(organization, on=NOW.date())
    deep = ""
    for _page in range(20):
        deep = board.table(scope, Wanted(), after=deep).after
    floor = milliseconds(lambda: _bare(portal, organization), times=ROUNDS)
    for name, work in {
        "board": lambda: board.columns(scope, Wanted()),
        "counts": lambda: board.count(scope, Wanted()),
        "table": lambda: board.table(scope, Wanted()),
        "table_deep": lambda: board.table(scope, Wanted(), after=deep),
        "filters": lambda: board.choices_in(scope),
    }.items():
        yield _figure(f"placements.{portal}.{name}", milliseconds(work, times=ROUNDS), floor=floor)
    for view in ("board", "table"):
        address = f"{root}?view={view}"
        if client.get(address).status_code != 200:  # noqa: PLR2004  the page has to open
            raise RuntimeError(address)
        yield _figure(f"placements.{portal}.{view}_page", milliseconds(lambda a=address: client.get(a), times=ROUNDS))  # type: ignore[misc]  # called before the next round


def _bare(portal: str, organization: Any) -> list[Any]:
    """This function will read one page of one state by SQL."""
    from django.db import connection  # noqa: PLC0415  needs the settings

    ours = "p.sending_id = %s" if portal == "sender" else "o.company_id = %s"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT p.id FROM placements_placement p JOIN opportunities_opportunity o ON o.id = p.opportunity_id"
            f" WHERE {ours} AND p.state = 'closed' ORDER BY p.moved_at DESC, p.id DESC LIMIT 50",
            [organization.pk],
        )
        return list(cursor.fetchall())


def _member_of(organization: Any) -> Any:
    """This function will return a client that is signed in as a member of an organization."""
    from django.test import Client  # noqa: PLC0415  needs the settings

    from kakehashi.accounts import terms  # noqa: PLC0415  the same
    from kakehashi.accounts.models import Acceptance, User  # noqa: PLC0415  the same
    from kakehashi.organizations.models import Membership  # noqa: PLC0415  the same

    user = User.objects.create(
        kind="member", username=organization.public_id, name="Example", language="ja", created_at=NOW
    )
    Membership.objects.create(user=user, organization=organization, role="owner", joined_at=NOW)
    for audience in terms.AUDIENCES:
        version = terms.in_force(audience=audience)
        Acceptance.objects.create(user=user, audience=audience, version=version, language="ja", accepted_at=NOW)
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user)
    return client


def _figure(name: str, value: float, *, unit: str = "ms", floor: float = 0) -> Measurement:
    return Measurement(name=name, value=round(value, 2), unit=unit, floor=round(floor, 2), rows=ROWS)
