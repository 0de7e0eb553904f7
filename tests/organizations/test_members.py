"""Owners invite by mail, change roles, remove; the last owner stays; other organizations' people do not exist."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from kakehashi.accounts.models import User
from kakehashi.common.refusals import NotAllowed
from kakehashi.messaging.models import Notice
from kakehashi.organizations import actions, queries
from kakehashi.organizations.models import Invitation, Membership, Organization
from kakehashi.organizations.refusals import InvitationOver, LastOwner, NotYourInvitation, SignInFirst
from kakehashi.organizations.states import MemberRole, OrganizationKind
from tests import cast
from tests.accounts.mails import waiting_mails

pytestmark = pytest.mark.django_db
PASSWORD = "vier grüne Elefanten"
PERSON = {"person_name": "New Colleague", "password": PASSWORD, "password_again": PASSWORD, "agree": "on"}
KINDS = {OrganizationKind.SENDING: "/sending-organization/", OrganizationKind.ACCEPTING: "/company/"}


def office(kind: str = OrganizationKind.SENDING) -> tuple[Organization, User]:
    organization = cast.make_organization(kind=kind)
    return organization, cast.make_member(organization=organization)


def invited(email: str = "new@office.example", role: str = "member") -> tuple[Organization, User, str]:
    organization, owner = office()
    actions.invite_member(organization=organization, email=email, role=role, by=owner, now=cast.NOW)
    token = re.search(r"/invitations/(\S+)/", waiting_mails()[-1]["body"])
    assert token is not None
    return organization, owner, token[1]


@pytest.mark.parametrize(("kind", "home"), KINDS.items())
def test_an_owner_invites_and_the_colleague_joins_with_a_password(anonymous: Client, kind: str, home: str) -> None:
    organization, owner = office(kind)
    owners = cast.signed_in(owner)
    assert owners.post(f"{home}members/", {"email": "new@office.example", "role": "member"}).status_code == 302
    link = re.search(r"/invitations/\S+/", waiting_mails()[-1]["body"])
    assert link is not None
    page = anonymous.get(link[0])
    assert organization.name in page.content.decode()
    answer = anonymous.post(link[0], PERSON)
    assert (answer.status_code, answer["Location"]) == (302, "/account/")
    assert anonymous.get("/account/")["Location"] == home
    user = User.objects.get(email="new@office.example")
    assert [member.role for member in queries.members(organization=organization)] == ["owner", "member"]
    assert user.check_password(PASSWORD)
    assert list(Notice.objects.filter(to_public_id=owner.public_id).values_list("kind", flat=True)) == [
        "organization.member_joined"
    ]


def test_only_the_hash_of_the_token_is_kept() -> None:
    _, _, token = invited()
    assert token not in str(Invitation.objects.values_list().get())


def test_a_link_works_once(anonymous: Client) -> None:
    _, _, token = invited()
    anonymous.post(f"/invitations/{token}/", PERSON)
    again = Client().post(f"/invitations/{token}/", PERSON)
    assert again.status_code == 410
    assert Membership.objects.count() == 2


@pytest.mark.parametrize("why", ["old", "withdrawn", "unknown", "suspended"])
def test_a_link_that_does_not_work_any_more_says_so_in_one_way(anonymous: Client, why: str) -> None:
    organization, owner, token = invited()
    moment = cast.NOW
    if why == "old":
        moment = cast.NOW + timedelta(days=14)
    elif why == "withdrawn":
        actions.withdraw_invitation(invitation=Invitation.objects.get(), by=owner, now=cast.NOW)
    elif why == "suspended":
        actions.suspend(organization=organization, reason="x", by=cast.make_secretariat(), now=cast.NOW)
    else:
        token = "made-up"
    with time_machine.travel(moment):
        answers = [anonymous.get(f"/invitations/{token}/"), anonymous.post(f"/invitations/{token}/", PERSON)]
    assert [answer.status_code for answer in answers] == [410, 410]
    assert not User.objects.filter(email="new@office.example").exists()
    with pytest.raises(InvitationOver):
        actions.accept_invitation(token=token, now=moment, name="x", password=PASSWORD)


def test_the_invited_address_with_an_account_signs_in_first(anonymous: Client) -> None:
    organization, _, token = invited(email="known@office.example")
    user = cast.make_user(email="known@office.example")
    answer = anonymous.post(f"/invitations/{token}/", PERSON)
    assert answer.status_code == 422
    assert "This address has an account." in answer.content.decode()
    with pytest.raises(SignInFirst):
        actions.accept_invitation(token=token, now=cast.NOW, name="x", password=PASSWORD)
    assert cast.signed_in(user).post(f"/invitations/{token}/").status_code == 302
    assert user in queries.users_of(organization=organization)


def test_somebody_elses_invitation_and_a_second_organization_are_refused() -> None:
    organization, _, token = invited(email="known@office.example")
    stranger = cast.make_user()
    busy = cast.make_member(organization=cast.make_organization(), email="known@office.example")
    for person, sentence in ((stranger, "for another address"), (busy, "You act for somebody else")):
        answer = cast.signed_in(person).post(f"/invitations/{token}/")
        assert answer.status_code == 422
        assert sentence in answer.content.decode()
    assert len(queries.users_of(organization=organization)) == 1
    with pytest.raises(NotYourInvitation):
        actions.accept_invitation(token=token, by=stranger, now=cast.NOW)


def test_a_second_invitation_to_the_same_address_replaces_the_first() -> None:
    organization, owner, token = invited()
    actions.invite_member(organization=organization, email="new@office.example", role="owner", by=owner, now=cast.NOW)
    assert Client().get(f"/invitations/{token}/").status_code == 410
    assert queries.open_invitations(organization=organization, now=cast.NOW).count() == 1


def test_a_member_who_is_no_owner_sees_the_list_and_changes_nothing() -> None:
    organization, owner = office()
    member = cast.make_member(organization=organization, role=MemberRole.MEMBER)
    client = cast.signed_in(member)
    assert owner.name in client.get("/sending-organization/members/").content.decode()
    owners = queries.membership_of(user=owner)
    assert owners is not None
    path = f"/sending-organization/members/{owners.public_id}/"
    posts = (
        ("/sending-organization/members/", {"email": "x@office.example", "role": "owner"}),
        (f"{path}role/", {"role": "member"}),
        (f"{path}remove/", {}),
    )
    assert [client.post(address, data).status_code for address, data in posts] == [403, 403, 403]
    assert client.get(path).status_code == 403
    assert len(queries.users_of(organization=organization)) == 2
    assert not Invitation.objects.exists()
    assert not Notice.objects.exists()


def test_another_organizations_people_and_invitations_do_not_exist() -> None:
    organization, owner = office()
    _, decoy = office()
    actions.invite_member(organization=organization, email="x@office.example", role="member", by=owner, now=cast.NOW)
    member, invitation = queries.membership_of(user=owner), Invitation.objects.get()
    assert member is not None
    client = cast.signed_in(decoy)
    path = f"/sending-organization/members/{member.public_id}/"
    assert client.get(path).status_code == 404
    assert client.post(f"{path}role/", {"role": "member"}).status_code == 404
    assert client.post(f"{path}remove/").status_code == 404
    withdraw = f"/sending-organization/invitations/{invitation.public_id}/withdraw/"
    assert client.post(withdraw).status_code == 404
    with pytest.raises(NotAllowed):
        actions.remove_member(membership=member, by=decoy, now=cast.NOW)
    assert queries.open_invitations(organization=organization, now=cast.NOW).count() == 1


def test_a_removed_member_is_out_at_the_next_click_and_told() -> None:
    organization, owner = office()
    member = cast.make_member(organization=organization, role=MemberRole.MEMBER)
    client = cast.signed_in(member)
    assert client.get("/sending-organization/members/").status_code == 200
    membership = queries.membership_of(user=member)
    assert membership is not None
    answer = cast.signed_in(owner).post(f"/sending-organization/members/{membership.public_id}/remove/")
    assert answer.status_code == 302
    assert client.get("/sending-organization/members/").status_code == 403
    assert "You act for no organization" in client.get("/account/waiting/").content.decode()
    assert Notice.objects.get(to_public_id=member.public_id).kind == "organization.member_removed"


def test_the_last_owner_can_neither_leave_nor_become_a_member() -> None:
    organization, owner = office()
    membership = queries.membership_of(user=owner)
    assert membership is not None
    client = cast.signed_in(owner)
    path = f"/sending-organization/members/{membership.public_id}/"
    page = client.post(f"{path}remove/", follow=True).content.decode()
    assert "Make another member an owner first." in page
    with pytest.raises(LastOwner):
        actions.change_role(membership=membership, role=MemberRole.MEMBER, by=owner, now=cast.NOW)
    assert queries.users_of(organization=organization) == [owner]


def test_with_a_second_owner_the_first_can_go() -> None:
    organization, owner = office()
    second = cast.make_member(organization=organization, role=MemberRole.MEMBER)
    promoted = queries.membership_of(user=second)
    first = queries.membership_of(user=owner)
    assert promoted is not None
    assert first is not None
    actions.change_role(membership=promoted, role=MemberRole.OWNER, by=owner, now=cast.NOW)
    actions.remove_member(membership=first, by=owner, now=cast.NOW)
    assert queries.users_of(organization=organization) == [second]
    assert Notice.objects.get(to_public_id=second.public_id).kind == "organization.role_changed"


def test_somebody_who_acts_here_already_is_not_invited_again() -> None:
    _, owner = office()
    answer = cast.signed_in(owner).post("/sending-organization/members/", {"email": owner.email, "role": "member"})
    assert answer.status_code == 422
    assert not Invitation.objects.exists()
    assert waiting_mails() == []


@pytest.mark.parametrize("count", [1, 50])
def test_one_member_and_fifty_need_the_same_queries(count: int, django_assert_max_num_queries) -> None:
    organization, owner = office()
    for _ in range(count):
        cast.make_member(organization=organization, role=MemberRole.MEMBER)
    client = cast.signed_in(owner)
    client.get("/sending-organization/members/")
    with django_assert_max_num_queries(12):
        assert client.get("/sending-organization/members/").status_code == 200
