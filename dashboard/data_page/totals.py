"""Sheets that are held back because their rows miss their own total: a person says that the rows are right all the same."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.cards import plain
from dashboard.keeping import confirming, trials
from locales import text


def ask(sheets: Sequence[trials.Held]) -> bool:
    """One box a sheet that is held back, with a button that lets its rows be loaded; returns whether one was let."""
    is_let = False
    for number, held in enumerate(sheets):
        with st.container(border=True, key=f"held-{number}"):
            st.warning(
                f"**{plain(held.file)} › {plain(held.sheet)}**: {plain(held.message)}",
                icon=":material/functions:",
            )
            if st.button(
                text("data-held-accept"),
                key=f"held-accept-{number}",
                icon=":material/check:",
                help=text("data-held-accept-help", sheet=held.sheet),
            ):
                confirming.accept_total(held.source, held.sheet, held.told)
                is_let = True
    return is_let
