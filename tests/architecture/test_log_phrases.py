"""Every action that the program records has a phrase, in the log of the Secretariat, and no phrase is left over."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import translation

from kakehashi.audit import phrases
from kakehashi.audit.models import Entry
from kakehashi.organizations.states import Admission
from kakehashi.placements import states as placements

PACKAGE = Path(__file__).resolve().parents[2] / "kakehashi"
# Names that are put together while running: what can stand in the place.
COMPUTED = {
    ("organizations/actions/admission.py", "organization."): {
        Admission.ADMITTED.value,
        Admission.REFUSED.value,
        Admission.SUSPENDED.value,
    },
    ("placements/actions/moving.py", "placement."): {
        *(move.name for move in placements.TABLE),
        placements.APPLY,
        placements.INVITE,
        placements.HOLD,
        placements.LIFT_HOLD,
        placements.EXPECT_STEP,
        placements.RECORD_STEP,
        placements.TAKE_BACK_STEP,
    },
    ("interviews/actions/locking.py", "interview_day."): {
        *("made", "times_made", "changed", "opened", "picked", "answered", "taken_off", "fixed", "cancelled"),
        *("ended", "result_recorded", "released"),
    },
}


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node


def texts(node: ast.AST) -> set[str]:
    """The fixed texts that an argument can be; both sides of a choice."""
    if isinstance(node, ast.IfExp):
        return texts(node.body) | texts(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def recorded(path: Path) -> set[str]:
    """The names of the actions that a file records, directly or through a function of its own."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: set[str] = set()
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        for call in calls(function, "record"):
            if not call.args:
                continue
            found |= texts(call.args[0]) or through(tree, function, call.args[0], path)
    return found


def through(tree: ast.AST, function: ast.FunctionDef, argument: ast.AST, path: Path) -> set[str]:
    prefix, place = "", argument
    if isinstance(argument, ast.JoinedStr):
        first, value = argument.values
        prefix, place = str(first.value), value.value
    assert isinstance(place, ast.Name), f"{path}: what does this record?"
    names = [each.arg for each in function.args.args + function.args.kwonlyargs]
    position = names.index(place.id)
    given = set(COMPUTED.get((str(path.relative_to(PACKAGE)), prefix), set()))
    for call in calls(tree, function.name):
        passed = [word.value for word in call.keywords if word.arg == place.id]
        passed += call.args[position : position + 1]
        for each in passed:
            given |= texts(each)
    assert given, f"{path}: nobody says what {function.name} records"
    return {f"{prefix}{name}" for name in given}


def all_recorded() -> set[str]:
    files = [path for path in PACKAGE.rglob("*.py") if "portals" not in path.parts]
    return set().union(*(recorded(path) for path in files))


def test_every_recorded_action_has_a_phrase_and_every_phrase_an_action():
    assert {name.partition("/")[0] for name in phrases.PHRASES} == all_recorded()


def test_every_thing_that_is_recorded_has_a_name():
    things = set()
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == "thing":
                things |= texts(node.value)
    assert things - {""} <= set(phrases.THINGS)


@pytest.mark.parametrize("language", ["en", "ja", "vi"])
def test_every_phrase_can_be_said_even_when_an_entry_lacks_something(language):
    with translation.override(language):
        for action in phrases.PHRASES:
            name, _stroke, before = action.partition("/")
            sentence = phrases.in_words(Entry(action=name, data={"before": before} if before else {}))
            assert sentence
            assert "%(" not in sentence
