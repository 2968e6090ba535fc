"""The data page's tab of what was refused or guessed, and how each is fixed: rejects, headings, places, warnings, orphans; and corrections."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import author, frame, roles, tables, widgets
from dashboard.cards import plain, spread
from dashboard.data_page import mapping, mend_grid, notes, trial
from dashboard.keeping import confirming, loading, own_files, trials
from dashboard.parts import chinese_names, sections, visit
from dashboard.queries import data_health
from dashboard.words.names import correction
from locales import formats, language, text

_KEY = "loaded"  # of the grid
_CORRECTIONS_SHOWN = 20


@author.refusal_told()
def draw() -> None:
    """Draw the tab, for users who may load: it shows cells, which may name a person."""
    roles.require("load")
    rejects = data_health.rejects().assign(kind="reject")
    warnings = data_health.warnings().assign(kind="warning")
    unplaced, orphans = data_health.unplaced(), data_health.orphans()
    with st.container(horizontal=True, gap="small"):
        faults = {"rejects": rejects, "warnings": warnings, "unplaced": unplaced, "orphans": orphans}
        for name, found in faults.items():
            number = formats.number(len(found))
            st.metric(text(f"data-figure-{name}"), number, help=text(f"data-{name}-help"), border=True)
    if not (rejects.empty and warnings.empty and data_health.corrections().empty):
        frame.heading(text("mend-title"), text("mend-title-help"))
        mend_grid.draw(pd.concat([rejects, warnings]), _KEY)
        if mend_grid.kept(_KEY):
            _tried()
        _listed()
    if _has_faults("rejects", rejects):
        notes.by_file(rejects, key="rejects", marked=visit.marked_copy)
    _headings(warnings)
    if trial.ask_facts(trials.asked_of_loaded(warnings, data_health.files()), "mend"):
        visit.rebuild(text("data-fact-saved"))
    _unplaced(unplaced)
    if _has_faults("warnings", warnings):
        label = text("data-warnings-show", count=len(warnings))
        with st.expander(label, key="warnings-open", on_change="rerun") as box:
            if box.open:
                notes.by_file(warnings, key="warnings", marked=visit.marked_copy)
    if not orphans.empty:
        frame.heading(text("data-orphans-title"), text("data-orphans-help"))
        _table("orphans", orphans, "source row_title reference _file _sheet _row")
    _names()
    _sheets_left_out()
    sheets: Any = visit.sheets_read().to_dict("records")
    names = {str(sheet["file"]) for sheet in sheets}
    kept = {name: path for name in sorted(names) if (path := own_files.kept_copy(name))}
    if done := mapping.saved(sheets, kept):
        visit.rebuild(done)


def _has_faults(kind: str, found: pd.DataFrame) -> bool:
    """Head a kind of fault; say so, and return False, where there is none."""
    frame.heading(text(f"data-{kind}-title"), text(f"data-{kind}-help"))
    if found.empty:
        st.success(text(f"data-{kind}-none"), icon=":material/check_circle:")
    return not found.empty


def _table(kind: str, found: pd.DataFrame, columns: str) -> None:
    tables.show_table(found, columns, title=text(f"data-{kind}-title"), key=kind)


def _headings(warnings: pd.DataFrame) -> None:
    guessed = warnings.loc[warnings["reason"] == "guessed-heading", ["source", "value", "column"]]
    if guessed.empty:
        return
    frame.heading(text("data-headings-title"), text("data-headings-help"))
    guesses = [trials.Guess(*line) for line in guessed.drop_duplicates().itertuples(index=False)]
    if heading := trial.ask_headings(guesses, "heading"):
        visit.rebuild(text("data-heading-confirmed", heading=heading))


def _unplaced(rows: pd.DataFrame) -> None:
    if not _has_faults("unplaced", rows):
        return
    places = confirming.place_choices(language())
    names = {
        line["place_text"]: text("data-alias-name", name=line["place_text"], count=line["row_count"])
        for line in data_health.unplaced_names().to_dict("records")
    }
    if names:
        with st.container(horizontal=True, vertical_alignment="bottom", key="alias"):
            said = widgets.selectbox("data-alias-of", names, key="alias-text", width=420)
            hint = text("data-alias-choose")
            chosen = widgets.selectbox(
                "data-alias-means", places, index=None, key=f"alias-place-{said}", placeholder=hint, width=420
            )
            pressed = widgets.button(
                "data-alias-save", icon="add_location_alt", key="alias-save", disabled=chosen is None
            )
            if pressed and trial.is_kept("places", {said: str(chosen)}):
                visit.rebuild(text("data-alias-saved", name=said, place=places[str(chosen)]))
    table = partial(_table, "unplaced", rows, "source row_title place_text _file _sheet _row")
    sections.folded(text("data-as-table"), "unplaced-table")(table)


def _names() -> None:
    found = data_health.names()
    if found.empty:
        return
    frame.heading(text("data-names-title"), text("data-names-help"))
    counts = {
        "unconfirmed": int((found["name_zh"].notna() & found["name_zh_source"].isna()).sum()),
        "lacking": int(found["name_zh"].isna().sum()),
    }
    said = [text(f"data-names-{name}", count=count) for name, count in counts.items() if count]
    st.markdown(formats.together(said) if said else text("data-names-none"))
    chinese_names.choose()
    table = partial(_table, "names", found, "name_kind name name_zh name_zh_source who name_stated_date")
    sections.folded(text("data-as-table"), "names-table")(table)


def _sheets_left_out() -> None:
    found = visit.sheets_read()
    left_out = found[found["message"] != ""]
    if not left_out.empty:
        frame.heading(text("data-left-out-title"), text("data-left-out-help"))
        _table("left-out", left_out, "file sheet message")
    # let the rows of a sheet in that misses its own total: an earlier version may have loaded them without asking
    if trial.ask_totals(trials.held(left_out)):
        visit.rebuild(text("data-held-accepted"))


def _tried() -> None:
    mends = mend_grid.kept(_KEY)
    with st.container(border=True, key="mend-trial"):
        tried = trial.of(loading.Request(mended=mends), int(data_health.loads()["load_id"].max()))
        if tried.error:
            st.error(plain(tried.error), icon=":material/block:")
            return
        trial.older(tried)
        assert tried.notes is not None
        rejects = tried.notes[tried.notes["kind"] == "reject"]
        refused = set(zip(rejects["file"], rejects["sheet"], rejects["row"], strict=True))
        still = {(one.file, one.sheet, one.row) for one in mends} & refused
        totals = tried.totals
        st.markdown(text("mend-summary", added=totals.added, changed=totals.changed, rejected=len(still)))
        trial.changes(tried, key="mend-trial")
        reason = widgets.text_input("mend-reason", example=True, max_chars=500)
        with st.container(horizontal=True, vertical_alignment="bottom", key="mend-save-row"):
            author.field("mend")
            pressed = st.button(
                text("mend-save", count=len(mends)), type="primary", key="mend-save", icon=":material/save:"
            )
            if pressed and (who := author.named("mend")):
                st.session_state.pop(trial.TRIED, None)
                asked = loading.Request(mended=mends, reason=reason.strip(), shown=tried.state)
                act = partial(loading.load_files, asked, author=who)
                forget = partial(mend_grid.forget, _KEY)
                visit.carried_out(act, text("mend-saved", count=len(mends)), then=forget)


def _listed() -> None:
    found = data_health.corrections()
    if found.empty:
        return
    states = found["state"].value_counts()
    applied, retired, waiting = (int(states.get(name, 0)) for name in ("applied", "retired", "waiting"))
    standing = text("mend-list", applied=applied, retired=retired, waiting=waiting)
    frame.heading(text("mend-list-title"), standing)
    for line in found.head(_CORRECTIONS_SHOWN).to_dict("records"):
        number, reason = str(line["correction_id"]), plain(str(line["reason"] or ""))
        with spread(f"mend-line-{number}"):
            who, when = visit.person(str(line["who"])), visit.when(line["said_at"])
            why = text("mend-by-why" if reason else "mend-by", who=who, when=when, reason=reason)
            st.markdown(f"{plain(correction(line))}  \n:small[{why}]", width="stretch")
            if widgets.button("mend-withdraw", icon="undo", key=f"mend-withdraw-{number}", type="tertiary"):
                asked = loading.Request(withdrawn=(number,))
                act = partial(loading.load_files, asked, author=author.signed("mend"))
                visit.carried_out(act, text("mend-withdrawn"))
    if len(found) > _CORRECTIONS_SHOWN:

        @sections.folded(text("data-as-table"), "mend-table")
        def folded() -> None:
            columns = "correction_state file sheet row heading corrected_old corrected_new correction_reason who said_at"
            tables.show_table(found, columns, title=text("mend-list-title"), key="mend-table")
