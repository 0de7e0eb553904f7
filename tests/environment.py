"""Loaded by pytest before anything else: the environment in which the tests run."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
os.environ["KAKEHASHI_DEMO"] = "1"
os.environ["KAKEHASHI_DB_ROLE"] = "owner"
os.environ["KAKEHASHI_MAIL_BACKEND"] = "django.core.mail.backends.locmem.EmailBackend"
os.environ.setdefault("KAKEHASHI_SECRET_KEY", "only for tests")
os.environ.setdefault("KAKEHASHI_DESK_URL", "http://desk.testserver")
os.environ["KAKEHASHI_VAR"] = tempfile.mkdtemp(prefix="kakehashi-tests-")
# The static files' server warns of a missing folder, and the tests take warnings for errors.
(Path(os.environ["KAKEHASHI_VAR"]) / "static").mkdir()
atexit.register(shutil.rmtree, os.environ["KAKEHASHI_VAR"], ignore_errors=True)
