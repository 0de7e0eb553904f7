"""The addresses of who opened the seeker's page, and from whom it is hidden."""

from django.urls import path

from kakehashi.portals.seeker.views import readers

urlpatterns = [
    path("who-opened/", readers.openings, name="openings"),
    path("who-opened/hidden/", readers.hidden, name="hidden"),
    path("who-opened/hidden/<str:public_id>/", readers.hide, name="hide"),
    path("who-opened/hidden/<str:public_id>/show/", readers.show_again, name="show_again"),
]
