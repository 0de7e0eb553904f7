"""The addresses of the pages about the organization's own terms."""

from django.urls import path

from kakehashi.portals.sender.views import glossary

urlpatterns = [
    path("glossary/", glossary.glossary, name="glossary"),
    path("glossary/new/", glossary.new_term, name="glossary_new"),
    path("glossary/file/", glossary.as_file, name="glossary_file"),
    path("glossary/list/", glossary.send_list, name="glossary_list"),
    path("glossary/list/preview/", glossary.preview, name="glossary_preview"),
    path("glossary/list/discard/", glossary.discard_list, name="glossary_discard"),
    path("glossary/<str:public_id>/", glossary.term, name="glossary_term"),
    path("glossary/<str:public_id>/remove/", glossary.remove_term, name="glossary_remove"),
]
