"""The company that the reader starts with: remembered for the visit and in its link (`dashboard/filters.py`)."""

from __future__ import annotations

import streamlit as st

from dashboard import cards
from dashboard.filters import my_company, remember_company
from locales import text


def switch(company_id: str) -> None:
    """The button that remembers a company, or forgets it where it is the one that is remembered."""
    is_mine = my_company() == company_id
    st.button(
        text("mine-forget" if is_mine else "mine-remember"),
        key="mine-switch",
        icon=":material/bookmark_remove:" if is_mine else ":material/bookmark_add:",
        help=None if is_mine else text("mine-remember-help"),
        type="tertiary",
        on_click=remember_company,
        args=(None if is_mine else company_id,),
    )


def label(name: str, *, against: bool = False) -> str:
    """The label of a button that leads to the remembered company, or holds it against what is shown."""
    return text("mine-against" if against else "mine-start", name=cards.plain(name))
