"""The program's own commands, such as `kakehashi eligibility …`; what needs a database finds it."""

import sys

from kakehashi.ops import pages
from kakehashi.rules import command
from kakehashi.rules.breakdown.command import breakdown_check

COMMANDS = {
    "breakdown-check": breakdown_check,
    "eligibility": command.eligibility,
    "load-pages": pages.load_pages,
    "search": pages.search,
}


def main(arguments: list[str]) -> int:
    """This function will run the command named first and return its exit status; 2 for one that is not known."""
    if arguments and arguments[0] in COMMANDS:
        return COMMANDS[arguments[0]](arguments[1:])
    sys.stderr.write(f"Usage: kakehashi {'|'.join(sorted(COMMANDS))} …\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
