"""The program's own commands, such as `kakehashi eligibility …`; what needs a database finds it."""

import sys
from importlib import import_module

# Each in its own module, which is read only when it is called: the guard starts without what the others need.
COMMANDS = {
    "breakdown-check": ("kakehashi.rules.breakdown.command", "breakdown_check"),
    "contact-guard": ("kakehashi.guard.command", "contact_guard"),
    "eligibility": ("kakehashi.rules.command", "eligibility"),
    "load-pages": ("kakehashi.ops.pages", "load_pages"),
    "search": ("kakehashi.ops.pages", "search"),
}


def main(arguments: list[str]) -> int:
    """This function will run the command named first and return its exit status; 2 for one that is not known."""
    if arguments and arguments[0] in COMMANDS:
        module, name = COMMANDS[arguments[0]]
        status: int = getattr(import_module(module), name)(arguments[1:])
        return status
    sys.stderr.write(f"Usage: kakehashi {'|'.join(sorted(COMMANDS))} …\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
