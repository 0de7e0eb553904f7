"""Choosing and changing the sending organization, consents, and cancellation, on their pages."""

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from kakehashi.accounts.models import User
from kakehashi.messaging.models import Notice
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements.models import Placement
from kakehashi.seekers import queries
from kakehashi.seekers.models import Consent, Seeker
from kakehashi.showcase.queries import is_published
from tests import cast
from tests.portals.seeker.conftest import Stage, make_invitation, make_offer

pytestmark = pytest.mark.django_db


def choose(organization) -> str:
    return reverse("seeker:choose_organization", args=[organization.public_id])


def told(organization) -> list[str]:
    user = organization.memberships.get().user
    return sorted(notice.kind for notice in Notice.objects.filter(to_public_id=user.public_id))


def test_organizations_of_the_own_country_are_listed_with_their_state(stage: Stage) -> None:
    cast.make_organization(name="Jakarta Kerja", country="ID")
    cast.make_organization(name="Not admitted", state="applied", decided_at=None)
    page = stage.client.get(reverse("seeker:change_organization")).content.decode()
    assert "Sông Hồng" in page
    assert "Accepted you" in page
    assert "Jakarta Kerja" not in page
    assert "Not admitted" not in page
    elsewhere = stage.client.get(reverse("seeker:change_organization") + "?elsewhere").content.decode()
    assert "Jakarta Kerja" in elsewhere
    assert reverse("public:sending_organization", args=[stage.sending.public_id]) in page


def test_a_first_choice(stage: Stage) -> None:
    seeker = cast.make_seeker()
    client = cast.signed_in(seeker.user)
    assert "can read everything that you enter" in client.get(choose(stage.sending)).content.decode()
    assert client.post(choose(stage.sending)).status_code == 302
    choice = queries.current_choice(seeker=seeker)
    assert (choice.organization, choice.state) == (stage.sending, "chosen")
    assert told(stage.sending) == ["seeker.chose_you"]


def test_a_choice_without_consent_is_refused_and_says_what_to_do(stage: Stage) -> None:
    seeker = cast.make_seeker()
    seeker.consents.all().delete()
    client = cast.signed_in(seeker.user)
    response = client.post(choose(stage.sending))
    assert response.status_code == 422
    assert "First say yes to the consent" in response.content.decode()
    assert queries.current_choice(seeker=seeker) is None
    assert told(stage.sending) == []


def test_a_change_says_first_what_it_means(published: Stage) -> None:
    page = published.client.get(choose(published.other_sending)).content.decode()
    for sentence in ("taken down at once", "translation goes along", "are withdrawn", "We tell both", "polite"):
        assert sentence in page
    assert published.client.post(choose(published.other_sending)).status_code == 422
    assert queries.accepted_organization(seeker=published.seeker) == published.sending
    assert is_published(seeker=published.seeker)


def test_a_change_takes_the_page_down_withdraws_and_tells_both(published: Stage) -> None:
    invitation = make_invitation(published)
    response = published.client.post(choose(published.other_sending), {"understood": "on"})
    assert response.status_code == 302
    assert not is_published(seeker=published.seeker)
    assert queries.current_choice(seeker=published.seeker).organization == published.other_sending
    invitation.refresh_from_db()
    assert invitation.state == "withdrawn"
    assert "seeker.left_you" in told(published.sending)
    assert told(published.other_sending) == ["seeker.chose_you"]


def test_what_is_no_admitted_sending_organization_cannot_be_chosen(stage: Stage) -> None:
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING)
    waiting = cast.make_organization(state="applied", decided_at=None)
    for organization in (company, waiting):
        assert stage.client.get(choose(organization)).status_code == 404
        assert stage.client.post(choose(organization), {"understood": "on"}).status_code == 404
    assert queries.accepted_organization(seeker=stage.seeker) == stage.sending


def test_choosing_the_same_again_changes_nothing(stage: Stage) -> None:
    assert stage.client.post(choose(stage.sending), {"understood": "on"}).status_code == 302
    assert queries.accepted_organization(seeker=stage.seeker) == stage.sending


