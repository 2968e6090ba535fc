"""Shared by the tabs of the data page: who loaded when, progress, and a file's marked copy."""

import datetime as dt
from collections.abc import Callable, Hashable
from typing import TypeVar

import pandas as pd
import streamlit as st

from dashboard import author, cards, roles
from dashboard.keeping import exports, loading, own_files, shown_desk, trials
from dashboard.queries import data_health
from locales import formats, language, text

_Made = TypeVar("_Made")
DONE = "data-done"  # the last load of this visit
LOADS_SHOWN = 20


def person(who: str) -> str:
    """Who loaded, as the ledger knows them, in a form that is safe to draw."""
    return text("data-load-nobody") if who == shown_desk.NOBODY else cards.plain(who)


def when(moment: dt.datetime) -> str:
    """Day and time of a load, on the clock of the machine that serves the dashboard."""
    local = moment.replace(tzinfo=dt.UTC).astimezone()
    return text("format-moment", day=local.date(), time=f"{local:%H:%M}")


def standing(counts: pd.Series) -> str:
    """The state of the warehouse in sentences: its rows and what is to be mended (the row of `data_health.counts`) for users who may, and who loaded last."""
    names = ("rows_loaded", "file_count", "rows_rejected", "warning_count", "again_count")
    said = {name: int(counts[name]) for name in names}
    sentences = [text("data-standing", files=said["file_count"], **said)]
    if roles.may("load") and (said["rows_rejected"] or said["warning_count"]):
        sentences.append(text("data-standing-mend", **said))
    for last in data_health.loads().head(1).to_dict("records"):
        who = person(last["loaded_by"])
        sentences.append(text("data-standing-last", when=when(last["started_at"]), who=who))
    return formats.together(sentences)


def kept(store: str, asked: Hashable, make: Callable[[], _Made], most: int) -> _Made:
    """The answer made in this visit and language for what was asked, of the last few (``most``); ``store`` is where they are in session_state, and is popped to forget them."""
    found: dict[Hashable, _Made] = st.session_state.setdefault(store, {})
    of = (asked, language())
    if of not in found:
        while len(found) >= most:
            found.pop(next(iter(found)))
        found[of] = make()
    return found[of]


def with_progress(run: Callable[[loading.Progress], trials.Trial]) -> trials.Trial:
    """Run a dry run or a load with a progress bar; returns what it returns."""
    bar = st.progress(0.0, text("data-load-trying"))

    def tell(number: int, total: int, name: str) -> None:
        said = text("data-load-reading", file=cards.plain(name), number=str(number), total=str(total))
        bar.progress(number / (total + 1), said)  # after the last file comes the building

    found = run(tell)
    bar.empty()
    return found


def marked_copy(name: str) -> Callable[[], bytes] | None:
    """A function that makes a loaded file's marked workbook from the copy in the history; None where that is gone or not for this visit."""
    if not roles.may("fetch") or own_files.kept_copy(name) is None:
        return None
    return roles.later(own_files.marked_from_history, name)


def carried_out(
    act: Callable[[], trials.Trial | str | None], said: str, then: Callable[[], object] = lambda: None
) -> None:
    """Carry out what changes the warehouse, say so, and redraw the page; where that fails, the sentence that says why."""
    with author.refusal_told():
        with st.spinner(text("data-load-building")):
            done = act()
        if problem := done.error if isinstance(done, trials.Trial) else done:
            st.error(cards.plain(problem), icon=":material/block:")
            return
        then()
        st.toast(said, icon=":material/check:")
        st.rerun()


def rebuild(said: str) -> None:
    """Build the warehouse again with what has just been confirmed."""
    confirmed(lambda: None, said)


def confirmed(say: Callable[[], str | None], said: str) -> None:
    """Keep what is confirmed by ``say``, and build again; the reason is shown where it can't be kept."""
    carried_out(lambda: say() or loading.load_files(loading.Request(), author=author.signed()), said)


def sheets_read() -> pd.DataFrame:
    """Every sheet that was read, with its kind and a remark in the reader's language."""
    found = data_health.files()
    titles = exports.source_titles()
    return found.assign(
        title=[titles.get(str(source), "") for source in found["source"]],
        message=[
            trials.remark(line["error_key"], line["error_params"], line["ignored"])
            for line in found.to_dict("records")
        ],
    )
