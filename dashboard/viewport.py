"""How wide the page is: a map must know it to fit, and a server cannot guess it."""

from __future__ import annotations

import streamlit as st

# Reports the width of the page's main column, and again only when it has changed enough to matter.
_SCRIPT = """
export default function ({ parentElement, setStateValue, data }) {
  const main = document.querySelector('[data-testid="stMainBlockContainer"]') || parentElement;
  const measure = () => {
    const style = getComputedStyle(main);
    const width = main.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    if (width > 0 && Math.abs(width - data.known) > 20) setStateValue("width", Math.round(width));
  };
  measure();
  let timer;
  const watcher = new ResizeObserver(() => { clearTimeout(timer); timer = setTimeout(measure, 250); });
  watcher.observe(main);
  return () => { clearTimeout(timer); watcher.disconnect(); };
}
"""

_GUESS = 1060


def page_width() -> int:
    """The width of the page's main column in pixels; a guess in the first run of a visit."""
    known = int(st.session_state.get("_page_width", _GUESS))
    answer = st.components.v2.component("page_width", js=_SCRIPT)(
        key="page-width", data={"known": known}, on_width_change=lambda: None, height=0
    )
    width = getattr(answer, "width", None)
    if isinstance(width, int | float) and width > 0:
        st.session_state["_page_width"] = int(width)
        return int(width)
    return known
