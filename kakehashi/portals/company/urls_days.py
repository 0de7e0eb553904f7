"""The addresses of interview days."""

from django.urls import path

from kakehashi.portals.company.views import days

urlpatterns = [
    path("", days.days, name="days"),
    path("<str:public_id>/", days.day, name="day"),
    path("<str:public_id>/results/", days.results, name="day_results"),
    path("<str:public_id>/sheet/", days.sheet, name="day_sheet"),
    path("<str:public_id>/calendar/", days.calendar, name="day_calendar"),
]
