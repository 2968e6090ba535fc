"""Figures on screen: a measure as a card, and the panel with the rows behind it, opened in place from cards, charts and tables."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import cards, frame, roles, tables, widgets
from dashboard.filters import current_filters
from dashboard.filters_model import Filters
from dashboard.model import measures
from dashboard.model.measures import Group, written
from dashboard.scope import reader
from dashboard.theme import Palette, palette
from locales import text


def opener(names: str, filters: Filters, group: Group | None = None, *, label: str | None = None) -> None:
    """A button that opens the rows of a figure, or of several that are shown together."""
    key = "-".join(["rows", names.split(maxsplit=1)[0], *map(str, group or ())])
    if open_to_visit(names) and st.button(
        label or text("figure-open"), key=key.replace("_", "-"), type="tertiary", icon=":material/table_rows:"
    ):
        panel(names, filters, group)


def open_to_visit(names: str) -> list[str]:
    """The measures whose rows this visit may see."""
    is_guest = roles.is_guest()
    return [name for name in names.split() if not (measures.measure(name).is_internal and is_guest)]


def panel(names: str, filters: Filters, group: Group | None = None) -> None:
    """Open the rows of figures in a panel above the page, after a click and once a run: what each is and means, and exactly the rows that it counts."""
    may = open_to_visit(names)

    @frame.dialog(measures.titled(may[0], group), "table_rows")
    def drawn() -> None:
        name = may[0]
        if len(may) > 1:
            name = widgets.segmented_control(
                "figure-which",
                {one: measures.measure(one).label() for one in may},
                default=may[0],
                label_visibility="collapsed",
            )
        measure = measures.measure(name)
        stated = measures.figure(filters, name, group)
        title = measures.titled(name, group)
        said = title
        if stated is not None and stated.value is not None:
            value = written(measure, stated.value, stated.precision, is_exact=True)
            said = text("figure-is", measure=title, value=value)
            if measure.value.startswith("distinct ") and stated.rows != stated.value:
                said = text("figure-is-in", measure=title, value=value, rows=stated.rows)
        st.markdown(f"**{cards.plain(said)}** · {cards.plain(measure.meaning())}")
        if filters.as_of != current_filters().as_of:
            st.caption(cards.plain(text("figure-as-of", date=filters.as_of)))
        listing(name, filters, key=f"rows-{name.replace('_', '-')}", title=title, group=group)
        page = measure.of.page
        frame.link(
            page,
            text("figure-page", page=text(f"page-{page}")),
            icon=":material/arrow_forward:",
            **cards.link_values(filters),
        )


def table(
    frame: pd.DataFrame, named: tables.Columns, names: str, filters: Filters, by: str, **options: Any
) -> None:
    """A table with a row a group, whose rows open the rows behind the figures of their group; the rest is `opening_table`'s."""

    def opened(row: Mapping[Any, Any]) -> tuple[str, Group | None]:
        cells = tuple(row[name] for name in by.split())
        return names, (by, cells if len(cells) > 1 else cells[0])

    opening_table(frame, named, opened if open_to_visit(names) else lambda _: None, filters, **options)


def opening_table(
    frame: pd.DataFrame,
    named: tables.Columns,
    opens: Callable[[Mapping[Any, Any]], tuple[str, Group | None] | None],
    filters: Filters,
    *,
    title: str,
    key: str,
    **options: Any,
) -> None:
    """A table whose rows open the rows behind their figures: ``opens`` gives the measures of a row and their group; the rest is `tables.show_table`'s."""
    clicked = f"_clicked-{key}"
    found = [opens(row) for row in frame.to_dict("records")]

    def remember(position: int) -> None:
        st.session_state[clicked] = position

    tables.show_table(
        frame,
        named,
        title=title,
        key=key,
        filters=filters,
        on_row=remember if any(found) else None,
        **options,
    )
    position = st.session_state.pop(clicked, None)
    chosen = found[position] if position is not None and position < len(found) else None
    if chosen is not None and open_to_visit(chosen[0]):
        panel(chosen[0], filters, chosen[1])


def listing(
    name: str,
    filters: Filters,
    *,
    key: str,
    title: str | None = None,
    group: Group | None = None,
    on_row: Callable[[Mapping[Any, Any]], None] | None = None,
    **options: Any,
) -> None:
    """The rows of a figure as a table: the first of them on the screen, all of them in its files."""
    named, shown = measures.shown(name), tables.SHOWN_ROWS
    first = measures.rows(filters, name, group, limit=shown)
    count = len(first)
    if count == shown and (stated := measures.figure(filters, name, group)) is not None:
        count = stated.rows
    tables.show_table(
        first,
        named,
        title=title or measures.titled(name, group),
        key=key,
        filters=filters,
        every=lambda: measures.rows(filters, name, group),
        count=count,
        ready=_screen(filters, (name, group, None, shown), named, palette()),
        on_row=None if on_row is None else lambda position: on_row(first.iloc[position].to_dict()),
        **options,
    )


@reader.remembered(128)  # over all visits; each holds some tens of kilobytes
def _screen(filters: Filters, asked: tuple[Any, ...], named: str, colours: Palette) -> tables.Screen:
    """The rows that `measures.rows` is asked for, as they are drawn; kept, because making it takes longer than asking."""
    return tables.screen(measures.rows(filters, *asked), named, colours)
