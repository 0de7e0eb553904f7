"""Reads one file of a stranger: a program of its own, which takes its limits before it looks at the file.

It reads the file from its input and writes pictures, or what it read, to its output. It has no environment, opens no
file and no connection, and the system ends it when it takes more than 10 seconds of the processor or 512 MiB (for a
picture 1 GiB).
"""

import ctypes
import resource
import sys
from pathlib import Path
from typing import Final

SECONDS: Final = 10
MEGABYTE: Final = 1024 * 1024
MEMORY_FOR_PAGES: Final = 512 * MEGABYTE
MEMORY_FOR_A_PICTURE: Final = 1024 * MEGABYTE  # 40 million pixels, as the decoder, as colours, and turned upright
FAILED: Final = 3
OWN_NETWORK: Final = 0x10000000 | 0x40000000  # CLONE_NEWUSER | CLONE_NEWNET


def main(wanted: str) -> int:
    """This function will write the pictures of its input and return 0, or write the reason and return 3."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _leave_the_network()
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from kakehashi.pictures import reading, refusals  # noqa: PLC0415  only here is the way to them known

    data = sys.stdin.buffer.read()
    memory = MEMORY_FOR_PAGES if wanted == "pages" else MEMORY_FOR_A_PICTURE
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))  # input, output, errors: nothing else can be opened any more
    try:
        reading.read(data, wanted=wanted, out=sys.stdout.buffer)
    except refusals.NotUsable as refused:
        sys.stdout.write(refused.reason)
    except MemoryError:
        sys.stdout.write(refusals.TooHard.reason)
    else:
        return 0
    sys.stdout.flush()
    return FAILED


def _leave_the_network() -> None:
    """This function will move into an empty network where the system lets us; where not, no socket can be opened."""
    ctypes.CDLL(None).unshare(OWN_NETWORK)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
