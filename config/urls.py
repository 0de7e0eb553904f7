"""The addresses of the site."""

from django.conf import settings
from django.urls import include, path

urlpatterns = [
    path("", include("kakehashi.portals.public.urls")),
    path("", include("kakehashi.ui.urls")),
    path("account/", include("kakehashi.portals.account.urls")),
    path("account/", include("config.account_urls")),
    path("seeker/", include("kakehashi.portals.seeker.urls")),
    path("sending-organization/", include("kakehashi.portals.sender.urls")),
    path("company/", include("kakehashi.portals.company.urls")),
    path("secretariat/", include("kakehashi.portals.secretariat.urls")),
]
if settings.DEMO:
    urlpatterns.append(path("demo/", include("kakehashi.portals.demo.urls")))
