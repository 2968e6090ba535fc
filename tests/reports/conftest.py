"""Fixtures of the reports' tests: doors stay open, and the map may be left out."""

from functools import cache

import pytest

from dashboard.filters_model import Filters
from reports import map_picture
from reports.setting import pdf
from tests.doors import doors_stay_open

__all__ = ["doors_stay_open", "plain_map"]


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
