"""Addresses of the interface itself: only the language switch of pages without a form."""

from django.urls import path

from kakehashi.ui import language

app_name = "ui"
urlpatterns = [path("language/", language.back, name="language")]
