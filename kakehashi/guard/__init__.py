"""Finds contact data in texts: telephone numbers, mail addresses, links, accounts, street addresses."""

from kakehashi.guard.contacts import find_contacts
from kakehashi.guard.findings import Finding, Kind

__all__ = ["Finding", "Kind", "find_contacts"]
