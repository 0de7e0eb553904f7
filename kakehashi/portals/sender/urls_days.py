"""The addresses of interview days."""

from django.urls import path

from kakehashi.portals.sender.views import day_papers, day_people, day_times, days

urlpatterns = [
    path("interview-days/", days.days, name="days"),
    path("interview-days/new/", days.new, name="day_new"),
    path("interview-days/<str:public_id>/", days.day, name="day"),
    path("interview-days/<str:public_id>/change/", days.change, name="day_change"),
    path("interview-days/<str:public_id>/cancel/", days.cancel, name="day_cancel"),
    path("interview-days/<str:public_id>/open/", days.move, {"move": "open"}, name="day_open"),
    path("interview-days/<str:public_id>/fix/", days.move, {"move": "fix"}, name="day_fix"),
    path("interview-days/<str:public_id>/took-place/", days.move, {"move": "end"}, name="day_end"),
    path("interview-days/<str:public_id>/release/", days.move, {"move": "release"}, name="day_release"),
    path("interview-days/<str:public_id>/times/", day_times.add, name="day_times"),
    path("interview-days/<str:public_id>/times/<str:slot>/", day_times.one, name="day_time"),
    path("interview-days/<str:public_id>/times/<str:slot>/remove/", day_times.remove, name="day_time_remove"),
    path("interview-days/<str:public_id>/room-sheet/", day_papers.room, name="day_room_sheet"),
    path("interview-days/<str:public_id>/waiting-sheet/", day_papers.waiting, name="day_waiting_sheet"),
    path("interview-days/<str:public_id>/calendar/", day_papers.calendar, name="day_calendar"),
    path("interview-people/<str:public_id>/", day_people.person_on_day, name="day_person"),
    path("interview-people/<str:public_id>/take-off/", day_people.take_off, name="day_take_off"),
]
