"""Fixtures of the reports' tests: doors stay open, and the map may be left out."""

import io

import pytest
from PIL import Image

from dashboard.filters_model import Filters
from reports import map_picture
from tests.doors import doors_stay_open

__all__ = ["doors_stay_open", "plain_map"]


@pytest.fixture
def plain_map(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty picture in place of the map, which takes longer to draw than all the rest of a file."""
    monkeypatch.setattr(map_picture, "picture", nothing)


def nothing(_filters: Filters, *, as_type: str, for_guests: bool) -> bytes:
    """An empty picture."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"></svg>'
    if as_type == "svg":
        return svg.encode()
    made = io.BytesIO()
    Image.new("RGB", (160, 90)).save(made, "PNG")
    return made.getvalue()
