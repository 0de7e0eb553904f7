"""The link in a mail by which its reader stops the mails of a saved search without signing in."""

from django.core.signing import BadSignature, Signer

from kakehashi.shortlists.models import SavedSearch

_SALT = "kakehashi.shortlists.stopping"


def token_of(*, saved: SavedSearch) -> str:
    """This function will return a text that only this installation can make, for an address."""
    return Signer(salt=_SALT, sep="~").sign(saved.public_id)


def search_of(*, token: str) -> SavedSearch | None:
    """This function will return the saved search whose mails a link stops, or None."""
    try:
        public_id = Signer(salt=_SALT, sep="~").unsign(token)
    except BadSignature:
        return None
    return SavedSearch.objects.filter(public_id=public_id).first()
