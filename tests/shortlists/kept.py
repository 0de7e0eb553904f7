"""What an organization keeps about a page, one of each."""

from typing import Any

from kakehashi.accounts.models import User
from kakehashi.organizations.models import Organization
from kakehashi.shortlists import actions
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.queries import Wanted
from tests import cast


def keep(organization: Organization, *, page: StaffPage, user: User) -> dict[str, Any]:
    """This function will make a list with the page, a note on it, and a saved search that is mailed every day."""
    by: dict[str, Any] = {"by": user, "now": cast.NOW}
    made = actions.make_list(organization=organization, name="Shortlist for Osaka", **by)
    actions.put_on_list(shortlist=made, pages=[page], **by)
    note = actions.write_note(organization=organization, page=page, text="面接で聞くこと", **by)
    saved = actions.save_search(
        organization=organization, name="Welders", query="country=VN", wanted=Wanted(country="VN"), rhythm="daily", **by
    )
    return {"list": made, "note": note, "saved": saved}
