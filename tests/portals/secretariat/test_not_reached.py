"""The Secretariat consents in the place of a seeker whom nobody can reach, or refuses with a reason."""

import pytest
from django.urls import reverse

from kakehashi.confirming.models import Unreached
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(db):
    organization = cast.make_organization(name="Cầu Vồng")
    seeker = cast.make_seeker(organization=organization, phone="+84912345678")
    tries = [{"way": "call", "on": "2026-11-18"}, {"way": "family", "on": "2026-11-20"}]
    return Unreached.objects.create(
        seeker=seeker, organization=organization, marks={}, tries=tries, reason="Đi biển.", asked_at=cast.NOW
    )


def test_it_waits_and_shows_how_the_seeker_was_tried_but_no_contact_data(secretariat, asked):
    assert "Seekers who cannot be reached" in secretariat.get(reverse("secretariat:home")).content.decode()
    assert asked.seeker.name_passport in secretariat.get(reverse("secretariat:not_reached")).content.decode()
    page = secretariat.get(reverse("secretariat:not_reached_one", args=[asked.public_id])).content.decode()
    for text in ("Cầu Vồng", "Telephone call", "18 November 2026", "Through family", "Đi biển."):
        assert text in page
    assert "912345678" not in page


def test_it_is_consented_to_once(secretariat, asked):
    consent = reverse("secretariat:not_reached_consent", args=[asked.public_id])
    assert secretariat.get(consent).status_code == 405
    assert "You consented." in secretariat.post(consent, follow=True).content.decode()
    assert "A colleague has decided already." in secretariat.post(consent, follow=True).content.decode()
    asked.refresh_from_db()
    assert asked.state == "consented"


def test_it_is_refused_with_a_reason(secretariat, asked):
    refuse = reverse("secretariat:not_reached_refuse", args=[asked.public_id])
    assert secretariat.post(refuse, {"reason": " "}).status_code == 422
    assert secretariat.post(refuse, {"reason": "Hãy gọi buổi tối."}).status_code == 302
    asked.refresh_from_db()
    assert (asked.state, asked.answer) == ("refused", "Hãy gọi buổi tối.")
    assert secretariat.get(reverse("secretariat:not_reached_one", args=["nothing"])).status_code == 404
