"""Cells that were refused or doubted, in a grid where the right value is typed; what is typed is read at once, and kept together until it is loaded."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import widgets
from dashboard.cards import plain
from dashboard.data_page import notes
from dashboard.keeping import mending
from dashboard.keeping.mending import Mend
from dashboard.model import columns
from dashboard.words.names import quoted
from locales import formats, text

_KEPT, _VERSION = "mended-", "mend-version-"  # session_state, by the grid's key
_SHOWN = 500  # cells in one grid; who has more mends the export
_NEW = "new"
_READ_ONLY = "file sheet row heading value fault_text"
_ROW = 66  # pixels: Streamlit breaks the lines of what is higher than this less two


def kept(key: str) -> tuple[Mend, ...]:
    """The corrections made in the grid of that key that are not loaded yet."""
    return tuple(st.session_state.get(_KEPT + key, ()))


def forget(key: str) -> None:
    """Empty the grid of that key."""
    st.session_state.pop(_KEPT + key, None)
    st.session_state[_VERSION + key] = int(st.session_state.get(_VERSION + key, 0)) + 1


def draw(found: pd.DataFrame, key: str) -> None:
    """Draw the cells of these notes (`trials.Trial.notes`), what was typed for some of them and how it reads, and what was taken over already."""
    cells = mending.of_cells(found)
    taken = {(one.file, one.sheet, one.row, one.index) for one in kept(key)}
    places = zip(cells["file"], cells["sheet"], cells["row"], cells["index"], strict=True)
    cells = cells[[place not in taken for place in places]]
    if not cells.empty:
        typed = _grid(cells.head(_SHOWN), key)
        if len(cells) > _SHOWN:
            st.caption(text("mend-more", shown=_SHOWN, number=len(cells)))
        _take_over(typed, key)
    mends = kept(key)
    for number, one in enumerate(mends):
        with st.container(horizontal=True, vertical_alignment="center", key=f"mend-kept-{key}-{number}"):
            said = text("mend-kept", place=place(one), old=quoted(one.old), new=quoted(one.new))
            st.markdown(f":material/edit: {plain(said)}", width="content")
            if widgets.button("mend-drop", icon="close", key=f"mend-drop-{key}-{number}", type="tertiary"):
                st.session_state[_KEPT + key] = tuple(other for other in mends if other is not one)
                st.rerun()


def _grid(cells: pd.DataFrame, key: str) -> list[Mend]:
    told = notes.told(cells).assign(said=lambda rows: rows["said"].map(notes.sentence))
    shown = columns.columns(_READ_ONLY)
    if cells["file"].nunique() == 1:
        shown = shown[1:]
    frame = pd.DataFrame({column.name: told[column.name].to_list() for column in shown})
    at = list(frame.columns).index("said")
    frame.insert(at, _NEW, pd.Series([""] * len(frame), dtype="str"))
    config: dict[str, Any] = {}
    for column in shown:
        width: Any = "large" if column.name == "said" else None
        config[column.name] = st.column_config.TextColumn(column.label, width=width)
        if column.kind == "integer":
            config[column.name] = st.column_config.NumberColumn(column.label, format="%d", width=70)
    config[_NEW] = st.column_config.TextColumn(
        text("mend-new"), help=text("mend-new-help"), max_chars=mending.LONGEST, width="medium"
    )
    edited = st.data_editor(
        frame,
        hide_index=True,
        disabled=[column.name for column in shown],
        column_config=config,
        row_height=_ROW,
        placeholder="",
        key=f"mend-grid-{key}-{st.session_state.get(_VERSION + key, 0)}",
    )
    rows = zip(cells.to_dict("records"), edited[_NEW], strict=True)
    return [mending.mend(note, new) for note, new in rows if isinstance(new, str) and new.strip()]


def _take_over(typed: Sequence[Mend], key: str) -> None:
    if not typed:
        st.caption(text("mend-help"))
        return
    lines, is_ready = [], True
    for one in typed:
        is_readable, said = mending.reading(one)
        mark = ":green[:material/check_circle:]" if is_readable else ":red[:material/error:]"
        lines.append(f"- {mark} {plain(formats.labelled(place(one), notes.sentence(said)))}")
        is_ready &= is_readable
    st.markdown("\n".join(lines))
    if st.button(
        text("mend-take-over", count=len(typed)),
        key=f"mend-take-over-{key}",
        icon=":material/check:",
        disabled=not is_ready,
        help=None if is_ready else text("mend-unreadable"),
    ):
        before = kept(key)
        forget(key)
        st.session_state[_KEPT + key] = (*before, *typed)
        st.rerun()


def place(one: Mend) -> str:
    """Where a cell is: file, sheet, row and heading."""
    heading = mending.heading(one.heading)
    return text("mend-place", file=one.file, sheet=one.sheet, row=str(one.row), heading=heading)
