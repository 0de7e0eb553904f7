"""The addresses of the Secretariat's pages."""

from django.urls import path

from kakehashi.portals.secretariat.urls_letters import urlpatterns as letters_patterns
from kakehashi.portals.secretariat.views import (
    home,
    late,
    log,
    messages,
    not_reached,
    opportunities,
    organizations,
    questions,
    recovery,
    silence,
    what_if,
)

app_name = "secretariat"
urlpatterns = [
    path("", home.home, name="home"),
    path("late/", late.late, name="late"),
    path("late/placements/", silence.silence, name="silence"),
    path("organizations/", organizations.organizations, name="organizations"),
    path("organizations/<str:public_id>/", organizations.organization, name="organization"),
    path("organizations/<str:public_id>/partners/", organizations.partners, name="organization_partners"),
    path("organizations/<str:public_id>/admit/", organizations.admit, name="organization_admit"),
    path("organizations/<str:public_id>/refuse/", organizations.refuse, name="organization_refuse"),
    path("organizations/<str:public_id>/suspend/", organizations.suspend, name="organization_suspend"),
    path("organizations/<str:public_id>/reinstate/", organizations.reinstate, name="organization_reinstate"),
    path("opportunities/", opportunities.opportunities, name="opportunities"),
    path("opportunities/<str:public_id>/", opportunities.opportunity, name="opportunity"),
    path("opportunities/<str:public_id>/pdf/", opportunities.opportunity_pdf, name="opportunity_pdf"),
    path("opportunities/<str:public_id>/picture/", opportunities.picture, name="opportunity_picture"),
    path("opportunities/<str:public_id>/approve/", opportunities.approve, name="opportunity_approve"),
    path("opportunities/<str:public_id>/refuse/", opportunities.refuse, name="opportunity_refuse"),
    path("not-reached/", not_reached.not_reached, name="not_reached"),
    path("not-reached/<str:public_id>/", not_reached.one, name="not_reached_one"),
    path("not-reached/<str:public_id>/consent/", not_reached.consent, name="not_reached_consent"),
    path("not-reached/<str:public_id>/refuse/", not_reached.refuse, name="not_reached_refuse"),
    path("messages/", messages.inbox, name="messages"),
    path("messages/<str:public_id>/", messages.message, name="message"),
    path("messages/<str:public_id>/close/", messages.close, name="message_close"),
    path("messages/<str:public_id>/reopen/", messages.reopen, name="message_reopen"),
    *letters_patterns,
    path("questions/", questions.questions, name="questions"),
    path("questions/new/", questions.question_new, name="question_new"),
    path("questions/<str:public_id>/", questions.question, name="question"),
    path("questions/<str:public_id>/checked/", questions.checked, name="question_checked"),
    path("what-if/", what_if.what_if, name="what_if"),
    path("log/", log.log, name="log"),
    path("recovery/", recovery.recovery, name="recovery"),
    path("recovery/<str:public_id>/", recovery.person, name="recovery_person"),
    path("recovery/<str:public_id>/code/", recovery.code, name="recovery_code"),
]
