"""Finds contact data in texts: telephone numbers, mail addresses, links, accounts, street addresses."""

from kakehashi.guard.findings import Finding, Kind

__all__ = ["Finding", "Kind", "find_contacts"]


def find_contacts(text: str) -> list[Finding]:
    """This function will return every piece of contact data in a text; see `contacts.find_contacts`.

    The patterns take most of a second to make, so only a process that looks at a text makes them.
    """
    from kakehashi.guard import contacts  # noqa: PLC0415  the reason is above

    return contacts.find_contacts(text)
