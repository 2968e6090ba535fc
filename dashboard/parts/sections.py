"""Sections of a page of which one is drawn: the others are asked and drawn when they are opened, alone.

Which one is open is stated in the link. What a section changes for the whole page (a filter, the record that is open) redraws the page.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_run_context import ThreadState

from dashboard import figures, frame, link_choice, options, warehouse, widgets
from dashboard.filters import choices_now, current_filters
from dashboard.model import measures, pages
from locales import text

_DRAWN = "_sections-"
# The kinds of export whose rows may be of a later day than the one that a page looks back to.
_DATED = frozenset({"agreements", "activities", "milestones", "challenges"})


def draw(name: str, sections: Mapping[str, Callable[[], None]], words: str) -> None:
    """Draw the switch between sections, named by texts ``<words>-…``, and the open one, at first the first."""

    def section() -> None:
        for code in _drawn(sections, choose(name, tuple(sections), words)):
            sections[code]()

    _alone(name, section)


def choose(name: str, codes: tuple[str, ...], words: str, *, says_first: bool = False) -> str:
    """Draw the switch of `draw` alone; returns which of the codes is chosen. ``says_first`` leaves the first in a link that asked for it."""
    chosen = link_choice.first_of(name, codes, says_first=says_first)
    widgets.segmented_control(
        f"{words}-label",
        {code: text(f"{words}-{code}") for code in codes},
        key=link_choice.widget_key(name),
        on_change=link_choice.choose(name),
        label_visibility="collapsed",
        width="content",
    )
    return chosen


def folded(label: str, key: str, icon: str = ":material/table:") -> Callable[[Callable[[], None]], None]:
    """Draws what it decorates in an expander, at once, and its content only while that is open."""
    return partial(_opening, partial(st.expander, label, icon=icon, key=f"fold-{key}"), f"fold-{key}")


def popped(label: str, key: str, icon: str = ":material/print:") -> Callable[[Callable[[], None]], None]:
    """Draws what it decorates in a popover, only while that is open; takes the same arguments as `folded`."""
    return partial(_opening, partial(st.popover, label, icon=icon, key=key), f"pop-{key}")


def since(page: str) -> None:
    """Events since an earlier as-of day, folded below a page that looks back to one; nothing where its exports know of none."""
    filters, known, stated = current_filters(), options.load_options(), pages.catalogue().get(page)
    is_earlier = known.data_as_of is not None and filters.as_of < known.data_as_of
    if stated is None or not is_earlier or not _DATED & set(stated.rests_on):
        return
    if count := measures.values(filters, "since_count")["since_count"]:

        @folded(text("since-fold", count=count), "since", ":material/update:")
        def rows() -> None:
            st.caption(text("since-about"))
            figures.listing("since_count", filters, key="since")


def _opening(box: Callable[..., Any], name: str, content: Callable[[], None]) -> None:
    def opened() -> None:
        with box(on_change="rerun") as place:
            if widgets.is_open(place):
                content()

    _alone(name, opened)


# What decides on what is drawn; tests that walk all there is have everything drawn.


def _drawn(sections: Iterable[str], chosen: str) -> Iterable[str]:
    return (code for code in sections if code == chosen)


def _alone(name: str, content: Callable[[], None]) -> None:
    """Draw a part of the page that is drawn again alone when something in it is used, and with the page when that changes more.

    A part within a part is drawn with it. As a fragment of its own it would break the page on a slow server: where the outer one is drawn
    again before all was sent, Streamlit withdraws what waits of the outer one and still sends what is nested in it, to containers that the
    browser never got ("Bad delta path index").
    """
    if ThreadState.get().fragment_id is not None:
        content()
        return

    @st.fragment
    @warehouse.one_version()
    def drawn() -> None:
        context = get_script_run_ctx()
        is_alone = context is not None and bool(context.fragment_ids_this_run)
        now = _page_state(name)
        if is_alone and now != st.session_state.get(_DRAWN + name, now):
            st.rerun()
        with frame.failing_calmly():
            content()

    drawn()
    st.session_state[_DRAWN + name] = _page_state(name)


def _page_state(name: str) -> object:
    return choices_now(), {key: st.query_params.get_all(key) for key in st.query_params if key != name}
