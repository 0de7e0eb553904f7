"""The pages of accepting companies and supervising organizations."""

from django.urls import include, path

from kakehashi.portals.company import (
    urls_agreements,
    urls_days,
    urls_letters,
    urls_members,
    urls_opportunities,
    urls_papers,
    urls_people,
    urls_quota,
)
from kakehashi.portals.company.views import board, board_moves, home, moves, papers, placements, search

app_name = "company"
urlpatterns = [
    path("", home.home, name="home"),
    path("staff/", search.search, name="search"),
    path("staff/list/", papers.pages_roster, name="pages_roster"),
    path("staff/<str:code>/", search.page, name="page"),
    path("staff/<str:code>/photo/", search.page_photo, name="page_photo"),
    path("staff/<str:code>/pdf/", papers.page_pdf, name="page_pdf"),
    path("staff/<str:code>/invite/", search.invite, name="invite"),
    path("placements/", board.placements, name="placements"),
    path("placements/view/", board.placements_view, name="placements_view"),
    path("placements/list/", board.placements_list, name="placements_list"),
    path("placements/move/", board_moves.placements_move, name="placements_move"),
    path("placements/moved/", board_moves.placements_moved, name="placements_moved"),
    path("placements/<str:public_id>/", placements.placement, name="placement"),
    path("placements/<str:public_id>/times/", moves.placement_times, name="placement_times"),
    path("placements/<str:public_id>/result/", moves.placement_result, name="placement_result"),
    path("placements/<str:public_id>/refuse/", moves.placement_refuse, name="placement_refuse"),
    path("placements/<str:public_id>/offer/", moves.placement_offer, name="placement_offer"),
    path("placements/<str:public_id>/hold/", moves.placement_hold, name="placement_hold"),
    path("placements/<str:public_id>/lift/", moves.placement_lift, name="placement_lift"),
    path("", include(urls_people)),
    path("interview-days/", include(urls_days)),
    path("opportunities/", include(urls_opportunities)),
    path("", include(urls_letters)),
    path("", include(urls_members)),
    path("", include(urls_agreements)),
    path("", include(urls_quota)),
    path("", include(urls_papers)),
]
