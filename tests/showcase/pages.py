"""Staff information pages without a seeker, for tests of the search."""

from datetime import timedelta
from typing import Any

from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.search.index import MADE, index_of, works_of
from tests import cast


def page(number: int, *, text: str = "", **fields: Any) -> StaffPage:
    """This function will make a page without a seeker; the lower the number, the longer it waits."""
    fields.setdefault("country", "VN")
    fields.setdefault("waiting_since", cast.NOW + timedelta(minutes=number))
    fields.setdefault("published_at", fields["waiting_since"])
    fields.setdefault("sections", [{"key": "self_promotion", "text": text}])
    made = StaffPage(
        code=f"K{number:05}",
        seeker_public_id=f"seeker{number}",
        sending_public_id="sending",
        sending_name="Example",
        initial="グ",
        birth_year=2004,
        changed_at=cast.NOW,
        index_made=MADE,
        **fields,
    )
    made.words = index_of(made, works=())
    return made


def make(*pages: StaffPage) -> None:
    """This function will save pages."""
    StaffPage.objects.bulk_create(pages)


def say(page: StaffPage, text: str) -> None:
    """This function will let a saved page say a text, and nothing else."""
    page.sections = [{"key": "self_promotion", "text": text}]
    page.words = index_of(page, works=works_of([page]).values())
    page.save()
