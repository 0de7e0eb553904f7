"""How long somebody waits for a page on paper: from the wish, through the queue's own process, to the stored file."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from config import embedded
from kakehashi.ops.bench.search import prepare

_ROOT = Path(__file__).parents[3]
_LOOKS_EACH = 0.002
_PATIENCE = 30


def waited_for(pages: Sequence[Any]) -> list[float]:
    """This function will return, for each page, the seconds from asking for its paper until the file is there.

    They are asked for one after the other, in a database that is made for it, with one worker as a site has it.
    """
    with embedded.throwaway() as server:
        prepare(server.owner_url)
        from django.db import connection  # noqa: PLC0415  needs the settings

        from kakehashi.accounts.models import User  # noqa: PLC0415  the same

        person = User.objects.create(
            kind="member", username="bench", name="Example", language="ja", created_at=datetime.now(tz=UTC)
        )
        for number, page in enumerate(pages):
            page.seeker_public_id = f"bench{number}"
            page.waiting_since = page.published_at
            page.save()
        with _worker(server.owner_url):
            _waited(pages[0], person)  # the worker's first paper reads the typefaces
            taken = [_waited(page, person) for page in pages[1:]]
        connection.close()
        return taken


@contextmanager
def _worker(url: str) -> Iterator[None]:
    """This function will run the queue as a site does, in a process of its own."""
    command = [sys.executable, str(_ROOT / "manage.py"), "procrastinate", "worker", "-q", "papers"]
    environment = os.environ | {"DATABASE_URL": url, "DATABASE_WEB_URL": url, "KAKEHASHI_PROCESS": "web"}
    with subprocess.Popen(command, cwd=_ROOT, env=environment, stderr=subprocess.DEVNULL) as process:  # noqa: S603  a command of our own
        try:
            yield
        finally:
            process.terminate()


def _waited(page: Any, by: Any) -> float:
    from django.utils import translation  # noqa: PLC0415  needs the settings

    from kakehashi.showcase import printing  # noqa: PLC0415  the same
    from kakehashi.showcase.models import Paper  # noqa: PLC0415  the same

    started = time.perf_counter()
    with translation.override("ja"):
        paper = printing.ask_for_paper(page=page, by=by, now=datetime.now(tz=UTC))
    while not Paper.objects.filter(pk=paper.pk, made_at__isnull=False).exists():
        if time.perf_counter() - started > _PATIENCE:
            message = "The queue made no paper."
            raise TimeoutError(message)
        time.sleep(_LOOKS_EACH)
    return time.perf_counter() - started
