"""Turns a libpq connection string into Django's settings for one of the two database roles."""

from typing import Any

from psycopg.conninfo import conninfo_to_dict

WEB_ROLE = "kakehashi_web"


def database(url: str, *, assume_web_role: bool, pooled: bool) -> dict[str, Any]:
    """This function will describe the database at ``url`` as Django's ``DATABASES`` entry.

    With ``assume_web_role`` every connection becomes the web role, which has no right to change tables or to
    rewrite the audit log; it is for servers on which that role has no login of its own.
    """
    parts = {key: value for key, value in conninfo_to_dict(url).items() if value is not None}
    options: dict[str, Any] = {
        key: value for key, value in parts.items() if key not in {"dbname", "user", "password", "host", "port"}
    }
    if assume_web_role:
        options["options"] = f"{options.get('options', '')} -c role={WEB_ROLE}".strip()
    if pooled:
        options["pool"] = {"min_size": 1, "max_size": 8, "timeout": 10}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.get("dbname", "kakehashi"),
        "USER": parts.get("user", ""),
        "PASSWORD": parts.get("password", ""),
        "HOST": parts.get("host", ""),
        "PORT": str(parts.get("port", "")),
        "OPTIONS": options,
        "CONN_HEALTH_CHECKS": not pooled,
        "CONN_MAX_AGE": 0,
    }
