"""The rows of the translator's desk: each part with its boxes, its state, what helps with it and what it leads to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.functional import Promise

from kakehashi.portals.sender import labels
from kakehashi.portals.sender.desk_help import Block, Help, help_for
from kakehashi.translation import policies
from kakehashi.translation.desk import Section, needs_work
from kakehashi.translation.forms import DeskForm, seen_name, text_name
from kakehashi.translation.queries import NeededPart
from kakehashi.ui.forms import BoundField

if TYPE_CHECKING:
    from kakehashi.accounts.models import User
    from kakehashi.translation.glossary import Stretch


@dataclass(frozen=True, kw_only=True)
class Translator:
    """Who sits at the desk, and whether a second person has to approve what they write."""

    user: "User"
    second_person: bool

    def works_on(self, part: NeededPart) -> bool:
        """This function will say whether a part waits for this translator."""
        return needs_work(part=part, user=self.user, second_person=self.second_person)

    def approves(self, part: NeededPart) -> bool:
        """This function will say whether the desk offers to approve a part: with four eyes, what somebody wrote."""
        written = bool(part.japanese) or not self.second_person
        return written and policies.may_approve(user=self.user, part=part, second_person=self.second_person)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One part on the desk. ``is_open``: it needs work or an answer; ``after`` is the next part that does."""

    part: NeededPart
    text: BoundField
    seen: BoundField
    state: str | Promise
    tone: str
    is_open: bool
    needs_work: bool
    may_approve: bool
    after: str
    source: "tuple[Stretch, ...]"
    help: tuple[Block, ...]

    @property
    def beside_source(self) -> list[Block]:
        """This function will return what stands under the seeker's words."""
        return [block for block in self.help if block.place == "source"]

    @property
    def beside_target(self) -> list[Block]:
        """This function will return what stands above the box."""
        return [block for block in self.help if block.place == "target"]

    @property
    def under_box(self) -> list[Block]:
        """This function will return what has to be read before a button is pressed."""
        return [block for block in self.help if block.place == "box"]

    @property
    def after_target(self) -> list[Block]:
        """This function will return what stands after the buttons."""
        return [block for block in self.help if block.place == "after"]


def rows_of(section: Section, form: DeskForm, translator: Translator, known: Help) -> list[Row]:
    """This function will return the rows of a section; what the seeker has not written has none."""
    rows = []
    for part in section.parts:
        name = text_name(part.key)
        if name not in form.fields:
            continue
        works = translator.works_on(part)
        rows.append(
            Row(
                part=part,
                text=form[name],  # type: ignore[arg-type]  # our renderer makes our bound fields
                seen=form[seen_name(part.key)],  # type: ignore[arg-type]  # the same
                state=labels.PART[part.state],
                tone=labels.PART_TONE[part.state],
                is_open=works
                or part.key in known.conflicts
                or part.key in known.to_look_at
                or bool(form.is_bound and form[name].errors),
                needs_work=works,
                may_approve=translator.approves(part),
                after=next_key(form.parts, part.key, translator),
                source=known.checked[part.key].source if part.key in known.checked else (),
                help=tuple(help_for(part, known)),
            )
        )
    return rows


def next_key(parts: Sequence[NeededPart], after: str, translator: Translator) -> str:
    """This function will return the next part that needs work after one, around the end; empty when none is left."""
    keys = [part.key for part in parts]
    start = keys.index(after) + 1 if after in keys else 0
    waiting = [part.key for part in [*parts[start:], *parts[:start]] if translator.works_on(part)]
    return next((key for key in waiting if key != after), "")
