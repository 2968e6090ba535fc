"""A part of a page whose texts are called alike: `<words>-title`, what it tells, and below it a chart, rows or groups under that title."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard import figures, frame, tables
from dashboard.filters_model import Filters
from dashboard.parts import sections
from locales import has_text, text


def heading(words: str, takeaway: str | None = None, *, help: str | None = None) -> str:
    """Draw the title and what it tells, and return the title; `help` is how it is read, else `<words>-help` if the catalogue has it."""
    title = text(f"{words}-title")
    frame.heading(title, takeaway, help or (text(f"{words}-help") if has_text(f"{words}-help") else None))
    return title


def rows(
    words: str, takeaway: str | None, found: pd.DataFrame, named: tables.Columns, **options: Any
) -> None:
    """A heading, and below it the rows as `tables.show_table` draws them; the heading alone where there are none."""
    title = heading(words, takeaway)
    if not found.empty:
        tables.show_table(found, named, title=title, **options)


@dataclass(frozen=True, slots=True)
class Charted:
    """A chart below its heading, whose marks open their rows, and its groups as a table.

    Attributes:
        words: how its texts begin; `<words>-alt` says what the chart shows by what it tells, `<words>-table` is on the fold.
        takeaway: what it tells.
        filters: what its figures were asked with.
        by: the group that they were counted in.
        key: of chart and table, unique on the page.
    """

    words: str
    takeaway: str
    filters: Filters
    by: str
    key: str

    def chart(self, drawn: go.Figure, measure: str, narrows: Mapping[str, str] | None = None) -> None:
        """Draw the chart, whose marks show a measure, and `narrows` which filters they may set, as `figures.chart` takes it."""
        alt = text(f"{self.words}-alt", takeaway=self.takeaway)
        figures.chart(drawn, measure, self.filters, self.by, key=self.key, alt=alt, narrows=narrows)

    def groups(self, found: pd.DataFrame, named: tables.Columns, names: str) -> None:
        """The groups as a table with the columns named, folded away until somebody wants it; a row opens the rows of the measures `names`."""

        @sections.folded(text(f"{self.words}-table"), f"{self.words}-table")
        def folded() -> None:
            title = text(f"{self.words}-title")
            figures.table(found, named, names, self.filters, self.by, title=title, key=self.key)
