"""Data: drop exports, see what they would change, load them; what was refused and how to mend it; freshness; history with undo; templates."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard import cards, drop_zone, formats, frame, freshness, loading, notes, tables, trial
from dashboard.filters import current_filters
from dashboard.language import language, t
from dashboard.options import load_options
from dashboard.queries import data_health, history
from dashboard.sentences import together
from dashboard.tables import Column
from dashboard.warehouse import WarehouseMissing

SECTIONS = ("load", "mend", "fresh", "history", "templates")
SECTION = "data-section"  # which of them is open, in session_state
LINK = "tab"  # … and in the link, where another page says so
WHO = "loaded-by"
KNOWN_WHO = "data-who"
NOBODY = "?"  # as the ledger writes it
DROPS = (
    "data-drops"  # counts the drops of this visit: a new number empties the uploader and forgets the answers
)
TRIED = "data-tried"  # the last dry run and what it was of
DONE = "data-done"  # the last load of this visit
UNDOING = "data-undoing"  # the load whose undoing waits for a yes
LOADS_SHOWN = 20


def draw() -> None:
    """The page: what stands in the warehouse in a sentence, then a tab a task."""
    try:
        counts = data_health.counts().iloc[0]
    except WarehouseMissing:
        _first_time()
        return
    lang = language()
    st.markdown(_standing(counts, lang))
    if cards.link_values(current_filters()).keys() - {"as_of"}:
        st.caption(f":material/filter_alt_off: {t('data-filters-not-here')}")
    labels = {name: t(f"data-tab-{name}") for name in SECTIONS}
    _follow_link()
    opened = st.session_state.setdefault(SECTION, "load")
    key = f"data-tabs-{lang}"

    def remember() -> None:
        chosen = st.session_state[key]
        st.session_state[SECTION] = next(name for name, label in labels.items() if label == chosen)

    st.session_state.setdefault(key, labels[opened])
    tabs = dict(zip(SECTIONS, st.tabs(list(labels.values()), key=key, on_change=remember), strict=True))
    # The dropped files would be lost if their tab were not drawn; all else is drawn when somebody looks at it.
    with tabs["load"]:
        _load(lang)
    drawers: dict[str, Callable[[str], None]] = {
        "mend": _mend,
        "fresh": _fresh,
        "history": _history,
        "templates": _templates,
    }
    for name, drawer in drawers.items():
        if tabs[name].open:
            with tabs[name]:
                drawer(lang)


def _follow_link() -> None:
    """Open the tab that a link names, once."""
    asked = st.query_params.get(LINK)
    if asked in SECTIONS:
        st.session_state[SECTION] = asked
        st.session_state[f"data-tabs-{language()}"] = t(f"data-tab-{asked}")
        del st.query_params[LINK]


def _standing(counts: pd.Series, lang: str) -> str:
    said = {
        name: formats.number(counts[name], lang)
        for name in ("rows_loaded", "file_count", "rows_rejected", "warning_count", "unplaced_count")
    }
    sentences = [t("data-standing", files=int(counts["file_count"]), **said)]
    if counts["rows_rejected"] or counts["warning_count"]:
        sentences.append(t("data-standing-mend", **said))
    last = data_health.loads().head(1).to_dict("records")
    if last:
        when = _when(last[0]["started_at"], lang)
        sentences.append(t("data-standing-last", when=when, who=_person(last[0]["loaded_by"])))
    return together(sentences, lang)


def _first_time() -> None:
    """There is no warehouse: say what will happen here, and offer both ways to get one."""
    lang = language()
    frame.heading(t("data-first-title"), t("data-first-help"))
    _drop(lang)
    with st.container(border=True, key="first-sample"):
        st.markdown(f"**{t('data-first-sample-title')}**  \n{t('data-first-sample-help')}")
        if st.button(t("data-first-sample"), key="load-sample", icon=":material/science:"):
            done = _with_progress(lambda tell: loading.load_sample(lang, _who(), tell))
            if done.error:
                st.error(done.error, icon=":material/block:")
            else:
                st.rerun()
    _templates(lang)


# --- Loading ---


def _who() -> str:
    """Who works here, as they last said it; Streamlit forgets a field that is not drawn."""
    if WHO in st.session_state:
        st.session_state[KNOWN_WHO] = str(st.session_state[WHO]).strip()
    return st.session_state.get(KNOWN_WHO) or NOBODY


def _person(who: str) -> str:
    return t("data-load-nobody") if who == NOBODY else cards.plain(who)


def _load(lang: str) -> None:
    frame.heading(t("data-load-title"), t("data-load-help"))
    _done(lang)
    _drop(lang)


def _drop(lang: str) -> None:
    """The place for files, and what becomes of those that lie in it."""
    generation = int(st.session_state.get(DROPS, 0))
    files = drop_zone.draw(f"drop-{generation}", loading.max_upload_mb())
    if not files:
        drop_zone.steps()
        return
    paths = _received([(file.file_id, file.name, file.getvalue()) for file in files])
    titles = loading.source_titles(lang)
    request = loading.Request(
        paths,
        gone=tuple(s for s in titles if st.session_state.get(trial.missing_key(generation, s)) == "gone"),
        drops_sample=st.session_state.get(trial.sample_key(generation)) == "drop",
    )
    _tried(request, generation, lang)


def _received(files: list[tuple[str, str, bytes]]) -> tuple[Path, ...]:
    """The dropped files in a folder of this visit, which goes when the visit ends."""
    ids = tuple(file_id for file_id, _, _ in files)
    kept = st.session_state.get("data-received")
    if kept is None or kept[0] != ids:
        folder = tempfile.TemporaryDirectory(prefix="chinadesk-")
        paths = loading.receive([(name, content) for _, name, content in files], Path(folder.name))
        kept = st.session_state["data-received"] = (ids, paths, folder)
    return tuple(kept[1])


def _with_progress(run: Callable[[loading.Progress], loading.Trial]) -> loading.Trial:
    bar = st.progress(0.0, t("data-load-trying"))

    def tell(number: int, total: int, name: str) -> None:
        said = t("data-load-reading", file=cards.plain(name), number=str(number), total=str(total))
        bar.progress(number / (total + 1), said)  # after the last file comes the building

    found = run(tell)
    bar.empty()
    return found


def _tried(request: loading.Request, generation: int, lang: str) -> None:
    """The dry run: what would happen, the questions, and the button that makes it happen."""
    of = (request, lang)
    if st.session_state.get(TRIED, (None, None))[0] != of:
        st.session_state[TRIED] = (
            of,
            _with_progress(lambda tell: loading.try_files(request, lang, tell)),
        )
    tried: loading.Trial = st.session_state[TRIED][1]
    has_warehouse = tried.load_id is not None and tried.load_id > 1
    with st.container(border=True, key="trial"):
        frame.heading(t("data-trial-title"))
        if tried.error and (tried.usable or not tried.files):  # else each file says it better
            st.error(tried.error, icon=":material/block:")
        elif not tried.error and (said := trial.summary(tried)):
            st.markdown(said)
        trial.refused(tried)
        trial.older(tried)
        paths = {path.name: path for path in request.files}

        def marked(name: str) -> Callable[[], bytes] | None:
            return (lambda: loading.marked(paths[name], lang)) if name in paths else None

        trial.changes(tried, key="trial", marked=marked, downloads=has_warehouse)
        _trial_notes(tried, marked, downloads=has_warehouse)
        if tried.sheets:
            trial.sheets(tried, downloads=has_warehouse)
        is_answered = _questions(tried, request, generation)
        _confirm(tried, request, is_answered, lang)


def _trial_notes(
    tried: loading.Trial,
    marked: Callable[[str], Callable[[], bytes] | None],
    *,
    downloads: bool,
) -> None:
    found = tried.notes
    if found is None or found.empty:
        return
    with st.expander(t("data-trial-notes", words=notes.counts_in_words(found)), key="trial-notes"):
        st.markdown(t("data-trial-notes-help"))
        notes.by_file(found, key="trial", marked=marked)
        if len(found) > LOADS_SHOWN:
            notes.all_as_table(found, t("data-mend"), "trial-notes", downloads=downloads)
    if tried.guesses:
        st.markdown(f"**{t('data-headings-title')}**  \n{t('data-headings-help')}")
        for number, guess in enumerate(tried.guesses):
            column = trial.ask_heading(guess, f"trial-{number}")
            if column:
                loading.confirm_heading(guess.source, guess.heading, column)
                del st.session_state[TRIED]
                st.rerun()


def _questions(tried: loading.Trial, request: loading.Request, generation: int) -> bool:
    """Ask what only a person can know; returns whether all is answered."""
    asked = [
        trial.ask_missing(change, generation)
        for change in tried.changes
        if change.source in request.gone or (change.missing and not tried.error)
    ]
    if (
        tried.usable
        and (request.drops_sample or loading.sample_is_loaded())
        and not loading.replaces_sample_file(request.files)
    ):
        asked.append(trial.ask_sample(generation))
    return all(asked)


def _confirm(tried: loading.Trial, request: loading.Request, is_answered: bool, lang: str) -> None:
    """Who loads, the button, and beside it why it can't be pressed."""
    names = {path.name for path in request.files}
    if not tried.usable:
        why = t("data-load-cannot", files=len(names))
    elif tried.is_unchanged or (tried.totals.is_nothing and len(tried.usable) == len(names)):
        why = t("data-load-needless", files=len(names))
    elif not is_answered:
        why = t("data-load-answer-first")
    else:
        why = t("data-load-without", files=len(names) - len(tried.usable))
    is_blocked = bool(tried.error) or not tried.usable or tried.is_unchanged or not is_answered
    with st.container(horizontal=True, vertical_alignment="bottom", key="load-buttons"):
        st.session_state.setdefault(WHO, st.session_state.get(KNOWN_WHO, ""))
        st.text_input(t("data-load-who"), key=WHO, placeholder=t("data-load-who-example"), width=260)
        if st.button(
            t("data-load-confirm"),
            type="primary",
            key="load-confirm",
            icon=":material/upload:",
            disabled=is_blocked,
        ):
            _do_load(tried, request, lang)
        st.button(t("data-load-clear"), key="load-clear", on_click=_forget_drop, type="tertiary")
    if why:
        st.caption(why)


