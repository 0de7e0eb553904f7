"""The addresses of the public pages."""

from django.urls import path

from kakehashi.portals.public.urls_accounts import urlpatterns as account_patterns
from kakehashi.portals.public.views import information, opportunities, organizations

app_name = "public"
urlpatterns = [
    path("", information.home, name="home"),
    path("occupations/", information.occupations, name="occupations"),
    path("acceptance-system/", information.acceptance_system, name="acceptance_system"),
    path("change-of-2027/", information.programme_change, name="programme_change"),
    path("questions/", information.questions, name="questions"),
    path("contact/", information.contact, name="contact"),
    path("sending-organizations/", organizations.sending_organizations, name="sending_organizations"),
    path("sending-organizations/<str:public_id>/", organizations.sending_organization, name="sending_organization"),
    path("opportunities/", opportunities.opportunities, name="opportunities"),
    path("opportunities/<str:public_id>/", opportunities.opportunity, name="opportunity"),
    *account_patterns,
]
