"""Who writes: the name that the sign-in states, else the one that this visit has typed, remembered from page to page."""

from __future__ import annotations

import streamlit as st

from dashboard import roles
from dashboard.language import t

# Shared with the data page: whoever loaded a file need not say their name again.
KNOWN = "data-who"

LONGEST = 80


def field(key: str) -> None:
    """Ask for the name where no sign-in states one; draws nothing otherwise. `signed` reads it.

    Args:
        key: unique on the page, of a–z and dashes.
    """
    if roles.signature():
        st.caption(t("author-signed", name=roles.signature()))
        return
    state = _state(key)
    st.session_state.setdefault(state, st.session_state.get(KNOWN) or "")
    st.text_input(t("author-label"), key=state, placeholder=t("author-example"), max_chars=LONGEST, width=320)


def signed(key: str) -> str:
    """The name of whoever writes, and remember it; "" where nobody said it.

    Args:
        key: as `field` was given it.
    """
    name = roles.signature()
    if not name:
        name = str(st.session_state.get(_state(key)) or "").strip()
        if name:
            st.session_state[KNOWN] = name
    return name


def _state(key: str) -> str:
    return f"author-{key}"
