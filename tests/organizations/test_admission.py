"""An organization applies; the Secretariat admits, refuses, suspends, reinstates; nobody else does."""

import re

import pytest
from django.test import Client

from kakehashi.accounts.models import Acceptance, User
from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import NotNow
from kakehashi.messaging.models import Notice
from kakehashi.organizations import actions, queries
from kakehashi.organizations.models import Organization
from kakehashi.organizations.refusals import PartnerNotAdmitted, ReasonMissing
from kakehashi.organizations.states import OrganizationKind
from tests import cast
from tests.accounts.mails import waiting_mails

pytestmark = pytest.mark.django_db
PASSWORD = "vier grüne Elefanten"
FORM = {
    "name": "Example Sending Co.",
    "country": "VN",
    "licence_number": "123/LDTBXH-GP",
    "representative": "Example Representative",
    "address": "1 Example Street, Hanoi",
    "telephone": "+84 24 0000 0000",
    "email": "office@sending.example",
    "person_name": "Example Owner",
    "person_email": "owner@sending.example",
    "password": PASSWORD,
    "password_again": PASSWORD,
    "agree": "on",
}


def told(user: User) -> list[str]:
    return list(Notice.objects.filter(to_public_id=user.public_id).order_by("id").values_list("kind", flat=True))


def applied(kind: str = OrganizationKind.SENDING) -> tuple[Organization, User]:
    organization = cast.make_organization(kind=kind, state="applied", decided_at=None)
    return organization, cast.make_member(organization=organization)


def test_a_sending_organization_applies_and_its_owner_and_the_secretariat_are_told(anonymous: Client) -> None:
    officer = cast.make_secretariat()
    answer = anonymous.post("/apply/sending/", FORM)
    assert (answer.status_code, answer["Location"]) == (302, "/applied/")
    organization = Organization.objects.get()
    owner = queries.users_of(organization=organization)[0]
    assert (organization.state, organization.country, organization.licence_number) == (
        "applied",
        "VN",
        "123/LDTBXH-GP",
    )
    assert (owner.email, owner.kind, owner.check_password(PASSWORD)) == ("owner@sending.example", "member", True)
    assert told(owner) == ["organization.application_received"]
    assert told(officer) == ["organization.applied"]
    assert Acceptance.objects.get(user=owner).audience == "sending_organization"
    assert re.search(r"/account/email/confirm/", waiting_mails()[0]["body"])
    assert "_auth_user_id" not in anonymous.session
    assert anonymous.get("/applied/").status_code == 200


def test_a_company_names_an_admitted_supervising_organization_which_is_told(anonymous: Client) -> None:
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING)
    watcher = cast.make_member(organization=supervising)
    form = {**FORM, "applied_under": supervising.public_id}
    assert anonymous.post("/apply/accepting/", form).status_code == 302
    company = Organization.objects.get(kind="accepting")
    assert (company.country, company.applied_under) == ("JP", supervising)
    assert told(watcher) == ["organization.company_applied"]


@pytest.mark.parametrize("other", ["suspended", "sending"])
def test_a_company_cannot_name_another_kind_or_one_that_is_not_admitted(anonymous: Client, other: str) -> None:
    named = (
        cast.make_organization(kind=OrganizationKind.SUPERVISING, state="suspended", decision_reason="x")
        if other == "suspended"
        else cast.make_organization()
    )
    answer = anonymous.post("/apply/accepting/", {**FORM, "applied_under": named.public_id})
    assert answer.status_code == 422
    with pytest.raises(PartnerNotAdmitted):
        actions.apply_for_admission(
            application=actions.Application(kind=OrganizationKind.ACCEPTING, name="Example", country="JP"),
            person_name="Example",
            person_email="owner@company.example",
            password=PASSWORD,
            language="ja",
            applied_under=named,
            now=cast.NOW,
        )
    assert Organization.objects.count() == 1
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"licence_number": ""}, "Give a licence number, or the authority that recommends you"),
        ({"password": "fourteen signs", "password_again": "fourteen signs"}, "Use at least 15 characters"),
        ({"telephone": ""}, "“Telephone” needs an answer"),
        ({"agree": ""}, "Tick"),
        ({"country": "JP"}, "Select a valid choice"),
    ],
)
def test_an_incomplete_application_says_what_is_missing_and_files_nothing(
    anonymous: Client, changes: dict[str, str], sentence: str
) -> None:
    answer = anonymous.post("/apply/sending/", {**FORM, **changes})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert "1 Example Street, Hanoi" in page
    assert not Organization.objects.exists()
    assert not User.objects.exists()
    assert not Notice.objects.exists()


def test_a_recommendation_does_instead_of_a_licence_number(anonymous: Client) -> None:
    form = {**FORM, "licence_number": "", "recommended_by": "Example Department of Overseas Labour"}
    assert anonymous.post("/apply/sending/", form).status_code == 302


def test_an_address_with_an_account_gets_the_same_answer_and_nothing_is_filed(anonymous: Client) -> None:
    cast.make_user(email="owner@sending.example")
    answer = anonymous.post("/apply/sending/", FORM)
    assert (answer.status_code, answer["Location"]) == (302, "/applied/")
    assert not Organization.objects.exists()
    assert [mail["to"] for mail in waiting_mails()] == ["owner@sending.example"]


