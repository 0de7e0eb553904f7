"""A long select is written as the framework writes it."""

from django import forms

from kakehashi.ui.long_select import LongSelect, MadeChoices

CHOICES = [("", "Any"), ("<a>", "A & b"), ("Group <1>", [("1", "One"), (2, "Two")])]


def test_it_is_written_as_the_framework_writes_it() -> None:
    for value in ("", "2", "<a>", None, "unknown"):
        plain = forms.Select(choices=CHOICES)
        attrs = {"id": "x", "class": "y", "aria-invalid": True}
        expected = plain.render("name", value, attrs).replace("\n", "").replace("  ", "")
        same = {part for part in expected.replace("><", ">\n<").splitlines() if not part.startswith("<select")}
        for quick in (LongSelect(choices=CHOICES), LongSelect(choices=MadeChoices(CHOICES))):
            found = quick.render("name", value, attrs)
            parts = {part for part in found.replace("><", ">\n<").splitlines() if not part.startswith("<select")}
            assert parts == same
            assert found.startswith('<select class="y" id="x" name="name" aria-invalid>')
