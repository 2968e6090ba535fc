"""Why not: the pairs that are not on a company's or a challenge's list, those first that one would ask about; each opens in full."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

import pandas as pd
import streamlit as st

from dashboard import cards, ranking, tables
from dashboard.model import measures
from dashboard.parts import sections
from dashboard.ranking import PairFilters
from dashboard.words import opportunities as words
from locales import text

_TOLD = 3  # in words; the table has the others
_SHOWN = {
    "company": "challenge_title place_name theme_codes needed_text lacking_text why score is_illustrative _file _sheet _row",
    "challenge": "company_name needed_text lacking_text why score is_illustrative _file _sheet _row",
}


def draw(
    asked: PairFilters,
    side: Literal["company", "challenge"],
    open_pair: Callable[[str, str], None],
    listed: int | None = None,
) -> None:
    """Draw the section, closed; asked and drawn when it is opened.

    Args:
        asked: the pairs of one company or one challenge, whatever else is filtered.
        side: which of the two the list is of.
        open_pair: what opens a pair, by company and challenge.
        listed: how many pairs the list has, where filters may leave some out that fit.
    """

    @sections.folded(text("opportunities-missed"), f"opportunities-missed-{side}", ":material/help_center:")
    def folded() -> None:
        found = measures.values(asked, "near_miss_count missed_count fitting_count")
        if listed is not None and (left_out := found["fitting_count"] - listed):
            st.caption(f":material/filter_alt: {text('opportunities-missed-filtered', count=left_out)}")
        st.caption(
            text(f"opportunities-missed-{side}", count=found["near_miss_count"], missed=found["missed_count"])
        )
        if not found["near_miss_count"]:
            return
        rows = words.dressed(ranking.near_misses(asked))
        st.markdown("\n\n".join(_line(row, side) for row in rows.head(_TOLD).to_dict("records")))
        _table(rows, side, open_pair)
        if cut := words.cut_text(len(rows), found["near_miss_count"]):
            st.caption(cut)


def _line(row: Mapping[Any, Any], side: str) -> str:
    called = str(row["title" if side == "company" else "company_name"])
    return f"**{cards.plain(called)}** · {cards.plain(words.why_not_text(row))}"


def _table(rows: pd.DataFrame, side: str, open_pair: Callable[[str, str], None]) -> None:
    ids = list(zip(rows["company_id"], rows["challenge_id"], strict=True))
    tables.show_table(
        rows,
        _SHOWN[side],
        title=text("opportunities-table-missed"),
        key="opportunities-missed",
        is_filtered=False,
        on_row=lambda position: open_pair(*ids[position]),
    )
