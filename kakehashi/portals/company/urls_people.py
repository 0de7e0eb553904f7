"""The addresses of what a company does with the people it found: lists, notes, comparing, saved searches."""

from django.urls import path

from kakehashi.portals.company.views import choosing, lists, notes, searches

urlpatterns = [
    path("staff/<str:code>/notes/", notes.page_note, name="page_note"),
    path("staff/<str:code>/bring-back/", choosing.page_bring_back, name="page_bring_back"),
    path("notes/<str:public_id>/remove/", notes.note_remove, name="note_remove"),
    path("chosen/", choosing.chosen, name="chosen"),
    path("compare/", choosing.compare, name="compare"),
    path("left-out/", choosing.left_out, name="left_out"),
    path("lists/", lists.lists, name="lists"),
    path("lists/<str:public_id>/", lists.list_, name="list"),
    path("lists/<str:public_id>/edit/", lists.list_edit, name="list_edit"),
    path("lists/<str:public_id>/remove/", lists.list_remove, name="list_remove"),
    path("lists/<str:public_id>/take-off/", lists.list_take_off, name="list_take_off"),
    path("lists/<str:public_id>/xlsx/", lists.list_xlsx, name="list_xlsx"),
    path("lists/<str:public_id>/pdf/", lists.list_pdf, name="list_pdf"),
    path("searches/", searches.saved_searches, name="saved_searches"),
    path("searches/new/", searches.saved_search_new, name="saved_search_new"),
    path("searches/<str:public_id>/", searches.saved_search_edit, name="saved_search_edit"),
    path("searches/<str:public_id>/open/", searches.saved_search_open, name="saved_search_open"),
    path("searches/<str:public_id>/remove/", searches.saved_search_remove, name="saved_search_remove"),
]
