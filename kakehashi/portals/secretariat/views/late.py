"""The work of sending organizations that is late, by organization."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from kakehashi.common import clock
from kakehashi.organizations import queries as organizations
from kakehashi.portals.secretariat.navigation import secretariat_page
from kakehashi.timing import queries as times
from kakehashi.timing.words import STEPS

if TYPE_CHECKING:
    from kakehashi.timing.models import Turn


@dataclass(kw_only=True)
class Row:
    """One organization: its late work by step, with how many and since when."""

    public_id: str
    name: str
    steps: dict[str | Promise, list[datetime]] = field(default_factory=dict)


@secretariat_page("home")
@require_safe
def late(request: HttpRequest) -> HttpResponse:
    """This function will list the organizations that are late, the one with the oldest work first."""
    turns = times.late_turns(now=clock.now())
    names = organizations.names(
        public_ids={turn.organization_public_id for turn in turns}, language=get_language() or "en"
    )
    return render(request, "secretariat/late.html", {"rows": _rows(turns, names)})


def _rows(turns: "list[Turn]", names: dict[str, str]) -> list[Row]:
    rows: dict[str, Row] = {}
    for turn in turns:
        key = turn.organization_public_id
        row = rows.setdefault(key, Row(public_id=key, name=names.get(key, "")))
        row.steps.setdefault(STEPS[turn.step], []).append(turn.began_at)
    return list(rows.values())
