"""The addresses of the pages about the organization's members."""

from django.urls import path

from kakehashi.portals.company.views import members

urlpatterns = [
    path("members/", members.members, name="members"),
    path("members/<str:public_id>/", members.member, name="member"),
    path("members/<str:public_id>/role/", members.member_role, name="member_role"),
    path("members/<str:public_id>/remove/", members.member_remove, name="member_remove"),
    path("invitations/<str:public_id>/withdraw/", members.invitation_withdraw, name="invitation_withdraw"),
]