def _do_load(tried: loading.Trial, request: loading.Request, lang: str) -> None:
    usable = tuple(path for path in request.files if path.name in tried.usable)
    chosen = loading.Request(usable, request.gone, request.drops_sample)
    done = _with_progress(lambda tell: loading.load_files(chosen, lang, _who(), tell))
    if done.error:
        st.error(done.error, icon=":material/block:")
        return
    # The dry run lists the values; the load itself only counts them.
    st.session_state[DONE] = done
    _forget_drop()
    st.rerun()


def _forget_drop() -> None:
    st.session_state[DROPS] = int(st.session_state.get(DROPS, 0)) + 1
    st.session_state.pop(TRIED, None)
    st.session_state.pop("data-received", None)


def _done(lang: str) -> None:
    """What the last load of this visit did, and what to do next."""
    done: loading.Trial | None = st.session_state.get(DONE)
    if done is None or done.load_id is None:
        return
    with st.container(border=True, key="load-done"):
        st.success(
            t("data-done", load=str(done.load_id)) + " " + trial.summary_of_load(done),
            icon=":material/check_circle:",
        )
        for change in done.changes:
            if not change.is_nothing:
                st.markdown(f"- {trial.line_of_load(change)}")
        trial.older(done)
        found = done.notes
        if found is not None and (found["kind"] == "reject").any():
            st.markdown(t("data-done-rejects"))
            rejects = found[found["kind"] == "reject"]
            notes.by_file(rejects, key="done", marked=lambda name: _marked_copy(name, lang))
        if done.load_id > 1:
            _undo_button(done.load_id - 1, t("data-undo-this"), lang, key="done")


