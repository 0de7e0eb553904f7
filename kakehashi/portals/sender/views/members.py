"""Who acts for the organization: owners invite by mail, change roles and remove."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kakehashi.common import clock
from kakehashi.organizations import actions, policies, queries
from kakehashi.organizations.forms import InviteForm
from kakehashi.organizations.refusals import AlreadyMember, InvitationOver, LastOwner
from kakehashi.organizations.states import MemberRole
from kakehashi.portals.sender.finding import person
from kakehashi.portals.sender.navigation import sender_page
from kakehashi.ui.forms import bound_or_kept
from kakehashi.ui.pages import render_form_page

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization


@sender_page("members")
@require_http_methods(["GET", "HEAD", "POST"])
def members(request: HttpRequest, organization: "Organization") -> HttpResponse:
    """This function will list members and open invitations; an owner's POST invites somebody."""
    is_owner = policies.may_manage_members(by=person(request), organization=organization)
    if request.method == "POST" and not is_owner:
        raise PermissionDenied
    form = bound_or_kept(InviteForm, request, initial={"role": MemberRole.MEMBER})
    now = clock.now()
    if request.method == "POST" and form.is_valid():
        try:
            actions.invite_member(organization=organization, by=person(request), now=now, **form.cleaned_data)
        except AlreadyMember:
            form.add_error("email", _("This person acts for your organization already"))
        else:
            messages.success(request, _("The invitation is on its way. It works for 14 days."))
            return redirect("sender:members")
    context = {
        "members": queries.members(organization=organization),
        "invitations": queries.open_invitations(organization=organization, now=now),
        "is_owner": is_owner,
        "portal": "sender",
    }
    return render_form_page(request, form, "sender/members.html", context)


@sender_page("members")
@require_safe
def member(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will show one member with what an owner can do; other organizations' people are not found."""
    found = queries.member_for(organization=organization, public_id=public_id)
    if found is None:
        raise Http404
    if not policies.may_manage_members(by=person(request), organization=organization):
        raise PermissionDenied
    others = [(role, label) for role, label in MemberRole.choices if role != found.role]
    return render(request, "sender/member.html", {"member": found, "others": others, "portal": "sender"})


@sender_page("members")
@require_POST
def member_role(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will give a member another role."""
    found = queries.member_for(organization=organization, public_id=public_id)
    role = request.POST.get("role", "")
    if found is None or role not in MemberRole.values:
        raise Http404
    try:
        actions.change_role(membership=found, role=role, by=person(request), now=clock.now())
    except LastOwner:
        messages.error(request, _("Somebody has to be the owner. Make another member an owner first."))
    else:
        messages.success(request, _("Saved"))
    return redirect("sender:members")


@sender_page("members")
@require_POST
def member_remove(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will remove a member, who is out at the next click."""
    found = queries.member_for(organization=organization, public_id=public_id)
    if found is None:
        raise Http404
    try:
        actions.remove_member(membership=found, by=person(request), now=clock.now())
    except LastOwner:
        messages.error(request, _("Somebody has to be the owner. Make another member an owner first."))
        return redirect("sender:members")
    messages.success(request, _("The person no longer acts for your organization."))
    return redirect("account:home" if found.user_id == request.user.pk else "sender:members")


@sender_page("members")
@require_POST
def invitation_withdraw(request: HttpRequest, organization: "Organization", public_id: str) -> HttpResponse:
    """This function will make an invitation worthless."""
    found = queries.invitation_for(organization=organization, public_id=public_id)
    if found is None:
        raise Http404
    try:
        actions.withdraw_invitation(invitation=found, by=person(request), now=clock.now())
    except InvitationOver:
        messages.error(request, _("The invitation was used already."))
    else:
        messages.success(request, _("The invitation does not work any more."))
    return redirect("sender:members")
