"""What only the browser knows: how wide the page is, and where a tooltip would leave the map."""

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


# deck.gl writes its tooltip to the right of the pointer, and the map cuts off what does not fit: it is moved inside.
_TOOLTIPS = """
export default function ({ parentElement }) {
  const main = document.querySelector('[data-testid="stMainBlockContainer"]') || parentElement;
  const gap = 12;
  const place = (tip) => {
    const map = tip.parentElement.getBoundingClientRect(), box = tip.getBoundingClientRect();
    const at = new DOMMatrixReadOnly(getComputedStyle(tip).transform);
    const right = at.m41 + gap, below = at.m42 + gap;
    const left = right + box.width <= map.width ? right : Math.max(0, at.m41 - gap - box.width);
    const top = below + box.height <= map.height ? below : Math.max(0, at.m42 - gap - box.height);
    const margin = `${Math.round(top - at.m42)}px 0px 0px ${Math.round(left - at.m41)}px`;
    if (tip.style.margin !== margin) tip.style.margin = margin;
  };
  const watcher = new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (target.classList.contains("deck-tooltip") && target.style.display !== "none") place(target);
    }
  });
  watcher.observe(main, { subtree: true, attributes: true, attributeFilter: ["style"] });
  return () => watcher.disconnect();
}
"""


def keep_tooltips_inside() -> None:
    """Let the tooltips of this page's maps stay within them; call once on a page with a map."""
    st.components.v2.component("map_tooltips", js=_TOOLTIPS)(key="map-tooltips", height=0)
