"""The data page's tab of every load, what it changed, and its undoing."""

from functools import partial

import streamlit as st

from dashboard import author, frame, roles, tables, widgets
from dashboard.data_page import trial
from dashboard.keeping import exports, loading, trials
from dashboard.parts import sections, visit
from dashboard.queries import data_health, history
from locales import formats, text


def draw() -> None:
    """Draw the tab: every load, the latest open, with its changes; users who may undo see each value with a button for it."""
    loads = data_health.loads()
    frame.heading(text("data-history-title"), text("data-history-help"))
    by_load = history.changes_by_load()
    latest = int(loads["load_id"].max())
    shown, every = loads, text("data-history-all", number=len(loads))
    if len(loads) > visit.LOADS_SHOWN and not st.toggle(every, key="history-all"):
        shown = loads.head(visit.LOADS_SHOWN)
    for load in shown.to_dict("records"):
        number = int(load["load_id"])
        who = visit.person(load["loaded_by"])
        label = text("data-history-load", load=str(number), when=visit.when(load["started_at"]), who=who)
        with st.expander(label, expanded=number == latest, key=f"history-{number}"):
            st.markdown(
                text("data-history-counts", loaded=load["rows_loaded"], rejected=load["rows_rejected"])
            )
            if not formats.is_missing(load["takes_back"]):
                st.markdown(text("data-history-takes-back", load=str(int(load["takes_back"]))))
            if not formats.is_missing(load["undoes"]):
                st.markdown(text("data-history-undoes", load=str(int(load["undoes"]))))
            if load["corrected"] or load["withdrawn"]:
                both = bool(load["corrected"] and load["withdrawn"])
                counts = {name: int(load[name]) for name in ("corrected", "withdrawn")}
                st.markdown(text("data-history-corrected", both=both, **counts))
            changed = by_load[by_load["load_id"] == number]
            titles = exports.source_titles()
            lines = []
            for change in changed.to_dict("records"):
                counts = {name: change[name] for name in ("added", "changed", "removed")}
                lines.append(text("data-history-change", source=titles[change["source"]], **counts))
            st.markdown("\n".join(f"- {line}" for line in lines) if lines else text("data-history-nothing"))
            st.caption(text("data-history-files", files=list(load["files"])))
            if roles.may("fetch"):  # values of the exports, persons among them
                trial.understood(loading.understood(number), key=f"history-{number}")
                if widgets.toggle("data-history-values", key=f"values-{number}"):
                    values = trials.readable(history.values_of(number))
                    columns = f"source change {trial.VALUES}"
                    tables.show_table(values, columns, title=label, key=f"values-of-{number}")
            if roles.may("load") and not number == latest == 1:
                undo_button(number, key=f"history-{number}", is_only=number == latest)


def undo_button(load: int, *, key: str, is_only: bool) -> None:
    """A button that asks once before it takes one load back (``is_only``: what others loaded later stays), or goes back to a load's state."""
    word = "data-undo-this" if is_only else "data-undo"

    @sections.popped(text(word, load=str(load)), f"undo-{key}", ":material/undo:")
    def popped() -> None:
        st.warning(text(f"{word}-sure", load=str(load)), icon=":material/help:")
        author.field(f"undo-{key}")
        pressed = widgets.button(f"{word}-yes", icon="undo", key=f"undo-yes-{key}", type="primary")
        if pressed and (who := author.named(f"undo-{key}")):
            act = partial(loading.load_files, loading.Request(undoes=load, is_only=is_only), author=who)
            done = text("data-undone-this" if is_only else "data-undone", load=str(load))
            visit.carried_out(act, done, then=lambda: st.session_state.pop(visit.DONE, None))
