"""The Secretariat admits, refuses, suspends and reinstates organizations."""

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.urls import reverse

from kakehashi.audit.models import Entry
from kakehashi.messaging.models import Notice
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import Admission, OrganizationKind
from tests import cast

pytestmark = pytest.mark.django_db


def at(name, organization):
    return reverse(f"secretariat:{name}", args=[organization.public_id])


def state_of(organization):
    return Organization.objects.get(pk=organization.pk).state


def test_the_page_of_an_applicant_offers_to_admit_and_to_refuse_and_nothing_else(secretariat, applicant):
    page = secretariat.get(at("organization", applicant)).content.decode()
    assert at("organization_admit", applicant) in page
    assert at("organization_refuse", applicant) in page
    assert at("organization_suspend", applicant) not in page
    assert at("organization_reinstate", applicant) not in page


def test_admitting_tells_the_members_and_is_in_the_history(secretariat, applicant):
    response = secretariat.post(at("organization_admit", applicant), follow=True)
    page = response.content.decode()
    assert state_of(applicant) == Admission.ADMITTED
    assert "Its members have been told." in page
    assert "The organization was admitted" in page
    assert "Secretary Example" in page
    assert [notice.kind for notice in Notice.objects.all()] == ["organization.admitted"]


@pytest.mark.parametrize(
    ("route", "start", "target"),
    [
        ("organization_refuse", Admission.APPLIED, Admission.REFUSED),
        ("organization_suspend", Admission.ADMITTED, Admission.SUSPENDED),
    ],
)
def test_refusing_and_suspending_need_a_reason_that_the_members_read(secretariat, applicant, route, start, target):
    if start == Admission.ADMITTED:
        secretariat.post(at("organization_admit", applicant))
    before = Notice.objects.count()
    empty = secretariat.post(at(route, applicant), {"reason": "  "})
    assert empty.status_code == 422
    assert "<title>Error:" in empty.content.decode()
    assert (state_of(applicant), Notice.objects.count()) == (start, before)
    response = secretariat.post(at(route, applicant), {"reason": "The licence has run out."}, follow=True)
    assert state_of(applicant) == target
    assert "The licence has run out." in response.content.decode()
    assert Notice.objects.latest("id").data["reason"] == "The licence has run out."


def test_a_suspension_can_be_ended_and_the_history_says_so(secretariat, applicant):
    secretariat.post(at("organization_admit", applicant))
    secretariat.post(at("organization_suspend", applicant), {"reason": "A complaint is being checked."})
    response = secretariat.post(at("organization_reinstate", applicant), follow=True)
    assert state_of(applicant) == Admission.ADMITTED
    assert "The suspension of the organization was ended" in response.content.decode()


def test_a_decision_that_a_colleague_has_taken_already_changes_nothing(secretariat, applicant):
    secretariat.post(at("organization_admit", applicant))
    entries, notices = Entry.objects.count(), Notice.objects.count()
    response = secretariat.post(at("organization_admit", applicant), follow=True)
    assert "A colleague has decided already." in response.content.decode()
    assert (Entry.objects.count(), Notice.objects.count()) == (entries, notices)


def test_organizations_are_found_by_name_kind_and_state(secretariat, applicant):
    cast.make_organization(kind=OrganizationKind.ACCEPTING, name="Ōsaka Welding")
    url = reverse("secretariat:organizations")
    assert "Example Applicant" in secretariat.get(url, {"state": "applied"}).content.decode()
    assert "Example Applicant" not in secretariat.get(url, {"state": "admitted"}).content.decode()
    assert "Ōsaka Welding" in secretariat.get(url, {"q": "osaka"}).content.decode()
    assert "Ōsaka Welding" not in secretariat.get(url, {"kind": "sending"}).content.decode()
    assert secretariat.get(url, {"kind": "nonsense", "page": "x"}).status_code == 200


@pytest.mark.parametrize("route", ["organization", "organization_refuse", "organization_suspend"])
def test_an_organization_that_does_not_exist_is_not_found(secretariat, route):
    assert secretariat.get(reverse(f"secretariat:{route}", args=["nothing"])).status_code == 404


@pytest.mark.parametrize("route", ["organization_admit", "organization_reinstate"])
def test_buttons_are_pressed_not_visited(secretariat, applicant, route):
    assert secretariat.get(at(route, applicant)).status_code == 405
    assert state_of(applicant) == Admission.APPLIED


@pytest.mark.parametrize(
    "route", ["organization_admit", "organization_refuse", "organization_suspend", "organization_reinstate"]
)
def test_members_of_organizations_decide_nothing_here(applicant, route):
    member = cast.signed_in(cast.make_member(organization=cast.make_organization()))
    response = member.post(at(route, applicant), {"reason": "I say so."})
    assert response.status_code == 403
    assert state_of(applicant) == Admission.APPLIED
    assert (Entry.objects.count(), Notice.objects.count()) == (0, 0)


def test_without_a_second_factor_the_secretariat_has_to_set_one_up_first(applicant):
    person = cast.make_secretariat()
    Authenticator.objects.all().delete()
    response = cast.signed_in(person).post(at("organization_admit", applicant))
    assert (response.status_code, response.url) == (302, reverse("mfa_activate_totp"))
    assert state_of(applicant) == Admission.APPLIED


def test_a_reader_of_japanese_reads_and_finds_the_japanese_name(secretariat):
    cast.make_organization(name="Naniwa Cooperative", name_ja="なにわ協同組合")
    cast.make_organization(name="Yodogawa Steel", name_ja="淀川鉄工")
    secretariat.cookies[settings.LANGUAGE_COOKIE_NAME] = "ja"
    page = secretariat.get(reverse("secretariat:organizations"), {"q": "なにわ"}).content.decode()
    assert "なにわ協同組合" in page
    assert "Naniwa Cooperative" not in page
    assert "淀川鉄工" not in page


def test_an_application_has_the_day_of_the_reader(secretariat, person):
    person.time_zone = "Asia/Tokyo"
    person.save(update_fields=["time_zone"])
    late = cast.NOW.replace(month=3, day=31, hour=18)
    cast.make_organization(applied_at=late)
    assert "1 Apr " in secretariat.get(reverse("secretariat:organizations")).content.decode()
