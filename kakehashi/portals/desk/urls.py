"""The addresses of the report desk."""

from django.urls import path

from kakehashi.portals.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.contact, name="contact"),
    path("sent/", views.sent, name="sent"),
]
