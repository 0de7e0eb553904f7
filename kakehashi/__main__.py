"""The program's own commands: `kakehashi eligibility …`; each needs neither database nor settings."""

import sys

from kakehashi.rules import command

COMMANDS = {"eligibility": command.eligibility}


def main(arguments: list[str]) -> int:
    """This function will run the command named first and return its exit status; 2 for one that is not known."""
    if arguments and arguments[0] in COMMANDS:
        return COMMANDS[arguments[0]](arguments[1:])
    sys.stderr.write(f"Usage: kakehashi {'|'.join(sorted(COMMANDS))} …\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
