"""Child processes that end with their parent, and what is left of those whose parent was killed."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import sys
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SET_PARENT_DEATH_SIGNAL = 1
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


def ending_with_parent(with_signal: signal.Signals) -> Callable[[], None]:
    """Return a `preexec_fn` for Popen: the kernel sends the signal when the parent dies, however it dies.

    Where the kernel cannot do this (macOS), what is left over is ended at the next start.
    """
    parent = os.getpid()

    def prepare() -> None:
        if _LIBC is None:
            return
        _LIBC.prctl(_SET_PARENT_DEATH_SIGNAL, int(with_signal), 0, 0, 0)
        if os.getppid() != parent:
            os.kill(os.getpid(), with_signal)

    return prepare


def working_in(folder: Path) -> list[psutil.Process]:
    """Return the processes whose present folder is this one; a PostgreSQL server stays in its data folder."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if process.cwd() == str(folder):
                found.append(process)
    return found


def marked(variable: str, value: str) -> list[psutil.Process]:
    """Return the other processes that were started with this variable in their environment."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if process.pid != os.getpid() and process.environ().get(variable) == value:
                found.append(process)
    return found


def end(processes: list[psutil.Process], *, patience: float) -> None:
    """End these processes: politely first, and after so many seconds for good."""
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.terminate()
    _, stubborn = psutil.wait_procs(processes, timeout=patience)
    for process in stubborn:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.kill()
    psutil.wait_procs(stubborn, timeout=patience)
