"""Reads how far the papers of a placement are."""

from datetime import date

from kakehashi.common.clock import day_in_japan
from kakehashi.placements import states
from kakehashi.placements.models import Move, PaperStep, Placement, Release
from kakehashi.placements.states import Party
from kakehashi.placements.steps import Step


def rows_of(*, placement: Placement) -> dict[Step, PaperStep]:
    """This function will return what is known of each step, by step."""
    return {Step(row.kind): row for row in PaperStep.objects.filter(placement=placement)}


def done(*, placement: Placement) -> frozenset[Step]:
    """This function will return the steps that are done."""
    kinds = PaperStep.objects.filter(placement=placement, done_on__isnull=False).values_list("kind", flat=True)
    return frozenset(Step(kind) for kind in kinds)


def accepted_on(*, placement: Placement) -> date:
    """This function will return the day in Japan on which the offer was accepted."""
    accepted = Move.objects.filter(placement=placement, name=states.ACCEPT.name).first()
    return day_in_japan(accepted.at if accepted else placement.moved_at)


def release_for(*, placement: Placement, party: Party) -> Release | None:
    """This function will return what is released to a party now, or None."""
    return Release.objects.filter(placement=placement, party=party, ended_at=None).first()


def releases_of(*, placement: Placement) -> list[Release]:
    """This function will return all that was ever released of a placement, with who took it away, oldest first."""
    found = Release.objects.filter(placement=placement).select_related("organization")
    return list(found.prefetch_related("fetchings"))
