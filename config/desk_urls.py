"""The addresses of the report desk's own process."""

from django.urls import include, path

urlpatterns = [
    path("", include("kakehashi.portals.desk.urls")),
    path("", include("kakehashi.ui.urls")),
]
