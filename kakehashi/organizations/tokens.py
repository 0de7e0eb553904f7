"""Tokens of invitations: 256 random bits in the mail, and only their hash here."""

import hashlib
import secrets


def new_token() -> str:
    """This function will return a token for an address."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    """This function will return what is kept of a token; a random one needs no salt."""
    return hashlib.sha256(token.encode()).hexdigest()
