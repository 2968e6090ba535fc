"""Cards of which a page shows some, and more of them when somebody asks."""

from __future__ import annotations

import streamlit as st

from locales import text


def shown(words: str, step: int) -> int:
    """How many are shown: `step` until more are asked for. `words` is how their texts and keys begin."""
    return int(st.session_state.get(f"{words}-shown") or step)


def button(words: str, step: int, count: int) -> None:
    """Draw the button `<words>-more` for the next ones; nothing where all `count` are shown."""
    now = shown(words, step)
    left = min(step, count - now)
    if left > 0:
        st.button(
            text(f"{words}-more", number=left),
            key=f"{words}-more",
            icon=":material/expand_more:",
            on_click=st.session_state.update,
            args=({f"{words}-shown": now + left},),
        )
