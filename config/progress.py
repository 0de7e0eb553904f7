"""What a long step says while it works; standard library only, because it speaks before anything is installed."""

from __future__ import annotations

import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def say(sentence: str = "") -> None:
    """Print one line at once, also into a pipe or a file."""
    _write(f"{sentence}\n")


def _write(text: str) -> None:
    """Put text on the line, visible at once."""
    sys.stdout.write(text)
    sys.stdout.flush()


def stop_with(sentence: str) -> SystemExit:
    """Return the exit that prints one sentence for a person; the caller raises it."""
    sys.stdout.flush()
    return SystemExit(sentence)


@contextmanager
def step(label: str) -> Iterator[None]:
    """Print the label, the seconds while the work goes on, and how long it took; a failure goes on up."""
    started = time.monotonic()
    done = threading.Event()
    watcher = threading.Thread(target=_tick, args=(label, started, done), daemon=True)
    _write(f"{label} … ")
    watcher.start()
    try:
        yield
    except BaseException:
        _end(watcher, done)
        say("stopped")
        raise
    _end(watcher, done)
    say(f"{time.monotonic() - started:.1f} s")


def _end(watcher: threading.Thread, done: threading.Event) -> None:
    """Silence the watcher, so that its seconds cannot land in a later line."""
    done.set()
    watcher.join()
    if sys.stdout.isatty():
        _write(f"\r\033[K{watcher.name}")


def _tick(label: str, started: float, done: threading.Event) -> None:
    """Rewrite the line each second on a terminal; elsewhere add the seconds now and then."""
    watcher = threading.current_thread()
    watcher.name = f"{label} … "
    terminal = sys.stdout.isatty()
    while not done.wait(1 if terminal else 10):
        seconds = f"{time.monotonic() - started:.0f} s"
        _write(f"\r{label} … {seconds}" if terminal else f"{seconds} … ")