def consent(purpose: str = "publish_to_companies", route: str = "consent") -> str:
    return reverse(f"seeker:{route}", args=[purpose])


def test_a_consent_is_explained_and_both_answers_weigh_the_same(stage: Stage) -> None:
    page = stage.client.get(consent()).content.decode()
    assert "They never see your telephone" in page
    buttons = [line for line in page.split("<button") if 'name="answer"' in line]
    assert len(buttons) == 2
    assert len({button.split("class=")[1].split('"')[1] for button in buttons}) == 1


def test_yes_and_no_are_stored(stage: Stage) -> None:
    stage.seeker.consents.all().delete()
    stage.client.post(consent(), {"answer": "yes"})
    assert Consent.objects.get(seeker=stage.seeker).language == "en"
    stage.client.post(consent(), {"answer": "no"})
    assert queries.consents(seeker=stage.seeker) == {}


@pytest.mark.parametrize("answer", ["", "maybe"])
def test_no_answer_is_no_consent(stage: Stage, answer: str) -> None:
    stage.seeker.consents.all().delete()
    assert stage.client.post(consent(), {"answer": answer}).status_code == 422
    assert not Consent.objects.filter(seeker=stage.seeker).exists()


def test_an_unknown_purpose_does_not_exist(stage: Stage) -> None:
    assert stage.client.get(consent("everything")).status_code == 404
    assert stage.client.post(consent("everything", "consent_withdraw")).status_code == 404


@pytest.mark.parametrize("purpose", ["publish_to_companies", "transfer_to_japan"])
def test_a_yes_is_taken_back_in_two_taps_and_the_page_goes_at_once(published: Stage, purpose: str) -> None:
    invitation = make_invitation(published)
    page = published.client.get(reverse("seeker:consents")).content.decode()
    assert consent(purpose, "consent_withdraw") in page
    published.client.post(consent(purpose, "consent_withdraw"))
    assert not is_published(seeker=published.seeker)
    assert purpose not in queries.consents(seeker=published.seeker)
    invitation.refresh_from_db()
    assert invitation.state == "withdrawn"
    assert queries.accepted_organization(seeker=published.seeker) == published.sending


def test_taking_back_the_consent_to_share_ends_the_choice(published: Stage) -> None:
    published.client.post(consent("share_with_organization", "consent_withdraw"))
    assert queries.current_choice(seeker=published.seeker) is None
    assert not is_published(seeker=published.seeker)
    assert told(published.sending) == ["seeker.left_you"]


def test_cancellation_says_first_what_happens_and_needs_the_box(published: Stage) -> None:
    make_invitation(published)
    page = published.client.get(reverse("seeker:cancel")).content.decode()
    for sentence in ("taken down at once", "Your open placement is withdrawn", "signed out everywhere", "are erased"):
        assert sentence in page
    assert published.client.post(reverse("seeker:cancel")).status_code == 422
    assert Seeker.objects.filter(pk=published.seeker.pk).exists()
    assert is_published(seeker=published.seeker)


def test_cancellation_erases_signs_out_and_says_goodbye(published: Stage) -> None:
    offer = make_offer(published)
    elsewhere = cast.signed_in(published.seeker.user)
    elsewhere.get(reverse("seeker:home"))
    response = published.client.post(reverse("seeker:cancel"), {"understood": "on"})
    assert response.headers["Location"] == reverse("seeker:farewell")
    assert "Your membership has ended" in published.client.get(reverse("seeker:farewell")).content.decode()
    assert not Seeker.objects.filter(pk=published.seeker.pk).exists()
    assert not User.objects.filter(pk=published.seeker.user_id, is_active=True).exists()
    assert Placement.objects.get(pk=offer.pk).state == "withdrawn"
    for client in (published.client, elsewhere):
        assert client.get(reverse("seeker:home")).status_code == 302
    assert not Session.objects.filter(session_key=elsewhere.session.session_key or "").exists()
