"""The data page's first tab: drop exports, see what they would change, answer what only a person knows, load them; and what watched folders did."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard import author, clock, drop_zone, forms, frame, log_contact, roles, tables, uploads, widgets
from dashboard.cards import plain, spread
from dashboard.data_page import history_tab, mapping, mend_grid, notes, trial
from dashboard.filters import current_filters
from dashboard.keeping import contacts, loading, own_files, shown_desk, trials, watched
from dashboard.keeping.watched import Seen, WatchedFolder
from dashboard.parts import sections, visit
from dashboard.queries import agreements
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
    _done()
    drop()
    for number, folder in enumerate(watched.folders()):
        _folder(folder, number)


def drop() -> None:
    """The place for files, and the dry run of those in it, which this visit writes once; nothing for users who may not try them."""
    with author.refusal_told():
        roles.require("try")
        generation = int(st.session_state.get(DROPS, 0))
        dropped = drop_zone.draw(f"drop-{generation}")
        files = [(file.file_id, file.name, file.getvalue()) for file in dropped]
        files += st.session_state.get(_FETCHED, {}).values()
        if not files:
            drop_zone.steps()
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
            st.session_state.setdefault(trial.answer_key("sample", generation), "keep")
        drops = is_own_first and st.session_state.get(trial.answer_key("sample", generation)) != "keep"
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
            del st.session_state[trial.TRIED]
            st.rerun()
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
            del st.session_state[trial.TRIED]
            st.rerun()


def _shown(tried: trials.Trial, request: loading.Request) -> None:
    has_warehouse = tried.load_id is not None and tried.load_id > 1
    if tried.error and (tried.usable or not tried.files):  # else each file says it better
        st.error(tried.error, icon=":material/block:")
    elif not tried.error and (said := trial.summary(tried)):
        st.markdown(said)
    trial.refused(tried)
    if trial.ask_totals(tried.held):
        del st.session_state[trial.TRIED]
        st.rerun()
    trial.remarks(tried)
    trial.changes(tried, key="trial", downloads=has_warehouse)
    _trial_notes(tried, {path.name: path for path in request.files})


def _trial_notes(tried: trials.Trial, paths: Mapping[str, Path]) -> None:
    found = tried.notes
    if found is None or (found.empty and not mend_grid.kept(_MENDING)):
        return

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
        if st.button(
            text("data-load-confirm-gone", count=removed) if removed else text("data-load-confirm"),
            type="primary",
            key="load-confirm",
            icon=":material/upload:",
            disabled=is_blocked,
        ):
            _do_load(tried, request)
        widgets.button("data-load-clear", key="load-clear", on_click=_forget_drop, type="tertiary")
    if why:
        st.caption(why)


def _do_load(tried: trials.Trial, request: loading.Request) -> None:
    usable = tuple(path for path in request.files if path.name in tried.usable)
    mended = tuple(one for one in request.mended if one.file in tried.usable)
    chosen = replace(request, files=usable, mended=mended, shown=tried.state)
    who = author.signed(_FORM)
    done = visit.with_progress(lambda tell: loading.load_files(chosen, author=who, progress=tell))
    if done.is_stale:  # another load was faster: what would happen now is shown first
        st.session_state.pop(trial.TRIED, None)
        st.session_state[STALE] = done.error
        st.rerun()
    if done.error:
        st.error(done.error, icon=":material/block:")
        return
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


def _done() -> None:
    done: trials.Trial | None = st.session_state.get(visit.DONE)
    if done is None or done.load_id is None:
        return
    with st.container(border=True, key="load-done"):
        said = f"{text('data-done', load=str(done.load_id))} {trial.summary_of_load(done)}"
        st.success(said, icon=":material/check_circle:")
        trial.understood(done.understood, key="done")
        trial.older(done)
        found = done.notes
        if found is not None and (found["kind"] == "reject").any():
            st.markdown(text("data-done-rejects"))
            rejects = found[found["kind"] == "reject"]
            notes.by_file(rejects, key="done", marked=visit.marked_copy)
        if done.load_id > 1:
            history_tab.undo_button(done.load_id, key="done", is_only=True)


def _folder(folder: WatchedFolder, number: int) -> None:
    waiting = [one for one in folder.files if one.state == "waiting"]
    loaded = sum(one.state == "loaded" for one in folder.files)
    word = "watched-on" if folder.is_watched else "watched-off"
    said = text(word, folder=folder.folder, when=visit.when(folder.looked_at))
    counts = text("watched-counts", loaded=loaded, waiting=len(waiting))
    frame.heading(text("watched-title"), plain(formats.together([counts, said])))
    for place, one in enumerate(waiting[:_WAITING_SHOWN]):
        _waiting(folder, one, f"{number}-{place}")
    if len(waiting) > _WAITING_SHOWN:
        st.caption(text("data-notes-further", number=len(waiting) - _WAITING_SHOWN))
    if folder.files:

        @sections.folded(text("watched-all"), f"watched-{number}")
        def folded() -> None:
            found = [
                (one.name, one.state, one.load_id, formats.together(one.reasons), visit.when(one.moment))
                for one in folder.files
            ]
            rows = pd.DataFrame(found, columns=["file", "state", "load_id", "said", "at"])
            columns = "watched_state file watched_at load_id watched_why"
            tables.show_table(rows, columns, title=text("watched-title"), key=f"watched-{number}")


def _waiting(folder: WatchedFolder, one: Seen, key: str) -> None:
    """A waiting file, the reason, and the button that brings it here; for a letter, the question which agreement it concerns."""
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
    """Ask which agreement a letter is about: the nearest ones, another, or none."""
    kind, day = one.kind or "meeting", one.held_on  # a meeting where it names several kinds
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
                found = agreements.to_choose(current_filters())
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
