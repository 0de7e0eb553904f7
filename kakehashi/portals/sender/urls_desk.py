"""The addresses of the translation desk."""

from django.urls import path

from kakehashi.portals.sender.views import drafts, opportunities, translate, translating

urlpatterns = [
    path("seekers/<str:public_id>/translate/", translate.translate, name="translate"),
    path("seekers/<str:public_id>/translate/draft/", drafts.draft, name="draft"),
    path("seekers/<str:public_id>/translate/here/", drafts.here, name="here"),
    path("opportunities/", opportunities.opportunities, name="opportunities"),
    path("opportunities/<str:public_id>/", opportunities.translate, name="opportunity"),
    path("opportunities/<str:public_id>/draft/", opportunities.draft, name="opportunity_draft"),
    path("opportunities/<str:public_id>/here/", opportunities.here, name="opportunity_here"),
    path("members/second-person/", translating.translating, name="translating"),
]
