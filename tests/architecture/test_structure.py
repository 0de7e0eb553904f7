"""The house itself: import contracts, sizes, foreign keys, data policies; each rule is complete by test."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from kakehashi.common.privacy import DataPolicy

ROOT = Path(__file__).resolve().parents[2]
LAYERS = (
    ("ops",),
    ("portals",),
    ("complaints",),
    ("conversations", "interviews"),
    ("placements",),
    ("opportunities",),
    ("shortlists",),
    ("showcase",),
    ("confirming",),
    ("translation",),
    ("eligibility",),
    ("seekers",),
    ("costs",),
    ("organizations",),
    ("accounts",),
    ("catalogue", "guidance"),
    ("audit", "messaging", "timing"),
    ("ui",),
    ("checks",),
    ("rules", "guard", "katakana", "pictures", "paper"),
    ("common",),
)
HEIGHT = {app: -place for place, layer in enumerate(LAYERS) for app in layer}
HARD_FILE = 400
HARD_TEST_FILE = 500
HARD_FUNCTION = 50
HARD_TEMPLATE = 150
KEYS = {"id", "code"}


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in sorted((ROOT / folder).rglob("*.py")) if "migrations" not in path.parts)


def own_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("kakehashi.")]


def test_the_import_contracts_are_kept() -> None:
    found = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout


def test_no_file_is_over_the_hard_size() -> None:
    sizes = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources("kakehashi", "config")}
    assert [path for path, lines in sizes.items() if lines > HARD_FILE] == []
    tests = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sources("tests")}
    assert [path for path, lines in tests.items() if lines > HARD_TEST_FILE] == []


def test_no_function_is_over_the_hard_size() -> None:
    too_long = []
    for path in sources("kakehashi", "config"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > HARD_FUNCTION:
                    too_long.append(f"{path.relative_to(ROOT)}:{node.lineno} {node.name} {lines}")
    assert too_long == []


def test_no_template_is_over_the_hard_size() -> None:
    templates = (ROOT / "kakehashi").rglob("templates/**/*.html")
    assert [str(path) for path in templates if len(path.read_text(encoding="utf-8").splitlines()) > HARD_TEMPLATE] == []


def test_foreign_keys_point_downwards() -> None:
    upwards = []
    for model in own_models():
        for field in model._meta.get_fields():
            if isinstance(field, models.ForeignKey):
                target = field.related_model
                assert isinstance(target, type)
                if target.__module__.startswith("kakehashi."):
                    here, there = model.__module__.split(".")[1], target.__module__.split(".")[1]
                    if HEIGHT[there] > HEIGHT[here]:
                        upwards.append(f"{model.__name__}.{field.name} -> {target.__name__}")
    assert upwards == []


@pytest.mark.parametrize("app", ["audit", "messaging"])
def test_the_log_and_the_notices_hold_no_foreign_key(app: str) -> None:
    keys = [
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey)
    ]
    assert keys == []


@pytest.mark.parametrize("model", own_models(), ids=lambda model: model.__name__)
def test_every_stored_field_has_a_class_and_the_model_says_why_it_is_kept(model: type[models.Model]) -> None:
    policy = getattr(model, "data_policy", None)
    assert isinstance(policy, DataPolicy)
    assert policy.why
    assert policy.until
    fields = {field.name for field in model._meta.concrete_fields} - KEYS
    assert set(policy.classes()) - KEYS == fields


def test_nothing_unfinished_is_marked_in_the_code() -> None:
    marks = ("TO" + "DO", "FIX" + "ME", "X" + "XX")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources("kakehashi", "config", "tests")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if any(mark in line.split() for mark in marks) or any(f"# {mark}" in line for mark in marks)
    ]
    assert found == []


def test_only_the_edge_reads_the_clock() -> None:
    below = [
        path
        for path in sources("kakehashi")
        if path.name in {"actions.py", "queries.py", "policies.py"} or "actions" in path.parts
    ]
    reading = [
        str(path.relative_to(ROOT))
        for path in below
        if "clock.now" in path.read_text(encoding="utf-8") or "timezone.now" in path.read_text(encoding="utf-8")
    ]
    assert reading == []


def test_portals_hold_no_migrations_and_domain_apps_have_few() -> None:
    for path in (ROOT / "kakehashi").rglob("migrations"):
        assert "portals" not in path.parts
        assert len(list(path.glob("0*.py"))) <= 6
