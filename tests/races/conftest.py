"""Long races run only where somebody asks for them by their mark; the runners of every race go home at its end."""

from collections.abc import Iterator

import pytest

from tests.races import racing


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves the long races out of an ordinary run."""
    if "long_race" in config.getoption("markexpr", ""):
        return
    long = [item for item in items if item.get_closest_marker("long_race")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


@pytest.fixture(autouse=True)
def _runners_go_home() -> Iterator[None]:
    """Closes the connections that the runners kept."""
    yield
    racing.send_home()
