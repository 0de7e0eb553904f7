"""What the database itself refuses: a line that the table does not name, and a writer who is on no side of a thread."""

import pgtrigger
from django.db.models import CheckConstraint, Q

from kakehashi.conversations.lines import JAPANESE_SIDES, LINES, Side

_THREAD = """
IF NEW.sending_id IS NOT NULL AND 'sending' IS DISTINCT FROM
    (SELECT kind FROM organizations_organization WHERE id = NEW.sending_id)
THEN RAISE EXCEPTION 'no line: the sending side is no sending organization' USING ERRCODE = 'check_violation'; END IF;
IF NEW.receiving_id IS NOT NULL AND (CASE NEW.second WHEN 'company' THEN 'accepting' ELSE NEW.second END)
    IS DISTINCT FROM (SELECT kind FROM organizations_organization WHERE id = NEW.receiving_id)
THEN RAISE EXCEPTION 'no line: the side in Japan is of another kind' USING ERRCODE = 'check_violation'; END IF;
IF NEW.first = 'seeker' AND NOT EXISTS (SELECT 1 FROM seekers_sendingchoice
    WHERE seeker_id = NEW.seeker_id AND organization_id = NEW.sending_id AND state = 'accepted')
THEN RAISE EXCEPTION 'no line: not the organization of this seeker' USING ERRCODE = 'check_violation'; END IF;
RETURN NEW;
"""
_LETTER = """
IF NOT EXISTS (SELECT 1 FROM conversations_thread WHERE id = NEW.thread_id AND NEW.by_side IN (first, second))
THEN RAISE EXCEPTION 'no line: the writer is on no side of the thread' USING ERRCODE = 'check_violation'; END IF;
RETURN NEW;
"""
ONLY_TRUE_SIDES = pgtrigger.Trigger(
    name="only_true_sides", when=pgtrigger.Before, operation=pgtrigger.Insert, func=_THREAD
)
SIDES_STAY = pgtrigger.ReadOnly(name="sides_stay", fields=["first", "second", "seeker", "sending", "receiving"])
ONLY_ITS_SIDES = pgtrigger.Trigger(
    name="only_its_sides", when=pgtrigger.Before, operation=pgtrigger.Insert, func=_LETTER
)
LETTERS_STAY = pgtrigger.ReadOnly(name="letters_stay")


def only_lines_of_the_table() -> CheckConstraint:
    """This function will return the constraint that lets a thread be of an allowed line with its two sides alone."""
    allowed = Q(pk__in=[])
    for first, second in LINES:
        names = {first, second}
        about = {} if names <= {Side.SENDING, *JAPANESE_SIDES} else {"seeker__isnull": Side.SEEKER not in names}
        allowed |= Q(
            first=first,
            second=second,
            sending__isnull=Side.SENDING not in names,
            receiving__isnull=not names & JAPANESE_SIDES,
            **about,
        )
    return CheckConstraint(name="only_lines_of_the_table", condition=allowed)
