"""Sheets that are held back because their rows miss their own total: a person says that the rows are right all the same."""

from __future__ import annotations

import streamlit as st

from dashboard import loading
from dashboard.cards import plain
from dashboard.loading import Trial
from locales import text


def ask(trial: Trial) -> bool:
    """One box a sheet that is held back, with a button that lets its rows be loaded; returns whether one was let."""
    is_let = False
    for number, held in enumerate(trial.held):
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
                loading.accept_total(held.source, held.sheet, held.told)
                is_let = True
    return is_let
