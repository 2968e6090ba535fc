"""The data page's tabs of loads: drop exports, see what they would change, answer what only a person knows, load them; what watched folders did; every load, and its undoing."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard import author, clock, forms, frame, log_contact, roles, tables, uploads, widgets
from dashboard.cards import plain, spread
from dashboard.data_page import mapping, mend_grid, notes, trial
from dashboard.filters import current_filters
from dashboard.keeping import contacts, exports, loading, own_files, shown_desk, trials, watched
from dashboard.keeping.watched import Seen, Watched
from dashboard.parts import sections, visit
from dashboard.queries import data_health, registers
from locales import formats, text

DROPS = "data-drops"  # counts this visit's drops: a new number empties the uploader and forgets the answers
STALE = "data-stale"  # why the dry run that was shown is no longer what a load would do

_FETCHED = "data-fetched"  # the waiting files that this visit has brought here: key, name and content
_WAITING_SHOWN = 10
_FORM = "load"  # where the name of who loads is asked
_MENDING = "trial"  # the grid of cells that are corrected before they are loaded


def draw() -> None:
    """Draw the tab, for users who may load: the result of the last load, and the place for files."""
    frame.heading(text("data-load-title"), text("data-load-help"))
    done: trials.Trial | None = st.session_state.get(visit.DONE)
    if done is not None and done.load_id is not None:
        with st.container(border=True, key="load-done"):
            totals = done.totals
            said = [text("data-done", load=str(done.load_id))]
            said += [text("data-done-sample")] if totals.sample else []
            numbers = {name: getattr(totals, name) for name in ("added", "changed", "removed", "rejected")}
            said.append(text("data-done-nothing" if totals.is_nothing else "data-done-summary", **numbers))
            st.success(formats.together(said), icon=":material/check_circle:")
            trial.understood(done.understood, key="done")
            trial.older(done)
            found = done.notes
            if found is not None and (found["kind"] == "reject").any():
                st.markdown(text("data-done-rejects"))
                notes.by_file(found[found["kind"] == "reject"], key="done", marked=visit.marked_copy)
            if done.load_id > 1:
                _undo_button(done.load_id, key="done", is_only=True)
    drop()
    for number, folder in enumerate(watched.folders()):
        _folder(folder, number)


def drop() -> None:
    """The place for files, and the dry run of those in it, which this visit writes once; nothing for users who may not try them."""
    with author.refusal_told():
        roles.require("try")
        generation = int(st.session_state.get(DROPS, 0))
        dropped = uploads.drop_zone(f"drop-{generation}")
        files = [(file.file_id, file.name, file.getvalue()) for file in dropped]
        files += st.session_state.get(_FETCHED, {}).values()
        if not files:
            return
        ids = tuple(file_id for file_id, _, _ in files)
        kept = st.session_state.get("data-received")
        if kept is None or kept[0] != ids:
            folder = shown_desk.receiving_folder()
            written = loading.receive([(name, content) for _, name, content in files], Path(folder.name))
            kept = st.session_state["data-received"] = (ids, written, folder)
        paths = tuple(kept[1])
        is_own_first = loading.brings_own(paths)
        if loading.keeps_sample():
            st.session_state.setdefault(f"sample-{generation}", "keep")
        drops = is_own_first and st.session_state.get(f"sample-{generation}") != "keep"
        first = loading.Request(paths, drops_sample=drops, mended=mend_grid.kept(_MENDING))
        _tried(first, generation, asks_sample=is_own_first)


def _tried(request: loading.Request, generation: int, *, asks_sample: bool) -> None:
    with st.container(border=True, key="trial"):
        frame.heading(text("data-trial-title"))
        first = trial.of(request)
        if stale := st.session_state.pop(STALE, None):
            st.warning(stale, icon=":material/sync_problem:")
        if first.finished:
            st.info(first.finished, icon=":material/task_alt:")
        trial.understood(first.understood, key="trial")
        if trial.ask_facts(first.asked, f"drop-{generation}"):
            _anew()
        asks_sample = asks_sample and bool(first.usable) and not first.is_answer
        tried, is_answered = first, False
        # whether the sample should leave now that the desk's own files come
        leaves = ("drop", "keep")
        if asks_sample and trial.ask("sample", text("data-sample-ask"), leaves, generation) is None:
            trial.refused(first)
        else:
            request = replace(request, gone=trial.gone(first, generation))
            tried = trial.of(request)
            if request.drops_sample:
                # the first dry run removed the rows of the sample alone
                tried = loading.sample_apart(tried, {one.source: one.removed for one in first.changes})
            _shown(tried, request)
            is_answered = bool(first.error) or trial.ask_scope(first, tried, generation)
        _confirm(tried, request, is_answered=is_answered)
        # Below the button: what was understood, and what it would do, are to be seen together.
        if mapping.offer({path.name: path for path in request.files}, tried.sheets, f"drop-{generation}"):
            _anew()


def _shown(tried: trials.Trial, request: loading.Request) -> None:
    has_warehouse = tried.load_id is not None and tried.load_id > 1
    if tried.error and (tried.usable or not tried.files):  # else each file says it better
        st.error(tried.error, icon=":material/block:")
    elif not tried.error and (said := trial.summary(tried)):
        st.markdown(said)
    trial.refused(tried)
    if trial.ask_totals(tried.held):
        _anew()
    trial.remarks(tried)
    trial.changes(tried, key="trial", downloads=has_warehouse)
    found = tried.notes
    if found is None or (found.empty and not mend_grid.kept(_MENDING)):
        return
    paths = {path.name: path for path in request.files}

    def marked(name: str) -> Callable[[], bytes] | None:
        return roles.later(own_files.marked, paths[name]) if name in paths else None

    label = text("data-trial-notes", words=notes.counts_in_words(found))
    is_all = not tried.usable  # else what is loaded stands first
    with st.expander(label, expanded=is_all, key="trial-notes", on_change="rerun") as box:
        if box.open:
            st.markdown(text("data-trial-notes-help"))
            mend_grid.draw(found, _MENDING)
            notes.by_file(found, key="trial", marked=marked)
    if tried.guesses:
        st.markdown(f"**{text('data-headings-title')}**  \n{text('data-headings-help')}")
        if trial.ask_headings(tried.guesses, "trial"):
            _anew()


def _anew() -> None:
    """Draw the page with what was just answered: the dry run is made again."""
    del st.session_state[trial.TRIED]
    st.rerun()


def _confirm(tried: trials.Trial, request: loading.Request, *, is_answered: bool) -> None:
    names = {path.name for path in request.files}
    is_nothing = tried.totals.is_nothing and not tried.is_answer
    if not tried.usable:
        why = text("data-load-cannot", files=len(names))
    elif tried.is_unchanged or (is_nothing and len(tried.usable) == len(names)):
        why = text("data-load-needless", files=len(names))
    elif not is_answered:
        why = text("data-load-answer-first")
    else:
        why = text("data-load-without", files=len(names) - len(tried.usable))
    is_blocked = bool(tried.error) or not tried.usable or tried.is_unchanged or not is_answered
    with st.container(horizontal=True, vertical_alignment="bottom", key="load-buttons"):
        author.field(_FORM)
        removed = 0 if is_blocked else tried.totals.removed
        is_pressed = st.button(
            text("data-load-confirm-gone", count=removed) if removed else text("data-load-confirm"),
            type="primary",
            key="load-confirm",
            icon=":material/upload:",
            disabled=is_blocked,
        )
        widgets.button("data-load-clear", key="load-clear", on_click=_forget_drop, type="tertiary")
    if why:
        st.caption(why)
    if not is_pressed:
        return
    # the load: of the files that can be loaded, as the dry run showed it
    usable = tuple(path for path in request.files if path.name in tried.usable)
    mended = tuple(one for one in request.mended if one.file in tried.usable)
    chosen = replace(request, files=usable, mended=mended, shown=tried.state)
    who = author.signed(_FORM)
    done = visit.with_progress(lambda tell: loading.load_files(chosen, author=who, progress=tell))
    if done.error and not done.is_stale:
        st.error(done.error, icon=":material/block:")
        return
    if done.is_stale:  # another load was faster: what would happen now is shown first
        st.session_state.pop(trial.TRIED, None)
        st.session_state[STALE] = done.error
    else:
        # The dry run lists the values; the load itself only counts them.
        sample = {one.source: one.sample for one in tried.changes}
        st.session_state[visit.DONE] = loading.sample_apart(done, sample)
        _forget_drop()
    st.rerun()


def _forget_drop() -> None:
    st.session_state[DROPS] = int(st.session_state.get(DROPS, 0)) + 1
    st.session_state.pop(trial.TRIED, None)
    st.session_state.pop("data-received", None)
    mend_grid.forget(_MENDING)
    st.session_state.pop(_FETCHED, None)
    uploads.forget_visit()


def _folder(folder: Watched, number: int) -> None:
    waiting = folder.waiting
    files = folder.seen.values()
    loaded = sum(one.state == "loaded" for one in files)
    word = "watched-on" if folder.is_watched else "watched-off"
    looked_at = dt.datetime.fromisoformat(folder.looked_at)
    said = text(word, folder=folder.folder, when=visit.when(looked_at))
    counts = text("watched-counts", loaded=loaded, waiting=len(waiting))
    frame.heading(text("watched-title"), plain(formats.together([counts, said])))
    for place, one in enumerate(waiting[:_WAITING_SHOWN]):
        _waiting(folder, one, f"{number}-{place}")
    if len(waiting) > _WAITING_SHOWN:
        st.caption(text("data-notes-further", number=len(waiting) - _WAITING_SHOWN))
    if files:

        @sections.folded(text("watched-all"), f"watched-{number}")
        def folded() -> None:
            found = [
                (one.name, one.state, one.load_id, formats.together(one.reasons), visit.when(one.moment))
                for one in files
            ]
            rows = pd.DataFrame(found, columns=["file", "state", "load_id", "said", "at"])
            columns = "watched_state file watched_at load_id watched_why"
            tables.show_table(rows, columns, title=text("watched-title"), key=f"watched-{number}")


def _waiting(folder: Watched, one: Seen, key: str) -> None:
    if one.is_letter:
        _letter(folder.folder, one, f"data-{key}")
        return
    with spread(f"watched-file-{key}"):
        why = plain(formats.together(one.reasons))
        said = text("watched-file", file=plain(one.name), when=visit.when(one.moment), why=why)
        st.markdown(said, width="stretch")
        if widgets.button("watched-fetch", icon="move_to_inbox", key=f"watched-fetch-{key}", helps=True):
            content = watched.waiting_content(folder.folder, one.name)
            if content is None:
                st.error(text("watched-gone"), icon=":material/block:")
                return
            name = one.name.rpartition("/")[2]
            st.session_state[_FETCHED] = {
                **st.session_state.get(_FETCHED, {}),
                one.action_key: (one.action_key, name, content),
            }
            st.rerun()


def _letter(folder: str, one: Seen, key: str) -> None:
    kind = one.kind or "meeting"  # where it names several kinds
    day = dt.date.fromisoformat(one.day) if one.day else None
    names: dict[str, str] = {}

    def log(number: str) -> None:
        if day is None:
            forms.complain("log", f"letter-{key}", text("log-no-day"))
            return
        forms.forget("log")
        with author.refusal_told(), st.spinner(text("data-load-building")):
            who = author.signed()
            logged = contacts.answer_letter(folder, one.name, number, kind=kind, day=day, author=who)
            if logged.error:
                forms.complain("log", f"letter-{key}", logged.error)
                return
            log_contact.say_done(logged.number, names[number], day)
            st.rerun()

    with st.container(key=f"letter-{key}"):
        why, called = plain(formats.together(one.reasons)), log_contact.kinds()[kind]
        st.markdown(
            text("letters-file", file=plain(one.name), why=why, kind=called, day=day, known=bool(day))
        )
        with st.container(horizontal=True, vertical_alignment="bottom"):
            if one.letter:  # it can be read
                found = registers.agreements_to_choose(current_filters())
                names |= {str(number): str(name) for number, name in found["name"].items()}
                day = day or widgets.date_input(
                    "log-day", value=None, key=f"letter-day-{key}", max_value=clock.today(), width=150
                )
                nearest = [number for number in one.agreements if number in names]
                for place, number in enumerate(nearest):
                    if st.button(names[number], key=f"letter-{place}-{key}", icon=":material/add_call:"):
                        log(number)
                others = {number: name for number, name in names.items() if number not in nearest}
                hint = text("log-agreement-placeholder")
                other = widgets.selectbox(
                    "letters-other", others, index=None, key=f"letter-other-{key}", placeholder=hint
                )
                if other and widgets.button("log-save", key=f"letter-save-{key}", type="primary"):
                    log(other)
            if widgets.button("letters-none", icon="close", key=f"letter-none-{key}"):
                with author.refusal_told():
                    contacts.settle_letter(one.identity)
                    st.rerun()
        forms.complaint("log", f"letter-{key}")


def history() -> None:
    """Draw the tab: every load, the latest open, with its changes; users who may undo see each value with a button for it."""
    loads = data_health.loads()
    frame.heading(text("data-history-title"), text("data-history-help"))
    by_load = data_health.changes_by_load()
    latest = int(loads["load_id"].max())
    shown = loads
    every = text("data-history-all", number=len(loads))
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
                    values = trials.readable(data_health.values_of(number))
                    columns = f"source change {trial.VALUES}"
                    tables.show_table(values, columns, title=label, key=f"values-of-{number}")
            if roles.may("load") and not number == latest == 1:
                _undo_button(number, key=f"history-{number}", is_only=number == latest)


def _undo_button(load: int, *, key: str, is_only: bool) -> None:
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
