"""Data: drop exports, see what they would change, load them; what was refused and how to fix it; freshness; history with undo; templates."""

import streamlit as st

from dashboard import author, cards, frame, roles, widgets
from dashboard.data_page import fresh_tab, history_tab, load_tab, mend_tab
from dashboard.filters import current_filters
from dashboard.keeping import loading, own_files
from dashboard.parts import asking_owners, visit
from dashboard.queries import data_health
from dashboard.warehouse import WarehouseMissing
from locales import language, text


def _templates() -> None:
    """An empty workbook of each kind of export, to be filled in, with what a row of it is."""
    frame.heading(text("data-templates-title"), text("data-templates-help"))
    with st.container(horizontal=True, gap="small", key="templates"):
        for source, title, grain, make in own_files.templates():
            with st.container(border=True, key=f"template-{source.replace('_', '-')}", gap="xsmall"):
                st.markdown(f"**{title}**  \n:small[{grain}]")
                widgets.download_button(
                    "data-template-download",
                    make,
                    f"{title}.xlsx",
                    icon="download",
                    key=f"download-template-{source}",
                    help=f"{title}.xlsx",
                    type="tertiary",
                )


_DRAWERS = {
    "load": load_tab.draw,
    "mend": mend_tab.draw,
    "ask": asking_owners.tab,
    "fresh": fresh_tab.draw,
    "history": history_tab.draw,
    "templates": _templates,
}
# roles that may not load see first how old the data is
_FOR_VIEWERS = ("fresh", "mend", "history", "templates")
_OPEN = "data-section"  # which of them is open
_LINK = "tab"  # which of them another page asks for


def draw() -> None:
    """The page: what the warehouse contains in a sentence, then a tab a task."""
    try:
        counts = data_health.counts().iloc[0]
    except WarehouseMissing:
        _first_steps()
        return
    if roles.may("load") and (problem := loading.history_problem()):
        st.error(problem, icon=":material/healing:")
    st.markdown(visit.standing(counts))
    if cards.link_values(current_filters()).keys() - {"as_of"}:
        st.caption(f":material/filter_alt_off: {text('data-filters-not-here')}")
    drawers, key = _DRAWERS, f"data-tabs-{language()}"  # Streamlit keeps which tab is open by its label
    if not roles.may("load"):
        drawers, key = {name: _DRAWERS[name] for name in _FOR_VIEWERS}, f"data-tabs-seen-{language()}"
        st.caption(f":material/visibility: {text('data-viewer')}")
    asked = st.query_params.get(_LINK)
    if asked in _DRAWERS:  # once
        if asked in drawers:
            st.session_state[_OPEN] = asked
            st.session_state.pop(key, None)
        del st.query_params[_LINK]
    labels = {name: text(f"data-tab-{name}") for name in drawers}

    def remember() -> None:
        chosen = st.session_state[key]
        st.session_state[_OPEN] = next(name for name in labels if labels[name] == chosen)

    opened = str(st.session_state.get(_OPEN))
    st.session_state.setdefault(key, labels.get(opened, next(iter(labels.values()))))
    with frame.own_thing("data"):
        tabs = st.tabs(list(labels.values()), key=key, on_change=remember)
        for (name, drawer), tab in zip(drawers.items(), tabs, strict=True):
            # The dropped files would be lost if their tab were not drawn; all else is drawn when it is opened.
            if tab.open or name == "load":
                with tab:
                    drawer()


def _first_steps() -> None:
    """The first exports, the sample, and the templates of a desk without data; roles that may not load are told to wait."""
    if not roles.may("load"):
        st.info(text("data-first-viewer"), icon=":material/inbox:")
        return
    frame.heading(text("data-first-title"), text("data-first-help"))
    frame.first_steps()
    load_tab.drop()
    with st.container(border=True, key="first-sample"):
        st.markdown(f"**{text('data-first-sample-title')}**  \n{text('data-first-sample-help')}")
        if widgets.button("data-first-sample", icon="science", key="load-sample"):
            with author.refusal_told():
                who = author.signed()
                done = visit.with_progress(lambda tell: loading.load_sample(author=who, progress=tell))
                if done.error:
                    st.error(done.error, icon=":material/block:")
                else:
                    st.rerun()
    _templates()


draw()
