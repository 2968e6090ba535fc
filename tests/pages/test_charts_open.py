"""Every mark of every chart opens the rows of its figure: charts are drawn by `figures.chart` alone, and each group of a mark has rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

from app import PAGES
from dashboard import figures
from dashboard.filters_model import Filters
from dashboard.frame import Entry
from dashboard.model import measures
from pipeline import paths
from tests.pages import desk

# What the address says where a page draws a chart only of what is chosen.
CHOSEN = {"agreements": {"agreement": "A-001"}}


def test_charts_are_drawn_in_one_place() -> None:
    found = [
        path.relative_to(paths.PROJECT).as_posix()
        for folder in ("pages", "dashboard")
        for path in sorted((paths.PROJECT / folder).rglob("*.py"))
        if re.search(
            r"(?m)^[^#\n]*\.(plotly_chart|altair_chart|vega_lite_chart|(bar|line|area|scatter)_chart)\(",
            path.read_text("utf-8"),
        )
    ]
    assert found == ["dashboard/figures.py"]


def _marks(drawn: go.Figure) -> Iterator[list[dict[str, Any]]]:
    """The marks of each trace that can be clicked."""
    for number, trace in enumerate(drawn.data):
        if trace.hoverinfo != "skip":
            listed = [] if trace.customdata is None else list(trace.customdata)
            yield [
                {"curve_number": number, **mark} for mark in [{"customdata": data} for data in listed] or [{}]
            ]


@pytest.mark.dealt(8)
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.name)
def test_marks_open_rows(sample_warehouse: Path, entry: Entry, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[Any, ...]] = []
    chart = figures.chart

    def watched(figure: go.Figure, measure: str, filters: Filters, by: str, **options: Any) -> None:
        drawn.append((figure, measure, filters, by, options["key"]))
        chart(figure, measure, filters, by, **options)

    monkeypatch.setattr(figures, "chart", watched)
    app = AppTest.from_file(str(paths.PROJECT / "app.py"), default_timeout=90)
    for name, value in {"as_of": "2018-03-30", **CHOSEN.get(entry.name, {})}.items():
        app.query_params[name] = value
    app.switch_page(entry.file)
    app.run()
    assert not app.exception
    for figure, measure, filters, by, key in drawn:
        for marks in _marks(figure):
            opened = (figures.opened(figure, mark, measure, filters, by) for mark in marks)
            asked = [(names, filtered, group) for names, filtered, group in opened if names]
            # of a figure that is 0 everywhere, no mark has rows
            there = any(
                not measures.rows(filtered, name).empty
                for names, filtered, _ in asked[:1]
                for name in names.split()
            )
            found = any(
                not measures.rows(filtered, name, group).empty
                for names, filtered, group in asked
                for name in names.split()
            )
            assert found or not there, (key, asked[0])


@pytest.mark.dealt(2)
@pytest.mark.parametrize(
    ("page", "key", "group", "said"),
    [
        ("overview/overview.py", "overview-provinces", "CN-JS", "Vand i Wuxi"),
        ("partnerships/presence.py", "cooling", "A-2", "Luft i Jinan"),
    ],
)
def test_a_click_opens_the_rows_and_offers_to_show_them_alone(
    small_desk: object, page: str, key: str, group: str, said: str
) -> None:
    at = desk.open_page(page)
    at.session_state[f"_clicked-{key}"] = {"customdata": group}
    at.run()
    assert not at.exception
    assert any(said in table.value.to_string() for table in at.dataframe)
    narrows = [button for button in at.button if button.key == "figure-narrow"]
    assert len(narrows) == (page == "overview/overview.py")
    for button in narrows:
        button.click().run()
        assert "CN-JS" in at.query_params["province"]