def _marked_copy(name: str, lang: str) -> Callable[[], bytes] | None:
    """What makes a loaded file's marked workbook from the copy that the history keeps."""
    if loading.kept_copy(name) is None:
        return None
    return lambda: loading.marked_from_history(name, lang)


# --- Mending ---


def _mend(lang: str) -> None:
    rejects = data_health.rejects().assign(kind="reject")
    warnings = data_health.warnings().assign(kind="warning")
    unplaced, orphans = data_health.unplaced(), data_health.orphans()
    with cards.row("mend"):
        for name, found in (
            ("rejects", rejects),
            ("warnings", warnings),
            ("unplaced", unplaced),
            ("orphans", orphans),
        ):
            cards.figure(
                t(f"data-figure-{name}"),
                formats.number(len(found), lang),
                key=f"mend-{name}",
                help=t(f"data-{name}-help"),
            )
    _rejects(rejects, lang)
    _headings(warnings)
    _unplaced(unplaced, lang)
    _warnings(warnings, lang)
    _orphans(orphans, lang)
    _sheets_left_out(lang)


def _rejects(found: pd.DataFrame, lang: str) -> None:
    frame.heading(t("data-rejects-title"), t("data-rejects-help"))
    if found.empty:
        st.success(t("data-rejects-none"), icon=":material/check_circle:")
        return
    counts = notes.counts(found["reason"])
    if len(counts) > 1:
        chosen = st.pills(
            t("data-rejects-which"),
            list(counts),
            format_func=lambda name: t(f"data-reject-{name}", count=formats.number(counts[name], lang)),
            key="reject-family",
            label_visibility="collapsed",
        )
        found = found[found["reason"].map(notes.family) == chosen] if chosen else found
    notes.by_file(found, key="rejects", marked=lambda name: _marked_copy(name, lang))
    with st.expander(t("data-as-table"), key="rejects-table", on_change="rerun") as box:
        if box.open:
            notes.all_as_table(found, t("data-rejects-title"), "rejects")


