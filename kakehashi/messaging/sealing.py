"""Closes what waits in the queue, so that addresses, links and tokens of mails cannot be read there."""

import base64
import hashlib
import json
from functools import cache
from typing import Any

from cryptography.fernet import Fernet
from django.conf import settings


@cache
def _box(secret: str) -> Fernet:
    """This function will return the box; its key comes from the installation's secret."""
    key = hashlib.scrypt(secret.encode(), salt=b"kakehashi waiting mail", n=2**12, r=8, p=1, dklen=32)
    return Fernet(base64.urlsafe_b64encode(key))


def seal(content: dict[str, Any]) -> str:
    """This function will close a content for the queue."""
    return _box(settings.SECRET_KEY).encrypt(json.dumps(content).encode()).decode()


def unseal(sealed: str) -> dict[str, Any]:
    """This function will open a content of the queue."""
    opened: dict[str, Any] = json.loads(_box(settings.SECRET_KEY).decrypt(sealed.encode()))
    return opened
