"""While a sending organization is suspended, companies see none of its seekers' pages; afterwards they return."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.urls import reverse

from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow
from kakehashi.messaging.models import Notice
from kakehashi.organizations.models import Organization
from kakehashi.organizations.refusals import ReasonMissing
from kakehashi.placements import actions as placements
from kakehashi.placements.refusals import NoSendingOrganization, NotPublished
from kakehashi.showcase import actions, queries
from kakehashi.showcase.models import StaffPage
from tests import cast
from tests.placements import story
from tests.translation.test_publishing import publish, registered_seeker, translate_all

pytestmark = pytest.mark.django_db
LATER = cast.NOW + timedelta(hours=1)
REASON = {"reason": "A deposit was asked."}


@pytest.fixture
def world() -> story.World:
    return story.make_world()


def at(route: str, organization: Organization) -> str:
    return reverse(f"secretariat:{route}", args=[organization.public_id])


def suspend(organization: Organization) -> None:
    actions.suspend_organization(organization=organization, reason="x", by=cast.make_secretariat(), now=LATER)


def reinstate(organization: Organization) -> None:
    actions.reinstate_organization(organization=organization, by=cast.make_secretariat(), now=LATER)


def found() -> list[str]:
    return [page.code for page in queries.search(wanted=queries.Wanted()).pages]


def test_the_secretariats_suspension_hides_the_pages_from_search_and_from_their_addresses(world):
    other = StaffPage.objects.get(seeker_public_id=world.other_seeker.public_id)
    cast.signed_in(cast.make_secretariat()).post(at("organization_suspend", world.sending), REASON)
    boss = cast.signed_in(world.boss)
    page = boss.get(reverse("company:search")).content.decode()
    assert world.page.code not in page
    assert other.code in page
    for name in ("page", "invite"):
        assert boss.get(reverse(f"company:{name}", args=[world.page.code])).status_code == 404
    assert boss.post(reverse("company:invite", args=[world.page.code]), {}).status_code == 404


def test_the_end_of_the_suspension_brings_the_same_page_back(world):
    office = cast.signed_in(cast.make_secretariat())
    office.post(at("organization_suspend", world.sending), REASON)
    office.post(at("organization_reinstate", world.sending))
    page = StaffPage.objects.get(pk=world.page.pk)
    assert (page.code, page.published_at, page.hidden_since) == (world.page.code, world.page.published_at, None)
    answer = cast.signed_in(world.boss).get(reverse("company:page", args=[page.code]))
    assert answer.status_code == 200


def test_the_seeker_is_told_kindly_both_times_and_the_management_page_says_it(world):
    suspend(world.sending)
    client = cast.signed_in(world.person)
    page = client.get(reverse("seeker:home")).content.decode()
    assert "Companies cannot see your page now, because your sending organization is suspended." in page
    assert "Companies in Japan can see your staff information page." not in page
    reinstate(world.sending)
    page = client.get(reverse("seeker:home")).content.decode()
    assert "Companies in Japan can see your staff information page." in page
    assert story.told(world.person) == ["showcase.hidden", "showcase.returned"]
    assert story.told(world.other_seeker.user) == []


def test_somebody_without_a_published_page_is_told_nothing_and_gets_none(world):
    StaffPage.objects.filter(pk=world.page.pk).update(is_shown=False)
    suspend(world.sending)
    reinstate(world.sending)
    assert world.page.code not in found()
    assert story.told(world.person) == []


def test_nobody_applies_or_invites_while_the_page_is_hidden(world):
    suspend(world.sending)
    with pytest.raises(NoSendingOrganization):
        story.apply(world)
    with pytest.raises(NotPublished):
        story.invite(world)


def test_a_page_cannot_be_published_during_the_suspension(world):
    sending = cast.make_organization()
    translator = cast.make_member(organization=sending)
    seeker = registered_seeker(sending)
    translate_all(seeker, translator)
    suspend(sending)
    with pytest.raises(NotAllowed):
        publish(seeker, translator, sending)
    assert not StaffPage.objects.filter(seeker_public_id=seeker.public_id).exists()


def test_a_page_taken_down_during_the_suspension_stays_down(world):
    suspend(world.sending)
    placements.withdraw_consent(seeker=world.seeker, purpose="publish_to_companies", by=world.person, now=LATER)
    reinstate(world.sending)
    assert world.page.code not in found()


def test_somebody_who_changes_to_another_organization_is_seen_again_through_it():
    first, second = cast.make_organization(), cast.make_organization()
    translator, next_translator = cast.make_member(organization=first), cast.make_member(organization=second)
    seeker = registered_seeker(first)
    translate_all(seeker, translator)
    page = publish(seeker, translator, first)
    suspend(first)
    choice = placements.change_sending_organization(seeker=seeker, organization=second, by=seeker.user, now=LATER)
    assert found() == []
    assert actions.accept_seeker(choice=choice, by=next_translator, now=LATER)
    assert found() == [page.code]
    reinstate(first)
    suspend(first)
    assert found() == [page.code]


def test_what_is_published_stays_a_matter_of_change_requests_while_it_is_hidden(world):
    suspend(world.sending)
    assert queries.has_published_page(seeker=world.seeker)
    assert not queries.is_published(seeker=world.seeker)


def test_only_the_secretariat_hides_pages_with_a_reason_and_once(world):
    for person in (world.sender, world.boss, world.supervisor, world.person):
        with pytest.raises(NotAllowed):
            actions.suspend_organization(organization=world.sending, reason="x", by=person, now=LATER)
        with pytest.raises(NotAllowed):
            actions.reinstate_organization(organization=world.sending, by=person, now=LATER)
    officer = cast.make_secretariat()
    with pytest.raises(ReasonMissing):
        actions.suspend_organization(organization=world.sending, reason=" ", by=officer, now=LATER)
    with pytest.raises(NotNow):
        actions.reinstate_organization(organization=world.sending, by=officer, now=LATER)
    assert world.page.code in found()
    assert not Notice.objects.exists()


def test_suspending_a_company_touches_no_page(world):
    suspend(world.company)
    assert world.page.code in found()


def test_nothing_else_in_the_program_suspends_an_organization():
    """Whoever called ``organizations.actions`` directly would leave the pages in the companies' search."""
    sources = {path: path.read_text("utf-8") for path in (settings.BASE_DIR / "kakehashi").rglob("*.py")}
    callers = {
        path.parent.name + "/" + path.name
        for path, text in sources.items()
        if re.search(r"\b(organizations|actions)\.(suspend|reinstate)\(", text)
    }
    assert callers == {"showcase/actions.py"}
