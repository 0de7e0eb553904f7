"""The addresses of what the company's side does after an offer was accepted."""

from django.urls import path

from kakehashi.portals.company.views import placement_papers

urlpatterns = [
    path("placements/<str:public_id>/steps/", placement_papers.placement_steps, name="placement_steps"),
    path("placements/<str:public_id>/steps/back/", placement_papers.placement_step_back, name="placement_step_back"),
    path("placements/<str:public_id>/call-off/", placement_papers.placement_call_off, name="placement_call_off"),
    path("placements/<str:public_id>/file/", placement_papers.placement_file, name="placement_file"),
]
