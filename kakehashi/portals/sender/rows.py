"""The rows of the list of seekers: who, since when, how far the translation is, published or not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from kakehashi.confirming import queries as confirming
from kakehashi.confirming.queries import Progress
from kakehashi.showcase import queries as showcase
from kakehashi.translation import queries as translation

if TYPE_CHECKING:
    from kakehashi.organizations.models import Organization
    from kakehashi.seekers.models import Seeker


@dataclass(frozen=True, kw_only=True)
class Row:
    """One seeker of the list."""

    seeker: "Seeker"
    chosen: bool
    since: datetime
    word: Progress
    to_do: int = 0
    outdated: int = 0
    done: int = 0
    unwritten: int = 0
    to_approve: tuple[datetime, ...] = ()
    shown: bool = False
    changed: bool = False

    @property
    def _approved(self) -> bool:
        return not (self.chosen or self.to_do or self.outdated or self.unwritten)

    @property
    def ready(self) -> bool:
        """This function will say whether the seeker said yes to everything and companies do not read it yet."""
        return self._approved and self.word.done and (self.changed or not self.shown)

    @property
    def to_restate(self) -> bool:
        """This function will say whether everything is approved and the seeker cannot answer yet."""
        return self._approved and self.word.to_restate > 0


SHOWN: dict[str, Callable[[Row], bool]] = {
    "all": lambda _row: True,
    "chosen": lambda row: row.chosen,
    "to_do": lambda row: row.to_do > 0,
    "outdated": lambda row: row.outdated > 0,
    "to_approve": lambda row: bool(row.to_approve),
    "to_restate": lambda row: row.to_restate,
    "not_right": lambda row: row.word.not_right > 0,
    "ready": lambda row: row.ready,
    "shown": lambda row: row.shown,
}


def seeker_rows(*, organization: "Organization", show: str) -> list[Row]:
    """This function will return the rows that a filter lets through, the longest waiting first."""
    work = translation.desk_work(organization=organization)
    shown = showcase.shown_and_changed(public_ids=[one.seeker.public_id for one in work])
    words = confirming.progress_of(people=[one.seeker for one in work])
    rows = [
        Row(
            seeker=one.seeker,
            chosen=one.chosen,
            since=one.since,
            to_do=one.to_do,
            outdated=one.outdated,
            done=one.done,
            unwritten=one.unwritten,
            to_approve=one.checked if organization.second_person_approves else (),
            shown=one.seeker.public_id in shown,
            changed=shown.get(one.seeker.public_id, False),
            word=words[one.seeker.pk],
        )
        for one in work
    ]
    return [row for row in rows if SHOWN[show](row)]
