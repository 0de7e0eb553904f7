"""Writes the diagrams of states, docs/states.md, from the tables of transitions."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from kakehashi.common.state import Transition
from kakehashi.complaints import states as complaints
from kakehashi.confirming import states as confirming
from kakehashi.interviews import states as interviews
from kakehashi.opportunities import states as opportunities
from kakehashi.organizations import states as organizations
from kakehashi.placements import states as placements
from kakehashi.placements.rights import MOVERS
from kakehashi.seekers import states as seekers
from kakehashi.translation import states as translation

PATH = Path(settings.BASE_DIR) / "docs" / "states.md"
HEAD = """# The states of things, and the moves between them

Made from the code by `manage.py draw_states`; a test holds it up to date. Each table is read under the row's lock
and is also installed in the database as a trigger, so that no code can make a move that is not drawn here.
"""


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """One diagram: its title, a sentence about it, the table, and the states in which a thing begins."""

    title: str
    about: str
    table: tuple[Transition, ...]
    beginnings: tuple[str, ...]


DRAWINGS = (
    Drawing(
        title="Organizations",
        about="Admission by the Secretariat; only an admitted organization sees anything of others.",
        table=organizations.TABLE,
        beginnings=(organizations.INITIAL,),
    ),
    Drawing(
        title="Agreements and supervision",
        about="A supervising organization records them; only what the other side has confirmed counts.",
        table=organizations.PARTNER_TABLE,
        beginnings=(organizations.PartnerState.WAITING,),
    ),
    Drawing(
        title="Choices of a sending organization",
        about="A seeker has one open choice (chosen or accepted) at a time.",
        table=seekers.CHOICE_TABLE,
        beginnings=(seekers.ChoiceState.CHOSEN,),
    ),
    Drawing(
        title="Documents",
        about="A PDF is drawn anew in the queue; pictures are ready at once.",
        table=seekers.DOCUMENT_TABLE,
        beginnings=(seekers.DocumentState.PREPARING, seekers.DocumentState.READY),
    ),
    Drawing(
        title="Translated parts",
        about="The Japanese of one part of the registered information; publishing needs every needed part approved.",
        table=translation.PART_TABLE,
        beginnings=(translation.PartState.DRAFT,),
    ),
    Drawing(
        title="Change requests",
        about="What a seeker wants to change after publishing.",
        table=translation.REQUEST_TABLE,
        beginnings=(translation.RequestState.REQUESTED,),
    ),
    Drawing(
        title="The seeker's word on a text",
        about="A text is published when the seeker said yes to it, or the Secretariat consented instead.",
        table=confirming.WORD_TABLE,
        beginnings=(confirming.WordState.WAITING,),
    ),
    Drawing(
        title="Requests to publish without the seeker's word",
        about="For a seeker whom nobody can reach; an answer of the seeker overtakes it.",
        table=confirming.UNREACHED_TABLE,
        beginnings=(confirming.UnreachedState.ASKED,),
    ),
    Drawing(
        title="Questions to a seeker",
        about="A translator's question about one text.",
        table=confirming.QUESTION_TABLE,
        beginnings=(confirming.QuestionState.OPEN,),
    ),
    Drawing(
        title="Opportunities",
        about="Only an approved opportunity is shown.",
        table=opportunities.TABLE,
        beginnings=(opportunities.INITIAL,),
    ),
    Drawing(
        title="Placements",
        about="From application or invitation to the accepted offer. A hold of the supervising organization stops "
        "every move but a seeker's no, a withdrawal and a closing; it changes no state.",
        table=placements.TABLE,
        beginnings=tuple(placements.BEGINNINGS.values()),
    ),
    Drawing(
        title="Interview days",
        about="Companies see a day once it is open; nobody but the company sees its results before they are released.",
        table=interviews.TABLE,
        beginnings=(interviews.INITIAL,),
    ),
    Drawing(
        title="Messages to the Secretariat",
        about="Where an answer stands.",
        table=complaints.TABLE,
        beginnings=(complaints.MessageState.NEW,),
    ),
)


def diagram(drawing: Drawing) -> str:
    """This function will return one table of transitions as a Mermaid diagram, with its ends."""
    arrows = [(source, move.target, move.name) for move in drawing.table for source in sorted(move.sources)]
    left = {source for source, target, _name in arrows if source != target}
    ends = sorted({target for _source, target, _name in arrows} - left)
    lines = [
        "stateDiagram-v2",
        *(f"    [*] --> {state}" for state in drawing.beginnings),
        *(f"    {source} --> {target}: {name}" for source, target, name in arrows),
        *(f"    {state} --> [*]" for state in ends),
    ]
    return "\n".join(["```mermaid", *lines, "```"])


def movers() -> str:
    """This function will return who may make which move on a placement, as a Markdown table."""
    lines = ["| move | who |", "|---|---|"]
    for name, parties in MOVERS.items():
        lines.append(f"| {name} | {', '.join(sorted(parties)) or 'the program'} |")
    return "\n".join(lines)


def page() -> str:
    """This function will return the whole page."""
    parts = [f"## {drawing.title}\n\n{drawing.about}\n\n{diagram(drawing)}\n" for drawing in DRAWINGS]
    who = (
        "## Who moves a placement\n\nA sending organization withdraws somebody only before there is an offer. "
        f"The company's side moves nothing that has not reached it.\n\n{movers()}\n"
    )
    return "\n".join([HEAD, *parts, who])


class Command(BaseCommand):
    """``manage.py draw_states``, with ``--check`` to only compare."""

    help = "Writes docs/states.md from the code; --check only compares."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will add the option to only compare."""
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will write the page, or refuse when it is not as the code says."""
        del args
        if options["check"]:
            if not PATH.exists() or PATH.read_text(encoding="utf-8") != page():
                raise CommandError("docs/states.md is not as the code says: run manage.py draw_states")
        else:
            PATH.write_text(page(), encoding="utf-8")
