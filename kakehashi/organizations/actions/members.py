"""Who acts for an organization: invitations, roles, removal."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from kakehashi.accounts import actions as accounts
from kakehashi.accounts import queries as people
from kakehashi.accounts.models import User, UserKind
from kakehashi.accounts.refusals import AddressTaken
from kakehashi.audit.actions import record
from kakehashi.catalogue.countries import COUNTRIES
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import locked
from kakehashi.common.text import clean
from kakehashi.organizations import messages, policies, queries, tokens
from kakehashi.organizations.audiences import terms_audience
from kakehashi.organizations.models import Invitation, Membership, Organization
from kakehashi.organizations.refusals import (
    ActsForAnother,
    AlreadyMember,
    InvitationOver,
    LastOwner,
    NotYourInvitation,
    SignInFirst,
)
from kakehashi.organizations.states import MemberRole

GOOD_FOR = timedelta(days=14)
KEPT_AFTERWARDS = timedelta(days=30)


@transaction.atomic
def invite_member(*, organization: Organization, email: str, role: str, by: User, now: datetime) -> Invitation:
    """This function will mail somebody an invitation to act for an organization; an owner may, else NotAllowed.

    An earlier invitation to the same address stops working. It raises AlreadyMember for somebody who is one.
    Whether the address has an account elsewhere is told to nobody.
    """
    _only_owners(organization, by)
    address = clean(email).lower()
    if queries.members(organization=organization).filter(user__email__iexact=address).exists():
        raise AlreadyMember
    for earlier in queries.open_invitations(organization=organization, now=now).filter(email=address):
        _withdraw(earlier, now=now)
    token = tokens.new_token()
    invitation = Invitation.objects.create(
        organization=organization,
        email=address,
        role=MemberRole(role),
        token_hash=tokens.hashed(token),
        invited_by=by,
        created_at=now,
        expires_at=now + GOOD_FOR,
    )
    _log("invited", organization, by=by, now=now, thing="invitation", public_id=invitation.public_id, role=role)
    messages.mail_invitation(email=address, organization=organization, token=token, language=by.language)
    return invitation


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, by: User, now: datetime) -> None:
    """This function will make an invitation worthless; an owner may. It raises InvitationOver when it was used."""
    _only_owners(invitation.organization, by)
    fresh = locked(invitation)
    if fresh.accepted_at or fresh.withdrawn_at:
        raise InvitationOver
    _withdraw(fresh, now=now)
    _log(
        "invitation_withdrawn",
        invitation.organization,
        by=by,
        now=now,
        thing="invitation",
        public_id=invitation.public_id,
    )


@transaction.atomic
def accept_invitation(
    *,
    token: str,
    now: datetime,
    by: User | None = None,
    name: str = "",
    password: str = "",
    language: str = "en",
) -> User:
    """This function will make the holder of the token a member: ``by`` who is signed in, or a new person.

    It raises InvitationOver (used, withdrawn, old, organization not admitted, or unknown), SignInFirst when the
    address has an account, NotYourInvitation when somebody else is signed in, ActsForAnother when the person cannot
    act for this organization.
    """
    found = queries.invitation_by_token(token=token)
    if found is None:
        raise InvitationOver
    invitation = locked(found)
    if not queries.is_open(invitation, now=now):
        raise InvitationOver
    organization = invitation.organization
    user = _existing(invitation, by)
    user = user or _new_person(invitation, name=name, password=password, language=language, now=now)
    try:
        with transaction.atomic():
            membership = Membership.objects.create(
                user=user, organization=organization, role=invitation.role, joined_at=now
            )
    except IntegrityError:
        raise ActsForAnother from None
    invitation.accepted_at = now
    invitation.save(update_fields=["accepted_at"])
    _log("joined", organization, by=user, now=now, thing="membership", public_id=membership.public_id)
    owners = [member.user for member in queries.members(organization=organization).filter(role=MemberRole.OWNER)]
    others = [owner for owner in owners if owner.pk != user.pk]
    messages.tell_people(messages.MEMBER_JOINED, users=others, about=organization, now=now, person=user.get_full_name())
    return user


def delete_old_invitations(*, now: datetime) -> int:
    """This function will delete invitations 30 days after they were used, withdrawn or expired, and say how many.

    The program does it once a day; with them go the addresses of people who never came.
    """
    limit = now - KEPT_AFTERWARDS
    over = Q(accepted_at__lt=limit) | Q(withdrawn_at__lt=limit) | Q(expires_at__lt=limit)
    count, _by_kind = Invitation.objects.filter(over).delete()
    return count


@transaction.atomic
def remove_member(*, membership: Membership, by: User, now: datetime) -> None:
    """This function will end that somebody acts for an organization; out at the next click. An owner may.

    It raises LastOwner when nobody would be left who owns it, and changes nothing for somebody who has left.
    """
    organization = membership.organization
    _only_owners(organization, by)
    locked(organization)
    fresh = locked(membership)
    if fresh.left_at is not None:
        return
    if fresh.role == MemberRole.OWNER and not queries.owners_left(organization=organization, without=fresh):
        raise LastOwner
    fresh.left_at = now
    fresh.save(update_fields=["left_at"])
    _log("removed", organization, by=by, now=now, thing="membership", public_id=fresh.public_id)
    if fresh.user_id != by.pk:
        messages.tell_people(messages.MEMBER_REMOVED, users=[fresh.user], about=organization, now=now)


@transaction.atomic
def change_role(*, membership: Membership, role: str, by: User, now: datetime) -> None:
    """This function will make a member an owner or an owner a member; an owner may. It raises LastOwner."""
    organization = membership.organization
    _only_owners(organization, by)
    locked(organization)
    fresh = locked(membership)
    if fresh.role == role or fresh.left_at is not None:
        return
    if fresh.role == MemberRole.OWNER and not queries.owners_left(organization=organization, without=fresh):
        raise LastOwner
    fresh.role = MemberRole(role)
    fresh.save(update_fields=["role"])
    _log("role_changed", organization, by=by, now=now, thing="membership", public_id=fresh.public_id, role=role)
    if fresh.user_id != by.pk:
        messages.tell_people(messages.ROLE_CHANGED, users=[fresh.user], about=organization, now=now)


def _only_owners(organization: Organization, by: User) -> None:
    """This function will raise NotAllowed for everybody but an owner of the organization."""
    if not policies.may_manage_members(by=by, organization=organization):
        raise NotAllowed


def _withdraw(invitation: Invitation, *, now: datetime) -> None:
    """This function will mark an invitation as withdrawn."""
    invitation.withdrawn_at = now
    invitation.save(update_fields=["withdrawn_at"])


def _existing(invitation: Invitation, by: User | None) -> User | None:
    """This function will return the signed-in person if the invitation is theirs, None for a new person."""
    if by is None:
        if people.person_with_email(email=invitation.email) is not None:
            raise SignInFirst
        return None
    if by.email.lower() != invitation.email:
        raise NotYourInvitation
    if by.kind != UserKind.MEMBER or queries.membership_of(user=by) is not None:
        raise ActsForAnother
    return by


def _new_person(invitation: Invitation, *, name: str, password: str, language: str, now: datetime) -> User:
    """This function will make the invited person's account; the mail has shown that the address is theirs."""
    try:
        return accounts.create_member(
            email=invitation.email,
            name=name,
            password=password,
            language=language,
            audience=terms_audience(invitation.organization.kind),
            time_zone=COUNTRIES[invitation.organization.country].time_zone,
            confirmed=True,
            now=now,
        )
    except AddressTaken:
        raise SignInFirst from None


def _log(
    what: str, organization: Organization, *, by: User, now: datetime, thing: str, public_id: str, **data: str
) -> None:
    """This function will log what happened to the membership of an organization."""
    record(
        f"member.{what}",
        by=by,
        thing=thing,
        thing_public_id=public_id,
        organization_public_id=organization.public_id,
        now=now,
        **data,
    )
