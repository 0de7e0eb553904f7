"""The addresses of this portal."""

from django.urls import path

from kakehashi.portals.seeker.urls_information import urlpatterns as information_patterns
from kakehashi.portals.seeker.urls_letters import urlpatterns as letters_patterns
from kakehashi.portals.seeker.urls_readers import urlpatterns as readers_patterns
from kakehashi.portals.seeker.views import (
    days,
    home,
    leaving,
    opportunities,
    opportunity_list,
    papers,
    pathways,
    placement_papers,
    placements,
    word,
)

app_name = "seeker"
urlpatterns = [
    path("", home.home, name="home"),
    path("where-you-can-go/", pathways.pathways, name="pathways"),
    *information_patterns,
    *readers_patterns,
    *letters_patterns,
    path("is-it-right/", word.word, name="word"),
    path("questions/<str:public_id>/", word.asked, name="asked"),
    path("opportunities/", opportunity_list.opportunities, name="opportunities"),
    path("job-alert/", opportunity_list.alert, name="alert"),
    path("job-alert/stop/", opportunity_list.alert_stop, name="alert_stop"),
    path("opportunities/<str:public_id>/", opportunities.opportunity, name="opportunity"),
    path("opportunities/<str:public_id>/at-home/", opportunities.opportunity_home, name="opportunity_home"),
    path("opportunities/<str:public_id>/apply/", opportunities.apply, name="apply"),
    path("staff-information/pdf/", papers.page_pdf, name="page_pdf"),
    path("placements/", placements.placements, name="placements"),
    path("placements/<str:public_id>/", placements.placement, name="placement"),
    path("placements/<str:public_id>/agree/", placements.agree, name="placement_agree"),
    path("placements/<str:public_id>/accept/", placements.accept, name="placement_accept"),
    path("placements/<str:public_id>/decline/", placements.decline, name="placement_decline"),
    path("placements/<str:public_id>/withdraw/", placements.withdraw, name="placement_withdraw"),
    path("placements/<str:public_id>/papers/", placement_papers.placement_papers, name="placement_papers"),
    path("placements/<str:public_id>/papers/back/", placement_papers.papers_back, name="placement_papers_back"),
    path("interview-days/", days.days, name="days"),
    path("interview-days/<str:public_id>/", days.day, name="day"),
    path("interview-days/<str:public_id>/calendar/", days.calendar, name="day_calendar"),
    path("cancellation/", leaving.cancel, name="cancel"),
    path("farewell/", leaving.farewell, name="farewell"),
]