def _headings(warnings: pd.DataFrame) -> None:
    guessed = warnings.loc[warnings["reason"] == "guessed-heading", ["source", "value", "column"]]
    if guessed.empty:
        return
    frame.heading(t("data-headings-title"), t("data-headings-help"))
    for number, line in enumerate(guessed.drop_duplicates().to_dict("records")):
        guess = loading.Guess(line["source"], line["value"], line["column"])
        column = trial.ask_heading(guess, f"heading-{number}")
        if column:
            loading.confirm_heading(guess.source, guess.heading, column)
            _rebuild(t("data-heading-confirmed", heading=guess.heading))


def _rebuild(said: str) -> None:
    with st.spinner(t("data-load-building")):
        done = loading.rebuild(language(), _who())
    if done.error:
        st.error(done.error, icon=":material/block:")
        return
    st.toast(said, icon=":material/check:")
    st.rerun()


def _unplaced(rows: pd.DataFrame, lang: str) -> None:
    frame.heading(t("data-unplaced-title"), t("data-unplaced-help"))
    if rows.empty:
        st.success(t("data-unplaced-none"), icon=":material/check_circle:")
        return
    _aliases(lang)
    with st.expander(t("data-as-table"), key="unplaced-table"):
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
            is_filtered=False,
        )


def _aliases(lang: str) -> None:
    """A button for each name that is nearly a place's, and a form for all others."""
    places = loading.place_choices(lang)
    names = data_health.unplaced_names().to_dict("records")
    likely = {
        line["place_text"]: place for line in names if (place := loading.likely_place(line["place_text"]))
    }
    for number, (said, place) in enumerate(likely.items()):
        label = t("data-alias-likely", name=cards.plain(said), place=cards.plain(places[place]))
        if st.button(label, key=f"alias-likely-{number}", icon=":material/add_location_alt:"):
            _remember_place(said, place, places[place])
    rest = {
        line["place_text"]: t(
            "data-alias-name",
            name=line["place_text"],
            count=int(line["row_count"]),
            number=formats.number(line["row_count"], lang),
        )
        for line in names
    }
    if not rest:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="alias"):
        said = st.selectbox(
            t("data-alias-of"), list(rest), format_func=rest.__getitem__, key="alias-text", width=420
        )
        chosen = st.selectbox(
            t("data-alias-means"),
            list(places),
            index=None,
            format_func=places.__getitem__,
            key=f"alias-place-{said}",
            placeholder=t("data-alias-choose"),
            width=420,
        )
        if st.button(
            t("data-alias-save"),
            key="alias-save",
            disabled=chosen is None,
            icon=":material/add_location_alt:",
        ):
            _remember_place(said, str(chosen), places[str(chosen)])


