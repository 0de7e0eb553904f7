"""The pages of the sign-in library that this site uses; everything else of it has no address."""

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.usersessions import views as sessions
from django.urls import path, re_path

from kakehashi.portals.account.views import closed, signing
from kakehashi.portals.account.views.signing import ours

urlpatterns = [
    path("sign-in/", ours(account.login), name="account_login"),
    path("sign-out/", signing.sign_out, name="account_logout"),
    path("inactive/", ours(account.account_inactive), name="account_inactive"),
    path("sign-up/", closed.sign_up, name="account_signup"),
    path("again/", ours(account.reauthenticate), name="account_reauthenticate"),
    path("email/", ours(account.email), name="account_email"),
    path("email/sent/", ours(account.email_verification_sent), name="account_email_verification_sent"),
    re_path(r"^email/confirm/(?P<key>[-:\w]+)/$", ours(account.confirm_email), name="account_confirm_email"),
    path("password/", ours(account.password_change), name="account_change_password"),
    path("password/set/", ours(account.password_set), name="account_set_password"),
    path("password/forgotten/", ours(account.password_reset), name="account_reset_password"),
    path("password/forgotten/sent/", ours(account.password_reset_done), name="account_reset_password_done"),
    re_path(
        r"^password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        ours(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path("password/new/done/", ours(account.password_reset_from_key_done), name="account_reset_password_from_key_done"),
    path("second-factor/", ours(second_factor.index), name="mfa_index"),
    path("second-factor/enter/", ours(second_factor.authenticate), name="mfa_authenticate"),
    path("second-factor/again/", ours(second_factor.reauthenticate), name="mfa_reauthenticate"),
    path("second-factor/app/", ours(totp.activate_totp), name="mfa_activate_totp"),
    path("second-factor/app/remove/", ours(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("second-factor/codes/", signing.recovery_codes, name="mfa_view_recovery_codes"),
    path("second-factor/codes/new/", ours(codes.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("sessions/", ours(sessions.list_usersessions), name="usersessions_list"),
]
