"""The addresses of the public pages."""

from django.urls import path

from kakehashi.portals.public.check_urls import urlpatterns as check_patterns
from kakehashi.portals.public.urls_accounts import urlpatterns as account_patterns
from kakehashi.portals.public.views import (
    information,
    job_alerts,
    mails,
    occupations,
    opportunities,
    opportunity_list,
    organizations,
    rules,
)

app_name = "public"
urlpatterns = [
    path("", information.home, name="home"),
    path("occupations/", occupations.occupations, name="occupations"),
    path("occupations/category/<str:code>/", occupations.category, name="category"),
    path("occupations/<str:code>/", occupations.work, name="work"),
    path("acceptance-system/", information.acceptance_system, name="acceptance_system"),
    path("change-of-2027/", information.programme_change, name="programme_change"),
    path("rules/", rules.rules, name="rules"),
    path("rules/<slug:stem>/", rules.programme, name="rules_programme"),
    path("questions/", information.questions, name="questions"),
    path("questions/<slug:key>/rules/", rules.of_answer, name="rules_of_answer"),
    path("contact/", information.contact, name="contact"),
    path("sending-organizations/", organizations.sending_organizations, name="sending_organizations"),
    path("sending-organizations/<str:public_id>/", organizations.sending_organization, name="sending_organization"),
    path("opportunities/", opportunity_list.opportunities, name="opportunities"),
    path("chances/", opportunity_list.chances_of, name="chances"),
    path("job-alerts/stop/<str:token>/", job_alerts.stop, name="alert_stop"),
    path("opportunities/<str:public_id>/", opportunities.opportunity, name="opportunity"),
    path("opportunities/<str:public_id>/picture/", opportunities.picture, name="opportunity_picture"),
    path("mail/stop/<str:token>/", mails.stop_mail, name="stop_mail"),
    path("letters/mail/stop/<str:token>/", mails.stop_letter_mail, name="stop_letter_mail"),
    *check_patterns,
    *account_patterns,
]