def _remember_place(said: str, place: str, name: str) -> None:
    loading.add_alias(said, place)
    _rebuild(t("data-alias-saved", name=said, place=name))


def _warnings(found: pd.DataFrame, lang: str) -> None:
    frame.heading(t("data-warnings-title"), t("data-warnings-help"))
    if found.empty:
        st.success(t("data-warnings-none"), icon=":material/check_circle:")
        return
    with st.expander(
        t("data-warnings-show", count=len(found), number=formats.number(len(found), lang)),
        key="warnings-open",
        on_change="rerun",
    ) as box:
        if box.open:
            notes.by_file(found, key="warnings", marked=lambda name: _marked_copy(name, lang))
            notes.all_as_table(found, t("data-warnings-title"), "warnings")


def _orphans(rows: pd.DataFrame, lang: str) -> None:
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
            Column("_sheet", t("data-sheet")),
            Column("_row", t("data-row"), "integer"),
        ],
        title=t("data-orphans-title"),
        key="orphans",
        is_filtered=False,
    )


def _files(lang: str) -> pd.DataFrame:
    """Every sheet that was read, with its kind and a remark in the reader's language."""
    found = data_health.files()
    titles = loading.source_titles(lang)
    return found.assign(
        title=[titles.get(str(source), "") for source in found["source"]],
        message=[
            loading.remark(line["error_key"], line["error_params"], line["ignored"], lang)
            for line in found.to_dict("records")
        ],
    )


def _sheets_left_out(lang: str) -> None:
    found = _files(lang)
    left_out = found[found["message"] != ""]
    if left_out.empty:
        return
    frame.heading(t("data-left-out-title"), t("data-left-out-help"))
    tables.show_table(
        left_out,
        [
            Column("file", t("data-file"), width="medium"),
            Column("sheet", t("data-sheet")),
            Column("message", t("data-remark"), width="large"),
        ],
        title=t("data-left-out-title"),
        key="left-out",
        is_filtered=False,
    )


# --- Freshness ---


def _fresh(lang: str) -> None:
    day = freshness.day_of(current_filters(), load_options(lang))
    fresh = data_health.freshness_on(day, lang)
    limits = data_health.freshness_limits().iloc[0]
    frame.heading(
        t("data-sources-title", day=formats.long_date(day, lang)),
        freshness.sentence(fresh, lang),
        help=t(
            "data-sources-help",
            amber=formats.number(limits["amber_days"], lang),
            red=formats.number(limits["red_days"], lang),
        ),
    )
    tables.show_table(
        fresh.assign(
            said=[
                freshness.words(state, age, lang)
                for state, age in zip(fresh["freshness"], fresh["age_days"], strict=True)
            ]
        ),
        [
            Column("title", t("data-source")),
            Column("said", t("data-freshness"), width="medium"),
            Column("data_as_of", t("data-as-of-column"), "date"),
            Column("file_count", t("data-files"), "integer"),
            Column("rows_loaded", t("data-loaded"), "integer"),
            Column("rows_rejected", t("data-rejected"), "integer"),
        ],
        title=t("data-sources-title", day=formats.long_date(day, lang)),
        key="sources",
        is_filtered=False,
    )
    frame.heading(t("data-files-title"), t("data-files-help"))
    trial.sheet_table(_files(lang), t("data-files-title"), "files")


# --- History ---


