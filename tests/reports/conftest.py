"""The small desk of the pages' tests, so that files and screen are held against the same figures."""

from functools import cache

import pytest

from dashboard.filters_model import Filters
from reports import map_picture
from reports.setting import pdf
from tests.pages.conftest import (
    doors_stay_open,
    drawn_desks,
    no_entries,
    own_folder,
    shown_desk,
    small_desk,
    small_desk_file,
)

__all__ = [
    "doors_stay_open",
    "drawn_desks",
    "no_entries",
    "own_folder",
    "plain_map",
    "shown_desk",
    "small_desk",
    "small_desk_file",
]


@pytest.fixture
def plain_map(monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty picture in place of the map, which takes longer to draw than all the rest of a file."""
    monkeypatch.setattr(map_picture, "picture", nothing)


def nothing(_filters: Filters, *, as_type: str, for_guests: bool) -> bytes:
    """An empty picture."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"></svg>'
    return svg.encode() if as_type == "svg" else _png(svg)


@cache
def _png(svg: str) -> bytes:
    return pdf.png(svg, 160, 90)
