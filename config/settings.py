"""All settings of an installation, read from its environment; nothing here is decided anywhere else."""

import secrets
from pathlib import Path

from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from environs import Env

from config.database import database

env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(env.str("KAKEHASHI_VAR", str(BASE_DIR / "var")))

# --- What kind of installation this is -------------------------------------------------------------------------------
DEMO = env.bool("KAKEHASHI_DEMO", False)
DEMO_PEOPLE = DEMO and env.bool("KAKEHASHI_DEMO_PEOPLE", True)  # the demo up to a hundred people, by the queue
DEBUG = env.bool("KAKEHASHI_DEBUG", False)
if DEBUG and not DEMO:
    raise ImproperlyConfigured("KAKEHASHI_DEBUG shows secrets in its errors; take it away from a real installation.")
PROCESS = env.str("KAKEHASHI_PROCESS", "web")
if PROCESS not in {"web", "desk"}:
    raise ImproperlyConfigured("KAKEHASHI_PROCESS is 'web' (the site) or 'desk' (the report desk).")
BASE_URL = env.str("KAKEHASHI_BASE_URL", "http://127.0.0.1:8000")
DESK_URL = env.str("KAKEHASHI_DESK_URL", "")
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
ALLOWED_HOSTS = env.list("KAKEHASHI_ALLOWED_HOSTS", list(LOOPBACK) if DEMO else [])
if DEMO and not set(ALLOWED_HOSTS) <= set(LOOPBACK):
    raise ImproperlyConfigured(
        "A demo lets anyone become anyone, so it answers on this machine only. "
        "Take KAKEHASHI_ALLOWED_HOSTS away, or take KAKEHASHI_DEMO away to run a real installation."
    )


def _secret_key() -> str:
    """This function will return the installation's secret; a demo makes one and keeps it in ``var``."""
    if given := env.str("KAKEHASHI_SECRET_KEY", ""):
        return given
    if not DEMO:
        raise ImproperlyConfigured("Set KAKEHASHI_SECRET_KEY to a long random text; it is never kept in the code.")
    kept = VAR / "secret-key"
    if not kept.exists():
        VAR.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(48))
    return kept.read_text().strip()


SECRET_KEY = _secret_key()

# --- Database: the owner migrates, the web role serves ---------------------------------------------------------------
_owner_url = env.str("DATABASE_URL", "postgresql:///kakehashi")
_web_url = env.str("DATABASE_WEB_URL", "")
AS_OWNER = env.str("KAKEHASHI_DB_ROLE", "web") == "owner"
DATABASES = {
    "default": database(_owner_url, assume_web_role=False, pooled=False)
    if AS_OWNER
    else database(_web_url or _owner_url, assume_web_role=not _web_url, pooled=env.bool("KAKEHASHI_DB_POOL", False))
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "kakehashi_cache"}}

# --- Parts -----------------------------------------------------------------------------------------------------------
DOMAIN_APPS = [
    "kakehashi.common",
    "kakehashi.ui",
    "kakehashi.audit",
    "kakehashi.messaging",
    "kakehashi.timing",
    "kakehashi.catalogue",
    "kakehashi.guidance",
    "kakehashi.accounts",
    "kakehashi.organizations",
    "kakehashi.costs",
    "kakehashi.seekers",
    "kakehashi.eligibility",
    "kakehashi.translation",
    "kakehashi.confirming",
    "kakehashi.showcase",
    "kakehashi.shortlists",
    "kakehashi.opportunities",
    "kakehashi.placements",
    "kakehashi.conversations",
    "kakehashi.interviews",
    "kakehashi.complaints",
    "kakehashi.ops",
]
PORTALS = [
    "kakehashi.portals.public",
    "kakehashi.portals.account",
    "kakehashi.portals.seeker",
    "kakehashi.portals.sender",
    "kakehashi.portals.company",
    "kakehashi.portals.secretariat",
    "kakehashi.portals.desk",
]
if DEMO:
    PORTALS.append("kakehashi.portals.demo")
INSTALLED_APPS = [
    *DOMAIN_APPS,
    *PORTALS,
    "django_cotton",
    "django.forms",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "pgtrigger",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]
# Pages travel compressed, since seekers pay for every kilobyte. BREACH finds nothing to guess: the token in forms is
# masked anew for every page, the length is blurred by random bytes, and no other site can send the session's cookie.
_SECURITY = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "kakehashi.common.headers.HeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
]
MIDDLEWARE = [
    *_SECURITY,
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "kakehashi.accounts.language.AccountLanguageMiddleware",
    "kakehashi.ui.language.LanguageMiddleware",
    "kakehashi.ui.errors.UnreadableAddressMiddleware",
    "kakehashi.ui.errors.WrongMethodMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "kakehashi.accounts.sessions.SessionListMiddleware",
    "kakehashi.common.readonly.ReadOnlyMiddleware",
    "kakehashi.common.access.AccessMiddleware",
]
ROOT_URLCONF = "config.urls"
if PROCESS == "desk":
    # The report desk keeps no session and knows nobody: whoever writes there cannot be told apart.
    ROOT_URLCONF = "config.desk_urls"
    INSTALLED_APPS[INSTALLED_APPS.index("allauth.account")] = "config.desk_apps.AccountAtTheDesk"
    MIDDLEWARE = [
        *_SECURITY,
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "kakehashi.ui.language.LanguageMiddleware",
        "kakehashi.ui.errors.UnreadableAddressMiddleware",
        "kakehashi.ui.errors.WrongMethodMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
        "kakehashi.common.readonly.ReadOnlyMiddleware",
        "kakehashi.common.access.AccessMiddleware",
    ]
