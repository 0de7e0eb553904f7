"""The addresses of what a sending organization does after an offer was accepted."""

from django.urls import path

from kakehashi.portals.sender.views import placement_papers, placements

urlpatterns = [
    path("placements/<str:public_id>/steps/", placement_papers.steps, name="steps"),
    path("placements/<str:public_id>/steps/back/", placement_papers.step_back, name="step_back"),
    path("placements/<str:public_id>/call-off/", placements.with_reason, {"move": "call_off"}, name="call_off"),
]
