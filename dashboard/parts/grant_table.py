"""The grant table on screen: a row a budget line, totals set off, and every figure a door to its vouchers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.model.columns import Column
from dashboard.theme import Palette, palette
from locales import formats, text

_ROW_PIXELS = 36
_MONEY_WIDTH = 96
# The figures that need another width: a minus and a word, or a percentage only.
_WIDTHS = {"name": 188, "remaining_dkk": 122, "spent_percent": 58, "status_text": 128}

_NARROW, _NARROW_NAME = 520, 122

# A row of a level stands on this share of the panel colour; the total on all of it.
_SET_OFF = ("source_total", "total")


def show(
    rows: pd.DataFrame, columns: Sequence[Column], *, key: str, alt: str, page_width: int
) -> tuple[int, str] | None:
    """Draw the table and return the cell that the reader clicked: the row's place from 0, and the column's name.

    Args:
        rows: `dashboard.words.grant.display_rows`.
        columns: the columns in order; "name" first.
        key: unique on the page; another key forgets the click.
        alt: what the table is, for those who don't see it.
        page_width: pixels; the names of the rows stay on screen, and on a phone they must leave room for the figures.
    """
    colours = palette()
    screen = pd.DataFrame({column.label: _plain(rows[column.name], column) for column in columns})
    styler = screen.style
    for column in columns:
        if column.kind == "text":
            continue

        def written(value: Any, column: Column = column) -> str:
            return _written(value, column)

        styler = styler.format(written, subset=[column.label])
    labels = {column.label: column.name for column in columns}
    styler = styler.apply(_row_style, axis=1, rows=rows, labels=labels, colours=colours)
    state = st.dataframe(
        styler,
        hide_index=True,
        key=key,
        alt=alt,
        height=_ROW_PIXELS * (len(rows) + 1) + 2,
        row_height=_ROW_PIXELS,
        column_config={column.label: _config(column, page_width) for column in columns},
        on_select="rerun",
        selection_mode="single-cell",
        placeholder="",
    )
    cells = state.selection.get("cells", []) if state is not None else []
    if not cells:
        return None
    position, label = cells[0]
    # A cell that was clicked in a longer table of the run before has nothing behind it now.
    return (position, labels.get(label, "name")) if position < len(rows) else None


def _plain(values: pd.Series, column: Column) -> pd.Series:
    if column.kind == "text":
        return values.astype(object)
    return pd.Series(
        [None if formats.is_missing(v) else float(v) for v in values], index=values.index, dtype="float64"
    )


def _written(value: Any, column: Column) -> str:
    if formats.is_missing(value):
        return ""
    if column.name == "spent_percent":
        return formats.percent(Decimal(str(value)) / 100, 1)
    amount = formats.number(value, 2)
    if column.name == "remaining_dkk" and value < 0:
        return text("budget-remaining-over", amount=amount)
    return amount


def _row_style(line: pd.Series, rows: pd.DataFrame, labels: dict[str, str], colours: Palette) -> list[str]:
    """CSS a cell: totals bold on a panel, sources below a line in grey, what is below zero or over budget in red."""
    row = rows.iloc[int(str(line.name))]
    severity = row["severity"] or ""
    styles = []
    for label in line.index:
        name = labels[label]
        css = []
        if row["level"] in _SET_OFF:
            css.append(f"background-color: {colours.panel}")
        if row["level"] in {"total", "line"} and (row["level"] == "total" or name == "name"):
            css.append("font-weight: 600")
        colour = colours.muted if row["level"] == "source" else ""
        if name in {"remaining_dkk", "available_dkk"} and not formats.is_missing(row[name]) and row[name] < 0:
            colour = colours.bad
        elif name == "status_text" and severity:
            colour = {"red": colours.bad, "amber": _amber_text(colours), "green": colours.good}[severity]
        if colour:
            css.append(f"color: {colour}")
        styles.append("; ".join(css))
    return styles


def _amber_text(colours: Palette) -> str:
    """Amber that is dark enough to read on white; on a dark page the palette's own is."""
    return "#8A5200" if colours.warn == "#D99000" else colours.warn


def _config(column: Column, page_width: int) -> Any:
    width = _WIDTHS.get(column.name, _MONEY_WIDTH)
    if column.name == "name" and page_width < _NARROW:
        width = _NARROW_NAME
    if column.kind == "text":
        return st.column_config.TextColumn(width=width, help=column.help, pinned=column.name == "name")
    return st.column_config.NumberColumn(width=width, help=column.help)
