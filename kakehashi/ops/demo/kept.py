"""What the example company does with people it found: who was opened, a list of two with a note, a saved search."""

from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.parties import Parties
from kakehashi.seekers.models import Seeker
from kakehashi.shortlists import actions
from kakehashi.shortlists.states import Rhythm
from kakehashi.showcase import openings
from kakehashi.showcase import queries as showcase
from kakehashi.showcase.models import StaffPage


def keep_people(*, parties: Parties, seekers: dict[str, Seeker], days: Days) -> None:
    """This function will let two companies open pages, and one keep a list, a note and a search."""
    company, by = parties.tekko.organization, parties.tekko.by
    duc, nam, tam = (_page(seekers[name]) for name in ("duc", "nam", "tam"))
    for ago in (6, 3, 1):
        openings.note_opening(pages=[duc, nam], organization=company, now=days.ago(ago, hours=3))
    openings.note_opening(pages=[tam], organization=parties.foods.organization, now=days.ago(2))
    made = actions.make_list(organization=company, name="大阪の候補", by=by, now=days.ago(3))
    actions.put_on_list(shortlist=made, pages=[duc, nam], by=by, now=days.ago(3))
    actions.write_note(organization=company, page=duc, text="面接で半自動溶接の経験を聞く。", by=by, now=days.ago(3))
    actions.save_search(
        organization=company,
        name="ベトナムの溶接経験者",
        query="words=%E6%BA%B6%E6%8E%A5&country=VN",
        wanted=showcase.Wanted(words="溶接", country="VN"),
        rhythm=Rhythm.WEEKLY,
        by=by,
        now=days.ago(3),
    )


def _page(seeker: Seeker) -> StaffPage:
    page = showcase.page_of_seeker(seeker=seeker)
    if page is None:
        raise RuntimeError(f"{seeker} has no staff information page")
    return page
