"""The addresses of a seeker's photo and documents."""

from django.urls import path

from kakehashi.portals.seeker.views import documents, photo

urlpatterns = [
    path("information/photo/", photo.photo, name="photo"),
    path("information/photo/picture/", photo.picture, name="photo_picture"),
    path("information/photo/turn/", photo.turn, name="photo_turn"),
    path("information/photo/remove/", photo.remove, name="photo_remove"),
    path("information/documents/", documents.documents, name="documents"),
    path("information/documents/add/", documents.add, name="document_new"),
    path("information/documents/<str:public_id>/", documents.document, name="document"),
    path("information/documents/<str:public_id>/replace/", documents.replace, name="document_replace"),
    path("information/documents/<str:public_id>/remove/", documents.remove, name="document_remove"),
    path("information/documents/<str:public_id>/paper/", documents.paper, name="document_paper"),
    path("information/documents/<str:public_id>/<int:number>/", documents.picture, name="document_picture"),
    path("information/documents/<str:public_id>/<int:number>/turn/", documents.turn, name="document_turn"),
]
