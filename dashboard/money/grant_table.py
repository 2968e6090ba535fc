"""The grant table on screen: a row a budget line, totals set off, and every figure opens its rows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.model import columns as catalogue
from dashboard.model.columns import Column
from dashboard.model.measures import Group
from dashboard.money.grant import FIGURES, group_of
from dashboard.theme import LIGHT, Palette, palette
from locales import formats, text

_ROW_PIXELS = 36
_MONEY_WIDTH = 96
# The figures that need another width: a minus and a word, or a percentage only.
_WIDTHS = {"name": 188, "remaining_dkk": 122, "spent_percent": 58, "status_text": 128}

_NARROW, _NARROW_NAME = 520, 122

# Rows on the panel colour.
_SET_OFF = ("source", "total")

# What a click on a row opens besides its figures: all of them, to choose between.
_WHOLE_ROW = "available_dkk budget_dkk spent_dkk committed_dkk"

_KEY = "grant"
_TURN = "grant-turn"  # counts up to forget the cell that was clicked last
_CLICKED = "_clicked-grant"


# The figures of a row that the table shows.
_SHOWN = " ".join(name for name in FIGURES.split() if name not in {"plan_dkk", "voucher_count"})


def columns(judged: str, *, is_short: bool = False) -> list[Column]:
    """The table's columns, headed as the measures are called, or by short words so that the table fits a screen.

    Args:
        judged: by which rules a row is judged.
        is_short: whether for the screen.
    """
    figures = [
        catalogue.column(name, label=text(f"budget-short-{name.removesuffix('_dkk').replace('_', '-')}"))
        if is_short
        else catalogue.column(name)
        for name in _SHOWN.split()
    ]
    return [
        catalogue.column("name_of_line"),
        *figures,
        catalogue.column("status_text", label=text("budget-short-status"), help=judged),
    ]


def show(
    rows: pd.DataFrame, columns: Sequence[Column], *, alt: str, page_width: int
) -> tuple[str, Group | None] | None:
    """Draw the table and return the figure that the reader has just clicked: its measures and its group (None for the whole grant).

    Args:
        rows: `grant.display_rows`.
        columns: the columns in order; "name" first.
        alt: what the table is, for those who don't see it.
        page_width: pixels; the names of the rows stay on screen, and on a phone they must leave room for the figures.
    """
    colours = palette()
    screen = pd.DataFrame({column.label: _plain(rows[column.name], column) for column in columns})
    styler = screen.style
    for column in columns:
        if column.kind != "text":
            styler = styler.format(partial(_written, column), subset=[column.label])
    labels = {column.label: column.name for column in columns}
    styler = styler.apply(_row_style, axis=1, rows=rows, labels=labels, colours=colours)
    key = f"{_KEY}-{st.session_state.get(_TURN, 0)}"

    def remember() -> None:
        cells = st.session_state[key]["selection"]["cells"]
        if cells:
            st.session_state[_CLICKED] = cells[0]
            # a new key forgets the cell, so that it can be clicked again
            st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1

    st.dataframe(
        styler,
        hide_index=True,
        key=key,
        alt=alt,
        height=_ROW_PIXELS * (len(rows) + 1) + 2,
        row_height=_ROW_PIXELS,
        column_config={column.label: _config(column, page_width) for column in columns},
        on_select=remember,
        selection_mode="single-cell",
        placeholder="",
    )
    clicked = st.session_state.pop(_CLICKED, None)
    # A cell that was clicked in a longer table of the run before has nothing behind it now.
    if clicked is None or clicked[0] >= len(rows):
        return None
    return opened(rows.to_dict("records")[clicked[0]], labels.get(clicked[1], "name"))


def opened(row: dict[Any, Any], column: str) -> tuple[str, Group | None]:
    """The measures that a cell states, and its group; a cell that is no figure is the whole row.

    Args:
        row: a row of `grant.display_rows`.
        column: its column.
    """
    return column if column in FIGURES.split() else _WHOLE_ROW, group_of(row)


def _plain(values: pd.Series, column: Column) -> pd.Series:
    if column.kind == "text":
        return values.astype(object)
    return pd.Series(
        [None if formats.is_missing(v) else float(v) for v in values], index=values.index, dtype="float64"
    )


def _written(column: Column, value: Any) -> str:
    if formats.is_missing(value):
        return ""
    if column.kind == "percent":
        return formats.percent(Decimal(str(value)), 1)
    amount = formats.number(value, 2)
    if column.name == "remaining_dkk" and value < 0:
        return text("budget-remaining-over", amount=amount)
    return amount


def _row_style(line: pd.Series, rows: pd.DataFrame, labels: dict[str, str], colours: Palette) -> list[str]:
    """CSS a cell: totals bold on a panel, parts below a line in grey, what is below zero or over budget in red."""
    row = rows.iloc[int(str(line.name))]
    styles = []
    for label in line.index:
        name = labels[label]
        css = []
        if row["level"] in _SET_OFF:
            css.append(f"background-color: {colours.panel}")
        if row["level"] in {"total", "line"} and (row["level"] == "total" or name == "name"):
            css.append("font-weight: 600")
        colour = colours.muted if row["level"] == "part" else ""
        if name in {"remaining_dkk", "available_dkk"} and not formats.is_missing(row[name]) and row[name] < 0:
            colour = colours.bad
        elif name == "status_text" and not formats.is_missing(row["severity"]):
            # on white, an amber that is dark enough to read
            amber = "#8A5200" if colours.warn == LIGHT.warn else colours.warn
            colour = {"red": colours.bad, "amber": amber, "green": colours.good}[row["severity"]]
        if colour:
            css.append(f"color: {colour}")
        styles.append("; ".join(css))
    return styles


def _config(column: Column, page_width: int) -> Any:
    width = _WIDTHS.get(column.name, _MONEY_WIDTH)
    if column.name == "name" and page_width < _NARROW:
        width = _NARROW_NAME
    if column.kind == "text":
        return st.column_config.TextColumn(width=width, help=column.help, pinned=column.name == "name")
    return st.column_config.NumberColumn(width=width, help=column.help)
