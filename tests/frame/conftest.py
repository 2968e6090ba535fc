"""Parts that the frame draws only when opened are drawn, as on the pages."""

from collections.abc import Iterator

import pytest

from tests.frame.served import Served, served_whole
from tests.pages.conftest import all_is_open, doors_stay_open

__all__ = ["all_is_open", "doors_stay_open", "local"]


@pytest.fixture(scope="session")
def local(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A dashboard on no warehouse, without sign-in."""
    with served_whole(tmp_path_factory.mktemp("local")) as running:
        yield running
