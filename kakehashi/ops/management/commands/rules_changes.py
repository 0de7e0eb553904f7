"""Says what the rules in the files would change for registered seekers, before they are released."""

from typing import Any

from django.core.management.base import BaseCommand

from kakehashi.eligibility.comparing import rules_change
from kakehashi.eligibility.queries import released_values
from kakehashi.eligibility.releases import differences, values_now
from kakehashi.eligibility.words import way_name
from kakehashi.rules import rules_version
from kakehashi.rules.sentences import OUTCOMES


class Command(BaseCommand):
    """``manage.py rules_changes``; it stores nothing and tells nobody."""

    help = "Compares the answers kept for seekers with the answers by the rules in the files as they are now."

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will print the values that differ, and how many seekers would get which other outcome."""
        del args, options
        self._values()
        found = rules_change()
        released = ", ".join(sorted(found.versions)) or "none"
        self.stdout.write(f"Rules in the files: {rules_version()}. Rules of the answers that are kept: {released}.")
        self.stdout.write(f"{found.compared} seekers compared, {found.affected} would get another outcome.")
        if found.not_compared:
            self.stdout.write(f"{found.not_compared} seekers changed something since they were asked: not compared.")
        for (programme, stage, before, after), count in sorted(
            found.turns.items(), key=lambda turn: (turn[0][0], turn[0][1] or 0, turn[0][2:])
        ):
            name = way_name(programme=programme, stage=stage)
            self.stdout.write(f"  {name}: {OUTCOMES[before]} -> {OUTCOMES[after]}: {count}")

    def _values(self) -> None:
        """This function will print every value that is another in the files than in the rules used last."""
        released = released_values()
        if released is None:
            self.stdout.write("No rules were used here yet, so no values can be compared.")
            return
        found = differences(before=released, after=values_now())
        self.stdout.write(f"{len(found)} values differ from the rules used last.")
        for one in found:
            self.stdout.write(f"  {one.name} from {one.starts_on}: {_written(one.before)} -> {_written(one.after)}")


def _written(value: Any) -> str:
    """This function will write a value briefly; one that is not there is said to be none."""
    return "(none)" if value is None else ", ".join(f"{name} {part}" for name, part in sorted(value.items()))
