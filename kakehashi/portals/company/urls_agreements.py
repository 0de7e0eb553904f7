"""The addresses of the pages on which a supervising organization records its partners."""

from django.urls import path

from kakehashi.portals.company.views import agreements, companies

urlpatterns = [
    path("agreements/", agreements.agreements, name="agreements"),
    path("agreements/<str:public_id>/end/", agreements.agreement_end, name="agreement_end"),
    path("companies/", companies.companies, name="companies"),
    path("companies/<str:public_id>/end/", companies.company_end, name="company_end"),
]
