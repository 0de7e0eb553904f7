"""The diagrams in the papers are the tables of the code, and none is missing."""

import pkgutil
from importlib import import_module
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

import kakehashi
from kakehashi.common.state import Transition
from kakehashi.ops.management.commands import draw_states


def test_the_page_of_states_is_as_the_code_says() -> None:
    call_command("draw_states", "--check")


def test_a_page_that_is_out_of_date_is_noticed_and_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draw_states, "PATH", tmp_path / "states.md")
    with pytest.raises(CommandError, match="run manage"):
        call_command("draw_states", "--check")
    call_command("draw_states")
    call_command("draw_states", "--check")


def test_every_table_of_every_app_is_drawn() -> None:
    drawn = [drawing.table for drawing in draw_states.DRAWINGS]
    found = []
    for app in pkgutil.iter_modules(kakehashi.__path__):
        try:
            states = import_module(f"kakehashi.{app.name}.states")
        except ModuleNotFoundError:
            continue
        found += [
            value
            for name, value in vars(states).items()
            if name.endswith("TABLE") and isinstance(value, tuple) and isinstance(value[0], Transition)
        ]
    assert len(found) == len(drawn)
    assert all(table in drawn for table in found)
