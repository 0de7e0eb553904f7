"""The addresses of what the seeker changed, and of the help with filling in."""

from django.urls import path

from kakehashi.portals.seeker.views import versions

urlpatterns = [
    path("information/changed/", versions.versions, name="versions"),
    path("information/helper/", versions.helper, name="helper"),
    path("information/helper/stop/", versions.stop, name="helper_stop"),
    path("information/helper/read/", versions.read, name="help_read"),
]