def test_an_unknown_kind_is_not_found(anonymous: Client) -> None:
    assert anonymous.get("/apply/broker/").status_code == 404


def test_until_it_is_admitted_nobody_finds_it_and_its_people_see_nothing(anonymous: Client) -> None:
    organization, member = applied()
    assert anonymous.get(f"/sending-organizations/{organization.public_id}/").status_code == 404
    assert organization not in queries.admitted(kind=OrganizationKind.SENDING)
    assert cast.signed_in(member).get("/sending-organization/").status_code == 403


def test_the_secretariat_admits_and_the_people_are_in_at_the_next_click() -> None:
    organization, member = applied()
    officer = cast.make_secretariat()
    client = cast.signed_in(member)
    assert client.get("/account/")["Location"] == "/account/waiting/"
    actions.admit(organization=organization, by=officer, now=cast.NOW)
    assert client.get("/account/")["Location"] == "/sending-organization/"
    assert told(member) == ["organization.admitted"]
    entry = Entry.objects.get()
    assert (entry.action, entry.by_public_id, entry.data["before"]) == (
        "organization.admitted",
        officer.public_id,
        "applied",
    )


def test_a_refusal_has_a_reason_that_its_people_read() -> None:
    organization, member = applied()
    officer = cast.make_secretariat()
    with pytest.raises(ReasonMissing):
        actions.refuse(organization=organization, reason="  ", by=officer, now=cast.NOW)
    assert told(member) == []
    actions.refuse(organization=organization, reason="No licence.", by=officer, now=cast.NOW)
    assert told(member) == ["organization.refused"]
    assert "No licence." in cast.signed_in(member).get("/account/waiting/").content.decode()


def test_suspending_ends_access_at_the_next_click_and_hides_the_public_page(anonymous: Client) -> None:
    organization = cast.make_organization()
    decoy = cast.make_organization()
    member, other = cast.make_member(organization=organization), cast.make_member(organization=decoy)
    inside, others = cast.signed_in(member), cast.signed_in(other)
    assert inside.get("/sending-organization/members/").status_code == 200
    actions.suspend(organization=organization, reason="A deposit was asked.", by=cast.make_secretariat(), now=cast.NOW)
    assert inside.get("/sending-organization/members/").status_code == 403
    assert others.get("/sending-organization/members/").status_code == 200
    assert list(queries.admitted(kind=OrganizationKind.SENDING)) == [decoy]
    assert told(member) == ["organization.suspended"]
    assert told(other) == []
    assert anonymous.get(f"/sending-organizations/{organization.public_id}/").status_code == 404


def test_a_suspension_can_be_ended() -> None:
    organization = cast.make_organization()
    member, officer = cast.make_member(organization=organization), cast.make_secretariat()
    actions.suspend(organization=organization, reason="x", by=officer, now=cast.NOW)
    actions.reinstate(organization=organization, by=officer, now=cast.NOW)
    organization.refresh_from_db()
    assert (organization.state, organization.decision_reason) == ("admitted", "")
    assert told(member) == ["organization.suspended", "organization.reinstated"]


@pytest.mark.parametrize("who", ["owner", "seeker", "decoy"])
def test_nobody_but_the_secretariat_decides(who: str) -> None:
    organization, member = applied()
    people = {
        "owner": member,
        "seeker": cast.make_seeker().user,
        "decoy": cast.make_member(organization=cast.make_organization(kind=OrganizationKind.SUPERVISING)),
    }
    for decide in (actions.admit, actions.reinstate):
        with pytest.raises(NotAllowed):
            decide(organization=organization, by=people[who], now=cast.NOW)
    for decide in (actions.refuse, actions.suspend):
        with pytest.raises(NotAllowed):
            decide(organization=organization, reason="x", by=people[who], now=cast.NOW)
    organization.refresh_from_db()
    assert organization.state == "applied"
    assert not Notice.objects.exists()
    assert not Entry.objects.exists()


def test_a_decision_that_the_state_does_not_allow_changes_and_tells_nothing() -> None:
    organization, member = applied()
    with pytest.raises(NotNow):
        actions.suspend(organization=organization, reason="x", by=cast.make_secretariat(), now=cast.NOW)
    assert told(member) == []
    assert not Entry.objects.exists()


def test_members_edit_what_everybody_reads_and_nobody_else_does() -> None:
    organization = cast.make_organization()
    member = cast.make_member(organization=organization)
    given = {
        "representative": "New",
        "address": "2 Example Street",
        "telephone": "+84 24 1",
        "email": "new@sending.example",
        "website": "",
        "about": "We prepare people.",
    }
    for stranger in (cast.make_member(organization=cast.make_organization()), cast.make_secretariat()):
        with pytest.raises(NotAllowed):
            actions.edit_public_details(organization=organization, by=stranger, now=cast.NOW, **given)
    actions.edit_public_details(organization=organization, by=member, now=cast.NOW, **given)
    organization.refresh_from_db()
    assert (organization.telephone, organization.about) == ("+84 24 1", "We prepare people.")
    assert Entry.objects.get().data["fields"] == ["representative", "address", "telephone", "email", "about"]
