"""The addresses of the pages on which partners are recorded, and on which a company answers."""

from django.urls import path

from kakehashi.portals.company.views import agreements, companies, supervision

urlpatterns = [
    path("agreements/", agreements.agreements, name="agreements"),
    path("agreements/<str:public_id>/end/", agreements.agreement_end, name="agreement_end"),
    path("supervision/", supervision.supervision, name="supervision"),
    path("supervision/<str:public_id>/confirm/", supervision.supervision_confirm, name="supervision_confirm"),
    path("supervision/<str:public_id>/decline/", supervision.supervision_decline, name="supervision_decline"),
    path("companies/", companies.companies, name="companies"),
    path("companies/<str:public_id>/end/", companies.company_end, name="company_end"),
]