WSGI_APPLICATION = "config.wsgi.application"
CSRF_FAILURE_VIEW = "kakehashi.ui.errors.csrf_failure"

_CONTEXT_PROCESSORS = ["django.template.context_processors.request", "kakehashi.ui.context.site"]
if PROCESS == "web":
    _CONTEXT_PROCESSORS += [
        "django.contrib.auth.context_processors.auth",
        "django.contrib.messages.context_processors.messages",
    ]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": _CONTEXT_PROCESSORS,
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django_cotton.cotton_loader.Loader",
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": ["django_cotton.templatetags.cotton"],
        },
    }
]
COTTON_ISOLATE_BY_DEFAULT = True
FORM_RENDERER = "kakehashi.ui.forms.FormRenderer"

# --- Who may come in -------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["kakehashi.accounts.backend.Backend"]
VISITOR_OF = "kakehashi.organizations.visitors.visitor_of"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "kakehashi.accounts.passwords.LengthByAudience"},
    {"NAME": "kakehashi.accounts.passwords.NotBreached"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "account:home"
LOGOUT_REDIRECT_URL = "public:home"
ACCOUNT_ADAPTER = "kakehashi.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email", "username"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_PREVENT_ENUMERATION = "strict"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Kakehashi: "
ACCOUNT_CHANGE_EMAIL = ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
# Beside the library's own limits: a user name with its recovery code, and everything that makes an account.
ACCOUNT_RATE_LIMITS = {
    "recover": "20/m/ip,5/5m/key",
    "register": "20/m/ip",
    "apply": "10/m/ip",
    "invitation": "20/m/ip",
}
ACCOUNT_FORMS = {
    "login": "kakehashi.accounts.forms.SignInForm",
    "reauthenticate": "kakehashi.accounts.forms.PasswordAgainForm",
    "change_password": "kakehashi.accounts.forms.ChangePasswordForm",
    "set_password": "kakehashi.accounts.forms.SetPasswordForm",
    "reset_password": "kakehashi.accounts.forms.ForgottenPasswordForm",
    "reset_password_from_key": "kakehashi.accounts.forms.NewPasswordForm",
    "add_email": "kakehashi.accounts.forms.ChangeAddressForm",
}
MFA_FORMS = {
    "authenticate": "kakehashi.accounts.forms.EnterCodeForm",
    "reauthenticate": "kakehashi.accounts.forms.CodeAgainForm",
    "activate_totp": "kakehashi.accounts.forms.AddAppForm",
    "deactivate_totp": "kakehashi.accounts.forms.RemoveAppForm",
    "generate_recovery_codes": "kakehashi.accounts.forms.NewCodesForm",
}
ACCOUNT_DEFAULT_HTTP_PROTOCOL = BASE_URL.split(":", 1)[0]
MFA_ADAPTER = "kakehashi.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Kakehashi"
MFA_TOTP_TOLERANCE = 1  # telephones whose clock is up to half a minute off
MFA_RECOVERY_CODES_SHOW_ONCE = True
USERSESSIONS_TRACK_ACTIVITY = False

# --- Cookies, headers ------------------------------------------------------------------------------------------------
_prefix = "" if DEMO else "__Host-"
SESSION_COOKIE_NAME = f"{_prefix}kk_session"
CSRF_COOKIE_NAME = f"{_prefix}kk_csrf"
LANGUAGE_COOKIE_NAME = f"{_prefix}kk_language"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = not DEMO
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True  # telephones and computers are shared, and registering signs in as well
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"  # with "no-referrer" browsers send forms with "Origin: null", which is refused
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 0 if DEMO else 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not DEMO
SECURE_SSL_REDIRECT = not DEMO
BEHIND_PROXY = env.bool("KAKEHASHI_BEHIND_PROXY", False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
ALLAUTH_TRUSTED_PROXY_COUNT = int(BEHIND_PROXY)  # limits count visitors, not the proxy that all of them come through
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [NONCE, "'strict-dynamic'"],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

# --- Languages, days, zones ------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ja", "日本語"), ("vi", "Tiếng Việt")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = USE_TZ = True
TIME_ZONE = "UTC"

# --- Files, mail, queue ----------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
WHITENOISE_USE_FINDERS = DEMO
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if not DEMO
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
# What people sent lies outside every folder that is served; views send it after they have asked who asks.
MEDIA_ROOT = VAR / "files"
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
EMAIL_BACKEND = env.str(
    "KAKEHASHI_MAIL_BACKEND",
    "django.core.mail.backends.filebased.EmailBackend" if DEMO else "django.core.mail.backends.smtp.EmailBackend",
)
EMAIL_FILE_PATH = VAR / "mail"
EMAIL_HOST = env.str("KAKEHASHI_MAIL_HOST", "localhost")
EMAIL_PORT = env.int("KAKEHASHI_MAIL_PORT", 25)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("KAKEHASHI_MAIL_FROM", "Kakehashi <no-reply@kakehashi.example>")
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # A page that is not there or not theirs is an answer, not an accident, and its address may tell of somebody.
    "loggers": {"django.request": {"level": "ERROR"}},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
