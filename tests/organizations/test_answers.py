"""An agreement and a supervision count only once the other side has confirmed them."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from kakehashi.accounts.models import User
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow
from kakehashi.messaging.models import Notice
from kakehashi.organizations import actions, queries
from kakehashi.organizations.models import Agreement, Organization, Supervision
from kakehashi.organizations.refusals import OnlyShorter, ReasonMissing
from kakehashi.organizations.states import OrganizationKind, PartnerState
from kakehashi.placements.models import Placement
from kakehashi.placements.refusals import NoAgreement
from tests import cast
from tests.placements import story

pytestmark = pytest.mark.django_db
REASON = {"reason": "We have signed nothing with them."}


@pytest.fixture
def world() -> story.World:
    """Everything is recorded; neither the agreement nor the supervision has been answered."""
    made = story.make_world()
    Agreement.objects.all().delete()
    Supervision.objects.all().delete()
    cast.make_agreement(supervising=made.supervising, sending=made.sending, state=PartnerState.WAITING)
    cast.make_supervision(supervising=made.supervising, company=made.company, state=PartnerState.WAITING)
    return made


def agreement_path(name: str) -> str:
    return reverse(f"sender:agreement_{name}", args=[Agreement.objects.get().public_id])


def supervision_path(name: str) -> str:
    return reverse(f"company:supervision_{name}", args=[Supervision.objects.get().public_id])


def in_force(world: story.World) -> tuple[bool, bool]:
    agreed = queries.agreement_in_force(supervising=world.supervising, sending=world.sending, on=cast.TODAY)
    supervised = queries.companies_supervised(supervising=world.supervising, on=cast.TODAY)
    return agreed is not None, world.company in supervised


def test_the_agreement_waits_for_the_sending_organization_which_confirms_it(world: story.World) -> None:
    client = cast.signed_in(world.sender)
    assert "Agreements to confirm" in client.get(reverse("sender:home")).content.decode()
    assert agreement_path("confirm") in client.get(reverse("sender:agreements")).content.decode()
    assert in_force(world) == (False, False)
    assert client.post(agreement_path("confirm")).status_code == 302
    assert in_force(world) == (True, False)
    kept = Agreement.objects.get()
    assert (kept.state, kept.decided_by) == (PartnerState.CONFIRMED, world.sender)
    assert story.told(world.supervisor) == ["organization.agreement_confirmed"]
    assert "Agreements to confirm" not in client.get(reverse("sender:home")).content.decode()


def test_the_supervision_waits_for_the_company_which_confirms_it(world: story.World) -> None:
    client = cast.signed_in(world.boss)
    assert "Confirm who supervises you" in client.get(reverse("company:home")).content.decode()
    assert supervision_path("confirm") in client.get(reverse("company:supervision")).content.decode()
    assert client.post(supervision_path("confirm")).status_code == 302
    assert in_force(world) == (False, True)
    assert list(queries.supervisors_of(company=world.company, on=cast.TODAY)) == [world.supervising]
    assert story.told(world.supervisor) == ["organization.supervision_confirmed"]


def test_declining_needs_a_reason_which_the_supervising_organization_reads(world: story.World) -> None:
    for user, path in ((world.sender, agreement_path("decline")), (world.boss, supervision_path("decline"))):
        client = cast.signed_in(user)
        assert client.get(path).status_code == 200
        assert client.post(path, {"reason": "  "}).status_code == 422
        assert client.post(path, REASON).status_code == 302
    assert in_force(world) == (False, False)
    assert story.told(world.supervisor) == ["organization.agreement_declined", "organization.supervision_declined"]
    client = cast.signed_in(world.supervisor)
    for page in ("agreements", "companies"):
        assert REASON["reason"] in client.get(reverse(f"company:{page}")).content.decode()


def test_without_a_reason_the_actions_decline_nothing(world: story.World) -> None:
    with pytest.raises(ReasonMissing):
        actions.decline_agreement(agreement=Agreement.objects.get(), reason=" ", by=world.sender, now=cast.NOW)
    with pytest.raises(ReasonMissing):
        actions.decline_supervision(supervision=Supervision.objects.get(), reason="", by=world.boss, now=cast.NOW)
    assert Agreement.objects.get().state == Supervision.objects.get().state == PartnerState.WAITING
    assert not Notice.objects.exists()


def test_nobody_answers_but_the_other_side(world: story.World) -> None:
    agreement, supervision = Agreement.objects.get(), Supervision.objects.get()
    suspended = cast.make_member(organization=cast.make_organization(state="suspended", decision_reason="x"))
    others: list[User] = [world.supervisor, world.other_sender, world.other_boss, world.person, suspended]
    for person in [*others, cast.make_secretariat(), world.boss]:
        with pytest.raises(NotAllowed):
            actions.confirm_agreement(agreement=agreement, by=person, now=cast.NOW)
    for person in [*others, cast.make_secretariat(), world.sender]:
        with pytest.raises(NotAllowed):
            actions.confirm_supervision(supervision=supervision, by=person, now=cast.NOW)
        with pytest.raises(NotAllowed):
            actions.decline_supervision(supervision=supervision, reason="x", by=person, now=cast.NOW)
    assert in_force(world) == (False, False)
    assert not Notice.objects.exists()


def test_what_was_answered_is_not_answered_again(world: story.World) -> None:
    agreement = Agreement.objects.get()
    actions.confirm_agreement(agreement=agreement, by=world.sender, now=cast.NOW)
    with pytest.raises(NotNow):
        actions.decline_agreement(agreement=agreement, reason="x", by=world.sender, now=cast.NOW)
    client = cast.signed_in(world.sender)
    assert client.post(agreement_path("confirm")).status_code == 409
    assert client.get(agreement_path("decline")).status_code == 409
    assert in_force(world) == (True, False)
    with pytest.raises(DatabaseError), transaction.atomic():
        Agreement.objects.update(state=PartnerState.WAITING)


def test_a_declined_agreement_can_be_recorded_anew_for_the_same_days(world: story.World) -> None:
    actions.decline_agreement(agreement=Agreement.objects.get(), reason="x", by=world.sender, now=cast.NOW)
    again = actions.record_agreement(
        supervising=world.supervising,
        sending=world.sending,
        valid_from=date(2026, 1, 1),
        valid_until=None,
        by=world.supervisor,
        now=cast.NOW,
    )
    assert again.state == PartnerState.WAITING
    assert Agreement.objects.count() == 2


def test_confirmed_days_are_not_made_more_by_one_side_alone(world: story.World) -> None:
    agreement, first, later = Agreement.objects.get(), date(2026, 12, 1), date(2027, 12, 1)
    actions.confirm_agreement(agreement=agreement, by=world.sender, now=cast.NOW)
    actions.end_agreement(agreement=agreement, valid_until=first, by=world.supervisor, now=cast.NOW)
    with pytest.raises(OnlyShorter):
        actions.end_agreement(agreement=agreement, valid_until=later, by=world.supervisor, now=cast.NOW)
    days = {"last_day_day": "1", "last_day_month": "6", "last_day_year": "2027"}
    path = reverse("company:agreement_end", args=[agreement.public_id])
    answer = cast.signed_in(world.supervisor).post(path, days)
    assert answer.status_code == 422
    assert "These days are confirmed." in answer.content.decode()
    assert Agreement.objects.get().period.upper == first


def test_an_invitation_waits_for_the_confirmation_and_the_page_says_so(world: story.World) -> None:
    client = cast.signed_in(world.boss)
    path = reverse("company:invite", args=[world.page.code])
    page = client.get(path).content.decode()
    assert "The agreement waits for confirmation" in page
    assert 'name="opportunity"' not in page
    with pytest.raises(NoAgreement):
        story.invite(world)
    assert client.post(path, {"opportunity": world.opportunity.public_id}).status_code == 422
    assert not Placement.objects.exists()
    actions.confirm_agreement(agreement=Agreement.objects.get(), by=world.sender, now=cast.NOW)
    assert 'name="opportunity"' in client.get(path).content.decode()
    story.invite(world)
    assert Placement.objects.count() == 1


def test_an_unconfirmed_supervisor_sees_and_moves_nothing_of_the_company(world: story.World) -> None:
    placement = story.forwarded(world)
    client, path = cast.signed_in(world.supervisor), reverse("company:placement", args=[placement.public_id])
    assert client.get(path).status_code == 404
    actions.confirm_supervision(supervision=Supervision.objects.get(), by=world.boss, now=cast.NOW)
    assert client.get(path).status_code == 200


def test_another_organizations_records_do_not_exist(world: story.World) -> None:
    for user, path in (
        (world.other_sender, agreement_path("confirm")),
        (world.other_sender, agreement_path("decline")),
        (world.other_boss, supervision_path("confirm")),
        (world.supervisor, supervision_path("decline")),
    ):
        assert cast.signed_in(user).post(path, REASON).status_code == 404
    assert in_force(world) == (False, False)
    answer = cast.signed_in(world.supervisor).get(reverse("company:supervision"))
    assert answer.headers["Location"] == reverse("company:companies")


def test_the_secretariat_reads_what_is_confirmed(world: story.World) -> None:
    office = cast.signed_in(cast.make_secretariat())
    path = reverse("secretariat:organization_partners", args=[world.sending.public_id])
    assert "Not confirmed yet" in office.get(path).content.decode()


@pytest.mark.parametrize("count", [1, 50])
def test_one_agreement_and_fifty_need_the_same_queries(count: int, django_assert_max_num_queries) -> None:
    sending = cast.make_organization()
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING)
    for _ in range(count):
        other: Organization = cast.make_organization(kind=OrganizationKind.SUPERVISING)
        cast.make_agreement(supervising=other, sending=sending, state=PartnerState.WAITING)
        cast.make_supervision(supervising=other, company=company, state=PartnerState.WAITING)
    pages = (("sender:agreements", sending), ("company:supervision", company), ("company:home", company))
    for name, organization in (*pages, ("sender:home", sending)):
        client = cast.signed_in(cast.make_member(organization=organization))
        client.get(reverse(name))
        with django_assert_max_num_queries(12):
            assert client.get(reverse(name)).status_code == 200
