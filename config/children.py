"""The server processes of one run: started, watched, started again when they die, and stopped."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from config.processes import ending_with_parent
from config.progress import say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

LONGEST_PAUSE = 30
STEADY_AFTER = 60


@dataclass(kw_only=True)
class Child:
    """One server process and how to start it again."""

    name: str
    command: list[str]
    environment: dict[str, str]
    log: Path
    folder: Path
    sockets: tuple[int, ...] = ()
    process: subprocess.Popen[bytes] | None = None
    _started: float = 0.0
    _pause: float = field(default=0.5)
    _again_at: float = 0.0

    def start(self) -> None:
        """Start the process in a session of its own, so that Ctrl-C reaches it through us and in order."""
        self.log.touch(mode=0o600)
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(  # noqa: S603  our own programs
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=self.environment,
                cwd=self.folder,
                pass_fds=self.sockets,
                start_new_session=True,
                preexec_fn=ending_with_parent(signal.SIGTERM),  # noqa: PLW1509  it only calls the kernel
            )
        self._started = time.monotonic()

    def keep_alive(self) -> None:
        """Start the process again when it has died: at once the first time, then after longer and longer pauses."""
        now = time.monotonic()
        if self.process is not None and self.process.poll() is None:
            return
        if self.process is not None:
            if now - self._started > STEADY_AFTER:
                self._pause = 0.5
            self._again_at = now + self._pause
            say(f"The {self.name} ended ({self._reason()}) and is started again; see {self.log}.")
            self._pause = min(self._pause * 2, LONGEST_PAUSE)
            self.process = None
        if now >= self._again_at:
            self.start()

    def _reason(self) -> str:
        """Return how the process ended, in words."""
        code = self.process.returncode if self.process else 0
        return f"signal {-code}" if code < 0 else f"code {code}"

    def last_words(self) -> str:
        """Return the end of the log."""
        with contextlib.suppress(OSError):
            return "\n".join(self.log.read_text(errors="replace").strip().splitlines()[-20:])
        return ""


def stop(children: Iterable[Child], *, patience: float) -> None:
    """Ask all these processes to end, wait for them, and end those that do not."""
    running = [child.process for child in children if child.process is not None and child.process.poll() is None]
    for process in running:
        process.terminate()
    until = time.monotonic() + patience
    for process in running:
        try:
            process.wait(max(0.0, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
