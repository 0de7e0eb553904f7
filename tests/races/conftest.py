"""Long races run only where somebody asks for them by their mark."""

import pytest


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves the long races out of an ordinary run."""
    if "long_race" in config.getoption("markexpr", ""):
        return
    long = [item for item in items if item.get_closest_marker("long_race")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]
