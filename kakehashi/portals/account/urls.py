"""The addresses of this portal."""

from django.urls import path

from kakehashi.portals.account.views import details, home, notices, recovery

app_name = "account"
urlpatterns = [
    path("", home.home, name="home"),
    path("waiting/", home.waiting, name="waiting"),
    path("notices/", notices.notices, name="notices"),
    path("notices/<str:public_id>/", notices.notice, name="notice"),
    path("details/", details.details, name="details"),
    path("terms/", details.accept_terms, name="terms"),
    path("recover/", recovery.recover, name="recover"),
    path("recovered/", recovery.recovered, name="recovered"),
    path("new-code/", recovery.new_code, name="new_code"),
]
