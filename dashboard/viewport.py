"""What only the browser knows: how wide the page is, and where a tooltip would leave the map."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

_GUESS = 1060


@cache
def script(name: str) -> str:
    """What runs in the browser: a file of dashboard/browser."""
    return (Path(__file__).parent / "browser" / f"{name}.js").read_text(encoding="utf-8")


def page_width() -> int:
    """The width of the page's main column in pixels; a guess in the first run of a visit."""
    known = int(st.session_state.get("_page_width", _GUESS))
    answer = st.components.v2.component("page_width", js=script("page_width"))(
        key="page-width", data={"known": known}, on_width_change=lambda: None, height=0
    )
    width = getattr(answer, "width", None)
    if isinstance(width, int | float) and width > 0:
        st.session_state["_page_width"] = int(width)
        return int(width)
    return known


def keep_tooltips_inside() -> None:
    """Let the tooltips of this page's maps stay within them; call once on a page with a map."""
    st.components.v2.component("map_tooltips", js=script("map_tooltips"))(key="map-tooltips", height=0)
