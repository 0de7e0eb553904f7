"""`make check` and `make fix`: every look at the code that runs none of it, with the seconds each takes."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from config import assets, embedded, messages
from config.environment import ROOT
from config.progress import say, stop_with

PYTHON = sys.executable
MANAGE = [PYTHON, "manage.py"]
DJADE = str(Path(PYTHON).parent / "djade")  # a compiled program: unlike scripts it works in any path
LAYERS = [PYTHON, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
DEPLOYED = [*MANAGE, "check", "--deploy", "--fail-level", "WARNING"]
# A real installation's environment in small: no demo, secure cookies, names and keys given.
PRODUCTION = {
    "KAKEHASHI_DEMO": "0",
    "KAKEHASHI_DEBUG": "0",
    "KAKEHASHI_SECRET_KEY": "only-for-this-check-" + "0123456789abcdefghijklmnopqrstuvwxyz" * 2,
    "KAKEHASHI_ALLOWED_HOSTS": "kakehashi.example",
    "KAKEHASHI_BASE_URL": "https://kakehashi.example",
    "KAKEHASHI_DESK_URL": "https://desk.kakehashi.example",
}


def checks() -> dict[str, tuple[list[str], dict[str, str]]]:
    """Return each check's name, its command, and what its environment has besides ours."""
    owner = {"KAKEHASHI_DB_ROLE": "owner", "KAKEHASHI_DEMO": "1"}
    return {
        "style": ([PYTHON, "-m", "ruff", "check", "--quiet"], {}),
        "form": ([PYTHON, "-m", "ruff", "format", "--check", "--quiet"], {}),
        "templates": ([DJADE, "--target-version", "5.2", "--check", *_templates()], {}),
        "layers": (LAYERS, {}),
        "types": ([PYTHON, "-m", "mypy"], owner),
        "migrations": ([*MANAGE, "makemigrations", "--check", "--dry-run"], owner),
        "settings of a real site": (DEPLOYED, PRODUCTION),
        "settings of a real report desk": (DEPLOYED, PRODUCTION | {"KAKEHASHI_PROCESS": "desk"}),
        "translations": ([PYTHON, "-m", "config.messages", "check"], {}),
    }


def fixes() -> dict[str, tuple[list[str], dict[str, str]]]:
    """Return the commands that change code and templates into the agreed form."""
    return {
        "style": ([PYTHON, "-m", "ruff", "check", "--fix", "--quiet"], {}),
        "form": ([PYTHON, "-m", "ruff", "format", "--quiet"], {}),
        "templates": ([DJADE, "--target-version", "5.2", *_templates()], {}),
    }


def _templates() -> list[str]:
    """Return our templates, as djade wants them one by one."""
    return [str(path.relative_to(ROOT)) for path in sorted((ROOT / "kakehashi").rglob("templates/**/*.html"))]


def _passes(command: list[str], extra: dict[str, str]) -> bool:
    """Run one check with its words shown only when it fails."""
    done = subprocess.run(  # noqa: S603  fixed commands
        command, cwd=ROOT, env=os.environ | extra, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        say(f"{done.stdout}{done.stderr}".strip())
    return done.returncode == 0


def main(arguments: list[str]) -> None:
    """Run everything, also after a failure, and end with what failed."""
    fixing = arguments == ["fix"]
    failed = []
    with ExitStack() as stack:
        if not fixing and "DATABASE_URL" not in os.environ:
            server = stack.enter_context(embedded.throwaway())
            os.environ.update(DATABASE_URL=server.owner_url, DATABASE_WEB_URL=server.web_url)
        if not fixing:
            messages.compile_all()
            assets.build()  # the program's own checks look for the typeface
        for name, (command, extra) in (fixes() if fixing else checks()).items():
            started = time.monotonic()
            passed = _passes(command, extra)
            say(f"{'ok    ' if passed else 'FAILED'} {name} … {time.monotonic() - started:.1f} s")
            if not passed:
                failed.append(name)
    if failed:
        raise stop_with(f"Not in order: {', '.join(failed)}.")


if __name__ == "__main__":
    main(sys.argv[1:])
