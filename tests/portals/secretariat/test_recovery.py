"""The Secretariat issues a recovery code to a seeker whose identity it has checked; the code is shown once."""

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from kakehashi.accounts.models import RecoveryCode
from kakehashi.audit.models import Entry
from tests import cast

pytestmark = pytest.mark.django_db

FIND = "secretariat:recovery"


@pytest.fixture
def seeker(db):
    return cast.make_seeker(
        organization=cast.make_organization(name="Example Sending"),
        username="river-4821",
        email="",
        name_passport="TRAN THI AN",
    )


def at(name, seeker):
    return reverse(f"secretariat:{name}", args=[seeker.user.public_id])


def test_the_seeker_is_found_by_user_name_whatever_the_case(secretariat, seeker):
    response = secretariat.post(reverse(FIND), {"username": " River-4821 "})
    assert response.url == at("recovery_person", seeker)
    page = secretariat.get(response.url).content.decode()
    assert "TRAN THI AN" in page
    assert "Example Sending" in page


@pytest.mark.parametrize("username", ["nobody-0000", ""])
def test_an_unknown_user_name_is_answered_with_what_to_do(secretariat, seeker, username):
    response = secretariat.post(reverse(FIND), {"username": username})
    assert response.status_code == 422
    assert "<title>Error:" in response.content.decode()


def test_without_the_check_of_identity_no_code_is_made(secretariat, seeker):
    assert secretariat.post(at("recovery_person", seeker), {}).status_code == 422
    assert (RecoveryCode.objects.count(), Entry.objects.count()) == (0, 0)


def test_the_code_is_shown_once_and_kept_nowhere(secretariat, seeker):
    response = secretariat.post(at("recovery_person", seeker), {"checked": "on"})
    assert response.url == at("recovery_code", seeker)
    waiting = " ".join(str(session.get_decoded()) for session in Session.objects.all())
    shown = secretariat.get(response.url)
    code = shown.content.decode().split('<span translate="no">')[1].split("<")[0]
    assert len(code) >= 12
    assert code not in waiting
    assert shown["Cache-Control"] == "no-store"
    assert code not in secretariat.get(response.url).content.decode()
    assert Entry.objects.get(action="account.recovery_code_issued").thing_public_id == seeker.user.public_id


def test_a_look_ahead_and_a_switch_of_language_do_not_lose_the_code(secretariat, seeker):
    secretariat.post(at("recovery_person", seeker), {"checked": "on"})
    secretariat.head(at("recovery_code", seeker))
    assert '<span translate="no">' in secretariat.get(at("recovery_code", seeker)).content.decode()
    switched = secretariat.post(at("recovery_code", seeker), {"switch_language": "ja"}).content.decode()
    assert '<span translate="no">' in switched
    assert '<span translate="no">' not in secretariat.get(at("recovery_code", seeker)).content.decode()


def test_the_code_of_one_seeker_is_not_shown_on_the_page_of_another(secretariat, seeker):
    other = cast.make_seeker()
    secretariat.post(at("recovery_person", seeker), {"checked": "on"})
    assert '<span translate="no">' not in secretariat.get(at("recovery_code", other)).content.decode()


@pytest.mark.parametrize("route", ["recovery_person", "recovery_code"])
def test_only_seekers_get_codes(secretariat, person, route):
    assert secretariat.get(reverse(f"secretariat:{route}", args=[person.public_id])).status_code == 404


def test_nobody_else_issues_codes_here(seeker):
    member = cast.signed_in(cast.make_member(organization=cast.make_organization()))
    assert member.post(at("recovery_person", seeker), {"checked": "on"}).status_code == 403
    assert RecoveryCode.objects.count() == 0
