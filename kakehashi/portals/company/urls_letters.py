"""The addresses of letters."""

from django.urls import path

from kakehashi.portals.company.views import letters

urlpatterns = [
    path("letters/", letters.letters, name="letters"),
    path("letters/new/", letters.letter_new, name="letter_new"),
    path("letters/mail/", letters.letters_mail, name="letters_mail"),
    path("letters/<str:public_id>/", letters.letter, name="letter"),
    path("letters/<str:public_id>/file/", letters.letter_file, name="letter_file"),
    path("letters/<str:public_id>/translate/", letters.letter_translate, name="letter_translate"),
]
