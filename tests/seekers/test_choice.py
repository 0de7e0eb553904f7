"""Choosing a sending organization, its answer, and who may read whom."""

from datetime import timedelta
from typing import Any

import pytest

from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow
from kakehashi.messaging.models import Notice
from kakehashi.organizations.states import Admission, OrganizationKind
from kakehashi.seekers import actions, queries
from kakehashi.seekers.models import SendingChoice
from kakehashi.seekers.refusals import ChoiceIsOpen, ConsentMissing, NoChoice, NotAdmitted, ReasonMissing
from kakehashi.seekers.states import ChoiceState
from tests import cast

pytestmark = pytest.mark.django_db


def told(user: Any) -> list[str]:
    return [notice.kind for notice in Notice.objects.filter(to_public_id=user.public_id)]


def test_choosing_tells_the_organization_and_opens_the_information_to_it() -> None:
    organization, seeker = cast.make_organization(), cast.make_seeker()
    member = cast.make_member(organization=organization)
    bystander = cast.make_member(organization=cast.make_organization())
    choice = actions.choose_organization(seeker=seeker, organization=organization, by=seeker.user, now=cast.NOW)
    assert (choice.state, choice.organization) == (ChoiceState.CHOSEN, organization)
    assert told(member) == ["seeker.chose_you"]
    assert told(bystander) == []
    assert queries.accepted_organization(seeker=seeker) is None


@pytest.mark.parametrize("kind", [OrganizationKind.ACCEPTING, OrganizationKind.SUPERVISING])
def test_only_a_sending_organization_can_be_chosen(kind: str) -> None:
    seeker = cast.make_seeker()
    with pytest.raises(NotAdmitted):
        actions.choose_organization(
            seeker=seeker, organization=cast.make_organization(kind=kind), by=seeker.user, now=cast.NOW
        )
    assert not SendingChoice.objects.exists()


@pytest.mark.parametrize("state", sorted(set(Admission) - {Admission.ADMITTED}))
def test_only_an_admitted_one_can_be_chosen(state: str) -> None:
    seeker = cast.make_seeker()
    organization = cast.make_organization(state=state, decision_reason="x")
    with pytest.raises(NotAdmitted):
        actions.choose_organization(seeker=seeker, organization=organization, by=seeker.user, now=cast.NOW)
    assert not SendingChoice.objects.exists()


def test_nothing_is_shared_without_the_consent() -> None:
    seeker, organization = cast.make_seeker(), cast.make_organization()
    member = cast.make_member(organization=organization)
    actions.withdraw_consent(seeker=seeker, purpose="share_with_organization", by=seeker.user, now=cast.NOW)
    with pytest.raises(ConsentMissing):
        actions.choose_organization(seeker=seeker, organization=organization, by=seeker.user, now=cast.NOW)
    assert not SendingChoice.objects.exists()
    assert told(member) == []


def test_there_is_one_organization_at_a_time() -> None:
    seeker = cast.make_seeker(organization=cast.make_organization())
    with pytest.raises(ChoiceIsOpen):
        actions.choose_organization(seeker=seeker, organization=cast.make_organization(), by=seeker.user, now=cast.NOW)
    assert SendingChoice.objects.count() == 1


def test_the_organization_accepts_and_the_seeker_is_told() -> None:
    organization = cast.make_organization()
    seeker = cast.make_seeker(organization=organization, accepted=False)
    member = cast.make_member(organization=organization)
    actions.accept_seeker(choice=seeker.choices.get(), by=member, now=cast.NOW)
    assert queries.accepted_organization(seeker=seeker) == organization
    assert told(seeker.user) == ["seeker.accepted_by_organization"]


def test_declining_needs_a_reason_and_tells_it() -> None:
    organization = cast.make_organization()
    seeker = cast.make_seeker(organization=organization, accepted=False)
    member = cast.make_member(organization=organization)
    with pytest.raises(ReasonMissing):
        actions.decline_seeker(choice=seeker.choices.get(), reason="  ", by=member, now=cast.NOW)
    assert told(seeker.user) == []
    actions.decline_seeker(choice=seeker.choices.get(), reason="Full.", by=member, now=cast.NOW)
    assert Notice.objects.get(to_public_id=seeker.user.public_id).data["reason"] == "Full."
    assert queries.current_choice(seeker=seeker) is None
    assert queries.latest_choice(seeker=seeker).reason == "Full."
    actions.choose_organization(seeker=seeker, organization=organization, by=seeker.user, now=cast.NOW)


@pytest.mark.parametrize("act", [actions.accept_seeker, actions.decline_seeker])
def test_nobody_else_answers_for_the_organization(act: Any) -> None:
    organization = cast.make_organization()
    seeker = cast.make_seeker(organization=organization, accepted=False)
    suspended = cast.make_organization(state=Admission.SUSPENDED, decision_reason="x")
    others = (
        seeker.user,
        cast.make_secretariat(),
        cast.make_member(organization=cast.make_organization()),
        cast.make_member(organization=suspended),
    )
    more = {"reason": "x"} if act is actions.decline_seeker else {}
    for other in others:
        with pytest.raises(NotAllowed):
            act(choice=seeker.choices.get(), by=other, now=cast.NOW, **more)
    assert seeker.choices.get().state == ChoiceState.CHOSEN
    assert not Notice.objects.exists()


def test_an_answer_is_given_once() -> None:
    organization = cast.make_organization()
    seeker = cast.make_seeker(organization=organization)
    member = cast.make_member(organization=organization)
    with pytest.raises(NotNow):
        actions.decline_seeker(choice=seeker.choices.get(), reason="Too late", by=member, now=cast.NOW)
    assert queries.accepted_organization(seeker=seeker) == organization


def test_leaving_tells_the_organization_and_closes_the_information_to_it() -> None:
    organization = cast.make_organization()
    seeker = cast.make_seeker(organization=organization)
    member = cast.make_member(organization=organization)
    actions.leave_organization(seeker=seeker, by=seeker.user, now=cast.NOW)
    assert told(member) == ["seeker.left_you"]
    assert queries.choice_for_sender(organization=organization, public_id=seeker.public_id) is None
    with pytest.raises(NoChoice):
        actions.leave_organization(seeker=seeker, by=seeker.user, now=cast.NOW)


def test_an_organization_reads_its_own_seekers_oldest_first_and_no_others(django_assert_num_queries: Any) -> None:
    mine, theirs = cast.make_organization(), cast.make_organization()
    first = cast.make_seeker(organization=mine)
    second = cast.make_seeker(organization=mine, accepted=False)
    SendingChoice.objects.filter(seeker=second).update(chosen_at=cast.NOW - timedelta(days=1))
    stranger = cast.make_seeker(organization=theirs)
    declined = cast.make_seeker()
    SendingChoice.objects.create(
        seeker=declined, organization=mine, state=ChoiceState.DECLINED, reason="x", chosen_at=cast.NOW
    )
    with django_assert_num_queries(1):
        found = [
            (one.seeker, one.state, one.seeker.user.language) for one in queries.choices_for_sender(organization=mine)
        ]
    assert found == [(second, "chosen", "en"), (first, "accepted", "en")]
    for other in (stranger, declined):
        assert queries.choice_for_sender(organization=mine, public_id=other.public_id) is None
    mine_too = queries.choice_for_sender(organization=mine, public_id=first.public_id)
    assert mine_too is not None
    assert mine_too.seeker == first
