"""Tabs of a page of which the open one is drawn. Unlike `sections` they are known to screen readers as tabs, and the session alone knows which is open."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

import streamlit as st

from locales import language, text


def draw(
    page: str, drawers: Mapping[str, Callable[[], None]], *, key: str = "", always: Collection[str] = ()
) -> None:
    """Draw the tabs and the contents of the open one; the first is open by default.

    Args:
        page: how the texts begin: ``<page>-tab-<name>``.
        drawers: name → draws that tab.
        key: tells tabs apart of which a visit sees other ones: other tabs are another widget.
        always: tabs whose content would be lost if it were not drawn.
    """
    labels = {name: text(f"{page}-tab-{name}") for name in drawers}
    key = _key(page, key)

    def remember() -> None:
        chosen = st.session_state[key]
        st.session_state[f"{page}-section"] = next(name for name in labels if labels[name] == chosen)

    opened = str(st.session_state.get(f"{page}-section"))
    st.session_state.setdefault(key, labels.get(opened, next(iter(labels.values()))))
    tabs = st.tabs(list(labels.values()), key=key, on_change=remember)
    for (name, drawer), tab in zip(drawers.items(), tabs, strict=True):
        if tab.open or name in always:
            with tab:
                drawer()


def choose(page: str, name: str, *, key: str = "") -> None:
    """Have a tab open; call before they are drawn."""
    st.session_state[f"{page}-section"] = name
    st.session_state.pop(_key(page, key), None)


def _key(page: str, key: str) -> str:
    """Where Streamlit keeps which tab is open, by its label: each language has tabs of its own."""
    return f"{page}-tabs-{key}{language()}"
