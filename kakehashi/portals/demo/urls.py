"""The addresses of the demo."""

from django.urls import path

from kakehashi.portals.demo import views

app_name = "demo"
urlpatterns = [
    path("", views.people, name="people"),
    path("become/<str:username>/", views.become, name="become"),
]
