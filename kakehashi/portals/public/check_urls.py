"""The addresses of the public check."""

from django.urls import path

from kakehashi.portals.public.views import check, check_lists

urlpatterns = [
    path("can-i-go/", check.start, name="check"),
    path("can-i-go/again/", check.again, name="check_again"),
    path("can-i-go/result/", check.result, name="check_result"),
    path("can-i-go/work/", check_lists.work, name="check_work"),
    path("can-i-go/experience/", check_lists.jobs, name="check_jobs"),
    path("can-i-go/experience/add/", check_lists.job, name="check_job"),
    path("can-i-go/stays/", check_lists.stays, name="check_stays"),
    path("can-i-go/stays/add/", check_lists.stay, name="check_stay"),
    path("can-i-go/<slug:name>/<int:place>/remove/", check_lists.remove, name="check_remove"),
    path("can-i-go/<slug:name>/", check.question, name="check_question"),
]
