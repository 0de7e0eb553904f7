"""The seeker's words are complete: no state, move, section, purpose or finding is without a sentence."""

import pytest

from kakehashi.eligibility.words import said
from kakehashi.placements import rights
from kakehashi.placements.states import APPLY, INVITE, Cause, Party, PlacementState
from kakehashi.portals.seeker import labels
from kakehashi.rules import Finding
from kakehashi.seekers import queries
from kakehashi.seekers.states import ChoiceState, ConsentPurpose
from kakehashi.translation.sources import OF_A_JOB
from tests import cast


def test_every_state_and_move_of_a_placement_has_words() -> None:
    assert set(labels.STATES) == set(PlacementState)
    assert set(labels.MOVES) == set(rights.MOVERS) | {APPLY, INVITE}
    assert set(labels.PARTIES) == set(Party)
    assert set(labels.CAUSES) == set(Cause)


def test_every_choice_and_consent_has_words() -> None:
    assert set(labels.CHOICES) == set(ChoiceState)
    assert set(labels.CONSENTS) == set(ConsentPurpose)
    assert set(OF_A_JOB) <= set(labels.TEXTS)


@pytest.mark.django_db
def test_every_section_has_words_and_a_page() -> None:
    keys = [section.key for section in queries.completeness(seeker=cast.make_seeker())]
    assert keys == list(dict.fromkeys(keys))
    assert set(keys) == set(labels.SECTIONS)


def test_a_source_is_named_briefly_and_linked_when_it_is_one_address() -> None:
    finding = Finding(
        rule="titp.experience_of_same_work", satisfied=True, reason="same_work",
        source="https://example.org/a/b ; https://example.org/c ; a list", confidence="secondary",
    )  # fmt: skip
    assert (said(finding).source, said(finding).href) == ("example.org · a list", "")
