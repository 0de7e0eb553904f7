"""The company side has words for every state, move, party and cause."""

import pytest

from kakehashi.common.refusals import Refused
from kakehashi.opportunities import refusals as opportunities
from kakehashi.opportunities import sentences as opportunity_sentences
from kakehashi.opportunities.states import OpportunityState
from kakehashi.placements import refusals as placements
from kakehashi.placements import rights, states
from kakehashi.placements.states import WAITS_FOR_COMPANY, Cause, Party, PlacementState
from kakehashi.portals.company import labels, sentences

NEVER_HERE = {
    Refused,
    placements.AboveQuota,
    placements.Held,
    placements.ContactInText,
    placements.NameInText,
    # Only the seeker or the sending organization meets these.
    placements.NotProposed,
    placements.NoKatakanaName,
    placements.OfferLapsed,
    placements.SameOrganization,
}


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        (labels.PLACEMENT, set(PlacementState.values)),
        (labels.PLACEMENT_TONE, set(PlacementState.values)),
        (labels.NEXT, set(PlacementState.values)),
        (labels.WAITING, set(WAITS_FOR_COMPANY)),
        (labels.MOVE, {states.APPLY, states.INVITE, *rights.MOVERS}),
        (labels.PARTY, set(Party.values)),
        (labels.CAUSE, set(Cause.values)),
        (labels.OPPORTUNITY, set(OpportunityState.values)),
        (labels.OPPORTUNITY_TONE, set(OpportunityState.values)),
        (labels.OPPORTUNITY_NEXT, set(OpportunityState.values)),
    ],
)
def test_nothing_is_without_words(words: dict[str, object], keys: set[str]) -> None:
    assert {str(key) for key in words} == {str(key) for key in keys}


def test_every_refusal_that_can_happen_here_has_its_sentence() -> None:
    found = {one for module in (placements, opportunities) for one in vars(module).values() if _is_refusal(one)}
    own = (opportunities.ContactFound, opportunities.StartNotPossible, opportunities.NotComplete)
    own += (opportunities.BelowMinimumWage, opportunities.RentAboveCeiling)
    spoken = {*sentences._SENTENCES, *opportunity_sentences._FIXED, *own}
    without = {one for one in found - NEVER_HERE if not issubclass(one, tuple(spoken))}
    assert without == set()


def _is_refusal(one: object) -> bool:
    return isinstance(one, type) and issubclass(one, Refused)
