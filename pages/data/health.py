"""Data: drop exports, see what they would change, load them; what was refused and how to mend it; history with undo."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard import formats, frame, loading, tables
from dashboard.language import language, t
from dashboard.queries import data_health, history
from dashboard.tables import Column

WHO = "loaded-by"


def draw() -> None:
    """The page: four figures, then a tab a task."""
    lang = language()
    counts = data_health.counts().iloc[0]
    with st.container(horizontal=True, key="data-figures"):
        st.metric(t("data-figure-files"), formats.number(counts["file_count"], lang), border=True)
        st.metric(t("data-figure-loaded"), formats.number(counts["rows_loaded"], lang), border=True)
        st.metric(t("data-figure-rejected"), formats.number(counts["rows_rejected"], lang), border=True)
        st.metric(t("data-figure-warnings"), formats.number(counts["warning_count"], lang), border=True)
        st.metric(t("data-figure-unplaced"), formats.number(counts["unplaced_count"], lang), border=True)
    sources, rejected, warned, unplaced, load, loads, empty = st.tabs(
        [
            t("data-tab-sources"),
            t("data-tab-rejects", count=formats.number(counts["rows_rejected"], lang)),
            t("data-tab-warnings", count=formats.number(counts["warning_count"], lang)),
            t("data-tab-unplaced", count=formats.number(counts["unplaced_count"], lang)),
            t("data-tab-load"),
            t("data-tab-history"),
            t("data-tab-templates"),
        ]
    )
    with sources:
        _sources(lang)
    with rejected:
        _notes(data_health.rejects(), "reject", lang)
        _marked_downloads(lang)
    with warned:
        _notes(data_health.warnings(), "warning", lang)
        _headings_to_confirm(lang)
    with unplaced:
        _unplaced(lang)
        _orphans(lang)
    with load:
        _load(lang)
    with loads:
        _history(lang)
    with empty:
        _templates(lang)


def _sources(lang: str) -> None:
    fresh = data_health.freshness(lang)
    frame.heading(t("data-sources-title"), _freshness_sentence(fresh, lang))
    tables.show_table(
        fresh,
        [
            Column("title", t("data-source")),
            Column("file_count", t("data-files"), "integer"),
            Column("rows_loaded", t("data-loaded"), "integer"),
            Column("rows_rejected", t("data-rejected"), "integer"),
            Column("data_as_of", t("data-as-of-column"), "date"),
        ],
        title=t("data-sources-title"),
        key="sources",
    )
    frame.heading(t("data-files-title"), t("data-files-help"))
    files = data_health.files()
    files["why"] = [
        _why_not_loaded(error, ignored, lang)
        for error, ignored in zip(files["error"], files["ignored"], strict=True)
    ]
    tables.show_table(
        files,
        [
            Column("file", t("data-file")),
            Column("sheet", t("data-sheet")),
            Column("source", t("data-source"), words=loading.source_titles(lang)),
            Column("header_row", t("data-header-row"), "integer"),
            Column("rows_read", t("data-read"), "integer"),
            Column("rows_loaded", t("data-loaded"), "integer"),
            Column("rows_rejected", t("data-rejected"), "integer"),
            Column("data_as_of", t("data-as-of-column"), "date"),
            Column("why", t("data-remark")),
        ],
        title=t("data-files-title"),
        key="files",
    )


def _freshness_sentence(fresh: pd.DataFrame, lang: str) -> str:
    missing = list(fresh.loc[fresh["file_count"] == 0, "title"])
    if missing:
        return t("data-sources-missing", sources=formats.listed(missing, lang))
    return t("data-sources-complete", number=formats.number(len(fresh), lang))


def _why_not_loaded(error: object, ignored: object, lang: str) -> str:
    if isinstance(ignored, str):
        return t(f"ignored-{ignored}")
    return error if isinstance(error, str) else ""


def _in_language(notes: pd.DataFrame, kind: str, lang: str) -> pd.DataFrame:
    notes["said"] = [
        loading.message(kind, reason, params, lang)
        for reason, params in zip(notes["reason"], notes["params"], strict=True)
    ]
    return notes


def _notes(notes: pd.DataFrame, kind: str, lang: str) -> None:
    if notes.empty:
        st.success(t(f"data-{kind}s-none"), icon=":material/check_circle:")
        return
    frame.heading(t(f"data-{kind}s-title"), t(f"data-{kind}s-help"))
    tables.show_table(
        _in_language(notes, kind, lang),
        [
            Column("file", t("data-file"), width="medium"),
            Column("sheet", t("data-sheet")),
            Column("row", t("data-row"), "integer"),
            Column("heading", t("data-column")),
            Column("value", t("data-value")),
            Column("said", t("data-mend"), width="large"),
        ],
        title=t(f"data-{kind}s-title"),
        key=f"{kind}s",
    )


def _marked_downloads(lang: str) -> None:
    rejects = data_health.rejects()
    names = sorted(set(rejects["file"]))
    if not names:
        return
    frame.heading(t("data-marked-title"), t("data-marked-help"))
    with st.container(horizontal=True, key="marked-choice", vertical_alignment="bottom"):
        name = st.selectbox(t("data-file"), names, key="marked-file")
        made = (
            loading.marked_from_warehouse(name, lang)
            if st.button(t("data-marked-make"), key="marked-make")
            else None
        )
        if made:
            st.session_state["marked"] = made
        if "marked" in st.session_state:
            file_name, content = st.session_state["marked"]
            st.download_button(
                t("data-marked-download", file=file_name),
                content,
                file_name,
                key="marked-download",
                icon=":material/download:",
            )


def _headings_to_confirm(lang: str) -> None:
    warnings = data_health.warnings()
    guessed = warnings.loc[
        warnings["reason"] == "guessed-heading", ["source", "value", "column"]
    ].drop_duplicates()
    if guessed.empty:
        return
    frame.heading(t("data-headings-title"), t("data-headings-help"))
    for number, (source, heading, column) in enumerate(guessed.itertuples(index=False)):
        _confirm(str(source), str(heading), str(column), f"heading-{number}", lang)


def _confirm(source: str, heading: str, column: str, key: str, lang: str) -> None:
    titles = loading.column_titles(source, lang)
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"box-{key}"):
        st.markdown(t("data-heading-is", heading=heading, source=loading.source_titles(lang)[source]))
        chosen = st.selectbox(
            t("data-column"),
            list(titles),
            index=list(titles).index(column),
            format_func=titles.__getitem__,
            key=f"choice-{key}",
        )
        if st.button(t("data-heading-confirm"), key=f"confirm-{key}"):
            loading.confirm_heading(source, heading, chosen)
            _tell(loading.rebuild(lang, _who()))


def _unplaced(lang: str) -> None:
    rows = data_health.unplaced()
    if rows.empty:
        st.success(t("data-unplaced-none"), icon=":material/check_circle:")
        return
    frame.heading(t("data-unplaced-title"), t("data-unplaced-help"))
    tables.show_table(
        rows,
        [
            Column("source", t("data-source"), words=loading.source_titles(lang)),
            Column("row_title", t("data-title"), width="large"),
            Column("place_text", t("data-place")),
            Column("_file", t("data-file")),
            Column("_sheet", t("data-sheet")),
            Column("_row", t("data-row"), "integer"),
        ],
        title=t("data-unplaced-title"),
        key="unplaced",
    )
    texts = sorted({text for text in rows["place_text"] if isinstance(text, str)})
    places = loading.place_choices(lang)
    if not texts:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="alias"):
        said = st.selectbox(t("data-alias-text"), texts, key="alias-text")
        place = st.selectbox(
            t("data-alias-place"),
            list(places),
            index=None,
            format_func=places.__getitem__,
            key="alias-place",
            placeholder=t("data-alias-choose"),
        )
        if st.button(t("data-alias-save"), key="alias-save", disabled=place is None) and place:
            loading.add_alias(said, place)
            _tell(loading.rebuild(lang, _who()))


def _orphans(lang: str) -> None:
    rows = data_health.orphans()
    if rows.empty:
        return
    frame.heading(t("data-orphans-title"), t("data-orphans-help"))
    tables.show_table(
        rows,
        [
            Column("source", t("data-source"), words=loading.source_titles(lang)),
            Column("row_title", t("data-title"), width="large"),
            Column("reference", t("data-reference")),
            Column("_file", t("data-file")),
            Column("_row", t("data-row"), "integer"),
        ],
        title=t("data-orphans-title"),
        key="orphans",
    )


def _who() -> str:
    return str(st.session_state.get(WHO) or "").strip() or "?"


def _load(lang: str) -> None:
    frame.heading(t("data-load-title"), t("data-load-help"))
    st.text_input(t("data-load-who"), key=WHO, placeholder=t("data-load-who-example"), width=320)
    files = st.file_uploader(
        t("data-load-drop"),
        type=loading.READABLE,
        accept_multiple_files=True,
        key=f"drop-{st.session_state.get('drops', 0)}",
    )
    if not files:
        if said := st.session_state.get("load-said"):
            st.success(said, icon=":material/check_circle:")
        return
    st.session_state.pop("load-said", None)
    folder = Path(st.session_state.setdefault("drop-folder", tempfile.mkdtemp(prefix="chinadesk-drop-")))
    paths = []
    for file in files:
        path = folder / Path(file.name).name
        path.write_bytes(file.getvalue())
        paths.append(path)
    gone = tuple(st.session_state.get("gone", ()))
    known = (tuple((file.name, file.file_id) for file in files), gone, lang)
    if st.session_state.get("trial-of") != known:
        st.session_state["trial"] = _with_progress(lambda tell: loading.try_files(paths, gone, lang, tell))
        st.session_state["trial-of"] = known
    _trial(st.session_state["trial"], paths, gone, lang)


def _with_progress(run: loading.Run) -> loading.Trial:
    bar = st.progress(0.0, t("data-load-trying"))

    def tell(number: int, total: int, name: str) -> None:
        bar.progress(number / total, t("data-load-reading", file=name))

    trial = run(tell)
    bar.empty()
    return trial


def _trial(trial: loading.Trial, paths: list[Path], gone: tuple[str, ...], lang: str) -> None:
    if trial.error or trial.built is None:
        st.error(trial.error or "", icon=":material/block:")
        return
    _trial_changes(trial, lang)
    _trial_sheets(trial, lang)
    if trial.built.kept_missing:
        titles = loading.source_titles(lang)
        st.warning(t("data-missing-help"), icon=":material/help:")
        st.multiselect(
            t("data-missing-gone"),
            sorted({*trial.built.kept_missing, *gone}),
            format_func=lambda s: t(
                "data-missing-source",
                source=titles[s],
                count=formats.number(trial.built.kept_missing.get(s, 0), lang),
            ),
            key="gone",
        )
    with st.container(horizontal=True, key="load-buttons"):
        if st.button(
            t("data-load-confirm"),
            type="primary",
            key="load-confirm",
            icon=":material/upload:",
            disabled=trial.built.is_unchanged,
        ):
            done = _with_progress(lambda tell: loading.load_files(paths, gone, lang, _who(), tell))
            if done.built:
                st.session_state["drops"] = st.session_state.get("drops", 0) + 1
            _tell(done)
        for name in sorted({note.file for note in trial.notes}):
            file_name, content = loading.marked(trial.built, name, lang)
            st.download_button(
                t("data-marked-download", file=file_name),
                content,
                file_name,
                key=f"marked-{name}",
                icon=":material/download:",
            )


def _trial_changes(trial: loading.Trial, lang: str) -> None:
    built = trial.built
    assert built is not None
    if built.is_unchanged or not any(c.added or c.changed or c.removed for c in built.changes):
        st.info(t("data-load-nothing-new"), icon=":material/info:")
    titles = loading.source_titles(lang)
    for change in built.changes:
        numbers = {
            name: formats.number(getattr(change, name), lang)
            for name in ("added", "changed", "removed", "rejected")
        }
        with st.expander(t("cli-changes", source=titles[change.source], **numbers)):
            rows = pd.DataFrame([value for value in built.values if value.source == change.source])
            if rows.empty:
                st.caption(t("data-load-nothing-new"))
            else:
                tables.show_table(
                    rows,
                    _value_columns(),
                    title=titles[change.source],
                    key=f"change-{change.source}".replace("_", "-"),
                )
    notes = pd.DataFrame(trial.notes)
    if not notes.empty:
        with st.expander(t("data-load-notes", count=formats.number(len(notes), lang)), expanded=True):
            tables.show_table(
                notes,
                [
                    Column(
                        "kind",
                        t("data-kind"),
                        words={"reject": t("marked-reject"), "warning": t("marked-warning")},
                    ),
                    Column("file", t("data-file")),
                    Column("sheet", t("data-sheet")),
                    Column("message", t("data-mend"), width="large"),
                ],
                title=t("data-rejects-title"),
                key="trial-notes",
            )


def _value_columns() -> list[Column]:
    kinds = {kind: t(f"data-change-{kind}") for kind in ("added", "changed", "removed")}
    return [
        Column("change", t("data-kind"), words=kinds),
        Column("key", t("data-key")),
        Column("column", t("data-column")),
        Column("old_value", t("data-old")),
        Column("new_value", t("data-new")),
    ]


def _trial_sheets(trial: loading.Trial, lang: str) -> None:
    del lang
    sheets = pd.DataFrame(trial.sheets)
    with st.expander(t("data-load-sheets")):
        tables.show_table(
            sheets,
            [
                Column("file", t("data-file")),
                Column("sheet", t("data-sheet")),
                Column("source", t("data-source")),
                Column("header_row", t("data-header-row"), "integer"),
                Column("rows_read", t("data-read"), "integer"),
                Column("rows_loaded", t("data-loaded"), "integer"),
                Column("rows_rejected", t("data-rejected"), "integer"),
                Column("message", t("data-remark"), width="large"),
            ],
            title=t("data-load-sheets"),
            key="trial-sheets",
        )


def _tell(trial: loading.Trial) -> None:
    """After something was written: say so, and draw the page again on the new warehouse."""
    if trial.built is None:
        st.error(trial.error or "", icon=":material/block:")
        return
    load = trial.built.load
    st.session_state["load-said"] = t(
        "data-loaded-said",
        load=str(load.load_id),
        loaded=str(load.rows_loaded),
        rejected=str(load.rows_rejected),
    )
    st.toast(st.session_state["load-said"])
    st.rerun()


def _history(lang: str) -> None:
    loads = data_health.loads()
    frame.heading(t("data-history-title"), t("data-history-help"))
    by_load = history.changes_by_load()
    titles = loading.source_titles(lang)
    for load in loads.itertuples(index=False):
        changed = by_load[by_load["load_id"] == load.load_id]
        label = t(
            "data-history-load",
            load=str(load.load_id),
            when=formats.long_date(load.started_at, lang),
            who=load.loaded_by,
            loaded=formats.number(load.rows_loaded, lang),
            rejected=formats.number(load.rows_rejected, lang),
        )
        with st.expander(label):
            st.caption(t("data-history-files", files=formats.listed(list(load.files), lang)))
            for change in changed.itertuples(index=False):
                numbers = {
                    name: formats.number(getattr(change, name), lang)
                    for name in ("added", "changed", "removed")
                }
                st.markdown(t("data-history-change", source=titles[change.source], **numbers))
            if st.toggle(t("data-history-values"), key=f"values-{load.load_id}"):
                tables.show_table(
                    history.values_of(int(load.load_id)),
                    [Column("source", t("data-source"), words=titles), *_value_columns()],
                    title=label,
                    key=f"values-of-{load.load_id}",
                )
            if load.load_id != loads["load_id"].max() and st.button(
                t("data-undo", load=str(load.load_id)), key=f"undo-{load.load_id}"
            ):
                _undo(int(load.load_id), lang)


def _undo(load_id: int, lang: str) -> None:
    problem = loading.undo_load(load_id, lang, _who())
    if problem:
        st.error(problem, icon=":material/block:")
        return
    st.toast(t("data-undone", load=str(load_id)))
    st.rerun()


def _templates(lang: str) -> None:
    frame.heading(t("data-templates-title"), t("data-templates-help"))
    for source, (title, name, content) in loading.templates(lang).items():
        st.download_button(
            title, content, name, key=f"template-{source}", icon=":material/download:", width=320
        )


draw()
