"""The addresses of the translation memory, and of files that go out and come in."""

from django.urls import path

from kakehashi.portals.sender.views import exchange, memory

urlpatterns = [
    path("memory/", memory.memory, name="memory"),
    path("memory/share/", memory.share, name="memory_share"),
    path("memory/file/", exchange.memory_export, name="memory_export"),
    path("memory/bring-in/", exchange.memory_import, name="memory_import"),
    path("seekers/<str:public_id>/texts/file/", exchange.texts_export, name="texts_export"),
    path("seekers/<str:public_id>/texts/bring-in/", exchange.texts_import, name="texts_import"),
    path("files/<str:public_id>/", exchange.upload, name="upload"),
    path("files/<str:public_id>/discard/", exchange.upload_discard, name="upload_discard"),
]
