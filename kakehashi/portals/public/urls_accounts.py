"""The addresses of registration, admission and terms."""

from django.urls import path

from kakehashi.portals.public.views import admission, invitation, start, terms

urlpatterns = [
    path("start/", start.start, name="start"),
    path("register/", start.register, name="register"),
    path("register/account/", start.register_account, name="register_account"),
    path("registered/", start.registered, name="registered"),
    path("apply/", admission.apply, name="apply"),
    path("apply/<str:kind>/", admission.apply_as, name="apply_as"),
    path("applied/", admission.applied, name="applied"),
    path("terms/<str:audience>/", terms.terms, name="terms"),
    path("privacy/<str:audience>/", terms.privacy, name="privacy"),
    path("invitations/<str:token>/", invitation.invitation, name="invitation"),
]
