"""The addresses of the pages about how many people a company may take."""

from django.urls import path

from kakehashi.portals.company.views import quota

urlpatterns = [
    path("quota/", quota.quota, name="quota"),
    path("quota/<str:public_id>/", quota.quota_of, name="quota_of"),
    path("quota/<str:public_id>/numbers/", quota.quota_numbers, name="quota_numbers"),
]
