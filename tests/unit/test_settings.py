"""What the settings refuse: switches of a demo in a real installation, and a demo that others can reach."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
REAL = {"KAKEHASHI_DEMO": "0", "KAKEHASHI_SECRET_KEY": "x" * 60, "KAKEHASHI_ALLOWED_HOSTS": "kakehashi.example"}
ASK = "from config import settings as s; print(s.DEBUG, s.ALLAUTH_TRUSTED_PROXY_COUNT, 'demo' in ' '.join(s.PORTALS))"


def settings_with(**changes: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KAKEHASHI_")}
    return subprocess.run(
        [sys.executable, "-c", ASK], cwd=ROOT, env=kept | changes, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({**REAL, "KAKEHASHI_DEBUG": "1"}, "KAKEHASHI_DEBUG shows secrets"),
        ({**REAL, "KAKEHASHI_SECRET_KEY": ""}, "Set KAKEHASHI_SECRET_KEY"),
        ({"KAKEHASHI_DEMO": "1", "KAKEHASHI_ALLOWED_HOSTS": "kakehashi.example"}, "answers on this machine only"),
    ],
)
def test_a_dangerous_mixture_does_not_start(changes: dict[str, str], sentence: str) -> None:
    refused = settings_with(**changes)
    assert refused.returncode != 0
    assert sentence in refused.stderr


def test_a_real_installation_has_no_demo_and_trusts_no_proxy_unless_it_is_told_of_one() -> None:
    assert settings_with(**REAL).stdout.split() == ["False", "0", "False"]
    assert settings_with(**REAL, KAKEHASHI_BEHIND_PROXY="1").stdout.split() == ["False", "1", "False"]
