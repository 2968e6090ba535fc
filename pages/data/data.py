"""Data: drop exports, see what they would change, load them; what was refused and how to fix it; freshness; history with undo; templates."""

import streamlit as st

from dashboard import author, frame, freshness, known, recounted, roles, tables, uploads, verified, widgets
from dashboard.cards import link_values, plain
from dashboard.data_page import load_tab, mend_tab
from dashboard.filters import current_filters
from dashboard.keeping import loading, own_files, sealing
from dashboard.model.rules import rule
from dashboard.options import load_options
from dashboard.parts import asking_owners, visit
from dashboard.queries import data_health
from dashboard.warehouse import WarehouseMissing
from locales import formats, language, text


def _fresh() -> None:
    day = freshness.day_of(current_filters(), load_options())
    fresh = data_health.freshness_on(day)
    amber, red = int(rule("freshness.amber_days")), int(rule("freshness.red_days"))
    title = text("data-sources-title", day=day)
    missing = list(fresh.loc[fresh["freshness"] == "missing", "title"])
    old = list(fresh.loc[fresh["freshness"] == "red", "title"])
    if missing:
        told = [text("data-sources-missing", sources=missing)]
    else:
        told = [text("data-sources-complete", number=len(fresh))]
    if old:
        told.append(text("data-sources-old", sources=old))
    frame.heading(title, formats.together(told), help=text("data-sources-help", amber=amber, red=red))
    ages = zip(fresh["freshness"], fresh["age_days"], strict=True)
    fresh = fresh.assign(said=[freshness.words(state, age) for state, age in ages])
    columns = "source_name freshness data_as_of file_count rows_loaded rows_rejected"
    tables.show_table(fresh, columns, title=title, key="sources")
    if known.by() is None:  # of what was known by another day no count is kept
        _recounted()
        if roles.may("try"):
            frame.heading(text("data-verify-title"), help=text("data-verify-help", key=sealing.public_key()))
            for file in uploads.drop_zone("verify", "data-verify-drop"):
                try:
                    verdict = verified.verify(sealing.read_dropped(file.name, file.getvalue()))
                except sealing.NoReportError as error:
                    st.error(plain(str(error)), icon=":material/help:")
                    continue
                said = "  \n".join(plain(sentence) for sentence in verified.told(verdict))
                (st.success if verdict.is_equal else st.warning)(said, icon=":material/verified:")
    title = text("data-files-title")
    frame.heading(title, text("data-files-help"))
    columns = "file sheet source_name rows_read rows_loaded rows_rejected header_row message"
    tables.show_table(visit.sheets_read(), columns, title=title, key="files")


def _recounted() -> None:
    found = recounted.kept()
    if found is None and recounted.is_too_large():
        frame.heading(text("data-recounted-title"), text("recount-large"))
        return
    frame.heading(text("data-recounted-title"), help=text("data-recounted-help", day=load_options().opens_on))
    if found is None:
        st.markdown(text("data-recounted-waiting"))
        return
    said = recounted.counted(found["compared"], found["differ"])
    st.markdown(f":material/{'rule' if found['differ'] else 'check'}: {said}")
    if found["differ"]:
        differences = [plain(recounted.difference(one)) for one in found["differences"]]
        lines = [text("data-recounted-differ"), *differences]
        st.warning("\n- ".join(lines), icon=":material/difference:")


def _templates() -> None:
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
    "fresh": _fresh,
    "history": load_tab.history,
    "templates": _templates,
}
# roles that may not load see first how old the data is
_FOR_VIEWERS = ("fresh", "history", "templates")
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
    if link_values(current_filters()).keys() - {"as_of"}:
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
