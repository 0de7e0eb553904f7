"""The addresses of this portal."""

from django.urls import URLPattern, URLResolver, include, path

from kakehashi.portals.sender.views import (
    agreements,
    calls,
    changes,
    costs,
    home,
    organization,
    pathways,
    placements,
    publish,
    seekers,
)
from kakehashi.portals.sender.views import translate as desk

app_name = "sender"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("seekers/", seekers.seekers, name="seekers"),
    path("seekers/<str:public_id>/", seekers.seeker, name="seeker"),
    path("seekers/<str:public_id>/where-they-can-go/", pathways.pathways, name="pathways"),
    path("seekers/<str:public_id>/accept/", seekers.accept, name="accept_seeker"),
    path("seekers/<str:public_id>/decline/", seekers.decline, name="decline_seeker"),
    path("seekers/<str:public_id>/recovery-code/", seekers.recovery, name="recovery"),
    path("seekers/<str:public_id>/translate/", desk.translate, name="translate"),
    path("seekers/<str:public_id>/publish/", publish.publish, name="publish"),
    path("seekers/<str:public_id>/take-down/", publish.take_down, name="take_down"),
    path("change-requests/", changes.change_requests, name="change_requests"),
    path("change-requests/<str:public_id>/", changes.change_request, name="change_request"),
    path("change-requests/<str:public_id>/decline/", changes.decline_change, name="decline_change"),
    path("placements/", placements.placements, name="placements"),
    path("placements/<str:public_id>/", placements.placement, name="placement"),
    path("placements/<str:public_id>/forward/", placements.forward, name="forward"),
    path("placements/<str:public_id>/pass-on/", placements.pass_on, name="pass_on"),
    path("placements/<str:public_id>/confirm/", placements.confirm, name="confirm_time"),
    path(
        "placements/<str:public_id>/decline/",
        placements.with_reason,
        {"move": "decline_to_forward"},
        name="decline_to_forward",
    ),
    path(
        "placements/<str:public_id>/other-times/",
        placements.with_reason,
        {"move": "ask_for_other_times"},
        name="ask_for_other_times",
    ),
    path("placements/<str:public_id>/withdraw/", placements.with_reason, {"move": "withdraw"}, name="withdraw"),
    path("calls/", calls.calls, name="calls"),
    path("calls/<str:public_id>/told/", calls.told, name="told"),
    path("costs/", costs.costs, name="costs"),
    path("costs/start/", costs.start, name="costs_start"),
    path("costs/discard/", costs.discard, name="costs_discard"),
    path("costs/terms/", costs.terms, name="costs_terms"),
    path("costs/publish/", costs.publish, name="costs_publish"),
    path("costs/items/new/", costs.new_item, name="costs_new_item"),
    path("costs/items/<str:public_id>/", costs.item, name="costs_item"),
    path("costs/items/<str:public_id>/remove/", costs.remove_item, name="costs_remove_item"),
    path("costs/items/<str:public_id>/up/", costs.move_item_up, name="costs_move_item_up"),
    path("agreements/", agreements.agreements, name="agreements"),
    path("agreements/<str:public_id>/confirm/", agreements.confirm, name="agreement_confirm"),
    path("agreements/<str:public_id>/decline/", agreements.decline, name="agreement_decline"),
    path("organization/", organization.organization, name="organization"),
    path("", include("kakehashi.portals.sender.urls_members")),
    path("", include("kakehashi.portals.sender.urls_memory")),
]
