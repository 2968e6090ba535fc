"""Every mark of every chart opens the rows of its figure: charts are drawn in two places, and the key of a mark has rows."""

import datetime as dt
import re
from pathlib import Path

import pytest

from dashboard.blocks import plain
from dashboard.blocks.kinds import Chart, flat
from dashboard.blocks.statement import Statement
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.scope import reader
from pipeline import paths
from tests.blocks.pages import PAGES, of_one
from tests.pages import desk

DAY = Filters(as_of=dt.date(2018, 3, 30))


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
    assert found == ["dashboard/blocks/screen.py"]


@pytest.mark.dealt(8)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_marks_open_rows(sample_warehouse: Path, page: Statement) -> None:
    with reader.reading(for_guests=page.for_partners):
        facts = page.facts(of_one(page, DAY), is_guest=False)
        charts = [
            one for one in flat(plain.resolve(page.blocks(facts), facts.ledger)) if isinstance(one, Chart)
        ]
        for chart in charts:
            keys = [
                key
                for one in chart.series
                for key, value in zip(one.keys, one.values, strict=False)
                if key is not None and value
            ]
            # of a figure that is 0 everywhere, no mark has rows
            opened = [not measures.rows(key.filters, key.measure, key.group).empty for key in keys[:12]]
            assert all(opened), (chart.title, keys)


def test_a_click_opens_the_rows(small_desk: object) -> None:
    at = desk.open_page("partnerships/presence.py", part="cold")
    at.session_state["_clicked-cooling"] = {"curve_number": 0, "customdata": [0]}
    at.run()
    assert not at.exception
    assert len(at.dataframe) > 1
