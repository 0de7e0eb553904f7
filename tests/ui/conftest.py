"""What the tests of the interface share."""

from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Starts each test as a reader of English, whatever the one before has read."""
    with translation.override("en"):
        yield