def _history(lang: str) -> None:
    loads = data_health.loads()
    frame.heading(t("data-history-title"), t("data-history-help"))
    by_load = history.changes_by_load()
    latest = int(loads["load_id"].max())
    shown = loads
    if len(loads) > LOADS_SHOWN and not st.toggle(
        t("data-history-all", number=formats.number(len(loads), lang)), key="history-all"
    ):
        shown = loads.head(LOADS_SHOWN)
    for load in shown.to_dict("records"):
        number = int(load["load_id"])
        label = t(
            "data-history-load",
            load=str(number),
            when=_when(load["started_at"], lang),
            who=_person(load["loaded_by"]),
        )
        with st.expander(label, expanded=number == latest, key=f"history-{number}"):
            st.markdown(
                t(
                    "data-history-counts",
                    loaded=formats.number(load["rows_loaded"], lang),
                    rejected=formats.number(load["rows_rejected"], lang),
                )
            )
            if not formats.is_missing(load["undoes"]):
                st.markdown(t("data-history-undoes", load=str(int(load["undoes"]))))
            _history_changes(by_load[by_load["load_id"] == number], lang)
            st.caption(t("data-history-files", files=formats.listed(list(load["files"]), lang)))
            _history_values(number, label, lang)
            if number == latest and number > 1:
                _undo_button(number - 1, t("data-undo-this"), lang, key=f"history-{number}")
            elif number != latest:
                _undo_button(number, t("data-undo", load=str(number)), lang, key=f"history-{number}")


def _when(moment: dt.datetime, lang: str) -> str:
    """Day and time of a load, on the clock of the machine that serves the dashboard."""
    local = moment.replace(tzinfo=dt.UTC).astimezone()
    return f"{formats.long_date(local, lang)} {local:%H:%M}"


def _history_changes(changed: pd.DataFrame, lang: str) -> None:
    titles = loading.source_titles(lang)
    lines = [
        t(
            "data-history-change",
            source=titles[change["source"]],
            **{name: formats.number(change[name], lang) for name in ("added", "changed", "removed")},
        )
        for change in changed.to_dict("records")
    ]
    st.markdown("\n".join(f"- {line}" for line in lines) if lines else t("data-history-nothing"))


def _history_values(number: int, title: str, lang: str) -> None:
    if not st.toggle(t("data-history-values"), key=f"values-{number}"):
        return
    values = loading.readable(history.values_of(number), lang)
    trial.value_table(values, title, f"values-of-{number}", with_source=True)


def _undo_button(target: int, label: str, lang: str, *, key: str) -> None:
    """A button that brings back the state of a load, and asks once before it does."""
    if st.session_state.get(UNDOING) != key:
        if st.button(label, key=f"undo-{key}", icon=":material/undo:"):
            st.session_state[UNDOING] = key
            st.rerun()
        return
    st.warning(t("data-undo-sure", load=str(target)), icon=":material/help:")
    with st.container(horizontal=True, key=f"undo-choice-{key}"):
        if st.button(t("data-undo-yes"), key=f"undo-yes-{key}", type="primary", icon=":material/undo:"):
            _undo(target, lang)
        if st.button(t("data-undo-no"), key=f"undo-no-{key}"):
            st.session_state.pop(UNDOING)
            st.rerun()


def _undo(target: int, lang: str) -> None:
    with st.spinner(t("data-load-building")):
        problem = loading.undo_load(target, lang, _who())
    st.session_state.pop(UNDOING)
    if problem:
        st.error(problem, icon=":material/block:")
        return
    st.session_state.pop(DONE, None)
    st.toast(t("data-undone", load=str(target)), icon=":material/check:")
    st.rerun()


# --- Templates ---


def _templates(lang: str) -> None:
    frame.heading(t("data-templates-title"), t("data-templates-help"))
    with cards.row("templates"):
        for template in loading.templates(lang):
            with st.container(border=True, key=f"template-{template.source.replace('_', '-')}", gap="xsmall"):
                st.markdown(f"**{template.title}**  \n:small[{template.grain}]")
                st.download_button(
                    t("data-template-download"),
                    template.make,
                    template.file_name,
                    key=f"download-template-{template.source}",
                    help=template.file_name,
                    on_click="ignore",
                    icon=":material/download:",
                    type="tertiary",
                )


draw()
