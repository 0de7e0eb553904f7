"""The desk as its own process: no session, no cookie but form token and language, and no trace of who wrote."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from psycopg.conninfo import make_conninfo

ROOT = Path(__file__).resolve().parents[3]
CANARY_BROWSER = "Canary/7.3 (never stored)"
CANARY_ADDRESS = "203.0.113.77"
VISIT = """
import json, sys
import django
django.setup()
from django.conf import settings
from django.test import Client
settings.ALLOWED_HOSTS = ["testserver"]
marks = {"headers": {"user-agent": sys.argv[1], "x-forwarded-for": sys.argv[2]}, "REMOTE_ADDR": sys.argv[2]}
writer = Client(enforce_csrf_checks=True)
form = writer.get("/", **marks)
token = form.content.decode().split('name="csrfmiddlewaretoken" value="')[1].split('"')[0]
given = {"subject": "deposit", "organization_named": "", "body": "A message of the process test", "reply_to": ""}
sent = writer.post("/", {**given, "csrfmiddlewaretoken": token}, **marks)
done = writer.get(sent["Location"], **marks)
switched = writer.post("/", {**given, "csrfmiddlewaretoken": token, "switch_language": "ja"}, **marks)
visits = [form, sent, done, switched]
print(json.dumps({
    "statuses": [visit.status_code for visit in visits],
    "cookies": sorted({name for visit in visits for name in visit.cookies}),
    "referrers": sorted({visit["Referrer-Policy"] for visit in visits}),
    "middleware": settings.MIDDLEWARE,
    "other": writer.get("/secretariat/", **marks).status_code,
}))
"""


@pytest.fixture
def visit(transactional_db):
    environment = {
        **os.environ,
        "KAKEHASHI_PROCESS": "desk",
        "KAKEHASHI_DB_ROLE": "web",
        "DATABASE_URL": make_conninfo(os.environ["DATABASE_URL"], dbname=connection.settings_dict["NAME"]),
        "DATABASE_WEB_URL": "",
        "PYTHONPATH": str(ROOT),
    }
    found = subprocess.run(
        [sys.executable, "-W", "error::RuntimeWarning", "-c", VISIT, CANARY_BROWSER, CANARY_ADDRESS],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert found.returncode == 0, found.stderr
    return json.loads(found.stdout.splitlines()[-1]), found.stderr


def _tables_with(text):
    found = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{table}" AS r WHERE r::text LIKE %s', [f"%{text}%"])
            if cursor.fetchone()[0]:
                found.append(table)
    return found


def test_the_desk_knows_nobody_and_keeps_no_trace(visit):
    seen, errors = visit
    assert seen["statuses"] == [200, 302, 200, 200]
    assert seen["cookies"] == ["kk_csrf", "kk_language"]
    assert seen["referrers"] == ["same-origin"]
    assert seen["other"] == 404
    assert [name for name in seen["middleware"] if "session" in name.lower() or "auth" in name.lower()] == []
    assert _tables_with("A message of the process test") == ["complaints_contactmessage"]
    assert _tables_with("Canary") == []
    assert _tables_with(CANARY_ADDRESS) == []
    assert CANARY_ADDRESS not in errors
    assert "Canary" not in errors
