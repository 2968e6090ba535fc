"""Facts that only the browser knows: how wide the page is, where a tooltip would leave the map, and what was typed before a reload."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.errors import StreamlitDuplicateElementKey


@cache
def script(name: str) -> str:
    """A script for the browser: a file of dashboard/browser."""
    return (Path(__file__).parent / "browser" / f"{name}.js").read_text(encoding="utf-8")


def page_width() -> int:
    """The width of the page's main column in pixels; a guess in the first run of a visit."""
    known = int(st.session_state.get("_page_width", 1060))
    try:
        answer = st.components.v2.component("page_width", js=script("page_width"))(
            key="page-width", data={"known": known}, on_width_change=lambda: None, height=0
        )
    except StreamlitDuplicateElementKey:  # this run has asked already
        return known
    width = getattr(answer, "width", None)
    if isinstance(width, int | float) and width > 0:
        st.session_state["_page_width"] = int(width)
        return int(width)
    return known


def draft(
    chosen: Mapping[str, Any], texts: Sequence[str], prefix: str, *, is_new: bool, is_done: bool = False
) -> dict[str, Any] | None:
    """The fields of a form that a reload interrupted, chosen and typed ones by the ends of their keys, as this browser keeps them; None where it keeps none."""
    data = {"chosen": {**chosen}, "texts": [*texts], "prefix": prefix, "is_new": is_new, "done": is_done}
    answer = st.components.v2.component("draft", js=script("draft"))(
        key="draft-done" if is_done else "draft", data=data, on_draft_change=lambda: None, height=0
    )
    kept = getattr(answer, "draft", None)
    found = json.loads(kept) if isinstance(kept, str) else None
    return found if isinstance(found, dict) else None


def keep_tooltips_inside() -> None:
    """Let the tooltips of this page's maps stay within them; call once on a page with a map."""
    st.components.v2.component("map_tooltips", js=script("map_tooltips"))(key="map-tooltips", height=0)
