"""A select with hundreds of choices, written at once: a template for each choice takes a tenth of a page's time."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from html import escape
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.utils.choices import BaseChoiceIterator
from django.utils.html import format_html
from django.utils.safestring import SafeString


class MadeChoices(BaseChoiceIterator):
    """Choices in one language that many pages show: they are put in order and written once."""

    def __init__(self, choices: Iterable[Any]) -> None:
        """This function will keep choices, and groups of choices."""
        self._choices = tuple(choices)

    def __iter__(self) -> Iterator[Any]:
        """This function will go through the choices as a field does."""
        return iter(self._choices)

    @cached_property
    def options(self) -> str:
        """This function will return all options, none of them chosen."""
        return _options(self._choices, set())

    def with_chosen(self, chosen: set[str]) -> str:
        """This function will return all options, with those chosen."""
        written = self.options
        for value in chosen:
            option = f'<option value="{escape(value)}"'
            written = written.replace(f"{option}>", f"{option} selected>", 1)
        return written


class LongSelect(forms.Select):
    """The framework's select, in the same markup."""

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> SafeString:
        """This function will write the select with its groups and choices."""
        del renderer
        chosen = set(self.format_value(value))
        written = self.build_attrs(self.attrs, {**(attrs or {}), "name": name})
        choices = self.choices
        options = choices.with_chosen(chosen) if isinstance(choices, MadeChoices) else _options(choices, chosen)
        return format_html("<select{}>{}</select>", flatatt(written), SafeString(options))


def _options(choices: Iterable[Any], chosen: set[str]) -> str:
    """This function will write choices, and groups of choices with theirs inside; everything given is escaped."""
    return "".join([_option(key, label, chosen) for key, label in choices])


def _option(key: Any, label: Any, chosen: set[str]) -> str:
    if isinstance(label, list | tuple):
        return f'<optgroup label="{escape(str(key))}">{_options(label, chosen)}</optgroup>'
    value = "" if key is None else str(key)
    selected = " selected" if value in chosen else ""
    return f'<option value="{escape(value)}"{selected}>{escape(str(label))}</option>'
